"use server";
import { formAction } from "@/lib/form-action";
import { answerJudgement, drawSample, endSample, recordQualityDay, replyToAnswer, takeBackQualityDay } from "@/lib/quality/commands";
import { answerFields, dayFields, drawFields, endFields, replyFields, takeBackDayFields } from "@/lib/quality/schema";

export const drawSampleAction = formAction(drawFields, drawSample, { goTo: () => "/quality?told=drawn", once: true });
export const endSampleAction = formAction(endFields, endSample, { say: () => "It has ended. What was said of it stands." });
export const answerJudgementAction = formAction(answerFields, answerJudgement, { goTo: () => "/quality?told=answered" });
export const replyToAnswerAction = formAction(replyFields, replyToAnswer, { goTo: (_value, { id }) => `/quality/${id}?told=replied` });
export const recordQualityDayAction = formAction(dayFields, recordQualityDay, { goTo: () => "/quality?told=day", once: true });
export const takeBackQualityDayAction = formAction(takeBackDayFields, takeBackQualityDay, { say: () => "It is taken back." });
