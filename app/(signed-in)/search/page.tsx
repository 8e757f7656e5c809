import type { Metadata } from "next";
import { FoundList } from "@/components/search/found-list";
import { KindChoice } from "@/components/search/kind-choice";
import { SearchForm } from "@/components/search/search-form";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, type SearchParams } from "@/lib/pages";
import { plainWords, searchFilterOf } from "@/lib/search/filter";
import { searchKindNames } from "@/lib/search/kinds";
import { placeOfFound } from "@/lib/search/place";
import { searchPage } from "@/lib/search/queries";
import { capital, counted } from "@/lib/words";

export const metadata: Metadata = { title: "Search" };

export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const filter = searchFilterOf(await searchParams);
  const { rows, counts, total, pages, instead } = orNotFound(await searchPage(viewer, filter));
  const asked = plainWords(filter.words).length > 0;
  const shown = rows.map((row) => {
    const place = placeOfFound(row);
    const name = place.name === row.title ? row.marked : place.name;
    return { ...place, name, key: `${row.kind} ${row.id}`, kind: searchKindNames[row.kind], snippet: row.snippet };
  });
  return (
    <div className="max-w-3xl">
      <Heading title="Search" lead="In everything that you may read" />
      <SearchForm filter={filter} />
      {asked ? (
        <p role="status" className="mb-3">
          {capital(said(filter.words, instead, total))}
        </p>
      ) : (
        <Hints />
      )}
      {counts.length > 0 ? <KindChoice filter={{ ...filter, words: instead || filter.words }} counts={counts} /> : null}
      <FoundList found={shown} />
      <Pagination page={filter.page} pages={pages} address={(page) => addressWith("/search", { ...filter, page })} />
      {asked && total === 0 ? <Hints /> : null}
    </div>
  );
}

function said(words: string, instead: string, total: number): string {
  if (total === 0) return `Nothing that you may read has “${words}”.`;
  const found = counted(total, "record");
  return instead ? `Nothing has “${words}”. Sought instead: “${instead}”, ${found}.` : `${found} found.`;
}

function Hints() {
  return (
    <ul className="max-w-xl list-disc pl-5 text-soft">
      <li>Several words are all sought: phonics reception.</li>
      <li>In quotation marks they stand together: “reading fluency”, and or finds either: phonics or reading.</li>
      <li>A minus leaves out: attendance -nursery.</li>
      <li>A school is found by its name or its URN too. Drafts and confidential memos are never searched.</li>
    </ul>
  );
}
