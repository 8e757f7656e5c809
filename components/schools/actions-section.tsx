import { type Day, writtenDay } from "@/lib/dates";
import type { PageAction } from "@/lib/schools/page-statement";
import { counted } from "@/lib/words";

/** The actions that are open, those due first at the top. */
export function ActionsSection({
  actions,
  open,
  today,
  schoolName,
}: {
  actions: readonly PageAction[];
  open: number;
  today: Day;
  schoolName: string;
}) {
  return (
    <section aria-labelledby="actions" className="mt-8">
      <h2 id="actions">Agreed actions</h2>
      {open === 0 ? <p className="mt-2 text-soft">None open. What is agreed in a visit or a meeting will stand here.</p> : null}
      <ul className="list mt-1">
        {actions.map(({ id, text, owner, due, successCriterion, school }) => (
          <li key={id}>
            <p>{text}</p>
            <small>
              {owner}
              {school && school !== schoolName ? ` at ${school}` : ""}
              {due ? `, by ${writtenDay(due)}` : ", no date"}
              {successCriterion ? `. Done when: ${successCriterion}` : ""}
            </small>{" "}
            {due && due < today ? <span className="tag tag-lamp">Past its date</span> : null}
          </li>
        ))}
      </ul>
      {open > actions.length ? <p className="text-soft">And {counted(open - actions.length, "more", "more")}.</p> : null}
    </section>
  );
}
