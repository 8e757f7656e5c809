import { AddTrustAction, ChangeTrustAction } from "@/components/peer-reviews/forms";
import { LevelMark } from "@/components/ui/level-mark";
import { writtenDay } from "@/lib/dates";
import { trustActionMark } from "@/lib/peer-reviews/actions-due";
import type { TrustAction } from "@/lib/peer-reviews/queries";

/** What the trust does after a review, with a form for each where the viewer keeps it. */
export function TrustActions({
  reviewId,
  actions,
  people,
  keeps,
  today,
}: {
  reviewId: string;
  actions: readonly TrustAction[];
  people: readonly { id: string; name: string }[];
  keeps: boolean;
  today: string;
}) {
  return (
    <section aria-labelledby="does" className="max-w-[46rem] border-t border-line py-5">
      <h2 id="does">What the trust does</h2>
      {actions.length === 0 ? (
        <p className="text-soft">What the trust does after the review stands here, with who sees to it and by when.</p>
      ) : null}
      <ul className="list">
        {actions.map((action) => {
          const { name, tone } = trustActionMark(action, today);
          return (
            <li key={action.id} id={`action-${action.id}`} className="break-inside-avoid">
              <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
                <p className="min-w-0 flex-1 font-semibold">{action.text}</p>
                <LevelMark tone={tone}>{name}</LevelMark>
              </div>
              <p className="text-[0.93rem] text-soft">
                {[
                  action.owner,
                  action.due ? `by ${writtenDay(action.due)}` : "",
                  action.closedOn ? `closed ${writtenDay(action.closedOn)}` : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              {action.outcome ? <p>{action.outcome}</p> : null}
              {keeps ? (
                <details className="no-print mt-1">
                  <summary>Change</summary>
                  <div className="mt-3">
                    <ChangeTrustAction start={startOf(action)} people={people} />
                  </div>
                </details>
              ) : null}
            </li>
          );
        })}
      </ul>
      {keeps ? (
        <details className="no-print mt-4" open={actions.length === 0}>
          <summary className="font-semibold">Add what the trust does</summary>
          <div className="mt-3">
            <AddTrustAction reviewId={reviewId} people={people} />
          </div>
        </details>
      ) : null}
    </section>
  );
}

function startOf({ id, version, text, ownerId, ownerName, due, state, outcome }: TrustAction): Record<string, string> {
  return { actionId: id, version: String(version), text, ownerId: ownerId ?? "", ownerName, due: due ?? "", state, outcome };
}
