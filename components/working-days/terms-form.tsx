"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { enterTermsAction } from "@/lib/working-days/actions";

/** A school's own terms and INSET days of a year; empty lines at the end are for further INSET days. */
export function TermsForm({
  terms,
  insetLines,
  start,
  hidden,
}: {
  terms: readonly { key: string; name: string }[];
  insetLines: number;
  start: Record<string, string>;
  hidden: { schoolId: string; yearKey: string; version: string };
}) {
  return (
    <Form
      action={enterTermsAction}
      schema={() => import("@/lib/working-days/schema").then((fields) => fields.termsFields)}
      start={start}
      className="max-w-2xl"
    >
      <HiddenField name="schoolId" value={hidden.schoolId} />
      <HiddenField name="yearKey" value={hidden.yearKey} />
      <HiddenField name="version" value={hidden.version} />
      {terms.map(({ key, name }) => (
        <fieldset key={key} className="grid gap-x-4 sm:grid-cols-2">
          <legend className="font-semibold">{name}</legend>
          <TextField name={`from:${key}`} label="First day" type="date" />
          <TextField name={`to:${key}`} label="Last day" type="date" />
        </fieldset>
      ))}
      <h2 className="mt-3">INSET days</h2>
      <p className="hint">Days on which staff work and pupils do not come. Leave a line empty that is not needed.</p>
      {Array.from({ length: insetLines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <div key={line} className="grid gap-x-4 sm:grid-cols-[12rem_1fr]">
          <TextField name={`inset:${line}`} label={`Day ${line + 1}`} type="date" />
          <TextField name={`note:${line}`} label="Note (optional)" maxLength={100} />
        </div>
      ))}
      <SubmitButton>Save the school's own terms</SubmitButton>
    </Form>
  );
}
