"use client";
import { SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { addPeriodAction } from "@/lib/own-measures/actions";

/** Adds a period for which one sheet is loaded. */
export function PeriodForm() {
  return (
    <Form action={addPeriodAction} schema={() => import("@/lib/own-measures/schema").then((fields) => fields.periodFields)}>
      <TextField name="name" label="Name" hint="For example: first data drop" maxLength={80} autoComplete="off" />
      <div className="grid grid-cols-2 gap-x-4">
        <TextField name="startsOn" label="First day" type="date" />
        <TextField name="lastDay" label="Last day" type="date" />
      </div>
      <SubmitButton look="plain">Add the period</SubmitButton>
    </Form>
  );
}
