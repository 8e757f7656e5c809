"use client";
import { useState } from "react";
import { type LoadRow, LoadTable } from "@/components/allocations/load-table";
import { type PersonChoice, UnitChoice } from "@/components/allocations/unit-choice";
import { SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { allocateAction } from "@/lib/allocations/actions";
import type { Placed } from "@/lib/allocations/board-statement";
import type { LinkRule } from "@/lib/allocations/eligibility";
import { loadOf } from "@/lib/allocations/load";
import type { Day } from "@/lib/dates";
import { type Phase, phaseName } from "@/lib/schools/words";

/** A unit as the board shows it, as short as it can be sent. */
export interface BoardLine {
  unitId: string;
  urn: number;
  name: string;
  /** The schools of a federation; none for a single school. */
  members: string[];
  phases: Phase[];
  days: number | null;
  link: LinkRule;
  adviser: Placed | null;
  partnershipLink: Placed | null;
}

/** Somebody who can be allocated, with the units that they advise now. */
export interface BoardPerson extends PersonChoice {
  advises: boolean;
  links: LinkRule[];
  owed: { unitId: string; days: number | null }[];
  daysPerWeek: number | null;
}

/** The whole trust at once: each unit with adviser and link, one day, one reason, one press; beside it what each carries. */
export function BoardForm({
  lines,
  people,
  today,
  visitsPerWeekday,
  shown,
}: {
  lines: readonly BoardLine[];
  people: readonly BoardPerson[];
  today: Day;
  visitsPerWeekday: number;
  /** Changes with each save: the choices are then read anew. */
  shown: string;
}) {
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const choose = (unitId: string, personId: string) => setChosen((before) => ({ ...before, [unitId]: personId }));
  const advisers = people.filter(({ advises }) => advises);
  const linksBy = (rule: LinkRule) => people.filter(({ links }) => links.includes(rule));
  const links = { team: linksBy("team"), chiefExecutive: linksBy("chiefExecutive") };
  const loads = advisers.map(
    (person): LoadRow => ({ id: person.id, name: person.name, ...loadNow(person, lines, chosen, visitsPerWeekday) }),
  );
  return (
    <Form
      action={allocateAction}
      schema={() => import("@/lib/allocations/schema").then((fields) => fields.allocationsFields)}
      start={{ from: today, reason: "" }}
      className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_21rem]"
    >
      <div className="min-w-0 max-lg:order-2" key={shown}>
        <table className="records">
          <thead>
            <tr>
              <th scope="col">School or federation</th>
              <th scope="col">Adviser</th>
              <th scope="col">Partnership link</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.unitId}>
                <th scope="row" className="sm:w-[36%]">
                  <a href={`/schools/${line.urn}`}>{line.name}</a>
                  <small>
                    {line.members.length > 0 ? `${line.members.join(", ")} · ` : ""}
                    {line.phases.map(phaseName).join(", ")}
                    {line.days === null ? "" : ` · owed ${line.days} days`}
                  </small>
                </th>
                <td>
                  <span className="hint sm:hidden">Adviser</span>
                  <UnitChoice kind="adviser" unit={line} people={advisers} placed={line.adviser} today={today} onChoose={choose} />
                </td>
                <td>
                  <span className="hint sm:hidden">Partnership link</span>
                  <UnitChoice kind="partnershipLink" unit={line} people={links[line.link]} placed={line.partnershipLink} today={today} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <SaveFields />
      </div>
      <div className="lg:sticky lg:top-4 max-lg:order-1">
        <LoadTable rows={loads} />
      </div>
    </Form>
  );
}

/** The day, the reason and the press: they belong to everything that was changed above. */
export function SaveFields() {
  return (
    <div className="mt-6 rounded-lg border border-line bg-card p-4">
      <div className="grid gap-x-4 sm:grid-cols-[12rem_1fr]">
        <TextField name="from" label="From" type="date" />
        <TextField name="reason" label="Reason" hint="One for all that you have changed; it stays in the history" />
      </div>
      <SubmitButton>Save what I have changed</SubmitButton>
    </div>
  );
}

function loadNow(person: BoardPerson, lines: readonly BoardLine[], chosen: Readonly<Record<string, string>>, perWeekday: number) {
  const kept = person.owed.filter(({ unitId }) => (chosen[unitId] ?? person.id) === person.id);
  const added = lines.filter(({ unitId }) => chosen[unitId] === person.id && !person.owed.some((owed) => owed.unitId === unitId));
  return loadOf([...kept, ...added], person.daysPerWeek, perWeekday);
}
