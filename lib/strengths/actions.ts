"use server";
import { formAction } from "@/lib/form-action";
import { answerStrength, withdrawStrength } from "@/lib/strengths/commands";
import { answerFields, withdrawFields } from "@/lib/strengths/schema";

const back = { goTo: () => "/support/strengths?told=saved" };

export const answerStrengthAction = formAction(answerFields, answerStrength, back);
export const withdrawStrengthAction = formAction(withdrawFields, withdrawStrength, back);
