"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { addMeetingAction } from "@/lib/governing-bodies/actions";

/** Enters a meeting of the governing body. */
export function MeetingForm({ schoolId }: { schoolId: string }) {
  return (
    <Form
      action={addMeetingAction}
      schema={() => import("@/lib/governing-bodies/schema").then((fields) => fields.meetingFields)}
      start={{ title: "Full governing body" }}
    >
      <HiddenField name="schoolId" value={schoolId} />
      <TextField name="title" label="Which meeting" maxLength={100} autoComplete="off" />
      <div className="grid grid-cols-2 gap-x-4">
        <TextField name="day" label="Day" type="date" />
        <TextField name="time" label="Time (optional)" type="time" />
      </div>
      <SubmitButton>Enter the meeting</SubmitButton>
    </Form>
  );
}
