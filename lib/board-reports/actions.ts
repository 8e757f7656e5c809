"use server";
import { beginReport, correctReport, issueReport, removeReport, withdrawReport, writeSection } from "@/lib/board-reports/commands";
import {
  beginReportFields,
  correctReportFields,
  issueReportFields,
  removeReportFields,
  withdrawReportFields,
  writeSectionFields,
} from "@/lib/board-reports/schema";
import { formAction } from "@/lib/form-action";

export const beginReportAction = formAction(beginReportFields, beginReport, { goTo: ({ id }) => `/board/${id}/write` });

export const writeSectionAction = formAction(writeSectionFields, writeSection, {
  goTo: (_value, { reportId, section }) => `/board/${reportId}/write?told=${section}#${section}`,
});

export const issueReportAction = formAction(issueReportFields, issueReport, { goTo: ({ id }) => `/board/${id}?told=issued` });

export const withdrawReportAction = formAction(withdrawReportFields, withdrawReport, { goTo: ({ id }) => `/board/${id}?told=withdrawn` });

export const correctReportAction = formAction(correctReportFields, correctReport, { goTo: ({ id }) => `/board/${id}/write` });

export const removeReportAction = formAction(removeReportFields, removeReport, { goTo: () => "/board?told=removed" });
