"use server";
import { formAction } from "@/lib/form-action";
import { addMeeting, changeMeeting, nameClerk, removeMeeting } from "@/lib/governing-bodies/commands";
import { presentReport, takeReportBack } from "@/lib/governing-bodies/presentation-commands";
import { changeMeetingFields, clerkFields, meetingFields, removeMeetingFields } from "@/lib/governing-bodies/schema";
import { answerQuestion, askQuestion, concludeReport, followUpQuestion } from "@/lib/governing-bodies/scrutiny-commands";
import { answerFields, conclusionFields, followUpFields, questionFields, reportFields } from "@/lib/governing-bodies/scrutiny-schema";

export const addMeetingAction = formAction(meetingFields, addMeeting, {
  goTo: ({ urn }) => `/schools/${urn}/governing-body?told=meeting`,
  once: true,
});

export const changeMeetingAction = formAction(changeMeetingFields, changeMeeting, {
  goTo: ({ urn }) => `/schools/${urn}/governing-body?told=changed`,
});

export const removeMeetingAction = formAction(removeMeetingFields, removeMeeting, { say: () => "It is taken out." });

export const nameClerkAction = formAction(clerkFields, nameClerk, { goTo: ({ urn }) => `/schools/${urn}/governing-body?told=clerk` });

export const presentReportAction = formAction(reportFields, presentReport, { say: () => "It is recorded." });

export const takeReportBackAction = formAction(reportFields, takeReportBack, { say: () => "It is taken back." });

export const askQuestionAction = formAction(questionFields, askQuestion, { say: () => "The question is recorded.", once: true });

export const answerQuestionAction = formAction(answerFields, answerQuestion, { say: () => "The answer is recorded." });

export const concludeReportAction = formAction(conclusionFields, concludeReport, { say: () => "The conclusion is recorded." });

export const followUpQuestionAction = formAction(followUpFields, followUpQuestion, { say: () => "It is recorded." });
