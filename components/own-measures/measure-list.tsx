import { ActionButton } from "@/components/form/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { addMeasureAction, beginWithUsualAction, retireMeasureAction } from "@/lib/own-measures/actions";
import { type OwnMeasureUnit, unitName } from "@/lib/own-measures/values";
import { counted } from "@/lib/words";

interface Measure {
  id: string;
  name: string;
  unit: OwnMeasureUnit;
  retiredAt: Date | null;
}

/** What the trust measures; what it no longer measures stands below. */
export function MeasureList({ measures }: { measures: readonly Measure[] }) {
  const inUse = measures.filter(({ retiredAt }) => retiredAt === null);
  const retired = measures.filter(({ retiredAt }) => retiredAt !== null);
  if (measures.length === 0) {
    return (
      <EmptyState title="Nothing is measured yet.">
        <p>Each measure will be a column of the sheet that is loaded for a period, and a line on the page of each school.</p>
        <div className="mt-3">
          <ActionButton action={beginWithUsualAction}>Begin with the usual list</ActionButton>
        </div>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="list">
        {inUse.map(({ id, name, unit }) => (
          <li key={id} className="flex items-center justify-between gap-x-6">
            <span>
              {name} <small className="max-sm:block sm:ml-1">{unitName(unit)}</small>
            </span>
            <ActionButton action={retireMeasureAction} fields={{ measureId: id }}>
              Retire<span className="sr-only"> {name}</span>
            </ActionButton>
          </li>
        ))}
      </ul>
      {retired.length > 0 ? (
        <details className="mt-3">
          <summary className="py-1">{counted(retired.length, "retired measure")}</summary>
          <ul className="list">
            {retired.map(({ id, name, unit }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
                <span className="text-soft">{name}</span>
                <ActionButton action={addMeasureAction} fields={{ name, unit }}>
                  Measure it again<span className="sr-only">: {name}</span>
                </ActionButton>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
