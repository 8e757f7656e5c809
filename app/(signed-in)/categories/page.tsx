import type { Metadata } from "next";
import { CategoryFilters, CategoryTable } from "@/components/categories/list";
import { Movement } from "@/components/categories/movement";
import { ListFiles } from "@/components/documents/list-files";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { categoryFilterOf, categoryListAddress } from "@/lib/categories/list-filter";
import { categoryList } from "@/lib/categories/list-queries";
import { pageNumber, type SearchParams } from "@/lib/pages";
import { capital, counted } from "@/lib/words";

export const metadata: Metadata = { title: "Categories" };

export default async function CategoriesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const filter = categoryFilterOf(asked);
  const page = pageNumber(asked.page);
  const { total, overdue, dutiesOverdue, lines, scale, periods, advisers, pages } = orNotFound(await categoryList(viewer, filter, page));
  const late = `${overdue} ${overdue === 1 ? "is" : "are"} in their category longer than the year allows`;
  const lead = `${capital(counted(total, "school"))}: ${overdue === 0 ? "none is in its category longer than the year allows" : late}; ${counted(dutiesOverdue, "duty", "duties")} overdue.`;
  return (
    <>
      <Heading title="Categories" lead={lead}>
        <ListFiles list="categories" query={{ ...filter }} total={total} />
      </Heading>
      <CategoryFilters filter={filter} scale={scale} advisers={advisers} />
      <CategoryTable lines={lines} scale={scale} today={viewer.today} />
      <Pagination page={page} pages={pages} address={(to) => categoryListAddress("/categories", filter, { page: to })} />
      <Movement scale={scale} periods={periods} today={viewer.today} />
    </>
  );
}
