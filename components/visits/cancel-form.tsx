"use client";
import { HiddenField, SelectField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { cancelVisitAction } from "@/lib/visits/actions";

/** Cancels a visit, saying whose wish it was and why. */
export function CancelForm({ visit }: { visit: { id: string; version: number } }) {
  return (
    <Form
      action={cancelVisitAction}
      schema={() => import("@/lib/visits/schema").then((fields) => fields.cancelFields)}
      start={{ side: "", reason: "" }}
      className="max-w-xl"
    >
      <HiddenField name="visitId" value={visit.id} />
      <HiddenField name="version" value={String(visit.version)} />
      <SelectField name="side" label="Cancelled by" prompt="Choose">
        <option value="school">The school</option>
        <option value="trust">The trust</option>
      </SelectField>
      <TextArea name="reason" label="Reason" hint="Everybody concerned reads it. Leave out reasons of health." />
      <SubmitButton look="danger">Cancel the visit</SubmitButton>
    </Form>
  );
}
