"use server";
import { formAction } from "@/lib/form-action";
import { addMeeting, nameClerk, removeMeeting } from "@/lib/governing-bodies/commands";
import { clerkFields, meetingFields, removeMeetingFields } from "@/lib/governing-bodies/schema";

export const addMeetingAction = formAction(meetingFields, addMeeting, { goTo: ({ urn }) => `/schools/${urn}/governing-body?told=meeting` });

export const removeMeetingAction = formAction(removeMeetingFields, removeMeeting, { say: () => "It is taken out." });

export const nameClerkAction = formAction(clerkFields, nameClerk, { goTo: ({ urn }) => `/schools/${urn}/governing-body?told=clerk` });
