import { ActionButton } from "@/components/form/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { addDays, writtenDay } from "@/lib/dates";
import { endStandInAction } from "@/lib/people/actions";
import type { StandInKind } from "@/lib/people/stand-ins";

interface StandIn {
  id: string;
  kind: StandInKind;
  reason: string;
  startsOn: string;
  endsBefore: string;
  standing: "held" | "to come" | "over";
  from: { name: string };
  to: { name: string };
}

const standingWords = { held: "Now", "to come": "To come", over: "Over" };

/** Who stands in for whom and when. */
export function StandInList({ rows, canEnd }: { rows: readonly StandIn[]; canEnd: boolean }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Nobody stands in for anybody.">Cover and delegations will stand here with their dates and reasons.</EmptyState>
    );
  }
  return (
    <ul className="list max-w-3xl">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div>
            <p>
              <b className="font-semibold">{row.to.name}</b> {row.kind === "cover" ? "covers the schools of" : "decides for"}{" "}
              <b className="font-semibold">{row.from.name}</b>{" "}
              <span className={row.standing === "held" ? "tag tag-green" : "tag"}>{standingWords[row.standing]}</span>
            </p>
            <small>
              {writtenDay(row.startsOn)} to {writtenDay(addDays(row.endsBefore, -1))}. {row.reason}
            </small>
          </div>
          {canEnd && row.standing !== "over" ? (
            <ActionButton action={endStandInAction} fields={{ delegationId: row.id }}>
              {row.standing === "held" ? "End today" : "Take back"}
            </ActionButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
