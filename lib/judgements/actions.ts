"use server";
import { formAction } from "@/lib/form-action";
import { addEvidence, beginView, removeEvidence, submitView, takeBackView } from "@/lib/judgements/commands";
import { beginViewFields, evidenceFields, removeEvidenceFields, viewStepFields } from "@/lib/judgements/schema";

const there = ({ address }: { address: string }) => address;

export const beginViewAction = formAction(beginViewFields, beginView, { goTo: there });
export const submitViewAction = formAction(viewStepFields, submitView, { goTo: ({ address }) => `${address}&told=submitted` });
export const takeBackViewAction = formAction(viewStepFields, takeBackView, { goTo: there });
export const addEvidenceAction = formAction(evidenceFields, addEvidence, { goTo: there, once: true });
export const removeEvidenceAction = formAction(removeEvidenceFields, removeEvidence, { goTo: there });
