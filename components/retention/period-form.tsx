"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { keepForAction } from "@/lib/retention/actions";

const schema = async () => (await import("@/lib/retention/schema")).periodFields;

/** For how many months a kind of record is kept. */
export function PeriodForm({ kind, months, least }: { kind: string; months: number; least: number }) {
  return (
    <Form action={keepForAction} schema={schema} start={{ months: String(months) }} className="mt-2">
      <HiddenField name="kind" value={kind} />
      <div className="max-w-xs">
        <TextField name="months" label="Months" hint={`At least ${least}`} inputMode="numeric" />
      </div>
      <SubmitButton>Delete older ones each night</SubmitButton>
    </Form>
  );
}
