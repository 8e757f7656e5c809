import { ActionFacts } from "@/components/agreed-actions/action-facts";
import { ProgressForm, RateForm, ReopenForm } from "@/components/agreed-actions/action-forms";
import { ProgressSection } from "@/components/agreed-actions/progress-section";
import { RatingHistory } from "@/components/agreed-actions/rating-history";
import { History } from "@/components/audit/history";
import type { ActionPage } from "@/lib/agreed-actions/action-statement";
import type { Day } from "@/lib/dates";

/** An action from top to bottom: facts, ratings, what its owner says, what can be done, what was changed. */
export function ActionSections({
  action,
  today,
  may,
  meetingId,
}: {
  action: ActionPage;
  today: Day;
  meetingId: string;
  may: { openVisits: boolean; readProgress: boolean; reportProgress: boolean; close: boolean };
}) {
  const { id, ratings, progress, changes } = action;
  return (
    <div className="max-w-3xl">
      <ActionFacts action={action} today={today} openVisits={may.openVisits} />
      <RatingHistory ratings={ratings} />
      {may.readProgress ? (
        <ProgressSection progress={progress}>{may.reportProgress ? <ProgressForm actionId={id} /> : null}</ProgressSection>
      ) : null}
      {may.close ? <Closing action={action} meetingId={meetingId} /> : null}
      {changes.length > 0 ? (
        <details className="mt-6 border-t border-line pt-4">
          <summary className="font-semibold">What was changed, and by whom</summary>
          <History
            lines={changes.map((line) => ({ ...line, at: new Date(line.at), before: { ...line.before }, after: { ...line.after } }))}
          />
        </details>
      ) : null}
    </div>
  );
}

/** What the adviser does between visits; at a visit the rating is part of its note. */
function Closing({ action: { id, state, scale }, meetingId }: { action: ActionPage; meetingId: string }) {
  return (
    <details className="mt-8 border-t border-line pt-4" open={state === "done" || meetingId !== ""}>
      <summary className="font-semibold">
        {state === "closed" ? "Open it again" : meetingId ? "Rate it in the standards meeting" : "Rate it between visits, or close it"}
      </summary>
      {state === "closed" ? null : (
        <RateForm actionId={id} meetingId={meetingId} scale={scale.map(({ key, name, meaning }) => ({ key, name, meaning }))} />
      )}
      {state === "open" ? null : <ReopenForm actionId={id} />}
    </details>
  );
}
