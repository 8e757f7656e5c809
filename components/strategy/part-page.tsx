import { PartForm } from "@/components/strategy/part-form";
import { Heading } from "@/components/ui/heading";
import { savePartAction } from "@/lib/strategy/actions";
import type { Place } from "@/lib/strategy/places";
import type { Reference } from "@/lib/strategy/shape";
import { writtenYear } from "@/lib/strategy/year-key";

/** The page on which one part of a draft is written. */
export function PartPage({
  year,
  part,
}: {
  year: string;
  part: {
    place: Place;
    start: Record<string, string>;
    before: string;
    references: Record<Reference, (readonly [key: string, name: string])[]>;
    name: unknown;
  };
}) {
  const { place, start, before, references, name } = part;
  const hidden = { "in:year": year, "in:part": place.key, "in:item": place.item ?? "", "in:before": before };
  return (
    <>
      <Heading
        crumbs={[
          { name: "Strategy", address: "/strategy" },
          { name: `Draft for ${writtenYear(year)}`, address: `/strategy/${year}/change` },
        ]}
        title={place.item ? String(name) : place.title}
        lead={place.says}
      />
      <PartForm
        action={savePartAction}
        fields={place.fields}
        start={start}
        hidden={hidden}
        references={references}
        button="Save in the draft"
      />
    </>
  );
}
