import { addressWith } from "@/lib/pages";
import type { FindingFilter } from "@/lib/visit-findings/filter";
import type { FindingsOverview } from "@/lib/visit-findings/queries";
import { totalOf, writtenCounts } from "@/lib/visit-findings/words";

/** Each strand with how often the year's visits speak of it, its statements below; they lead to the words. */
export function StrandList({ overview: { strands, untagged }, filter }: { overview: FindingsOverview; filter: FindingFilter }) {
  const address = (strand: string, statement = "") => addressWith("/findings", { ...filter, view: "", page: 1, strand, statement });
  const current = (shown: boolean) => (shown ? "true" : undefined);
  return (
    <ul className="list mb-6 max-w-4xl">
      {strands.map(({ key, name, counts, statements }) => (
        <li key={key} className={key === filter.strand ? "border-l-4 border-l-lamp pl-3" : ""}>
          <a href={address(key)} className="font-semibold" aria-current={current(key === filter.strand && !filter.statement)}>
            {name}
          </a>{" "}
          <small>{writtenCounts(counts)}</small>
          <details open={key === filter.strand} className="mt-1">
            <summary className="text-[0.93rem] text-soft">Its {statements.length} statements</summary>
            <ol className="mt-1 grid gap-1 text-[0.95rem]">
              {statements.map((statement, place) => (
                <li key={statement.key}>
                  <a href={address(key, statement.key)} aria-current={current(key === filter.strand && statement.key === filter.statement)}>
                    {place + 1}. {statement.text}
                  </a>{" "}
                  <small>{writtenCounts(statement.counts)}</small>
                </li>
              ))}
            </ol>
          </details>
        </li>
      ))}
      {totalOf(untagged) > 0 ? (
        <li className={filter.strand === "none" ? "border-l-4 border-l-lamp pl-3" : ""}>
          <a href={address("none")} aria-current={current(filter.strand === "none")}>
            Not tagged with a strand
          </a>{" "}
          <small>{writtenCounts(untagged)}</small>
        </li>
      ) : null}
    </ul>
  );
}
