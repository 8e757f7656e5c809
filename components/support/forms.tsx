"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import {
  arrangeSupportAction,
  askForSupportAction,
  declineSupportAction,
  endSupportAction,
  recordSupportDayAction,
  takeBackSupportDayAction,
  withdrawSupportAction,
} from "@/lib/support/actions";

const schema = () => import("@/lib/support/schema");

interface Named {
  id: string;
  name: string;
}

/** Support in the version that was read. */
export interface SupportRead {
  supportId: string;
  version: string;
}

function Read({ of: { supportId, version } }: { of: SupportRead }) {
  return (
    <>
      <HiddenField name="supportId" value={supportId} />
      <HiddenField name="version" value={version} />
    </>
  );
}

/** Asks for support. */
export function AskForm({
  units,
  strands,
  from,
  start,
}: {
  units: readonly Named[];
  strands: readonly { key: string; name: string }[];
  from: { visitId: string; actionId: string; obligationId: string; strengthId: string; helperId: string };
  start: Record<string, string>;
}) {
  return (
    <Form action={askForSupportAction} schema={async () => (await schema()).askFields} start={start} className="max-w-2xl">
      {Object.entries(from).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {units.length === 1 ? (
        <HiddenField name="unitId" value={units[0]?.id ?? ""} />
      ) : (
        <SelectField name="unitId" label="School" prompt="Choose a school">
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        name="title"
        label="What support"
        hint="In a few words: “Coaching for a new subject leader”."
        maxLength={160}
        autoComplete="off"
      />
      <TextArea
        name="need"
        label="What it is needed for"
        hint="What you see now, and what should be different. No pupil’s name."
        rows={5}
      />
      <SelectField name="strandKey" label="Strand of the trust’s work" prompt="None in particular">
        {strands.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
      <SubmitButton>Ask for it</SubmitButton>
    </Form>
  );
}

/** Who gives it, for how long, at what cost: approves a request, or changes what was arranged. */
export function ArrangeForm({
  of,
  start,
  approves,
  advisers,
  schools,
  groups,
  teachers,
}: {
  of: SupportRead;
  start: Record<string, string>;
  approves: boolean;
  advisers: readonly Named[];
  schools: readonly Named[];
  groups: readonly Named[];
  teachers: readonly Named[];
}) {
  const lists = [
    { kind: "adviser", label: "Advisers", of: advisers },
    { kind: "school", label: "Schools", of: schools },
    { kind: "hub", label: "Groups of schools", of: groups },
    { kind: "leadTeacher", label: "Lead teachers of the trust", of: teachers },
  ];
  return (
    <Form action={arrangeSupportAction} schema={async () => (await schema()).arrangeFields} start={start}>
      <Read of={of} />
      <SelectField name="from" label="Given by" prompt="Choose">
        {lists.map(({ kind, label, of: named }) =>
          named.length > 0 ? (
            <optgroup key={kind} label={label}>
              {named.map(({ id, name }) => (
                <option key={id} value={`${kind}:${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ) : null,
        )}
        <optgroup label="Somebody else, named below">
          <option value="leadTeacher">Another lead teacher</option>
          <option value="external">Somebody outside the trust</option>
        </optgroup>
      </SelectField>
      <TextField name="providerName" label="Name, for a lead teacher or somebody outside" maxLength={160} autoComplete="off" />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="days" label="Days" inputMode="decimal" autoComplete="off" />
        <TextField name="cost" label="Cost in pounds" inputMode="decimal" autoComplete="off" />
        <TextField name="startsOn" label="Starts on" type="date" />
        <TextField name="reviewOn" label="Looked at on" type="date" />
      </div>
      <TextArea name="answer" label="What is agreed" hint="The school and its governors read this." rows={3} />
      <SubmitButton>{approves ? "Approve" : "Save"}</SubmitButton>
    </Form>
  );
}

/** Declines it, with a reason. */
export function DeclineForm({ of }: { of: SupportRead }) {
  return (
    <Form action={declineSupportAction} schema={async () => (await schema()).declineFields} start={{}}>
      <Read of={of} />
      <TextArea name="answer" label="Why not" rows={3} />
      <SubmitButton look="plain">Decline</SubmitButton>
    </Form>
  );
}

/** Takes back a request. */
export function WithdrawButton({ of: { supportId, version } }: { of: SupportRead }) {
  return (
    <ActionButton action={withdrawSupportAction} fields={{ supportId, version }}>
      Take the request back
    </ActionButton>
  );
}

/** A day on which it was given. */
export function DayForm({ supportId, today }: { supportId: string; today: string }) {
  return (
    <Form action={recordSupportDayAction} schema={async () => (await schema()).dayFields} start={{ day: today, days: "1" }}>
      <HiddenField name="supportId" value={supportId} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="day" label="Day" type="date" />
        <TextField name="days" label="Days" inputMode="decimal" autoComplete="off" />
      </div>
      <TextField name="note" label="What was done" maxLength={500} autoComplete="off" />
      <SubmitButton>Record the day</SubmitButton>
    </Form>
  );
}

/** Takes back a day that was recorded by mistake. */
export function TakeDayBackButton({ supportId, dayId }: { supportId: string; dayId: string }) {
  return (
    <ActionButton action={takeBackSupportDayAction} fields={{ supportId, dayId }}>
      Recorded by mistake: take it back
    </ActionButton>
  );
}

/** Ends it with what came of it. */
export function EndForm({ of, today }: { of: SupportRead; today: string }) {
  return (
    <Form action={endSupportAction} schema={async () => (await schema()).endFields} start={{ endedOn: today }}>
      <Read of={of} />
      <TextField name="endedOn" label="Last day" type="date" />
      <TextArea name="impact" label="What came of it for the school" rows={4} />
      <SubmitButton look="plain">End the support</SubmitButton>
    </Form>
  );
}
