import { FilterChoice } from "@/components/ui/filter-choice";
import { addressWith } from "@/lib/pages";
import type { VisitFilter } from "@/lib/visits/filter";
import { kindName, visitKinds } from "@/lib/visits/words";

const views = { list: "List", year: "Year", timetable: "Timetable" } as const;

/** How the visits are shown, and what they are narrowed to; all of it stands in the address. */
export function VisitFilters({
  filter,
  whose,
  terms,
  schools,
  leads,
}: {
  filter: VisitFilter;
  /** Null where there is no difference between one's own and all. */
  whose: "mine" | "all" | null;
  terms: readonly { key: string; name: string }[];
  schools: readonly (readonly [urn: number, name: string])[];
  leads: readonly (readonly [id: string, name: string])[];
}) {
  return (
    <div className="no-print mb-5">
      <nav aria-label="How the visits are shown" className="mb-3 flex flex-wrap gap-x-5 gap-y-1">
        {Object.entries(views).map(([view, name]) => (
          <a
            key={view}
            href={addressWith("/visits", { ...filter, view: view === "list" ? "" : view, page: 1 })}
            aria-current={filter.view === view ? "page" : undefined}
            className="inline-block border-b-2 border-transparent py-0.5 no-underline aria-[current]:border-lamp aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {name}
          </a>
        ))}
      </nav>
      <form method="get" action="/visits" className="flex flex-wrap items-end gap-3">
        {filter.view === "list" ? null : <input type="hidden" name="view" value={filter.view} />}
        {filter.year ? <input type="hidden" name="year" value={filter.year} /> : null}
        {whose ? (
          <FilterChoice
            name="whose"
            label="Whose"
            value={whose}
            choices={[
              ["mine", "Mine"],
              ["all", "The trust's"],
            ]}
          />
        ) : null}
        <FilterChoice name="term" label="Term" value={filter.term} all="All terms" choices={terms.map(({ key, name }) => [key, name])} />
        {schools.length > 1 ? (
          <FilterChoice
            name="school"
            label="School"
            value={filter.school}
            all="All schools"
            choices={schools.map(([urn, name]) => [String(urn), shortened(name)])}
          />
        ) : null}
        <FilterChoice
          name="state"
          label="State"
          value={filter.state}
          all="Any"
          choices={[
            ["planned", "Planned"],
            ["toAgree", "Plan not agreed yet"],
            ["overdue", "Past, and not recorded"],
            ["done", "Took place"],
            ["cancelled", "Cancelled"],
          ]}
        />
        <button type="submit" className="button">
          Show
        </button>
        <details open={filter.kind !== "" || filter.lead !== ""} className="basis-full">
          <summary className="inline-block py-1 text-[0.93rem] text-soft">More ways to narrow</summary>
          <div className="mt-1 flex flex-wrap items-end gap-3">
            <FilterChoice
              name="kind"
              label="Kind"
              value={filter.kind}
              all="All kinds"
              choices={visitKinds.map((kind) => [kind, kindName(kind)])}
            />
            {leads.length > 1 ? <FilterChoice name="lead" label="Led by" value={filter.lead} all="Anybody" choices={leads} /> : null}
          </div>
        </details>
      </form>
    </div>
  );
}

function shortened(name: string): string {
  return name.length > 48 ? `${name.slice(0, 46).trimEnd()}…` : name;
}
