"use server";
import { answerAdvice, askForAdvice, correctAdvice } from "@/lib/advice/commands";
import { answerAdviceFields, askFields } from "@/lib/advice/schema";
import { formAction } from "@/lib/form-action";

export const askForAdviceAction = formAction(askFields, askForAdvice, { goTo: () => "/advice?told=asked", once: true });

export const answerAdviceAction = formAction(answerAdviceFields, answerAdvice, { goTo: () => "/advice?told=answered", once: true });

export const correctAdviceAction = formAction(answerAdviceFields, correctAdvice, { goTo: () => "/advice?told=corrected" });
