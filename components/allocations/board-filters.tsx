import { FilterChoice } from "@/components/ui/filter-choice";
import type { BoardFilter } from "@/lib/allocations/board";

/** Narrows the board through the address; needs no JavaScript. */
export function BoardFilters({ filter, people }: { filter: BoardFilter; people: readonly { id: string; name: string }[] }) {
  return (
    <form method="get" action="/allocations" className="no-print mb-5 flex flex-wrap items-end gap-3">
      <label className="grow basis-48">
        <span className="hint">School, federation or URN</span>
        <input type="search" name="search" defaultValue={filter.search} className="field" maxLength={100} />
      </label>
      <FilterChoice
        name="show"
        label="Show"
        value={filter.show}
        choices={[
          ["all", "All"],
          ["open", "Those that lack somebody"],
        ]}
      />
      <FilterChoice
        name="adviser"
        label="Adviser"
        value={filter.adviser}
        all="All advisers"
        choices={people.map(({ id, name }) => [id, name])}
      />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
