"use server";
import { formAction, publicFormAction } from "@/lib/form-action";
import { chooseNotices, markEveryNotice, markNotice } from "@/lib/notices/commands";
import { everyNoticeFields, noticeChoiceFields, noticeFields, stopFields } from "@/lib/notices/schema";
import { startLetters, stopLetters } from "@/lib/notices/stop";

export const chooseNoticesAction = formAction(noticeChoiceFields, chooseNotices, { say: () => "Saved. It holds from now on." });

export const markNoticeAction = formAction(noticeFields, markNotice);

export const markEveryNoticeAction = formAction(everyNoticeFields, markEveryNotice);

export const stopLettersAction = publicFormAction(stopFields, stopLetters);

export const startLettersAction = publicFormAction(stopFields, startLetters);
