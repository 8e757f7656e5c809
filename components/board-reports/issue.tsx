"use client";
import { ActionButton } from "@/components/form/action-button";
import { issueReportAction } from "@/lib/board-reports/actions";

/** Issues a report as it is previewed. It stands alone: the page that trustees read loads no form. */
export function IssueReport({ reportId, seal }: { reportId: string; seal: string }) {
  return (
    <ActionButton action={issueReportAction} fields={{ reportId, seal }} look="main">
      Issue to the trustees
    </ActionButton>
  );
}
