import { ActionButton } from "@/components/form/action-button";
import { writtenDay } from "@/lib/dates";
import { endRoleAction } from "@/lib/people/actions";
import { type Role, roleDoes, roleName } from "@/lib/people/roles";

interface Held {
  id: string;
  role: Role;
  startsOn: string;
  endsBefore: string | null;
  lastDay: string | null;
  standing: "held" | "to come" | "over";
  school: { name: string; urn: number } | null;
  canEnd: boolean;
}

/** What somebody holds now and from when, what is to come, and what is over. */
export function RolesSection({ roles }: { roles: readonly Held[] }) {
  const over = roles.filter(({ standing }) => standing === "over");
  const live = roles.filter(({ standing }) => standing !== "over");
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">Roles</h2>
      {live.length === 0 ? <p className="mt-2 text-soft">No role today. Without one nothing of the trust can be seen.</p> : null}
      <ul className="list mt-2">
        {live.map((held) => (
          <li key={held.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div className="min-w-0">
              <p>
                <b className="font-semibold">{roleName(held.role)}</b>
                {held.school ? (
                  <>
                    {" at "}
                    <a href={`/schools/${held.school.urn}`}>{held.school.name}</a>
                  </>
                ) : null}{" "}
                {held.standing === "to come" ? <span className="tag tag-lamp">To come</span> : null}
              </p>
              <small>
                From {writtenDay(held.startsOn)}
                {held.lastDay ? `, last day ${writtenDay(held.lastDay)}` : ""}. {roleDoes(held.role)}
              </small>
            </div>
            {held.canEnd ? (
              <ActionButton action={endRoleAction} fields={{ holdingId: held.id }}>
                End today
              </ActionButton>
            ) : null}
          </li>
        ))}
      </ul>
      {over.length > 0 ? (
        <details className="mt-2">
          <summary className="text-soft">Held before ({over.length})</summary>
          <ul className="list mt-1">
            {over.map((held) => (
              <li key={held.id}>
                {roleName(held.role)}
                {held.school ? ` at ${held.school.name}` : ""}{" "}
                <small>
                  {writtenDay(held.startsOn)} to {held.lastDay ? writtenDay(held.lastDay) : ""}
                </small>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
