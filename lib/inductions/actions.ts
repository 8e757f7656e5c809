"use server";
import { formAction } from "@/lib/form-action";
import { endInduction, logMentorContact, nameMentor, saveInductionSession } from "@/lib/inductions/commands";
import { contactFields, endFields, mentorFields, sessionFields } from "@/lib/inductions/schema";

const told = (what: "saved" | "ended") => ({ goTo: ({ urn }: { urn: number }) => `/schools/${urn}/induction?told=${what}` });
const back = told("saved");

export const nameMentorAction = formAction(mentorFields, nameMentor, back);
export const saveInductionSessionAction = formAction(sessionFields, saveInductionSession, back);
export const logMentorContactAction = formAction(contactFields, logMentorContact, { ...back, once: true });
export const endInductionAction = formAction(endFields, endInduction, told("ended"));
