import { FilterChoice } from "@/components/ui/filter-choice";
import type { OfferFilter } from "@/lib/development-offers/filter";
import { offerKinds } from "@/lib/development-offers/words";

/** Narrows the offer through the address; needs no JavaScript. */
export function OfferFilters({ filter, strands }: { filter: OfferFilter; strands: readonly { key: string; name: string }[] }) {
  return (
    <form method="get" action="/cpd" className="no-print mb-5 flex flex-wrap items-end gap-3">
      <FilterChoice name="kind" label="Kind" value={filter.kind} all="All kinds" choices={Object.entries(offerKinds)} />
      <FilterChoice
        name="strand"
        label="Strand"
        value={filter.strand}
        all="All strands"
        choices={strands.map(({ key, name }) => [key, name])}
      />
      <FilterChoice
        name="when"
        label="When"
        value={filter.when}
        all="Still to come"
        choices={[
          ["past", "Past"],
          ["all", "All of the year"],
        ]}
      />
      <FilterChoice name="mine" label="Whose" value={filter.mine} all="Everything" choices={[["yes", "Booked by me or for my school"]]} />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
