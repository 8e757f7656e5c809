"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { correctReportAction, withdrawReportAction } from "@/lib/board-reports/actions";

/** Withdraws an issued report with a reason that whoever had it can read. */
export function WithdrawReport({ reportId }: { reportId: string }) {
  const schema = async () => (await import("@/lib/board-reports/schema")).withdrawReportFields;
  return (
    <Form action={withdrawReportAction} schema={schema}>
      <HiddenField name="reportId" value={reportId} />
      <TextArea name="reason" label="Why it is withdrawn" hint="The trustees read this above the report." rows={3} />
      <SubmitButton look="danger">Withdraw this report</SubmitButton>
    </Form>
  );
}

/** Begins the report that corrects a withdrawn one. */
export function CorrectReport({ reportId }: { reportId: string }) {
  return (
    <ActionButton action={correctReportAction} fields={{ reportId }} look="main">
      Begin the corrected report
    </ActionButton>
  );
}
