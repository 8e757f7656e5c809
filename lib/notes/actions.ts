"use server";
import { formAction } from "@/lib/form-action";
import { answerAccuracy, answerComment, comment, handOverNote, sendToHeadteacher, settle, takeBack } from "@/lib/notes/commands";
import { beginCorrection, cancelCorrection, presentNote, withdrawNote } from "@/lib/notes/correction-commands";
import { saveSchoolInput } from "@/lib/notes/input-commands";
import { seeMemo, tellDirector, writeMemo } from "@/lib/notes/memo-commands";
import { publishNote } from "@/lib/notes/publication-commands";
import { answerReadThrough, askReadThrough } from "@/lib/notes/read-through-commands";
import { giveNoteReason } from "@/lib/notes/reason-commands";
import { redact } from "@/lib/notes/redaction-commands";
import {
  accuracyFields,
  answerFields,
  commentFields,
  correctionFields,
  handOverFields,
  inputFields,
  memoFields,
  noteFields,
  presentFields,
  readFields,
  reasonFields,
  redactFields,
  riskFields,
  seeFields,
  settleFields,
  withdrawFields,
} from "@/lib/notes/schema";

const noteOf =
  (told: string) =>
  (_value: unknown, { visitId }: { visitId: string }) =>
    `/visits/${visitId}/note?told=${told}`;

export const sendNoteAction = formAction(noteFields, sendToHeadteacher, { goTo: noteOf("sent") });
export const takeBackNoteAction = formAction(noteFields, takeBack, { goTo: noteOf("takenBack") });
export const askReadThroughAction = formAction(noteFields, askReadThrough, { goTo: noteOf("askedToRead") });
export const answerReadThroughAction = formAction(readFields, answerReadThrough, {
  goTo: (_value, { visitId }) => `/visits/${visitId}?told=read`,
});
export const publishNoteAction = formAction(noteFields, publishNote, { goTo: noteOf("published") });
export const commentAction = formAction(commentFields, comment, { say: () => "Your comment stands beside the section.", once: true });
export const answerCommentAction = formAction(answerFields, answerComment, { say: () => "Your answer is saved." });
export const answerAccuracyAction = formAction(accuracyFields, answerAccuracy, { goTo: noteOf("answered") });
export const giveNoteReasonAction = formAction(reasonFields, giveNoteReason, { say: () => "The reason stands with the note." });
export const settleNoteAction = formAction(settleFields, settle, { goTo: noteOf("settled") });
export const beginCorrectionAction = formAction(correctionFields, beginCorrection, { goTo: noteOf("correcting") });
export const cancelCorrectionAction = formAction(noteFields, cancelCorrection, { goTo: noteOf("cancelled") });
export const withdrawNoteAction = formAction(withdrawFields, withdrawNote, { goTo: noteOf("withdrawn") });
export const redactNoteAction = formAction(redactFields, redact, {
  say: ({ places }) => `Taken out in ${places} ${places === 1 ? "place" : "places"}.`,
});
export const presentNoteAction = formAction(presentFields, presentNote, { say: () => "The day is recorded." });
export const writeMemoAction = formAction(memoFields, writeMemo, {
  say: () => "The director and the chief executive have your memo.",
  once: true,
});
export const tellDirectorAction = formAction(riskFields, tellDirector, { say: () => "The director has been told.", once: true });
export const seeMemoAction = formAction(seeFields, seeMemo, { say: () => "Marked as read." });
export const saveInputAction = formAction(inputFields, saveSchoolInput, { say: () => "Saved. The adviser reads it before the visit." });
export const handOverNoteAction = formAction(handOverFields, handOverNote, {
  goTo: (_value, { visitId }) => `/visits/${visitId}?told=handedOver`,
});
