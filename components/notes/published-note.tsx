import { DocumentOnScreen } from "@/components/documents/document";
import { NoteHeading } from "@/components/notes/note-heading";
import { CorrectForm, PresentForm, WithdrawForms } from "@/components/notes/published-panel";
import { EmptyState } from "@/components/ui/empty-state";
import { type Day, londonDay, writtenDay } from "@/lib/dates";
import type { NoteContext, PublishedNote } from "@/lib/notes/context";
import { type ComparedLine, differences } from "@/lib/notes/differences";
import { partsOf } from "@/lib/notes/parts";

interface Shown {
  context: NoteContext;
  published: PublishedNote | null;
  number: number;
  /** The version before, where the two are compared. */
  before: PublishedNote | null;
  may: { correct: boolean; withdraw: boolean; present: boolean; askForSupport: boolean };
}

/** A published note: its document, its versions, when it was presented, and what may be done with it. */
export function PublishedNoteView({ context, published, number, before, may }: Shown) {
  const { visit, note } = context;
  if (!published || note?.state === "withdrawn") return <Withdrawn context={context} />;
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div>
        {before ? (
          <Compared lines={differences(before.document, published.document)} address={`/visits/${visit.id}/note?version=${number}`} />
        ) : null}
        <DocumentOnScreen value={published.document}>
          <Spoken context={context} />
        </DocumentOnScreen>
      </div>
      <aside className="no-print grid content-start gap-4">
        <section aria-labelledby="versions" className="card">
          <h2 id="versions" className="font-sans text-[1.05rem] font-bold">
            Published
          </h2>
          <Versions context={context} shown={number} />
          <p className="mt-3 flex flex-wrap gap-2">
            <a className="button" href={`/visits/${visit.id}/note/export?format=pdf&version=${number}`}>
              PDF
            </a>
            <a className="button" href={`/visits/${visit.id}/note/export?format=docx&version=${number}`}>
              Word
            </a>
          </p>
        </section>
        {may.askForSupport && number === context.versions.at(-1)?.number ? <HelpWithRisks published={published} /> : null}
        <Presented context={context} may={may.present} />
        {note && (may.correct || may.withdraw) ? (
          <section aria-label="Changes" className="card grid gap-2">
            {may.correct ? <CorrectForm visitId={visit.id} version={note.version} /> : null}
            {may.withdraw ? <WithdrawForms visitId={visit.id} version={note.version} /> : null}
          </section>
        ) : null}
      </aside>
    </div>
  );
}

/** From a risk to the schools that share a strength for it (CP-2). */
function HelpWithRisks({ published }: { published: PublishedNote }) {
  const risks = partsOf(published.parts, "risk").filter(({ value }) => value.text.trim());
  if (risks.length === 0) return null;
  return (
    <section aria-labelledby="help" className="card text-[0.93rem]">
      <h2 id="help" className="font-sans text-[1.05rem] font-bold">
        Who could help
      </h2>
      <ul className="mt-1 grid gap-1.5">
        {risks.map(({ key, value }) => (
          <li key={key}>
            <a href={`/support/help?risk=${key}`}>{value.text.trim()}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Withdrawn({ context }: { context: NoteContext }) {
  const { note } = context;
  const on = note?.withdrawnAt ? writtenDay(londonDay(new Date(note.withdrawnAt))) : "";
  return (
    <>
      <NoteHeading context={context} />
      <EmptyState title="This note was withdrawn.">{`By the director of education${on ? `, on ${on}` : ""}: ${note?.withdrawnReason ?? ""}`}</EmptyState>
    </>
  );
}

/** What headteacher and director have said of it: attached to the note for good. */
function Spoken({ context: { note } }: { context: NoteContext }) {
  if (!note?.accuracyWords && !note?.directorsWords) return null;
  return (
    <div className="mt-3 border-l-3 border-l-lamp pl-3">
      {note.accuracyWords ? (
        <p>
          {note.accuracyBy} {note.accuracy === "accurate" ? "found it accurate" : "found it not accurate"}: “{note.accuracyWords}”
        </p>
      ) : null}
      {note.directorsWords ? <p>{`${note.director} decided: “${note.directorsWords}”`}</p> : null}
    </div>
  );
}

function Versions({ context: { versions, visit }, shown }: { context: NoteContext; shown: number }) {
  return (
    <ol className="mt-1 text-[0.93rem]">
      {versions.toReversed().map(({ number, publishedAt, publishedBy, reason, redactedAt, redactReason }) => (
        <li key={number} className="py-1">
          {number === shown ? (
            <b className="font-semibold">Version {number}</b>
          ) : (
            <a href={`/visits/${visit.id}/note?version=${number}`}>Version {number}</a>
          )}
          , {writtenDay(londonDay(new Date(publishedAt)) as Day)}, {publishedBy}
          {reason ? <span className="block text-soft">Corrected: {reason}</span> : null}
          {redactedAt ? <span className="block text-soft">Personal data taken out: {redactReason}</span> : null}
          {number > 1 ? (
            <a className="block" href={`/visits/${visit.id}/note?version=${number}&compare=1`}>
              What changed
            </a>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Presented({ context: { visit, presented }, may }: { context: NoteContext; may: boolean }) {
  return (
    <section aria-labelledby="presented" className="card text-[0.93rem]">
      <h2 id="presented" className="font-sans text-[1.05rem] font-bold">
        Governors
      </h2>
      <div className="mt-1 grid gap-2">
        {visit.schools.map((school) => {
          const day = presented.find(({ schoolId }) => schoolId === school.id)?.day ?? null;
          if (may) return <PresentForm key={school.id} visitId={visit.id} school={school} day={day} alone={visit.schools.length === 1} />;
          return (
            <p key={school.id}>
              {day ? `Presented to the governing body on ${writtenDay(day)}.` : "Not yet presented to the governing body."}
            </p>
          );
        })}
      </div>
    </section>
  );
}

function Compared({ lines, address }: { lines: readonly ComparedLine[]; address: string }) {
  return (
    <section aria-labelledby="compared" className="card mb-5 max-w-[46rem]">
      <h2 id="compared">What changed from the version before</h2>
      {lines.length === 0 ? <p className="text-soft">No word differs.</p> : null}
      <ul className="list">
        {lines.map((line) => (
          <li key={line.map(({ text }) => text).join("|")}>
            {line.map(({ text, is }) =>
              is === "same" ? (
                <span key={is + text}>{text}</span>
              ) : is === "new" ? (
                <ins key={is + text} className="bg-green-wash">
                  <span className="sr-only">added: </span>
                  {text}
                </ins>
              ) : (
                <del key={is + text} className="bg-red-wash">
                  <span className="sr-only">taken out: </span>
                  {text}
                </del>
              ),
            )}
          </li>
        ))}
      </ul>
      <a href={address}>Without the comparison</a>
    </section>
  );
}
