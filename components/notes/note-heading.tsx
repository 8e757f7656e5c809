import { writtenDay } from "@/lib/dates";
import type { NoteContext } from "@/lib/notes/context";
import { visitName } from "@/lib/visits/words";
import { joined } from "@/lib/words";

const states: Record<string, { name: string; look: string }> = {
  draft: { name: "Draft", look: "tag" },
  withReader: { name: "Being read through", look: "tag tag-lamp" },
  withHeadteacher: { name: "With the headteacher", look: "tag tag-lamp" },
  correcting: { name: "Correction", look: "tag tag-lamp" },
  published: { name: "Published", look: "tag tag-green" },
  withdrawn: { name: "Withdrawn", look: "tag tag-red" },
};

/** The head of a note while it is written. */
export function NoteHeading({ context }: { context: NoteContext }) {
  const { visit, people, note, year } = context;
  const state = states[note?.state ?? "draft"];
  const with_ = people
    .filter(({ attendance }) => attendance !== "notComing" && attendance !== "absent")
    .map(({ name, as, part }) => `${name} (${[as, part].filter(Boolean).join(", ")})`);
  const title = visit.kind === "programme" ? `Note of visit ${visit.number ?? ""}` : (visit.title ?? visitName(visit));
  return (
    <header className="mb-3">
      <nav aria-label="Where you are" className="no-print mb-1 text-[0.93rem]">
        <a href={`/schools/${visit.urn}`}>{visit.unit}</a> ›{" "}
        <a href={`/visits/${visit.id}`}>
          {visitName(visit)}
          {year ? ` ${year.key.replace("-", "/")}` : ""}
        </a>
      </nav>
      <h1>{title}</h1>
      <p className="lead">
        {visit.unit} · {writtenDay(visit.date)}, {visit.startsAt} to {visit.endsAt}
      </p>
      <p className="mt-1 text-[0.93rem] text-soft">
        <span className={state?.look}>{state?.name}</span> {visit.lead ?? "No lead"}
        {with_.length > 0 ? ` · with ${joined(with_)}` : ""}
      </p>
    </header>
  );
}
