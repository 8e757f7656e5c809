import { EmptyState } from "@/components/ui/empty-state";
import { type Day, writtenDay } from "@/lib/dates";
import { joined } from "@/lib/words";

/** The federations of now, then those that were dissolved. */
export function FederationList({
  federations,
}: {
  federations: readonly { id: string; name: string; formedOn: Day | null; dissolvedOn: Day | null; members: string[] }[];
}) {
  if (federations.length === 0) {
    return (
      <EmptyState title="No federation.">
        Schools that are led as one and count as one school, with one adviser, one category and one plan, will stand here.
      </EmptyState>
    );
  }
  return (
    <ul className="list">
      {federations.map(({ id, name, formedOn, dissolvedOn, members }) => (
        <li key={id}>
          <p>
            <a href={`/federations/${id}`} className="inline-block py-0.5 font-semibold">
              {name}
            </a>{" "}
            {dissolvedOn ? <span className="tag">Dissolved</span> : null}
          </p>
          <p className="text-[0.95rem] text-soft">
            {joined(members)}
            {formedOn ? `, since ${writtenDay(formedOn)}` : ""}
            {dissolvedOn ? `, dissolved on ${writtenDay(dissolvedOn)}` : ""}
          </p>
        </li>
      ))}
    </ul>
  );
}
