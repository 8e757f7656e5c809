"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { type Day, writtenDay } from "@/lib/dates";
import { moveVisitAction, moveVisitsAction } from "@/lib/visits/actions";

/** Another day, or other hours, for one visit. */
export function MoveForm({
  visit,
  to,
}: {
  visit: { id: string; version: number; startsAt: string; endsAt: string };
  /** The day that stands in the field at first. */
  to: Day;
}) {
  return (
    <Form
      key={to}
      action={moveVisitAction}
      schema={() => import("@/lib/visits/schema").then((fields) => fields.moveFields)}
      start={{ date: to, startsAt: visit.startsAt, endsAt: visit.endsAt }}
      className="max-w-md"
    >
      <HiddenField name="visitId" value={visit.id} />
      <HiddenField name="version" value={String(visit.version)} />
      <TextField name="date" label="Day" type="date" />
      <div className="grid grid-cols-2 gap-x-4">
        <TextField name="startsAt" label="From" type="time" />
        <TextField name="endsAt" label="To" type="time" />
      </div>
      <SubmitButton>Move the visit</SubmitButton>
    </Form>
  );
}

interface Moving {
  id: string;
  version: number;
  name: string;
  where: string;
  date: Day;
  to: Day;
  obstacles: string[];
  agreed: boolean;
}

/** Several visits with their new days, each to be changed by hand before they all move at once. */
export function MoveSeveralForm({ visits, from }: { visits: readonly Moving[]; from: string }) {
  return (
    <Form
      action={moveVisitsAction}
      schema={() => import("@/lib/visits/schema").then((fields) => fields.moveSeveralFields)}
      start={Object.fromEntries(visits.map(({ id, to }) => [`to:${id}`, to]))}
      className="max-w-2xl"
    >
      <HiddenField name="from" value={from} />
      {visits.map(({ id, version, name, where, date, obstacles, agreed }) => (
        <fieldset key={id} className="mb-2 grid gap-x-6 border-t border-line pt-4 sm:grid-cols-[1fr_14rem]">
          <legend className="sr-only">
            {name}, {where}
          </legend>
          <HiddenField name={`version:${id}`} value={String(version)} />
          <div>
            <p className="font-semibold">
              {name}, {where}
            </p>
            <small className="block">
              Now on {writtenDay(date)}
              {agreed ? ". Both have agreed to its plan, and will be asked again" : ""}
            </small>
            {obstacles.map((obstacle) => (
              <small key={obstacle} className="block font-semibold text-lamp">
                {obstacle}
              </small>
            ))}
          </div>
          <TextField name={`to:${id}`} label="To" type="date" />
        </fieldset>
      ))}
      <SubmitButton>Move these visits</SubmitButton>
    </Form>
  );
}
