"use client";
import { HiddenField, SelectField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { handOverNoteAction } from "@/lib/notes/actions";

/** Who finishes a note that another can not finish, and why. */
export function HandOverForm({ visitId, people }: { visitId: string; people: readonly { id: string; name: string }[] }) {
  return (
    <Form action={handOverNoteAction} schema={async () => (await import("@/lib/notes/schema")).handOverFields}>
      <HiddenField name="visitId" value={visitId} />
      <SelectField name="personId" label="To whom" prompt="Choose">
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea name="reason" label="Why" rows={2} hint="What has been written goes with it. The visit keeps its lead." />
      <SubmitButton>Give it to them</SubmitButton>
    </Form>
  );
}
