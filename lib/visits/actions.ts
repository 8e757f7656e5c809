"use server";
import { formAction } from "@/lib/form-action";
import { addVisit } from "@/lib/visits/adding-commands";
import { changeLead, giveReason, recordTookPlace, takeBackTookPlace } from "@/lib/visits/commands";
import { visitFilterFrom, visitsAddress } from "@/lib/visits/filter";
import { chooseFocus, endFocus } from "@/lib/visits/focus-commands";
import { layOutYear } from "@/lib/visits/lay-out-commands";
import { cancelVisit, moveVisit, moveVisits } from "@/lib/visits/moving-commands";
import { inviteToVisit, recordAttendance, signOff, signUp, takeOffVisit, writeView } from "@/lib/visits/people-commands";
import {
  attendanceFields,
  endFocusFields,
  focusFields,
  inviteFields,
  placeFields,
  signUpFields,
  viewFields,
} from "@/lib/visits/people-schema";
import { agreePlan, savePlan } from "@/lib/visits/plan-commands";
import { agreeFields, planFields } from "@/lib/visits/plan-schema";
import { pickProgramme } from "@/lib/visits/programme-commands";
import {
  addVisitFields,
  cancelFields,
  layOutFields,
  leadFields,
  moveFields,
  moveSeveralFields,
  programmeFields,
  reasonFields,
  visitFields,
} from "@/lib/visits/schema";

export const layOutAction = formAction(layOutFields, layOutYear, {
  goTo: ({ urn }, { yearKey }) => `/schools/${urn}/visits?year=${yearKey}&told=laidOut`,
});

export const pickProgrammeAction = formAction(programmeFields, pickProgramme, {
  goTo: ({ urn }, { yearKey }) => `/schools/${urn}/visits/lay-out?year=${yearKey}&told=picked`,
});

export const addVisitAction = formAction(addVisitFields, addVisit, { goTo: ({ visitId }) => `/visits/${visitId}?told=added`, once: true });

export const moveVisitAction = formAction(moveFields, moveVisit, { goTo: ({ visitId }) => `/visits/${visitId}?told=moved` });

export const moveVisitsAction = formAction(moveSeveralFields, moveVisits, {
  goTo: ({ moved }, { from = "" }) => visitsAddress(visitFilterFrom(from), { told: "moved", moved }),
});

export const cancelVisitAction = formAction(cancelFields, cancelVisit, { goTo: ({ visitId }) => `/visits/${visitId}?told=cancelled` });

export const savePlanAction = formAction(planFields, savePlan, { goTo: ({ visitId, told }) => `/visits/${visitId}?told=${told}#plan` });

export const agreePlanAction = formAction(agreeFields, agreePlan, { say: () => "You have agreed to the plan." });

export const tookPlaceAction = formAction(visitFields, recordTookPlace, { say: () => "It is recorded." });

export const takeBackTookPlaceAction = formAction(visitFields, takeBackTookPlace, { say: () => "It counts as planned again." });

export const changeLeadAction = formAction(leadFields, changeLead, { goTo: ({ visitId }) => `/visits/${visitId}/people?told=lead` });

export const giveReasonAction = formAction(reasonFields, giveReason, { say: () => "The reason stands on the visit." });

export const chooseFocusAction = formAction(focusFields, chooseFocus, { goTo: ({ visitId }) => `/visits/${visitId}/focus?told=chosen` });

export const endFocusAction = formAction(endFocusFields, endFocus, { goTo: ({ visitId }) => `/visits/${visitId}/focus?told=ended` });

export const inviteToVisitAction = formAction(inviteFields, inviteToVisit, {
  goTo: ({ visitId }) => `/visits/${visitId}/people?told=invited`,
  once: true,
});

export const takeOffVisitAction = formAction(placeFields, takeOffVisit, { say: () => "They are off the list." });

export const recordAttendanceAction = formAction(attendanceFields, recordAttendance, { say: () => "It is recorded." });

export const signUpAction = formAction(signUpFields, signUp, {
  say: () => "You are on the list. A letter with the calendar entry is on its way.",
});

export const signOffAction = formAction(visitFields, signOff, { say: () => "The adviser sees that you can not come." });

export const writeViewAction = formAction(viewFields, writeView, { goTo: ({ visitId }) => `/visits/${visitId}?told=view` });
