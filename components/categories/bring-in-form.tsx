"use client";
import { HiddenField, SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { bringInCategoryAction } from "@/lib/categories/actions";
import type { CategoryAxis } from "@/lib/categories/periods";
import type { Day } from "@/lib/dates";

/** Brings in the category that a school had before, on an axis on which it has none. */
export function BringInForm({
  schoolId,
  axis,
  categories,
  deciders,
  today,
}: {
  schoolId: string;
  axis: CategoryAxis;
  categories: readonly { key: string; name: string }[];
  deciders: readonly { id: string; name: string }[];
  today: Day;
}) {
  return (
    <Form
      action={bringInCategoryAction}
      schema={() => import("@/lib/categories/schema").then((fields) => fields.bringInFields)}
      start={{ decidedById: deciders.length === 1 ? (deciders[0]?.id ?? "") : "" }}
      className="max-w-xl"
    >
      <HiddenField name="schoolId" value={schoolId} />
      <HiddenField name="axis" value={axis} />
      <SelectField name="categoryKey" label="Category" prompt="Choose one, best first">
        {categories.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        name="since"
        label="Since"
        hint={
          axis === "main" ? "The first day of the unbroken category: its clock counts from there" : "The first day of the unbroken category"
        }
        type="date"
        max={today}
      />
      <SelectField name="decidedById" label="Decided by" prompt="Choose the director or chief executive who decided it">
        {deciders.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField name="source" label="Where it is written" hint="For example: standards meeting of July, minute 4" maxLength={300} />
      <SubmitButton>Bring in the {axis === "siams" ? "SIAMS category" : "category"}</SubmitButton>
    </Form>
  );
}
