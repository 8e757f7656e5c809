"use server";
import { formAction } from "@/lib/form-action";
import { chooseNotices, markEveryNotice, markNotice } from "@/lib/notices/commands";
import { everyNoticeFields, noticeChoiceFields, noticeFields } from "@/lib/notices/schema";

export const chooseNoticesAction = formAction(noticeChoiceFields, chooseNotices, { say: () => "Saved. It holds from now on." });

export const markNoticeAction = formAction(noticeFields, markNotice, { once: true });

export const markEveryNoticeAction = formAction(everyNoticeFields, markEveryNotice);
