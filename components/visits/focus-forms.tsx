"use client";
import { HiddenField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { chooseFocusAction, endFocusAction } from "@/lib/visits/actions";

/** Chooses an area of focus; beyond the year's number the reason is asked for (VT-4). */
export function ChooseFocusForm({ visitId, full }: { visitId: string; full: string | null }) {
  return (
    <Form
      action={chooseFocusAction}
      schema={() => import("@/lib/visits/people-schema").then((fields) => fields.focusFields)}
      start={{ name: "", why: "", furtherReason: "" }}
      className="max-w-xl"
    >
      <HiddenField name="visitId" value={visitId} />
      <TextField name="name" label="Area of focus" hint="Usually a subject that is a priority of the school" maxLength={120} />
      <TextArea name="why" label="Why (optional)" rows={2} />
      {full ? (
        <TextArea name="furtherReason" label="Why a further one" hint={full} rows={2} />
      ) : (
        <input type="hidden" name="furtherReason" value="" />
      )}
      <SubmitButton>Choose this area</SubmitButton>
    </Form>
  );
}

/** Ends an area of focus with a reason, and may put another in its place. */
export function EndFocusForm({ visitId, area }: { visitId: string; area: { id: string; name: string } }) {
  return (
    <Form
      action={endFocusAction}
      schema={() => import("@/lib/visits/people-schema").then((fields) => fields.endFocusFields)}
      start={{ reason: "", replacement: "" }}
      className="mt-2 max-w-xl"
    >
      <HiddenField name="visitId" value={visitId} />
      <HiddenField name="focusAreaId" value={area.id} />
      <TextField name="reason" label={`Why ${area.name} ends`} maxLength={500} />
      <TextField name="replacement" label="Replaced by (optional)" maxLength={120} />
      <SubmitButton look="plain">End this area</SubmitButton>
    </Form>
  );
}
