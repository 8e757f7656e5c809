"use client";
import { ActionButton } from "@/components/form/action-button";
import { writtenDay } from "@/lib/dates";
import { answerFindingAction, answerPointAction } from "@/lib/improvement-plans/actions";

/** What a visit or the self-evaluation found and no priority answers. */
export interface Unanswered {
  id: string;
  of: "finding" | "point";
  text: string;
  from: string;
  day: string | null;
}

/** Each becomes a priority with one press, and stays linked (UO-8). */
export function UnansweredFindings({ urn, year, findings }: { urn: number; year: string; findings: readonly Unanswered[] }) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="unanswered" className="card">
      <h2 id="unanswered" className="font-sans text-[1.05rem] font-bold">
        Answered by no priority yet
      </h2>
      <ul className="list">
        {findings.map(({ id, of, text, from, day }) => (
          <li key={id} className="text-[0.93rem]">
            <p>{text}</p>
            <small className="mb-1 block">{[from, day ? writtenDay(day) : ""].filter(Boolean).join(", ")}</small>
            {of === "finding" ? (
              <ActionButton action={answerFindingAction} fields={{ findingId: id, urn: String(urn), year, priorityId: "" }}>
                Make it a priority
              </ActionButton>
            ) : (
              <ActionButton action={answerPointAction} fields={{ pointId: id, urn: String(urn), year, priorityId: "" }}>
                Make it a priority
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
