import { ActionButton } from "@/components/form/action-button";
import { PeriodForm } from "@/components/retention/period-form";
import { writtenDay } from "@/lib/dates";
import { deleteOldAction, keepWithoutEndAction } from "@/lib/retention/actions";
import type { RetentionLine } from "@/lib/retention/queries";
import { counted } from "@/lib/words";

/** Each kind of record: for how long it is kept, what is older, and what can be done about it. */
export function RetentionList({ lines, keeps }: { lines: readonly RetentionLine[]; keeps: boolean }) {
  return (
    <ul className="list">
      {lines.map((line) => (
        <li key={line.kind}>
          <h3>{line.title}</h3>
          <p className="max-w-2xl text-[0.95rem] text-soft">{line.says}</p>
          <p className="mt-1">
            {line.agreed
              ? `Deleted each night after ${counted(line.months, "month")}.`
              : `Usually kept ${counted(line.months, "month")}; not agreed here, so nothing is deleted by itself.`}{" "}
            <strong className="font-semibold">{older(line)}</strong>
          </p>
          {keeps ? <Choices line={line} /> : null}
        </li>
      ))}
    </ul>
  );
}

function older({ count, since }: RetentionLine): string {
  if (count === 0 || since === null) return "Nothing is older.";
  return `${counted(count, "record")} older, the oldest of ${writtenDay(since.slice(0, 10))}.`;
}

function Choices({ line: { kind, title, months, least, agreed, count } }: { line: RetentionLine }) {
  const which = <span className="sr-only">: {title}</span>;
  return (
    <div className="mt-2 flex flex-wrap items-start gap-3">
      <details>
        <summary className="button list-none">
          {agreed ? "Change the months" : "Agree the months"}
          {which}
        </summary>
        <PeriodForm kind={kind} months={months} least={least} />
      </details>
      {agreed ? (
        <ActionButton action={keepWithoutEndAction} fields={{ kind }}>
          Delete nothing by itself{which}
        </ActionButton>
      ) : null}
      {count > 0 ? (
        <details>
          <summary className="button list-none">
            Delete {counted(count, "record")}
            {which}
          </summary>
          <p className="mt-2 mb-2 max-w-md">They can not be brought back. The history says how many they were, and who deleted them.</p>
          <ActionButton action={deleteOldAction} fields={{ kind, count: String(count) }} look="danger">
            Delete {count} for good{which}
          </ActionButton>
        </details>
      ) : null}
    </div>
  );
}
