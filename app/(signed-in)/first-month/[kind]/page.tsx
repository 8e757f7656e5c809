import type { Metadata } from "next";
import { SheetColumns } from "@/components/first-month/sheet-columns";
import { SheetForm } from "@/components/first-month/sheet-form";
import { SheetWaits } from "@/components/first-month/sheet-waits";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { sheetKindOf, sheets } from "@/lib/first-month/kinds";
import { sheetPage } from "@/lib/first-month/queries";
import { measureColumns } from "@/lib/first-month/read-measures";
import { type SearchParams, textOf } from "@/lib/pages";
import { joined } from "@/lib/words";

export const metadata: Metadata = { title: "Bring in a sheet" };

export default async function SheetPage({ params, searchParams }: { params: Promise<{ kind: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const kind = orNotFound(sheetKindOf((await params).kind));
  const { waitsFor, categories, measures, periods } = orNotFound(await sheetPage(viewer, kind));
  const asked = textOf((await searchParams).period);
  const chosen = periods.find(({ id }) => id === asked) ?? (periods.length === 1 ? periods[0] : undefined);
  const choices = periods.map(({ id, name, startsOn, lastDay }) => ({
    id,
    name,
    days: `${writtenDay(startsOn)} to ${writtenDay(lastDay)}`,
  }));
  const { title, says, columns } = sheets[kind];
  const crumbs = [{ name: "First month", address: "/first-month" }];
  return (
    <>
      <Heading crumbs={crumbs} title={title} lead={`${says} Nothing is stored before you have seen what was understood.`} />
      {waitsFor ? (
        <SheetWaits waitsFor={waitsFor} />
      ) : (
        <div className="max-w-4xl">
          <SheetColumns columns={kind === "measures" ? measureColumns(measures) : columns} template={`/first-month/${kind}/template`} />
          {categories.length > 0 ? <p className="mb-4 text-soft">The year’s categories, best first: {joined(categories)}.</p> : null}
          <SheetForm kind={kind} periods={choices} period={chosen?.id ?? ""} />
        </div>
      )}
    </>
  );
}
