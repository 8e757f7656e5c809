"use client";
import { HiddenField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { writtenDay } from "@/lib/dates";
import { beginCorrectionAction, presentNoteAction, redactNoteAction, withdrawNoteAction } from "@/lib/notes/actions";

const schema = () => import("@/lib/notes/schema");

interface Of {
  visitId: string;
  version: number;
}

/** A correction is a new version, with its reason. */
export function CorrectForm({ visitId, version }: Of) {
  return (
    <details>
      <summary>Correct it</summary>
      <Form action={beginCorrectionAction} schema={async () => (await schema()).correctionFields} className="mt-2">
        <HiddenField name="visitId" value={visitId} />
        <HiddenField name="version" value={String(version)} />
        <TextArea
          name="reason"
          label="Why it is corrected"
          rows={2}
          hint="What is published stays. The correction is a new version beside it."
        />
        <SubmitButton look="plain">Write a correction</SubmitButton>
      </Form>
    </details>
  );
}

/** What the director alone may do with a published note. */
export function WithdrawForms({ visitId, version }: Of) {
  return (
    <>
      <details>
        <summary>Take personal data out</summary>
        <Form action={redactNoteAction} schema={async () => (await schema()).redactFields} className="mt-2">
          <HiddenField name="visitId" value={visitId} />
          <TextField name="text" label="The words, exactly as they stand" />
          <TextArea
            name="reason"
            label="Why"
            rows={2}
            hint="They are taken out of everything that is kept of the school, its history and issued reports too, and can not be brought back. Attached files are not read."
          />
          <SubmitButton look="danger">Take them out</SubmitButton>
        </Form>
      </details>
      <details>
        <summary>Withdraw the note</summary>
        <Form action={withdrawNoteAction} schema={async () => (await schema()).withdrawFields} className="mt-2">
          <HiddenField name="visitId" value={visitId} />
          <HiddenField name="version" value={String(version)} />
          <TextArea name="reason" label="Why" rows={2} hint="Nobody reads it then. A marker with your reason remains." />
          <SubmitButton look="danger">Withdraw it</SubmitButton>
        </Form>
      </details>
    </>
  );
}

/** The day on which the note was presented to a governing body (GO-3). */
export function PresentForm({
  visitId,
  school,
  day,
  alone,
}: {
  visitId: string;
  school: { id: string; name: string };
  day: string | null;
  alone: boolean;
}) {
  const where = alone ? "the governing body" : `the governing body of ${school.name}`;
  return (
    <div>
      <p>{day ? `Presented to ${where} on ${writtenDay(day)}.` : `Not yet presented to ${where}.`}</p>
      <details>
        <summary>{day ? "Change the day" : "Record the day"}</summary>
        <Form action={presentNoteAction} schema={async () => (await schema()).presentFields} start={{ day: day ?? "" }} className="mt-2">
          <HiddenField name="visitId" value={visitId} />
          <HiddenField name="schoolId" value={school.id} />
          <TextField name="day" label="Day of the meeting" type="date" />
          <SubmitButton look="plain">Save the day</SubmitButton>
        </Form>
      </details>
    </div>
  );
}
