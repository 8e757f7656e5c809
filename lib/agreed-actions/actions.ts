"use server";
import { changeAction, rateAction, reopenAction, reportProgress } from "@/lib/agreed-actions/commands";
import { changeFields, progressFields, rateFields, reopenFields } from "@/lib/agreed-actions/schema";
import { formAction } from "@/lib/form-action";

export const reportProgressAction = formAction(progressFields, reportProgress, {
  goTo: (_value, { actionId, says }) => `/actions/${actionId}?told=${says}`,
  once: true,
});

export const changeActionAction = formAction(changeFields, changeAction, { goTo: ({ actionId }) => `/actions/${actionId}?told=changed` });

export const rateActionAction = formAction(rateFields, rateAction, {
  goTo: ({ outcome }, { actionId, meetingId }) =>
    meetingId ? `/meetings/${meetingId}?told=rated` : `/actions/${actionId}?told=${outcome}`,
  once: true,
});

export const reopenActionAction = formAction(reopenFields, reopenAction, {
  goTo: (_value, { actionId }) => `/actions/${actionId}?told=reopened`,
});
