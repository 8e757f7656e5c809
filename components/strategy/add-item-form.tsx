"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { addItemAction } from "@/lib/strategy/actions";

/** Adds a programme or a category by its name. */
export function AddItemForm({ year, collection, item }: { year: string; collection: string; item: string }) {
  return (
    <details className="mt-3">
      <summary className="text-link">Add a {item}</summary>
      <Form
        action={addItemAction}
        schema={() => import("@/lib/strategy/schema").then((fields) => fields.addItemFields)}
        className="mt-2 max-w-sm"
      >
        <HiddenField name="year" value={year} />
        <HiddenField name="collection" value={collection} />
        <TextField name="name" label={`Name of the ${item}`} maxLength={40} />
        <SubmitButton look="plain">Add</SubmitButton>
      </Form>
    </details>
  );
}
