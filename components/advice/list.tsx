import { AnswerAdviceForm, CorrectAdviceForm } from "@/components/advice/forms";
import { EmptyState } from "@/components/ui/empty-state";
import type { AdviceRow } from "@/lib/advice/queries";
import { adviceFrom } from "@/lib/advice/words";
import { londonDay, writtenDay } from "@/lib/dates";

/** Requests for advice with their answers, those that wait first. */
export function AdviceList({ rows, personId }: { rows: readonly AdviceRow[]; personId: string }) {
  if (rows.length === 0)
    return <EmptyState title="Nothing was asked yet.">What governors ask for, and the answers, will stand here.</EmptyState>;
  return (
    <ul className="list">
      {rows.map((row) => (
        <li key={row.id}>
          <h2 className="font-sans text-[1.05rem] font-semibold">{row.subject}</h2>
          <small>{askedWords(row, row.askedById === personId)}</small>
          <p className="mt-1 whitespace-pre-line">{row.question}</p>
          <Answer row={row} personId={personId} />
        </li>
      ))}
    </ul>
  );
}

function Answer({ row, personId }: { row: AdviceRow; personId: string }) {
  const { id, answer, answeredBy, answeredAt, answeredById, correctedAt, subject } = row;
  if (answeredAt)
    return (
      <div className="mt-2 border-l-3 border-l-line pl-3">
        <p className="whitespace-pre-line">{answer}</p>
        <small>
          {answeredBy}, {dayOf(answeredAt)}
          {correctedAt ? `, corrected ${dayOf(correctedAt)}` : ""}
        </small>
        {answeredById === personId ? (
          // Keyed by what is kept: after a correction the form begins with it.
          <details key={answer}>
            <summary className="py-1">
              Correct your answer<span className="sr-only"> to {subject}</span>
            </summary>
            <CorrectAdviceForm id={id} answer={answer} />
          </details>
        ) : null}
      </div>
    );
  if (row.askedById === personId) return <p className="mt-1 text-soft">Not answered yet. You will get a letter when it is.</p>;
  return (
    <details>
      <summary className="py-1">
        Answer<span className="sr-only"> {subject}</span>
      </summary>
      <AnswerAdviceForm id={id} />
    </details>
  );
}

const dayOf = (moment: string) => writtenDay(londonDay(new Date(moment)));

function askedWords({ school, askedOf, askedBy, askedAt }: AdviceRow, mine: boolean): string {
  const whom = `${adviceFrom[askedOf].charAt(0).toLowerCase()}${adviceFrom[askedOf].slice(1)}`;
  return `${mine ? "You" : askedBy} asked ${whom} for ${school}, ${dayOf(askedAt)}`;
}
