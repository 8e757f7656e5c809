import { type Day, writtenDay } from "@/lib/dates";
import type { Role } from "@/lib/people/roles";

/** When the governing body meets next, and who its clerk is. */
export function GoverningBodyCard({
  meetings,
  clerk,
  people,
  urn,
  reads,
  change,
}: {
  meetings: readonly { day: Day; time: string | null; title: string }[];
  clerk: { name: string | null; email: string | null } | null;
  people: readonly { role: Role; person: { name: string } }[];
  urn: number;
  /** What governors read of the school, for those who read with them. */
  reads: boolean;
  /** Where it is changed, for those who may. */
  change: string | null;
}) {
  const clerks = people.filter(({ role }) => role === "clerk").map(({ person }) => person.name);
  return (
    <section className="card" aria-labelledby="governing-body">
      <h2 id="governing-body">Governing body</h2>
      <dl className="mt-3 grid gap-y-2 [&_dt]:text-[0.88rem] [&_dt]:text-soft">
        <div>
          <dt>Clerk</dt>
          <dd>
            {clerks.length > 0 ? clerks.join(", ") : (clerk?.name ?? "Nobody named yet")}
            {clerks.length === 0 && clerk?.email ? (
              <a href={`mailto:${clerk.email}`} className="block break-all">
                {clerk.email}
              </a>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>Next meetings</dt>
          {meetings.length === 0 ? <dd>No dates yet</dd> : null}
          {meetings.slice(0, 4).map(({ day, time, title }) => (
            <dd key={day + title}>
              {writtenDay(day)}
              {time ? `, ${time}` : ""} <small>{title}</small>
            </dd>
          ))}
        </div>
      </dl>
      {reads ? (
        <p className="mt-3">
          <a href={`/governors/${urn}`}>What governors read of the school</a>
        </p>
      ) : null}
      {change ? (
        <p className="mt-3">
          <a href={change}>Meetings and clerk</a>
        </p>
      ) : null}
    </section>
  );
}
