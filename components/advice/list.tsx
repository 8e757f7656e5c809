import { AnswerAdviceForm } from "@/components/advice/forms";
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
          <Answer row={row} mine={row.askedById === personId} />
        </li>
      ))}
    </ul>
  );
}

function Answer({ row: { id, answer, answeredBy, answeredAt, subject }, mine }: { row: AdviceRow; mine: boolean }) {
  if (answeredAt)
    return (
      <div className="mt-2 border-l-3 border-l-line pl-3">
        <p className="whitespace-pre-line">{answer}</p>
        <small>
          {answeredBy}, {writtenDay(londonDay(new Date(answeredAt)))}
        </small>
      </div>
    );
  if (mine) return <p className="mt-1 text-soft">Not answered yet. You will get a letter when it is.</p>;
  return (
    <details>
      <summary className="py-1">
        Answer<span className="sr-only"> {subject}</span>
      </summary>
      <AnswerAdviceForm id={id} />
    </details>
  );
}

function askedWords({ school, askedOf, askedBy, askedAt }: AdviceRow, mine: boolean): string {
  const whom = `${adviceFrom[askedOf].charAt(0).toLowerCase()}${adviceFrom[askedOf].slice(1)}`;
  return `${mine ? "You" : askedBy} asked ${whom} for ${school}, ${writtenDay(londonDay(new Date(askedAt)))}`;
}
