import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { looseEndKinds, looseEndTitle } from "@/lib/golden-thread/loose-ends";
import { looseEndsOfTrust } from "@/lib/golden-thread/queries";
import { addressWith, pageNumber, type SearchParams } from "@/lib/pages";
import { counted } from "@/lib/words";

export const metadata: Metadata = { title: "Loose ends" };

export default async function LooseEndsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const page = pageNumber((await searchParams).page);
  const { units, more } = orNotFound(await looseEndsOfTrust(viewer, page));
  const withEnds = units.filter(({ ends }) => ends.length > 0);
  return (
    <>
      <Heading
        crumbs={[{ name: "Priorities", address: "/priorities" }]}
        title="Loose ends"
        lead="What leads nowhere or comes from nowhere, school by school, in the plans that have been sent."
      >
        <ListFiles list="loose-ends" total={withEnds.length} />
      </Heading>
      {withEnds.length === 0 ? <p className="text-soft">None in these schools.</p> : null}
      <ul className="grid gap-4 lg:grid-cols-2">
        {withEnds.map(({ urn, unit, ends }) => (
          <li key={urn} className="card">
            <h2 className="text-[1.1rem]">
              <a href={`/schools/${urn}/thread`}>{unit}</a>
            </h2>
            <ul className="mt-1 text-[0.95rem]">
              {looseEndKinds.map((is) => {
                const of = ends.filter((end) => end.is === is);
                return of.length > 0 ? (
                  <li key={is} className="py-1">
                    {looseEndTitle(is)}:{" "}
                    {of
                      .slice(0, 4)
                      .map(({ text }) => text)
                      .join("; ")}
                    {of.length > 4 ? ` and ${counted(of.length - 4, "more", "more")}` : ""}
                  </li>
                ) : null;
              })}
            </ul>
          </li>
        ))}
      </ul>
      <p className="mt-5 flex gap-2">
        {page > 1 ? (
          <a className="button" href={addressWith("/priorities/loose-ends", { page: page - 1 })}>
            Previous schools
          </a>
        ) : null}
        {more ? (
          <a className="button" href={addressWith("/priorities/loose-ends", { page: page + 1 })}>
            More schools
          </a>
        ) : null}
      </p>
    </>
  );
}
