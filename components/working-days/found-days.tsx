import { EmptyState } from "@/components/ui/empty-state";
import { type Day, writtenDay } from "@/lib/dates";
import { joined } from "@/lib/words";
import type { Proposal } from "@/lib/working-days/suitable-days";

interface Found {
  names: string[];
  proposal: Proposal;
  days: Day[];
  unknown: string[];
  yearsKnown: boolean;
}

/** The next days that suit all, and what stands against the one that was asked for (TE-2). */
export function FoundDays({ found, from }: { found: Found; from: Day }) {
  if (!found.yearsKnown) {
    return (
      <EmptyState title="No terms are known.">
        Days are found within the terms of a published year. <a href="/strategy">The strategy</a>
      </EmptyState>
    );
  }
  return (
    <>
      <h2>Days that suit {joined(found.names)}</h2>
      {found.proposal.suits ? null : (
        <div className="mt-3 rounded-lg bg-lamp-wash px-4 py-2.5">
          <p className="font-semibold">{writtenDay(from)} does not suit all.</p>
          <ul>
            {found.proposal.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
          <p>
            {found.proposal.next ? `The next day that does: ${writtenDay(found.proposal.next)}.` : "No later day of the known terms does."}
          </p>
        </div>
      )}
      {found.unknown.length > 0 ? (
        <p className="mt-3 text-soft">It is not known on which days {joined(found.unknown)} work: every weekday was taken to suit.</p>
      ) : null}
      <ol className="list mt-3">
        {found.days.map((day) => (
          <li key={day}>{writtenDay(day)}</li>
        ))}
      </ol>
      {found.days.length === 0 ? <p className="mt-3">No day of the known terms suits all of them.</p> : null}
    </>
  );
}
