"use server";
import { formAction } from "@/lib/form-action";
import { saveSchoolGroup } from "@/lib/school-groups/commands";
import { groupFields } from "@/lib/school-groups/schema";

export const saveGroupAction = formAction(groupFields, saveSchoolGroup, { goTo: () => "/groups?told=saved", once: true });
