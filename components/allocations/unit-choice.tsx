"use client";
import { useAround } from "@/components/form/form";
import type { Placed } from "@/lib/allocations/board-statement";
import { choiceName } from "@/lib/allocations/choices";
import { type Day, writtenDay } from "@/lib/dates";
import type { AllocationKind } from "@/lib/schools/allocations";

export interface PersonChoice {
  id: string;
  name: string;
}

/** Who a unit has: one choice, with what stood there when the page was read beside it, unseen. */
export function UnitChoice({
  kind,
  unit,
  people,
  placed,
  today,
  onChoose,
}: {
  kind: AllocationKind;
  unit: { unitId: string; name: string };
  people: readonly PersonChoice[];
  placed: Placed | null;
  today: Day;
  onChoose?: (unitId: string, personId: string) => void;
}) {
  const { prefix, form, state } = useAround();
  const name = choiceName(kind, unit.unitId);
  const fault = form.formState.errors[name]?.message ?? state.faults?.[name];
  const faulty = fault ? { "aria-invalid": true, "aria-describedby": `${prefix + name}-fault` } : {};
  const there = placed && !people.some(({ id }) => id === placed.personId);
  return (
    <>
      <input type="hidden" name={`was:${name}`} value={placed ? `${placed.id}|${placed.personId}` : "|"} />
      <select
        id={prefix + name}
        name={name}
        aria-label={`${kind === "adviser" ? "Adviser" : "Partnership link"} of ${unit.name}`}
        {...faulty}
        className={`field ${placed ? "" : "border-l-4 border-l-lamp"}`}
        defaultValue={state.values?.[name] ?? placed?.personId ?? ""}
        onChange={(event) => onChoose?.(unit.unitId, event.target.value)}
      >
        <option value="">Nobody</option>
        {there ? <option value={placed.personId}>{placed.name}</option> : null}
        {people.map(({ id, name: person }) => (
          <option key={id} value={id}>
            {person}
          </option>
        ))}
      </select>
      <Days placed={placed} today={today} />
      {fault ? (
        <p id={`${prefix + name}-fault`} className="fault">
          {String(fault)}
        </p>
      ) : null}
    </>
  );
}

function Days({ placed, today }: { placed: Placed | null; today: Day }) {
  if (placed && placed.startsOn > today) return <small>From {writtenDay(placed.startsOn)}</small>;
  return placed?.endsBefore ? <small>Ends before {writtenDay(placed.endsBefore)}</small> : null;
}
