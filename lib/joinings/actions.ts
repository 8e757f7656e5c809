"use server";
import { formAction } from "@/lib/form-action";
import {
  addJoiningStep,
  beginJoining,
  nameOnJoining,
  releaseJoiningText,
  saveJoiningStep,
  takeOffJoining,
  writeJoiningText,
} from "@/lib/joinings/commands";
import { agreeJoining, completeJoining, endJoining, joinSchool, setJoiningCategory } from "@/lib/joinings/joined-commands";
import {
  addStepFields,
  agreeFields,
  beginFields,
  categoryFields,
  endFields,
  joinFields,
  nameFields,
  releaseFields,
  stepFields,
  textFields,
  unnameFields,
} from "@/lib/joinings/schema";

const back = { goTo: (_value: unknown, { joiningId }: { joiningId: string }) => `/joining/${joiningId}?told=saved` };

export const beginJoiningAction = formAction(beginFields, beginJoining, { goTo: ({ joiningId }) => `/joining/${joiningId}`, once: true });
export const nameOnJoiningAction = formAction(nameFields, nameOnJoining, { ...back, once: true });
export const takeOffJoiningAction = formAction(unnameFields, takeOffJoining, back);
export const addJoiningStepAction = formAction(addStepFields, addJoiningStep, { ...back, once: true });
export const saveJoiningStepAction = formAction(stepFields, saveJoiningStep, back);
export const writeJoiningTextAction = formAction(textFields, writeJoiningText, back);
export const releaseJoiningTextAction = formAction(releaseFields, releaseJoiningText, back);
export const agreeJoiningAction = formAction(agreeFields, agreeJoining, back);
export const endJoiningAction = formAction(endFields, endJoining, back);
export const joinSchoolAction = formAction(joinFields, joinSchool, back);
export const setJoiningCategoryAction = formAction(categoryFields, setJoiningCategory, back);
export const completeJoiningAction = formAction(agreeFields, completeJoining, back);
