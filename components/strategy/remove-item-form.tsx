"use client";
import { HiddenField, SelectField, SubmitButton } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { removeItemAction } from "@/lib/strategy/actions";

/** Takes a programme or category out of a draft; a category names the one that takes its place. */
export function RemoveItemForm({
  year,
  collection,
  item,
  what,
  successors,
}: {
  year: string;
  collection: string;
  item: string;
  what: string;
  successors: readonly (readonly [key: string, name: string])[];
}) {
  return (
    <details className="mt-8 border-t border-line pt-4">
      <summary className="text-link">Remove this {what} from the draft</summary>
      <Form
        action={removeItemAction}
        schema={() => import("@/lib/strategy/schema").then((fields) => fields.removeItemFields)}
        start={{ follows: "" }}
        className="mt-3 max-w-md"
      >
        <HiddenField name="year" value={year} />
        <HiddenField name="collection" value={collection} />
        <HiddenField name="item" value={item} />
        {successors.length > 0 ? (
          <SelectField name="follows" label="Its schools are then in" hint="Their clock runs on there." prompt="Choose a category">
            {successors.map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : (
          <HiddenField name="follows" value="" />
        )}
        <SubmitButton look="danger">Remove</SubmitButton>
      </Form>
    </details>
  );
}
