import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { EvidenceTable } from "@/components/universal-provision/evidence-table";
import { ProvisionFilters } from "@/components/universal-provision/provision-filters";
import { SideBySide } from "@/components/universal-provision/side-by-side";
import { StatementList } from "@/components/universal-provision/statement-list";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, pagesOf, type SearchParams } from "@/lib/pages";
import { writtenYear } from "@/lib/strategy/year-key";
import { provisionFilterOf } from "@/lib/universal-provision/filter";
import { type ProvisionOverview, provisionPage } from "@/lib/universal-provision/queries";
import { counted } from "@/lib/words";

export const metadata: Metadata = { title: "Universal provision" };

export default async function ProvisionPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const filter = provisionFilterOf(await searchParams);
  const overview = orNotFound(await provisionPage(viewer, filter));
  const { year, statements, total, rows } = overview;
  const shown = statements.find(({ key }) => key === filter.statement);
  return (
    <>
      <Heading
        crumbs={[{ name: "Visits", address: "/visits" }]}
        title={year ? `Universal provision ${writtenYear(year)}` : "Universal provision"}
        lead={leadOf(overview)}
      >
        <ListFiles list="provision" query={{ ...filter }} total={total} />
      </Heading>
      <ProvisionFilters filter={filter} overview={overview} />
      {statements.length === 0 ? (
        <EmptyState title="The year names no non-negotiables.">
          They are written in the strategy of the year; each school is rated at the visit whose theme they are.{" "}
          <a href="/strategy">Strategy</a>
        </EmptyState>
      ) : (
        <StatementList overview={overview} filter={filter} />
      )}
      {statements.length > 0 && rows.length > 0 ? (
        <section aria-labelledby="schools">
          <h2 id="schools">{shown ? `${shown.number}. ${shown.text}` : "All schools side by side"}</h2>
          <Rows overview={overview} statement={shown?.key} />
        </section>
      ) : null}
      {statements.length > 0 && rows.length === 0 ? (
        <EmptyState title="Nothing matches.">
          <a href={addressWith("/provision", { year: filter.year })}>Show all schools</a>.
        </EmptyState>
      ) : null}
      <Pagination page={filter.page} pages={pagesOf(total)} address={(page) => addressWith("/provision", { ...filter, page })} />
    </>
  );
}

function Rows({ overview: { rows, statements }, statement }: { overview: ProvisionOverview; statement: string | undefined }) {
  if (!statement) {
    return (
      <SideBySide
        statements={statements.map(({ text }) => text)}
        rows={rows.map(({ urn, unit, asked, ratings }) => [
          urn,
          unit,
          asked,
          statements.map(({ key }) => (ratings[key] ? [ratings[key].name, ratings[key].tone, ratings[key].visitId] : null)),
        ])}
      />
    );
  }
  return (
    <EvidenceTable
      rows={rows.map(({ urn, unit, asked, ratings }) => {
        const rating = ratings[statement];
        return [urn, unit, asked, rating ? [rating.name, rating.tone, rating.evidence, rating.visitId, rating.day] : null];
      })}
    />
  );
}

function leadOf({ year, units, unrated, narrowed, total }: ProvisionOverview): string {
  if (!year) return "There is no strategy in use for this year.";
  const found = narrowed ? `${counted(total, "school")} found. ` : "";
  const rated = units - unrated;
  return `${found}How far each school reaches what no classroom goes without, as the notes of the year say: ${rated} of ${counted(units, "school")} rated.`;
}
