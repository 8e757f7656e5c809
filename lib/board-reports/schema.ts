import { iso, minLength, object, enum as oneOf, type output, pipe, regex, string, transform, trim, uuid } from "zod/mini";
import { boardSections } from "@/lib/board-reports/sections";
import { most, text } from "@/lib/form-fields";

const reportId = uuid("There is no such report");

export const beginReportFields = object({ day: iso.date("Enter the day of the board’s meeting") });

export const writeSectionFields = object({
  reportId,
  section: oneOf(boardSections, "There is no such section"),
  version: pipe(string().check(regex(/^\d{1,9}$/)), transform(Number)),
  words: text(8_000),
});

export const issueReportFields = object({ reportId, seal: string().check(regex(/^[0-9a-f]{64}$/, "Open the preview again")) });

export const removeReportFields = object({ reportId });

export const withdrawReportFields = object({
  reportId,
  reason: string().check(trim(), minLength(1, "Say why it is withdrawn"), most(1_000)),
});

export const correctReportFields = object({ reportId });

export type WithdrawReportTyped = output<typeof withdrawReportFields>;
export type WriteSectionTyped = output<typeof writeSectionFields>;
export type IssueReportTyped = output<typeof issueReportFields>;
