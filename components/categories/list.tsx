import { EmptyState } from "@/components/ui/empty-state";
import { FilterChoice } from "@/components/ui/filter-choice";
import { Steps } from "@/components/ui/steps";
import { clockWords } from "@/lib/categories/clock-words";
import type { CategoryFilter } from "@/lib/categories/list-filter";
import type { CategoryLine } from "@/lib/categories/list-statement";
import { inWords } from "@/lib/categories/periods";
import { categoryWords } from "@/lib/categories/sheet";
import { type Day, writtenDay } from "@/lib/dates";
import { phaseName, phases } from "@/lib/schools/words";
import type { CategoryScale } from "@/lib/strategy/scale";
import { counted } from "@/lib/words";

type Listed = CategoryLine & { opensMeeting: boolean };

/** Schools by category: the clock, duties overdue, the next meeting and the adviser of each (CA-5, CA-7). */
export function CategoryTable({ lines, scale, today }: { lines: readonly Listed[]; scale: CategoryScale; today: Day }) {
  if (lines.length === 0)
    return <EmptyState title="No school is in this list.">Schools stand here by category, with what is overdue first.</EmptyState>;
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">Category</th>
          <th scope="col">Time in it</th>
          <th scope="col">Duties</th>
          <th scope="col">Next meeting</th>
          <th scope="col">Adviser</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.unitId} line={line} scale={scale} today={today} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, scale, today }: { line: Listed; scale: CategoryScale; today: Day }) {
  const { unit, urn, phases: of, dutiesOverdue, concerns, adviser } = line;
  const category = categoryWords(scale, line, today);
  const page = `/schools/${urn}/category`;
  return (
    <tr>
      <th scope="row">
        <a href={page}>{unit}</a>
        <small>{of.map(phaseName).join(", ")}</small>
        {concerns > 0 ? (
          <a href={`${page}#concerns`} className="tag tag-red">
            {counted(concerns, "cause")} for concern
          </a>
        ) : null}
      </th>
      <td data-name="Category">
        {category ? category.name : <span className="text-soft">None yet</span>}
        {category && category.rank > 0 ? (
          <span className="mt-0.5 block max-sm:ml-2 max-sm:inline">
            <Steps reached={category.of - category.rank + 1} of={category.of} />
          </span>
        ) : null}
        <Siams line={line} scale={scale} today={today} />
      </td>
      <td data-name="Time in it">
        {category?.clock?.overdue ? <span className="tag tag-red">Overdue</span> : null} {clockWords(category?.clock ?? null, today)}
      </td>
      <td data-name="Duties">
        {dutiesOverdue > 0 ? (
          <a href={`${page}#duties`} className="tag tag-red">
            {dutiesOverdue} overdue
          </a>
        ) : (
          <span className="text-soft">None overdue</span>
        )}
      </td>
      <td data-name="Next meeting">
        <NextMeeting line={line} />
      </td>
      <td data-name="Adviser">{adviser ?? <span className="tag tag-lamp">None</span>}</td>
    </tr>
  );
}

function NextMeeting({ line: { nextMeeting, opensMeeting } }: { line: Listed }) {
  if (!nextMeeting) return <span className="text-soft">None planned</span>;
  const day = writtenDay(nextMeeting.date);
  return opensMeeting ? <a href={`/meetings/${nextMeeting.id}`}>{day}</a> : day;
}

function Siams({ line: { siams, siamsKey }, scale, today }: { line: CategoryLine; scale: CategoryScale; today: Day }) {
  if (!siams && !siamsKey) return null;
  const name = siamsKey ? inWords(scale, { axis: "siams", categoryKey: siamsKey, clockFrom: today }, today).name : "none yet";
  return <small className="block">SIAMS: {name}</small>;
}

/** Narrows the list through the address; needs no JavaScript. */
export function CategoryFilters({
  filter,
  scale,
  advisers,
}: {
  filter: CategoryFilter;
  scale: CategoryScale;
  advisers: readonly { id: string; name: string }[];
}) {
  return (
    <form method="get" action="/categories" className="no-print mb-5 flex flex-wrap items-end gap-3">
      <FilterChoice
        name="category"
        label="Category"
        value={filter.category}
        all="All categories"
        choices={[...scale.categories.map(({ key, name }) => [key, name] as const), ["none", "None yet"]]}
      />
      <FilterChoice
        name="phase"
        label="Phase"
        value={filter.phase}
        all="All phases"
        choices={phases.map((phase) => [phase, phaseName(phase)])}
      />
      {advisers.length > 1 ? (
        <FilterChoice
          name="adviser"
          label="Adviser"
          value={filter.adviser}
          all="All advisers"
          choices={[...advisers.map(({ id, name }) => [id, name] as const), ["none", "None"]]}
        />
      ) : null}
      <FilterChoice
        name="church"
        label="Character"
        value={filter.church}
        all="All schools"
        choices={[
          ["church", "Church schools"],
          ["other", "Other schools"],
        ]}
      />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
