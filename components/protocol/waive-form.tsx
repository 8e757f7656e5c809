"use client";
import { HiddenField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { waiveAction } from "@/lib/protocol/actions";

/** Why a clause is waived for one record: the reason stays in its history. */
export function WaiveForm({ of, recordId, clause }: { of: string; recordId: string; clause: string }) {
  return (
    <Form action={waiveAction} schema={() => import("@/lib/protocol/schema").then(({ waiveFields }) => waiveFields)} className="max-w-xl">
      <HiddenField name="of" value={of} />
      <HiddenField name="recordId" value={recordId} />
      <HiddenField name="clause" value={clause} />
      <TextArea
        name="reason"
        label="Why is it waived?"
        hint="School and governors may read this. It stays in the history of the record."
        rows={4}
      />
      <SubmitButton>Waive for this record</SubmitButton>
    </Form>
  );
}
