import { writtenDay } from "@/lib/dates";
import type { NotesToday, WaitingNote } from "@/lib/notes/today-queries";
import { visitName } from "@/lib/visits/words";
import { counted } from "@/lib/words";

/** What waits for somebody because of visits: the next visit, notes to write and to check, what is late. */
export function NotesTodaySection({ notes }: { notes: NotesToday }) {
  const { next, toWrite, toCheck, toRead, late, notAccurate, memos, mayHandOver } = notes;
  return (
    <>
      {memos > 0 ? (
        <p className="mb-6 rounded-lg bg-lamp-wash px-4 py-2.5">
          <a href="/memos">{counted(memos, "memo")}</a> {memos === 1 ? "waits" : "wait"} to be read.
        </p>
      ) : null}
      <Lines
        title="Your next visit"
        lines={next.slice(0, 1)}
        says={({ lead: _lead, ...line }) => (line.state === "none" ? "" : "The note is begun.")}
        page=""
      />
      <Lines
        title="To be checked by you"
        lines={toCheck}
        says={({ answerBy }) => (answerBy ? `Answer by ${writtenDay(answerBy)}` : "")}
        page="/note"
      />
      <Lines title="To be read through by you" lines={toRead} says={({ lead }) => (lead ? `${lead} asks` : "")} page="/note" />
      <Lines title="Notes you owe" lines={toWrite} says={stateWords} page="/note" />
      <Lines title="Not accurate, says the headteacher" lines={notAccurate} says={({ lead }) => lead ?? ""} page="/note" />
      <Lines
        title="Late notes"
        handOver={mayHandOver}
        lines={late}
        says={({ lead, ...line }) => [lead, stateWords({ ...line, lead })].filter(Boolean).join(", ")}
        page=""
      />
    </>
  );
}

function stateWords({ state }: WaitingNote): string {
  return { none: "not begun", draft: "a draft", withReader: "being read through", withHeadteacher: "with the headteacher" }[state];
}

function Lines({
  title,
  lines,
  says,
  page,
  handOver = false,
}: {
  title: string;
  lines: readonly WaitingNote[];
  says: (line: WaitingNote) => string;
  page: "" | "/note";
  handOver?: boolean;
}) {
  if (lines.length === 0) return null;
  const id = title.toLowerCase().replace(/\W+/g, "-");
  return (
    <section aria-labelledby={id} className="mb-8 max-w-3xl">
      <h2 id={id}>{title}</h2>
      <ul className="list mt-1">
        {lines.map((line) => (
          <li key={line.visitId} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={`/visits/${line.visitId}${page}`}>
              {visitName(line)}, {line.unit}
            </a>
            <small>
              {[writtenDay(line.date), says(line)].filter(Boolean).join(" · ")}
              {handOver ? (
                <>
                  {" · "}
                  <a href={`/visits/${line.visitId}/note/hand-over`} aria-label={`Give ${visitName(line)}, ${line.unit}, to somebody else`}>
                    Give it to somebody else
                  </a>
                </>
              ) : null}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
