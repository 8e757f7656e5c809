import type { ReactNode } from "react";
import type { ActionPage } from "@/lib/agreed-actions/action-statement";
import { writtenMoment } from "@/lib/dates";

/** What the owner said between visits, latest first; the adviser's ratings stand beside it. */
export function ProgressSection({ progress, children }: { progress: ActionPage["progress"]; children: ReactNode }) {
  return (
    <section aria-labelledby="progress" className="mt-8">
      <h2 id="progress">What the owner says between visits</h2>
      {progress.length === 0 ? <p className="mt-1 text-soft">Nothing yet.</p> : null}
      <ol className="list">
        {progress.map(({ id, text, saysDone, at, by }) => (
          <li key={id}>
            <p>
              {text} {saysDone ? <span className="tag tag-green">Said to be done</span> : null}
            </p>
            <small>
              {by}, {writtenMoment(new Date(at))}
            </small>
          </li>
        ))}
      </ol>
      {children}
    </section>
  );
}
