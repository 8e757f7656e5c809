import { EmptyState } from "@/components/ui/empty-state";
import { type Role, roleName } from "@/lib/people/roles";

/** Who holds which role at a school today. */
export function PeopleOfSchool({
  people,
  linked,
}: {
  people: readonly { role: Role; person: { id: string; name: string } }[];
  linked: boolean;
}) {
  return (
    <section aria-labelledby="people" className="mt-8">
      <h2 id="people">People</h2>
      {people.length === 0 ? (
        <div className="mt-3">
          <EmptyState title="Nobody yet.">The headteacher, governors and staff will stand here once they are invited.</EmptyState>
        </div>
      ) : (
        <ul className="list mt-2">
          {people.map(({ role, person }) => (
            <li key={`${role}${person.id}`} className="flex flex-wrap justify-between gap-x-4">
              {linked ? <a href={`/people/${person.id}`}>{person.name}</a> : <span>{person.name}</span>}
              <span className="text-soft">{roleName(role)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
