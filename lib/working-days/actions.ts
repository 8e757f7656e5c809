"use server";
import { formAction } from "@/lib/form-action";
import { enterPattern, markAway, removeAway, removePattern } from "@/lib/working-days/commands";
import {
  daysAwayFields,
  forgetTermsFields,
  patternFields,
  removeDaysAwayFields,
  removePatternFields,
  termsFields,
} from "@/lib/working-days/schema";
import { enterTerms, forgetTerms } from "@/lib/working-days/term-commands";

export const enterPatternAction = formAction(patternFields, enterPattern, {
  goTo: ({ personId }) => `/people/${personId}/working-days?told=pattern`,
  once: true,
});

export const removePatternAction = formAction(removePatternFields, removePattern, { say: () => "It is removed." });

export const markAwayAction = formAction(daysAwayFields, markAway, {
  goTo: ({ personId }) => `/people/${personId}/working-days?told=away`,
  once: true,
});

export const removeAwayAction = formAction(removeDaysAwayFields, removeAway, { say: () => "These days can be booked again." });

export const enterTermsAction = formAction(termsFields, enterTerms, { goTo: ({ urn }) => `/schools/${urn}?told=terms` });

export const forgetTermsAction = formAction(forgetTermsFields, forgetTerms, { say: () => "The trust’s terms hold again." });
