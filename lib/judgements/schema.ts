import { literal, maxLength, object, type output, refine, regex, string, trim, union, uuid } from "zod/mini";

const id = uuid("There is no such view");

export const beginViewFields = object({
  meetingId: id,
  axis: union([literal("main"), literal("siams")]),
  side: union([literal("school"), literal("adviser")]),
});
export type BeginViewTyped = output<typeof beginViewFields>;

export const viewStepFields = object({ judgementId: id });

/** A record of the list, as "finding:ID", or words. */
export const evidenceFields = object({
  judgementId: id,
  groupKey: string().check(maxLength(80)),
  record: string().check(regex(/^((finding|point|action|priority):[0-9a-f-]{36})?$/, "Choose one of the list")),
  words: string().check(trim(), maxLength(600, "Use at most 600 characters")),
}).check(
  refine(({ record, words }) => record !== "" || words !== "", {
    message: "Choose something of the list, or write what it rests on",
    path: ["words"],
  }),
);
export type EvidenceTyped = output<typeof evidenceFields>;

export const removeEvidenceFields = object({ judgementId: id, evidenceId: id });
