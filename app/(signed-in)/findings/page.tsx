import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { FindingFilters } from "@/components/visit-findings/finding-filters";
import { SaidBySchool } from "@/components/visit-findings/schools-table";
import { StrandList } from "@/components/visit-findings/strand-list";
import { SaidWords } from "@/components/visit-findings/words-table";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, pagesOf, type SearchParams } from "@/lib/pages";
import { tagName, writtenTag } from "@/lib/strategy/strands";
import { writtenYear } from "@/lib/strategy/year-key";
import { type FindingFilter, findingFilterOf } from "@/lib/visit-findings/filter";
import { type FindingsOverview, findingsPage } from "@/lib/visit-findings/queries";
import { saidKindNames } from "@/lib/visit-findings/words";

export const metadata: Metadata = { title: "What visits say" };

export default async function FindingsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const filter = findingFilterOf(await searchParams);
  const overview = orNotFound(await findingsPage(viewer, filter));
  const { year, total } = overview;
  const lead = "What the published notes of the year say of each strand of the trust’s work: strengths, risks and next steps.";
  return (
    <>
      <Heading
        crumbs={[{ name: "Visits", address: "/visits" }]}
        title={year ? `What visits say ${writtenYear(year)}` : "What visits say"}
        lead={year ? lead : "There is no strategy in use for this year."}
      >
        <ListFiles list="findings" query={{ ...filter }} total={total} />
      </Heading>
      <FindingFilters filter={filter} overview={overview} />
      <StrandList overview={overview} filter={filter} />
      <section aria-labelledby="said">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="said">{titleOf(filter, overview)}</h2>
          <p className="no-print text-[0.95rem]">
            {filter.view === "words" ? (
              <a href={addressWith("/findings", { ...filter, school: "", view: "schools", page: 1 })}>How many, school by school</a>
            ) : (
              <a href={addressWith("/findings", { ...filter, view: "words", page: 1 })}>The words themselves</a>
            )}
          </p>
        </div>
        {filter.view === "words" ? <Words overview={overview} /> : <Schools overview={overview} filter={filter} />}
      </section>
      <Pagination page={filter.page} pages={pagesOf(total)} address={(page) => addressWith("/findings", { ...filter, page })} />
    </>
  );
}

function titleOf({ strand, statement, view }: FindingFilter, { strands }: FindingsOverview): string {
  const name = strand === "none" ? "Not tagged with a strand" : tagName({ strands }, writtenTag(strand, statement));
  if (name) return name;
  return view === "words" ? "In their own words" : "School by school";
}

function Words({ overview: { words, strands, riskLevels } }: { overview: FindingsOverview }) {
  if (words.length === 0) {
    return (
      <EmptyState title="No published note says anything of this yet.">
        Strengths, risks and next steps stand here once their note is published, under the strand that its author chose.
      </EmptyState>
    );
  }
  return (
    <SaidWords
      rows={words.map(({ urn, unit, kind, text, strand, statement, level, visitId, day }) => {
        const grave = riskLevels.find(({ key }) => key === level);
        const tag = strand ? tagName({ strands }, writtenTag(strand, statement)) : "";
        return [urn, unit, saidKindNames[kind], text, grave ? [grave.name, grave.tone] : null, tag, visitId, day];
      })}
    />
  );
}

function Schools({ overview: { rows }, filter }: { overview: FindingsOverview; filter: FindingFilter }) {
  if (rows.length === 0) return <EmptyState title="No school matches.">Choose another phase or school.</EmptyState>;
  const address = addressWith("/findings", { ...filter, view: "words", page: 1, school: "" });
  return (
    <SaidBySchool
      rows={rows.map(({ urn, unit, strength, risk, nextStep }) => [urn, unit, strength, risk, nextStep])}
      address={`${address}&school=`}
    />
  );
}
