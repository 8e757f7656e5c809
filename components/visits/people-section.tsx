import { ActionButton } from "@/components/form/action-button";
import { signOffAction, signUpAction } from "@/lib/visits/actions";
import type { VisitPerson } from "@/lib/visits/facts";
import type { VisitPage } from "@/lib/visits/visit-queries";
import { attendanceWords } from "@/lib/visits/words";

/** Who is there beside lead and headteacher; governors sign up here to shadow (GO-2). */
export function PeopleSection({ page: { visit, may, own } }: { page: VisitPage }) {
  const coming = own && (own.attendance === "coming" || own.attendance === "invited");
  return (
    <section aria-labelledby="people" className="mt-8">
      <h2 id="people">People</h2>
      <ul className="list mt-1">
        <li>
          <b className="font-semibold">{visit.lead ?? "Nobody"}</b> leads
        </li>
        {visit.people.map((person) => (
          <PersonLine key={person.id} person={person} />
        ))}
      </ul>
      {visit.reasons["GO-2"] || visit.noGovernor ? (
        <p className="mt-1 text-soft">No governor, because: {visit.reasons["GO-2"] ?? visit.noGovernor}</p>
      ) : null}
      {may.shadow ? (
        <div className="no-print mt-3 rounded-lg border border-line bg-card px-4 py-3">
          {own?.attendance === "coming" ? null : (
            <ActionButton action={signUpAction} fields={{ visitId: visit.id }} look="main" above={<Part />}>
              Sign up to shadow this visit
            </ActionButton>
          )}
          {coming ? (
            <ActionButton action={signOffAction} fields={{ visitId: visit.id }}>
              I can not come
            </ActionButton>
          ) : null}
        </div>
      ) : null}
      {may.conduct ? (
        <p className="no-print mt-2">
          <a href={`/visits/${visit.id}/people`}>Ask somebody, or record who was there</a>
        </p>
      ) : null}
    </section>
  );
}

function PersonLine({ person: { name, as, part, attendance, role, view } }: { person: VisitPerson }) {
  return (
    <li>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>
          <b className="font-semibold">{name}</b>, {as}
          {part ? `, ${part}` : ""}
        </span>
        <span className={attendance === "present" || attendance === "coming" ? "tag tag-green" : "tag"}>
          {attendanceWords(attendance, role)}
        </span>
      </p>
      {view ? (
        <blockquote className="mt-1 border-l-2 border-line pl-3 whitespace-pre-line">
          {view}
          <small className="block">A governor’s own view</small>
        </blockquote>
      ) : null}
    </li>
  );
}

function Part() {
  return (
    <label className="mb-3 block max-w-xs">
      <span className="label">For which part</span>
      <span className="hint">“From 13:00”, “the feedback”. Empty: the whole visit</span>
      <input name="part" className="field" maxLength={120} />
    </label>
  );
}
