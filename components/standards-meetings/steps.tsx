"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import {
  answerAppealAction,
  appealAction,
  attendanceAction,
  cancelMeetingAction,
  moveMeetingAction,
  reachAction,
  shareOutcomeAction,
  takeBackDecisionAction,
} from "@/lib/standards-meetings/actions";
import type { Axis, MeetingRead } from "@/lib/standards-meetings/meeting";
import type { MeetingPerson } from "@/lib/standards-meetings/rules";

const schema = () => import("@/lib/standards-meetings/schema");

function Read({ of: { meetingId, version } }: { of: MeetingRead }) {
  return (
    <>
      <HiddenField name="meetingId" value={meetingId} />
      <HiddenField name="version" value={version} />
    </>
  );
}

/** Who was there, and why somebody was not. */
export function AttendanceForm({ of, people }: { of: MeetingRead; people: readonly MeetingPerson[] }) {
  const start = Object.fromEntries(
    people.flatMap(({ id, attendance, reason }) => [
      [`there:${id}`, attendance ?? ""],
      [`reason:${id}`, reason],
    ]),
  );
  return (
    <Form action={attendanceAction} schema={async () => (await schema()).attendanceFields} start={{ ...start, also: "" }}>
      <Read of={of} />
      {people.map(({ id, name }) => (
        <div key={id} className="grid gap-x-4 sm:grid-cols-[10rem_minmax(0,1fr)] lg:grid-cols-1">
          <SelectField name={`there:${id}`} label={name} prompt="Choose">
            <option value="present">There</option>
            <option value="absent">Not there</option>
          </SelectField>
          <TextField name={`reason:${id}`} label={`Why not, if ${name} was not there`} maxLength={300} />
        </div>
      ))}
      <TextField name="also" label="Somebody else who was there" maxLength={120} />
      <SubmitButton>Record who was there</SubmitButton>
    </Form>
  );
}

/** Another day for a planned meeting, or none. */
export function ArrangeForms({ of, date, startsAt, place }: { of: MeetingRead; date: string; startsAt: string; place: string }) {
  return (
    <>
      <details>
        <summary className="min-h-7">Move it</summary>
        <Form
          action={moveMeetingAction}
          schema={async () => (await schema()).moveMeetingFields}
          start={{ date, startsAt, place }}
          className="mt-2"
        >
          <Read of={of} />
          <TextField name="date" label="Day" type="date" />
          <TextField name="startsAt" label="From" type="time" />
          <TextField name="place" label="Place" maxLength={120} />
          <SubmitButton look="plain">Move it</SubmitButton>
        </Form>
      </details>
      <details className="mt-2">
        <summary className="min-h-7">Cancel it</summary>
        <Form
          action={cancelMeetingAction}
          schema={async () => (await schema()).cancelMeetingFields}
          start={{ reason: "" }}
          className="mt-2"
        >
          <Read of={of} />
          <TextArea name="reason" label="Why" rows={2} />
          <SubmitButton look="plain">Cancel the meeting</SubmitButton>
        </Form>
      </details>
    </>
  );
}

/** Shares the outcome with everybody. */
export function ShareButton({ of }: { of: MeetingRead }) {
  return (
    <ActionButton action={shareOutcomeAction} fields={{ ...of }} look="main" className="w-full">
      Share with governors and staff
    </ActionButton>
  );
}

/** Takes a decision back, while nobody has built on it. */
export function TakeBackDecision({ of, axis }: { of: MeetingRead; axis: Axis }) {
  return (
    <ActionButton action={takeBackDecisionAction} fields={{ ...of, axis }}>
      Take the decision back
    </ActionButton>
  );
}

/** The school asks the chief executive, once. */
export function AppealForm({ of, axis }: { of: MeetingRead; axis: Axis }) {
  return (
    <details>
      <summary className="min-h-7">Ask the chief executive about this category</summary>
      <p className="mt-1 text-[0.93rem] text-soft">That can be done once. The category is in force meanwhile.</p>
      <Form action={appealAction} schema={async () => (await schema()).appealFields} start={{ reason: "" }} className="mt-2">
        <Read of={of} />
        <HiddenField name="axis" value={axis} />
        <TextArea name="reason" label="What you ask, and why" />
        <SubmitButton>Ask the chief executive</SubmitButton>
      </Form>
    </details>
  );
}

/** The chief executive confirms a category, or decides on another. */
export function AnswerAppealForm({
  of,
  axis,
  categoryKey,
  categories,
}: {
  of: MeetingRead;
  axis: Axis;
  categoryKey: string;
  categories: readonly { key: string; name: string }[];
}) {
  return (
    <Form
      action={answerAppealAction}
      schema={async () => (await schema()).answerAppealFields}
      start={{ categoryKey, words: "" }}
      className="mt-3"
    >
      <Read of={of} />
      <HiddenField name="axis" value={axis} />
      <SelectField name="categoryKey" label="The category is">
        {categories.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea name="words" label="Why" />
      <SubmitButton>Decide</SubmitButton>
    </Form>
  );
}

/** Staff without an account, told by the headteacher. */
export function ReachForm({ meetingId, today }: { meetingId: string; today: string }) {
  return (
    <details>
      <summary className="min-h-7">Record that staff were told</summary>
      <Form
        action={reachAction}
        schema={async () => (await schema()).reachFields}
        start={{ day: today, means: "", people: "" }}
        className="mt-2"
      >
        <HiddenField name="meetingId" value={meetingId} />
        <TextField name="day" label="Day" type="date" />
        <TextField name="means" label="How" maxLength={200} hint="For example in a staff meeting." />
        <TextField name="people" label="How many people" inputMode="numeric" />
        <SubmitButton look="plain">Record it</SubmitButton>
      </Form>
    </details>
  );
}
