import { ContactForm, EndForm, MentorForm, SessionForm } from "@/components/inductions/forms";
import { type Day, writtenDay } from "@/lib/dates";
import type { InductionPage } from "@/lib/inductions/queries";
import { type SessionStanding, sessionStanding } from "@/lib/inductions/rules";

const standings: Record<SessionStanding, { says: string; tag: string }> = {
  held: { says: "Held", tag: "tag tag-green" },
  missed: { says: "Missed", tag: "tag tag-red" },
  late: { says: "Held or missed?", tag: "tag tag-red" },
  planned: { says: "Planned for", tag: "tag" },
  toPlan: { says: "Not planned yet", tag: "tag tag-lamp" },
};

/** The sessions of a headteacher who is new to the trust (NH-1). */
export function SessionsSection({ induction, arranges, today }: { induction: InductionPage; arranges: boolean; today: Day }) {
  if (induction.sessions.length === 0) return null;
  return (
    <section aria-labelledby="sessions" className="mb-8">
      <h2 id="sessions">Sessions</h2>
      <ul className="list mt-2">
        {induction.sessions.map((session) => {
          const { says, tag } = standings[sessionStanding(session, today)];
          const day = session.doneOn ?? session.plannedOn;
          return (
            <li key={session.key}>
              <p>
                {session.text} <span className={tag}>{[says, day ? writtenDay(day) : ""].filter(Boolean).join(" ")}</span>
              </p>
              {session.missedReason ? <p className="text-soft">{session.missedReason}</p> : null}
              {arranges ? (
                <details>
                  <summary className="text-[0.93rem]">Change</summary>
                  <div className="mt-2">
                    <SessionForm inductionId={induction.id} session={session} />
                  </div>
                </details>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The mentor, and the contacts through the first year (NH-2). */
export function MentorSection({
  induction,
  arranges,
  logs,
  today,
}: {
  induction: InductionPage;
  arranges: boolean;
  logs: boolean;
  today: Day;
}) {
  const { mentor, mentorId, newToRole, contacts, candidates, id, version, open } = induction;
  return (
    <section aria-labelledby="mentor">
      <h2 id="mentor">Mentor</h2>
      <p className={mentor || !open ? "" : "text-red"}>{mentor ?? (open ? "Nobody is named yet." : "Nobody was named.")}</p>
      {arranges ? (
        <details className="mt-2" open={!mentor}>
          <summary>{mentor ? "Change" : "Name the mentor"}</summary>
          <div className="mt-2">
            <MentorForm
              inductionId={id}
              version={version}
              start={{ newToRole: newToRole ? "yes" : "no", mentorId: mentorId ?? "" }}
              candidates={candidates.map((one) => ({ id: one.id, says: `${one.name}, ${one.school}, since ${one.since.slice(0, 4)}` }))}
            />
          </div>
        </details>
      ) : null}
      <Contacts contacts={contacts} open={open} />
      {logs ? (
        <div className="mt-4">
          <ContactForm inductionId={id} today={today} />
        </div>
      ) : null}
      {arranges ? (
        <details className="mt-6">
          <summary>End it before its time</summary>
          <div className="mt-2">
            <EndForm inductionId={id} version={version} />
          </div>
        </details>
      ) : null}
    </section>
  );
}

function Contacts({ contacts, open }: Pick<InductionPage, "contacts" | "open">) {
  return (
    <>
      <h3 className="mt-6">Contacts</h3>
      {contacts.length === 0 ? <p className="text-soft">{open ? "No contact is logged yet." : "No contact was logged."}</p> : null}
      <ul className="list mt-1">
        {contacts.map(({ id: key, day, means, note, by }) => (
          <li key={key}>
            {writtenDay(day)}, {means} <small>{by}</small>
            {note ? <p className="whitespace-pre-line text-soft">{note}</p> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
