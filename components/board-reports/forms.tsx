"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { beginReportAction, removeReportAction, writeSectionAction } from "@/lib/board-reports/actions";

const schemas = () => import("@/lib/board-reports/schema");

/** Begins a report for the day on which the board meets. */
export function BeginReport() {
  return (
    <Form action={beginReportAction} schema={async () => (await schemas()).beginReportFields} className="max-w-sm">
      <TextField name="day" label="Day of the board’s meeting" type="date" />
      <SubmitButton>Begin a report</SubmitButton>
    </Form>
  );
}

/** What the director writes to a section. */
export function SectionForm(given: { reportId: string; section: string; title: string; words: string; version: number }) {
  const { reportId, section, title, words, version } = given;
  return (
    <Form action={writeSectionAction} schema={async () => (await schemas()).writeSectionFields} start={{ words }} className="no-print mt-3">
      <HiddenField name="reportId" value={reportId} />
      <HiddenField name="section" value={section} />
      <HiddenField name="version" value={String(version)} />
      <TextArea name="words" label={`Your words to “${title}”`} hint="A line for each paragraph; begin it with - for a list." rows={4} />
      <SubmitButton look="plain">Save these words</SubmitButton>
    </Form>
  );
}

/** Takes out a draft. */
export function RemoveReport({ reportId }: { reportId: string }) {
  return (
    <ActionButton action={removeReportAction} fields={{ reportId }} look="danger">
      Take this draft out
    </ActionButton>
  );
}
