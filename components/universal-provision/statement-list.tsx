import { LevelMark } from "@/components/ui/level-mark";
import { addressWith } from "@/lib/pages";
import type { ProvisionFilter } from "@/lib/universal-provision/filter";
import type { ProvisionOverview } from "@/lib/universal-provision/queries";

/** Each statement with how many schools are at which level; it leads to what shows it, school by school. */
export function StatementList({ overview, filter }: { overview: ProvisionOverview; filter: ProvisionFilter }) {
  const { statements, levels, units } = overview;
  return (
    <ol className="list mb-6 max-w-4xl">
      {statements.map(({ key, number, text, counts }) => {
        const rated = counts.reduce((sum, count) => sum + count, 0);
        const shown = key === filter.statement;
        return (
          <li key={key} className={shown ? "border-l-4 border-l-lamp pl-3" : ""}>
            <a
              href={addressWith("/provision", { ...filter, page: 1, statement: shown ? "" : key })}
              aria-current={shown ? "true" : undefined}
            >
              {number}. {text}
            </a>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9rem] text-soft">
              {levels.map((level, place) =>
                counts[place] ? (
                  <span key={level.key} className="inline-flex items-center gap-1.5">
                    <LevelMark tone={level.tone}>{level.name}</LevelMark> {counts[place]}
                  </span>
                ) : null,
              )}
              <span>{units - rated > 0 ? `${units - rated} not rated` : "all rated"}</span>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
