"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import type { Day } from "@/lib/dates";
import {
  meetDutyAction,
  nameResponsibleAction,
  openDutyAgainAction,
  reviewCommitmentAction,
  setDutyAsideAction,
  takeUpDutyAction,
} from "@/lib/obligations/actions";

interface Duty {
  id: string;
  version: number;
}

const fields = () => import("@/lib/obligations/schema");

function OfDuty({ duty }: { duty: Duty }) {
  return (
    <>
      <HiddenField name="obligationId" value={duty.id} />
      <HiddenField name="version" value={String(duty.version)} />
    </>
  );
}

/** Says that a duty is met, on a day and with words. */
export function MeetForm({ duty, today }: { duty: Duty; today: Day }) {
  return (
    <Form action={meetDutyAction} schema={() => fields().then(({ meetFields }) => meetFields)} start={{ day: today }}>
      <OfDuty duty={duty} />
      <TextField name="day" label="Met on" type="date" max={today} />
      <TextArea name="words" label="What was done" rows={3} />
      <SubmitButton>It is met</SubmitButton>
    </Form>
  );
}

/** Names who sees to a duty. */
export function ResponsibleForm({ duty, people, now }: { duty: Duty; people: readonly { id: string; name: string }[]; now: string }) {
  return (
    <Form
      action={nameResponsibleAction}
      schema={() => fields().then(({ responsibleFields }) => responsibleFields)}
      start={{ personId: now }}
    >
      <OfDuty duty={duty} />
      <SelectField name="personId" label="Who sees to it" prompt="Nobody yet">
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SubmitButton look="plain">Save</SubmitButton>
    </Form>
  );
}

/** Sets a duty aside with a reason. */
export function SetAsideForm({ duty }: { duty: Duty }) {
  return (
    <Form action={setDutyAsideAction} schema={() => fields().then(({ setAsideFields }) => setAsideFields)}>
      <OfDuty duty={duty} />
      <TextArea name="reason" label="Why it is set aside" rows={3} />
      <SubmitButton look="danger">Set it aside</SubmitButton>
    </Form>
  );
}

/** One press: what is offered becomes a duty. */
export function TakeUpButton({ duty }: { duty: Duty }) {
  return (
    <ActionButton action={takeUpDutyAction} fields={{ obligationId: duty.id, version: String(duty.version) }} look="main">
      Take it up
    </ActionButton>
  );
}

/** One press: a duty that was set aside or met by mistake is open again. */
export function OpenAgainButton({ duty }: { duty: Duty }) {
  return (
    <ActionButton action={openDutyAgainAction} fields={{ obligationId: duty.id, version: String(duty.version) }}>
      Open it again
    </ActionButton>
  );
}

/** Says how a commitment of the school stands. */
export function CommitmentForm({
  commitment,
  states,
  meetings,
  today,
}: {
  commitment: Duty & { state: string };
  states: readonly (readonly [value: string, name: string])[];
  meetings: readonly { id: string; name: string }[];
  today: Day;
}) {
  return (
    <Form
      action={reviewCommitmentAction}
      schema={() => fields().then(({ commitmentFields }) => commitmentFields)}
      start={{ state: commitment.state, day: today }}
    >
      <HiddenField name="commitmentId" value={commitment.id} />
      <HiddenField name="version" value={String(commitment.version)} />
      <SelectField name="state" label="How it stands">
        {states.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea name="evidence" label="What shows it" rows={4} />
      <TextField name="day" label="On" type="date" max={today} />
      <SelectField name="meetingId" label="In a meeting" prompt="Between meetings">
        {meetings.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SubmitButton>Save</SubmitButton>
    </Form>
  );
}
