"use client";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { planMeetingAction } from "@/lib/standards-meetings/actions";
import { type MeetingKind, meetingKinds, meetingName } from "@/lib/standards-meetings/words";

/** A day, an hour and a place for a meeting; who is expected is known. */
export function PlanMeetingForm({
  urn,
  kind,
  obligationId,
  replacesId,
  date,
}: {
  urn: number;
  kind: MeetingKind;
  obligationId: string;
  replacesId: string;
  date: string;
}) {
  return (
    <Form
      key={date}
      action={planMeetingAction}
      schema={() => import("@/lib/standards-meetings/schema").then((fields) => fields.planMeetingFields)}
      start={{ kind, date, startsAt: "", place: "", about: "" }}
      className="max-w-xl"
    >
      <HiddenField name="urn" value={String(urn)} />
      <HiddenField name="obligationId" value={obligationId} />
      <HiddenField name="replacesId" value={replacesId} />
      {obligationId ? (
        <HiddenField name="kind" value={kind} />
      ) : (
        <SelectField name="kind" label="Meeting">
          {meetingKinds.map((one) => (
            <option key={one} value={one}>
              {meetingName(one)}
            </option>
          ))}
        </SelectField>
      )}
      <div className="grid grid-cols-2 gap-x-4">
        <TextField name="date" label="Day" type="date" />
        <TextField name="startsAt" label="From" type="time" />
      </div>
      <TextField name="place" label="Place" maxLength={120} hint="A room, or the link of a call." />
      <TextArea name="about" label="What it is about besides" rows={2} hint="Not needed: every meeting has its agenda." />
      <SubmitButton>Plan the meeting</SubmitButton>
    </Form>
  );
}
