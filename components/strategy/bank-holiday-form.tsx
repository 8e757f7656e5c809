"use client";
import { SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { addBankHolidayAction } from "@/lib/strategy/actions";

/** Adds a day on which schools are closed. */
export function BankHolidayForm() {
  return (
    <Form action={addBankHolidayAction} schema={() => import("@/lib/strategy/schema").then((fields) => fields.holidayFields)}>
      <div className="grid gap-x-4 sm:grid-cols-[12rem_1fr]">
        <TextField name="day" label="Day" type="date" />
        <TextField name="name" label="What day it is" maxLength={100} />
      </div>
      <SubmitButton look="plain">Add the day</SubmitButton>
    </Form>
  );
}
