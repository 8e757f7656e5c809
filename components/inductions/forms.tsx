"use client";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { endInductionAction, logMentorContactAction, nameMentorAction, saveInductionSessionAction } from "@/lib/inductions/actions";

const schema = () => import("@/lib/inductions/schema");

/** Names the mentor. */
export function MentorForm({
  inductionId,
  version,
  start,
  candidates,
}: {
  inductionId: string;
  version: number;
  start: Record<string, string>;
  candidates: readonly { id: string; says: string }[];
}) {
  return (
    <Form action={nameMentorAction} schema={async () => (await schema()).mentorFields} start={start}>
      <HiddenField name="inductionId" value={inductionId} />
      <HiddenField name="version" value={String(version)} />
      <SelectField name="newToRole" label="First headship">
        <option value="yes">Yes: new to the role</option>
        <option value="no">No: has led a school before</option>
      </SelectField>
      <SelectField name="mentorId" label="Mentor" prompt="Nobody yet">
        {candidates.map(({ id, says }) => (
          <option key={id} value={id}>
            {says}
          </option>
        ))}
      </SelectField>
      <SubmitButton>Save</SubmitButton>
    </Form>
  );
}

/** A session: planned, held or missed. */
export function SessionForm({
  inductionId,
  session,
}: {
  inductionId: string;
  session: { key: string; version: number; plannedOn: string | null; doneOn: string | null; missedReason: string };
}) {
  const { key, version, plannedOn, doneOn, missedReason } = session;
  return (
    <Form
      action={saveInductionSessionAction}
      schema={async () => (await schema()).sessionFields}
      start={{ plannedOn: plannedOn ?? "", doneOn: doneOn ?? "", missedReason }}
    >
      <HiddenField name="inductionId" value={inductionId} />
      <HiddenField name="key" value={key} />
      <HiddenField name="version" value={String(version)} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="plannedOn" label="Planned for" type="date" />
        <TextField name="doneOn" label="Held on" type="date" />
      </div>
      <TextField name="missedReason" label="If it was missed: why" maxLength={500} autoComplete="off" />
      <SubmitButton look="plain">Save the session</SubmitButton>
    </Form>
  );
}

/** Logs a contact. */
export function ContactForm({ inductionId, today }: { inductionId: string; today: string }) {
  return (
    <Form action={logMentorContactAction} schema={async () => (await schema()).contactFields} start={{ day: today }}>
      <HiddenField name="inductionId" value={inductionId} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="day" label="Day" type="date" />
        <TextField name="means" label="How" hint="A visit, a call." maxLength={80} autoComplete="off" />
      </div>
      <TextArea name="note" label="What it was about" hint="Both of you and the director read it." rows={2} />
      <SubmitButton>Log the contact</SubmitButton>
    </Form>
  );
}

/** Ends it before its year is over. */
export function EndForm({ inductionId, version }: { inductionId: string; version: number }) {
  return (
    <Form action={endInductionAction} schema={async () => (await schema()).endFields} start={{}}>
      <HiddenField name="inductionId" value={inductionId} />
      <HiddenField name="version" value={String(version)} />
      <TextArea
        name="reason"
        label="Why it ends now"
        hint="Headteacher, mentor and the team read it. What was held and logged stays."
        rows={2}
      />
      <SubmitButton look="plain">End the induction</SubmitButton>
    </Form>
  );
}
