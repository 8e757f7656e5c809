import type { SectionDifference } from "@/lib/strategy/differences";

/** What differs, section by section: what was there, and what is there now. */
export function DifferenceList({ differences, none }: { differences: readonly SectionDifference[]; none: string }) {
  if (differences.length === 0) return <p className="mt-2 text-soft">{none}</p>;
  return differences.map((section) => (
    <section key={section.title} className="mt-4">
      <h3>{section.title}</h3>
      <ul className="list mt-1">
        {section.differences.map(({ place, before, after }) => (
          <li key={place.join("/") + (before ?? "") + (after ?? "")}>
            <p className="text-[0.88rem] text-soft">{place.join(" › ")}</p>
            {before === null ? null : (
              <p>
                <span className="sr-only">Was: </span>
                <del className="text-faint">{before}</del>
              </p>
            )}
            {after === null ? (
              <p className="text-soft">No longer there</p>
            ) : (
              <p>
                <span className="sr-only">Now: </span>
                <ins className="no-underline">{after}</ins> {before === null ? <span className="tag tag-green">New</span> : null}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}
