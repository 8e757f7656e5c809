"use client";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import {
  addOfferAction,
  addSessionAction,
  changeOfferAction,
  closeOfferAction,
  moveSessionAction,
  recordWhatChangedAction,
} from "@/lib/development-offers/actions";

const kinds = [
  ["course", "Course"],
  ["network", "Network"],
  ["pathway", "Pathway"],
  ["moderation", "Moderation"],
] as const;

interface Strand {
  key: string;
  name: string;
}

/** Adds an offer, or changes one. */
export function OfferForm({
  strands,
  start,
  id,
}: {
  strands: readonly Strand[];
  start?: Record<string, string>;
  /** Of the offer that is changed, with the version that was read. */
  id?: { offerId: string; version: number };
}) {
  return (
    <Form
      action={id ? changeOfferAction : addOfferAction}
      schema={async () => {
        const { changeOfferFields, offerFields } = await import("@/lib/development-offers/schema");
        return id ? changeOfferFields : offerFields;
      }}
      start={{ kind: "course", ...start }}
      className="max-w-xl"
    >
      {id ? (
        <>
          <HiddenField name="offerId" value={id.offerId} />
          <HiddenField name="version" value={String(id.version)} />
        </>
      ) : null}
      <TextField name="title" label="What it is" maxLength={160} autoComplete="off" />
      <SelectField name="kind" label="Kind">
        {kinds.map(([kind, name]) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField name="audience" label="For whom" hint="“Reading leads in their first two years”" maxLength={200} />
      <TextField name="provider" label="Who leads it" maxLength={120} />
      <SelectField name="strandKey" label="Strand" prompt="None in particular">
        {strands.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea name="outcome" label="Which outcome for pupils it serves" rows={2} />
      <TextArea name="evidence" label="What evidence it rests on" rows={2} />
      <TextArea name="about" label="More about it" rows={3} />
      <TextField name="startsOn" label="It begins on" hint="Where no day is entered below" type="date" />
      <TextField name="places" label="Places" hint="Empty where there is no limit" inputMode="numeric" />
      <SubmitButton>{id ? "Save" : "Add it"}</SubmitButton>
    </Form>
  );
}

/** Takes an offer off the list, with a reason. */
export function CloseOffer({ offerId }: { offerId: string }) {
  return (
    <details>
      <summary className="button list-none">Take it off the list</summary>
      <Form
        action={closeOfferAction}
        schema={async () => (await import("@/lib/development-offers/schema")).closeOfferFields}
        className="mt-2 max-w-md"
      >
        <HiddenField name="offerId" value={offerId} />
        <TextField name="reason" label="Why it does not take place" maxLength={300} />
        <SubmitButton look="danger">Take it off and tell who has a place</SubmitButton>
      </Form>
    </details>
  );
}

/** Adds a day. */
export function SessionForm({ offerId }: { offerId: string }) {
  return (
    <details className="mt-3">
      <summary className="button list-none">Add a day</summary>
      <Form
        action={addSessionAction}
        schema={async () => (await import("@/lib/development-offers/schema")).sessionFields}
        className="mt-2 max-w-md"
      >
        <HiddenField name="offerId" value={offerId} />
        <TextField name="day" label="Day" type="date" />
        <TextField name="startsAt" label="From" type="time" />
        <TextField name="endsAt" label="To" type="time" />
        <TextField name="place" label="Place" hint="A school, a room, or the link of an online meeting" maxLength={160} />
        <SubmitButton look="plain">Add the day</SubmitButton>
      </Form>
    </details>
  );
}

interface Day {
  id: string;
  version: number;
  day: string;
  startsAt: string;
  endsAt: string;
  place: string;
}

/** Moves a day: who has a place is told. */
export function MoveSession({ session: { id, version, ...start } }: { session: Day }) {
  const { day, startsAt, endsAt, place } = start;
  return (
    <details className="no-print">
      <summary>Move it</summary>
      <Form
        action={moveSessionAction}
        schema={async () => (await import("@/lib/development-offers/schema")).moveSessionFields}
        start={{ day, startsAt, endsAt, place }}
        className="mt-2 max-w-md"
      >
        <HiddenField name="sessionId" value={id} />
        <HiddenField name="version" value={String(version)} />
        <TextField name="day" label="Day" type="date" />
        <TextField name="startsAt" label="From" type="time" />
        <TextField name="endsAt" label="To" type="time" />
        <TextField name="place" label="Place" maxLength={160} />
        <SubmitButton look="plain">Save and tell who has a place</SubmitButton>
      </Form>
    </details>
  );
}

/** What changed for pupils afterwards. */
export function ChangedForPupils({ offerId, version, changed }: { offerId: string; version: number; changed: string }) {
  return (
    <Form
      action={recordWhatChangedAction}
      schema={async () => (await import("@/lib/development-offers/schema")).changedForPupilsFields}
      start={{ changed }}
      className="max-w-xl"
    >
      <HiddenField name="offerId" value={offerId} />
      <HiddenField name="version" value={String(version)} />
      <TextArea name="changed" label="What changed for pupils, and how it is known" rows={3} />
      <SubmitButton look="plain">Save</SubmitButton>
    </Form>
  );
}
