"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { publishInspectionAction } from "@/lib/official-data/actions";

/** Says when the report came out; then everybody who reads the school's page sees it. */
export function PublishInspectionForm({ inspectionId, startedOn }: { inspectionId: string; startedOn: string }) {
  return (
    <Form action={publishInspectionAction} schema={() => import("@/lib/official-data/schema").then((fields) => fields.publishFields)}>
      <HiddenField name="inspectionId" value={inspectionId} />
      <TextField name="publishedOn" label="Report published on" type="date" min={startedOn} />
      <SubmitButton look="plain">Open it to all readers</SubmitButton>
    </Form>
  );
}
