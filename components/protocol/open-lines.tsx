import { ActionButton } from "@/components/form/action-button";
import { type Day, writtenDay } from "@/lib/dates";
import { withdrawWaiverAction } from "@/lib/protocol/actions";
import { standingNames } from "@/lib/protocol/counts";
import type { ProtocolLine } from "@/lib/protocol/queries";

/** What is not met, record by record, with what can be done about it. */
export function OpenLines({ lines, mayWaive }: { lines: readonly ProtocolLine[]; mayWaive: boolean }) {
  return (
    <ul className="list">
      {lines.map((line) => (
        <li key={`${line.record.id} ${line.check.clause} ${line.check.title}`} className="flex flex-wrap justify-between gap-x-6 gap-y-2">
          <div className="min-w-0 max-w-[46rem]">
            <Words line={line} />
          </div>
          {mayWaive ? <Ways line={line} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Words({ line: { record, check, state } }: { line: ProtocolLine }) {
  const { clause, title, outcome, waived, reason } = check;
  const open = state === "owed" || state === "unanswered";
  return (
    <>
      <p>
        <span className={open ? "tag tag-lamp" : "tag"}>{standingNames[state]}</span> {outcome.state === "unmet" ? outcome.sentence : title}
      </p>
      <small className="block">
        {record.unit} ·{" "}
        {record.of === "visit" ? (
          <a href={`/visits/${record.id}`}>{record.name}</a>
        ) : (
          <a href={`/schools/${record.urn}/visits`}>{record.name}</a>
        )}
        {" · "}
        {clause} {title}
      </small>
      {waived ? (
        <small className="block">
          Waived by {waived.by}, {writtenDay(waived.at as Day)}: {waived.reason}
        </small>
      ) : null}
      {reason ? <small className="block">Reason: {reason}</small> : null}
    </>
  );
}

function Ways({ line: { record, check, state, waiverId } }: { line: ProtocolLine }) {
  if (state === "owed" && check.mayBeWaived)
    return (
      <a className="button self-start" href={`/protocol/waive?of=${record.of}&record=${record.id}&clause=${check.clause}`}>
        Waive<span className="sr-only"> “{check.title}”</span>
      </a>
    );
  if (state !== "waived" || !waiverId) return null;
  return (
    <ActionButton action={withdrawWaiverAction} fields={{ waiverId }}>
      Take back<span className="sr-only"> the waiver of {check.title}</span>
    </ActionButton>
  );
}
