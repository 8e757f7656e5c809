"use server";
import { bringInCategory } from "@/lib/categories/commands";
import { bringInFields } from "@/lib/categories/schema";
import { formAction } from "@/lib/form-action";

export const bringInCategoryAction = formAction(bringInFields, bringInCategory, { goTo: ({ urn }) => `/schools/${urn}?told=category` });
