import { ActionButton } from "@/components/form/action-button";
import { takeOutAction } from "@/lib/brought-in/actions";
import type { DoneText } from "@/lib/brought-in/queries";
import { writtenMoment } from "@/lib/dates";

/** What is not in the tray any more: placed, or put aside. Each can be taken out again. */
export function DoneTexts({ done }: { done: readonly DoneText[] }) {
  if (done.length === 0) return null;
  return (
    <section aria-labelledby="done" className="mt-8">
      <h2 id="done">Placed and put aside</h2>
      <p className="text-[0.93rem] text-soft">
        A text that is taken out again lies in the tray as it came; what was placed stays in the document as well.
      </p>
      <ul className="list mt-1">
        {done.map(({ id, heading, at, placedIn }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
            <span className="min-w-0">
              {heading}
              <small className="block">
                {placedIn ?? "Put aside"}, {writtenMoment(new Date(at))}
              </small>
            </span>
            <ActionButton action={takeOutAction} fields={{ textId: id }}>
              Take it out again<span className="sr-only">: {heading}</span>
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
