"use server";
import { beginReport, issueReport, removeReport, writeSection } from "@/lib/board-reports/commands";
import { beginReportFields, issueReportFields, removeReportFields, writeSectionFields } from "@/lib/board-reports/schema";
import { formAction } from "@/lib/form-action";

export const beginReportAction = formAction(beginReportFields, beginReport, { goTo: ({ id }) => `/board/${id}/write` });

export const writeSectionAction = formAction(writeSectionFields, writeSection, {
  goTo: (_value, { reportId, section }) => `/board/${reportId}/write?told=${section}#${section}`,
});

export const issueReportAction = formAction(issueReportFields, issueReport, { goTo: ({ id }) => `/board/${id}?told=issued` });

export const removeReportAction = formAction(removeReportFields, removeReport, { goTo: () => "/board?told=removed" });
