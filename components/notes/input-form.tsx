"use client";
import { HiddenField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { saveInputAction } from "@/lib/notes/actions";

/** What the headteacher wants this visit to know: optional, and nothing is asked for twice. */
export function InputForm({ visitId, text }: { visitId: string; text: string }) {
  return (
    <Form action={saveInputAction} schema={async () => (await import("@/lib/notes/schema")).inputFields} start={{ text }}>
      <HiddenField name="visitId" value={visitId} />
      <HiddenField name="before" value={text} />
      <TextArea
        name="text"
        label="Your own words"
        hint="What has changed, and what you want help with. Data is put together for you."
        rows={8}
      />
      <SubmitButton>Save</SubmitButton>
    </Form>
  );
}
