"use client";
import { SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { addMeasureAction } from "@/lib/own-measures/actions";
import { ownMeasureUnits, unitName } from "@/lib/own-measures/values";

/** Adds something that the trust measures. */
export function MeasureForm() {
  return (
    <Form action={addMeasureAction} schema={() => import("@/lib/own-measures/schema").then((fields) => fields.measureFields)}>
      <TextField name="name" label="What is measured" maxLength={80} autoComplete="off" />
      <SelectField name="unit" label="As" prompt="Choose one">
        {ownMeasureUnits.map((unit) => (
          <option key={unit} value={unit}>
            {unitName(unit)}
          </option>
        ))}
      </SelectField>
      <SubmitButton look="plain">Add the measure</SubmitButton>
    </Form>
  );
}
