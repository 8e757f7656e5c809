import { ActionButton } from "@/components/form/action-button";
import { confirmImportAction, discardImportAction, undoImportAction } from "@/lib/official-data/actions";
import { isNothingNew, type Outcome } from "@/lib/official-data/planning/outcome";
import type { ImportStateName } from "@/lib/official-data/states";

interface Run {
  id: string;
  state: ImportStateName;
  problems: string[];
  outcome: Outcome;
  isLatest: boolean;
}

/** What was not understood, and what can be done with an import now. */
export function ImportStep({ run }: { run: Run }) {
  return (
    <>
      <Problems problems={run.problems} />
      {run.state === "prepared" ? <Confirm run={run} /> : null}
      {run.state === "done" ? <Undo run={run} /> : null}
    </>
  );
}

function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="problems" className="mb-5 rounded-lg border-l-4 border-red bg-red-wash px-4 py-3">
      <h2 id="problems">Not understood</h2>
      <ul className="list">
        {problems.map((problem) => (
          <li key={problem} className="break-words">
            {problem}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Confirm({ run: { id, problems, outcome } }: { run: Run }) {
  const fields = { importId: id };
  const away = (
    <ActionButton action={discardImportAction} fields={fields}>
      Put the files away
    </ActionButton>
  );
  if (isNothingNew(outcome) && problems.length > 0) {
    return (
      <div className="flex flex-wrap items-center gap-3">
        <p className="grow font-semibold">Nothing can be imported from these files. Put right what is told above, then give them again.</p>
        <a className="button button-main" href="/admin/imports/new">
          Give files
        </a>
        {away}
      </div>
    );
  }
  if (isNothingNew(outcome)) {
    return (
      <div className="flex flex-wrap items-center gap-3">
        <p className="grow font-semibold">These files say nothing new. Everything in them stands in the records already.</p>
        {away}
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-3">
      <ActionButton action={confirmImportAction} fields={fields} look="main">
        {problems.length > 0 ? "Import what was understood" : "Import this"}
      </ActionButton>
      {away}
    </div>
  );
}

function Undo({ run: { id, isLatest } }: { run: Run }) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <a className="button button-main" href="/schools">
        See the schools
      </a>
      {isLatest ? (
        <ActionButton action={undoImportAction} fields={{ importId: id }} look="danger">
          Undo this import
        </ActionButton>
      ) : null}
    </div>
  );
}
