"use client";
import { PlainField, TickField } from "@/components/desk/plain-field";
import { usePlan } from "@/components/improvement-plans/desk";
import { writtenDay } from "@/lib/dates";
import type { PlanValue } from "@/lib/improvement-plans/parts";

interface Part {
  value: PlanValue<"priority">;
  write: (change: Partial<PlanValue<"priority">>) => void;
}

/** Adds or takes out one of a list. */
const toggled = (list: readonly string[], one: string, on: boolean) =>
  on ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one);

/** What a priority answers: points of the self-evaluation and findings of visits, by links, and the school's own words (UO-8). */
export function Answers({ value, write }: Part) {
  const { desk } = usePlan();
  const { points, findings } = desk.context;
  const answered = [
    ...points.filter(({ id }) => value.points.includes(id)).map(({ id, area, text }) => ({ id, from: `Self-evaluation, ${area}`, text })),
    ...findings
      .filter(({ id }) => value.findings.includes(id))
      .map(({ id, visit, day, text }) => ({ id, from: `${visit}, ${writtenDay(day)}`, text })),
  ];
  return (
    <fieldset className="mb-3">
      <legend className="label">What it answers</legend>
      {answered.length > 0 ? (
        <ul className="list mb-1 text-[0.95rem]">
          {answered.map(({ id, from, text }) => (
            <li key={id}>
              {text} <small>{from}</small>
            </li>
          ))}
        </ul>
      ) : null}
      {points.length + findings.length > 0 ? (
        <details className="mb-2">
          <summary className="min-h-7 text-[0.95rem]">Choose from the self-evaluation and the visits</summary>
          <div className="mt-2 max-h-80 overflow-y-auto border-l-3 border-l-line pl-3">
            {points.map(({ id, area, text }) => (
              <TickField
                key={id}
                label={`${area}: ${text}`}
                value={value.points.includes(id)}
                onChange={(on) => write({ points: toggled(value.points, id, on) })}
              />
            ))}
            {findings.map(({ id, visit, text }) => (
              <TickField
                key={id}
                label={`${visit}: ${text}`}
                value={value.findings.includes(id)}
                onChange={(on) => write({ findings: toggled(value.findings, id, on) })}
              />
            ))}
          </div>
        </details>
      ) : null}
      <PlainField label="Why, in our words" rows={2} most={1_000} value={value.why} onChange={(why) => write({ why })} />
    </fieldset>
  );
}

/** Evaluation areas and strands by which a priority is found. */
export function Tags({ value, write }: Part) {
  const { desk } = usePlan();
  const { areas, strategy } = desk.context;
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <fieldset>
        <legend className="label">Evaluation areas</legend>
        {areas.map(({ key, name }) => (
          <TickField
            key={key}
            label={name}
            value={value.areas.includes(key)}
            onChange={(on) => write({ areas: toggled(value.areas, key, on) })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend className="label">Strands</legend>
        {strategy.strands.map(({ key, name }) => (
          <TickField
            key={key}
            label={name}
            value={value.strands.includes(key)}
            onChange={(on) => write({ strands: toggled(value.strands, key, on) })}
          />
        ))}
      </fieldset>
    </div>
  );
}
