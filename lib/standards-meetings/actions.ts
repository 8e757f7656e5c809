"use server";
import { formAction } from "@/lib/form-action";
import { cancelMeeting, moveMeeting, planMeeting, recordReach, recordWhoWasThere } from "@/lib/standards-meetings/commands";
import { agreeCategory, answerAppeal, appealCategory, takeBackDecision } from "@/lib/standards-meetings/decision-commands";
import {
  answerAppealFields,
  appealFields,
  attendanceFields,
  axisFields,
  cancelMeetingFields,
  decisionFields,
  meetingStepFields,
  moveMeetingFields,
  planMeetingFields,
  reachFields,
} from "@/lib/standards-meetings/schema";
import { shareOutcome } from "@/lib/standards-meetings/sharing-commands";

const meeting =
  (told: string) =>
  ({ meetingId }: { meetingId: string }) =>
    `/meetings/${meetingId}?told=${told}`;

export const planMeetingAction = formAction(planMeetingFields, planMeeting, { goTo: meeting("planned"), once: true });
export const moveMeetingAction = formAction(moveMeetingFields, moveMeeting, { goTo: meeting("moved") });
export const cancelMeetingAction = formAction(cancelMeetingFields, cancelMeeting, { goTo: meeting("cancelled") });
export const attendanceAction = formAction(attendanceFields, recordWhoWasThere, { goTo: meeting("held") });
export const agreeCategoryAction = formAction(decisionFields, agreeCategory, { goTo: meeting("decided") });
export const takeBackDecisionAction = formAction(axisFields, takeBackDecision, { goTo: meeting("takenBack") });
export const shareOutcomeAction = formAction(meetingStepFields, shareOutcome, { goTo: meeting("shared") });
export const appealAction = formAction(appealFields, appealCategory, { goTo: meeting("asked"), once: true });
export const answerAppealAction = formAction(answerAppealFields, answerAppeal, { goTo: meeting("answered") });
export const reachAction = formAction(reachFields, recordReach, { say: () => "It is recorded." });
