import type { ReactNode } from "react";
import { type Day, writtenDay } from "@/lib/dates";
import type { Checked } from "@/lib/protocol/rule";

/**
 * What the protocol says of a record, clause by clause: met, still owed, waived, or answered with a reason. What is
 * still owed leads to its place on the page.
 */
export function Checklist({
  title,
  list,
  answer,
  children,
}: {
  title: string;
  list: readonly Checked[];
  /** What can be done about a clause that is not met: a form, a link. */
  answer?: (one: Checked) => ReactNode;
  /** Presses below the list. */
  children?: ReactNode;
}) {
  return (
    <section aria-labelledby="checklist" className="card">
      <h2 id="checklist" className="font-sans text-[1.05rem] font-bold">
        {title}
      </h2>
      <ul className="mt-2">
        {list.map((one) => (
          <li key={one.clause + one.title} className="flex gap-2.5 border-t border-line py-2 first:border-0">
            <Sign one={one} />
            <div className="min-w-0">
              <Words one={one} />
              {answer?.(one)}
            </div>
          </li>
        ))}
      </ul>
      {list.length === 0 ? <p className="mt-2 text-soft">The protocol asks nothing of this one.</p> : null}
      {children}
    </section>
  );
}

/** Whether nothing is owed: met, waived, or answered. */
export function isSettled({ outcome, waived, reason }: Checked): boolean {
  return outcome.state === "met" || waived !== undefined || reason !== undefined;
}

function Sign({ one }: { one: Checked }) {
  const met = one.outcome.state === "met";
  return (
    <svg viewBox="0 0 16 16" className="mt-1 size-4 shrink-0" aria-hidden="true">
      {met ? (
        <path d="M2.5 8.5 L6.3 12.3 L13.5 4" fill="none" strokeWidth="2" className="stroke-green" />
      ) : isSettled(one) ? (
        <path d="M2.5 8 H13.5" fill="none" strokeWidth="2" className="stroke-faint" />
      ) : (
        <circle cx="8" cy="8" r="5.5" fill="none" strokeWidth="2" className="stroke-lamp" />
      )}
    </svg>
  );
}

function Words({ one }: { one: Checked }) {
  const { title, outcome } = one;
  if (outcome.state === "unmet") return <Unmet one={one} sentence={outcome.sentence} remedy={outcome.remedy} place={outcome.place} />;
  return (
    <p>
      <span className="sr-only">Met: </span>
      {title}
      {outcome.state === "met" && outcome.says ? <small className="block">{outcome.says}</small> : null}
    </p>
  );
}

function Unmet({ one, sentence, remedy, place }: { one: Checked; sentence: string; remedy: string; place: string | undefined }) {
  const { clause, strength, waived, reason } = one;
  const open = !isSettled(one);
  const state = waived ? "Waived" : strength === "must" ? "Owed" : "Not met";
  return (
    <>
      <p className={open ? "font-semibold" : ""}>
        <span className="sr-only">{state}: </span>
        {place && open ? <a href={`#${place}`}>{sentence}</a> : sentence}
      </p>
      <small className="block">
        <a href={`/strategy?clause=${clause}`} className="text-soft">
          {clause}
        </a>
        {" · "}
        {waived ? `Waived by ${waived.by}, ${writtenDay(waived.at as Day)}: ${waived.reason}` : (reason ?? remedy)}
      </small>
    </>
  );
}
