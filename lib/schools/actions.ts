"use server";
import { formAction } from "@/lib/form-action";
import { addSchool, changeSchool } from "@/lib/schools/commands";
import { addSchoolFields, changeSchoolFields } from "@/lib/schools/schema";

export const addSchoolAction = formAction(addSchoolFields, addSchool, { goTo: ({ urn }) => `/schools/${urn}?told=added` });

export const changeSchoolAction = formAction(changeSchoolFields, changeSchool, { goTo: ({ urn }) => `/schools/${urn}?told=changed` });
