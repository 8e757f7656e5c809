"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import type { Day } from "@/lib/dates";
import { addMeetingAction, changeMeetingAction } from "@/lib/governing-bodies/actions";

/** Enters a meeting of the governing body. */
export function MeetingForm({ schoolId }: { schoolId: string }) {
  return (
    <Form
      action={addMeetingAction}
      schema={() => import("@/lib/governing-bodies/schema").then((fields) => fields.meetingFields)}
      start={{ title: "Full governing body" }}
    >
      <HiddenField name="schoolId" value={schoolId} />
      <MeetingFields />
      <SubmitButton>Enter the meeting</SubmitButton>
    </Form>
  );
}

/** Moves a meeting, or names it anew. */
export function ChangeMeetingForm({
  meeting: { id, day, time, title },
}: {
  meeting: { id: string; day: Day; time: string | null; title: string };
}) {
  return (
    <Form
      action={changeMeetingAction}
      schema={() => import("@/lib/governing-bodies/schema").then((fields) => fields.changeMeetingFields)}
      start={{ title, day, time: time ?? "" }}
      className="max-w-sm"
    >
      <HiddenField name="meetingId" value={id} />
      <MeetingFields />
      <SubmitButton look="plain">Save the change</SubmitButton>
    </Form>
  );
}

function MeetingFields() {
  return (
    <>
      <TextField name="title" label="Which meeting" maxLength={100} autoComplete="off" />
      <div className="grid grid-cols-2 gap-x-4">
        <TextField name="day" label="Day" type="date" />
        <TextField name="time" label="Time (optional)" type="time" />
      </div>
    </>
  );
}
