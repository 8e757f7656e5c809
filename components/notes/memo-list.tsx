import { ActionButton } from "@/components/form/action-button";
import { writtenDay, writtenMoment } from "@/lib/dates";
import { seeMemoAction } from "@/lib/notes/actions";
import type { MemoLine } from "@/lib/notes/memo-queries";
import { visitName } from "@/lib/visits/words";

/** Memos to the director and the chief executive, those not yet read first. */
export function MemoList({ memos }: { memos: readonly MemoLine[] }) {
  return (
    <ul className="list max-w-3xl">
      {memos.map(({ id, kind, text, at, author, seenAt, seenBy, visit }) => (
        <li key={id}>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <b className="font-semibold">{visit.unit}</b>
            <span className={kind === "riskNow" ? "tag tag-lamp" : "tag"}>
              {kind === "riskNow" ? "A risk that should not wait" : "Confidential"}
            </span>
          </p>
          <p className="my-1 whitespace-pre-line">{text}</p>
          <small>
            {author}, {writtenMoment(new Date(at))}, after <a href={`/visits/${visit.id}`}>{visitName(visit)}</a> on{" "}
            {writtenDay(visit.date)}
          </small>
          {seenAt ? (
            <small className="block">Read by {seenBy}</small>
          ) : (
            <ActionButton action={seeMemoAction} fields={{ memoId: id }} className="mt-2">
              Mark as read
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );
}
