"use server";
import { bringInCategory, takeBackCategory } from "@/lib/categories/commands";
import { bringInFields, takeBackFields } from "@/lib/categories/schema";
import { formAction } from "@/lib/form-action";

export const bringInCategoryAction = formAction(bringInFields, bringInCategory, { goTo: ({ urn }) => `/schools/${urn}?told=category` });

export const takeBackCategoryAction = formAction(takeBackFields, takeBackCategory, { say: () => "It is taken back." });
