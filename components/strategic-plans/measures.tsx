"use client";
import { useState } from "react";
import { PartList } from "@/components/desk/part-list";
import { PlainField } from "@/components/desk/plain-field";
import { useStrategicDesk, useStrategicPart } from "@/components/strategic-plans/desk";
import { emptyStrategicParts, type StrategicValue } from "@/lib/strategic-plans/parts";

type Value = StrategicValue<"measure">;

/** How it will be known: each measure with where it begins, and target and value reached for each year. */
export function Measures({ of }: { of: string }) {
  return (
    <section className="mb-3">
      <h4 className="label">How it will be known</h4>
      <PartList<Value>
        kind="measure"
        one="measure"
        only={({ objectiveId }) => objectiveId === of}
        empty={{ ...emptyStrategicParts.measure, objectiveId: of }}
      >
        {(value, key) => <Measure of={key} value={value} />}
      </PartList>
    </section>
  );
}

function Measure({ of, value }: { of: string; value: Value }) {
  const { write } = useStrategicPart("measure", of);
  const { years, reviewed } = useStrategicDesk();
  const [open, setOpen] = useState(value.text === "");
  const last = years.at(-1);
  const target = last ? value.years[last.key]?.target : "";
  const facts = [value.baseline ? `from ${value.baseline}` : "", target ? `to ${target} in ${last?.name}` : ""].filter(Boolean);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="py-0.5">
        <span className="sr-only">Change: </span>
        {value.text || "A new measure"}
        <span className="block text-[0.9rem] text-soft">{facts.join(" ")}</span>
      </summary>
      {open ? (
        <div className="mt-2 border-l-3 border-l-line pl-3">
          <PlainField label="What is measured" rows={2} most={1_000} value={value.text} onChange={(text) => write({ text })} />
          <PlainField label="At the beginning" most={300} value={value.baseline} onChange={(baseline) => write({ baseline })} />
          {years.map(({ key, name }) => {
            const year = value.years[key] ?? { target: "", actual: "" };
            const set = (change: Partial<typeof year>) => write({ years: { ...value.years, [key]: { ...year, ...change } } });
            return (
              <div key={key} className="grid gap-x-4 sm:grid-cols-2">
                <PlainField label={`Target ${name}`} most={300} value={year.target} onChange={(words) => set({ target: words })} />
                {reviewed.includes(key) ? (
                  <PlainField label={`Reached ${name}`} most={300} value={year.actual} onChange={(actual) => set({ actual })} />
                ) : null}
              </div>
            );
          })}
        </div>
      ) : null}
    </details>
  );
}
