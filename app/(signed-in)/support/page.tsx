import type { Metadata } from "next";
import { FileLinks } from "@/components/documents/file-links";
import { SupportFilter } from "@/components/support/support-filter";
import { GivenByOwn, SupportEmpty } from "@/components/support/support-notes";
import { SupportRooms } from "@/components/support/support-rooms";
import { SupportTable } from "@/components/support/support-table";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { fileAddress } from "@/lib/lists/address";
import { addressWith, type SearchParams } from "@/lib/pages";
import { writtenPounds } from "@/lib/support/compose";
import { supportFilterOf, supportQuery } from "@/lib/support/filter";
import { unitsToAskFor } from "@/lib/support/policy";
import { supportList } from "@/lib/support/queries";
import { capital, counted, joined } from "@/lib/words";

export const metadata: Metadata = { title: "Support" };

export default async function SupportPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const filter = supportFilterOf(await searchParams);
  const list = orNotFound(await supportList(viewer, filter));
  const query = supportQuery(filter);
  const printed = supportQuery({ ...filter, page: 1 });
  const waiting = [
    ...(list.requested > 0 ? [`${counted(list.requested, "request")} to be answered`] : []),
    ...(list.overdue > 0 ? [`${counted(list.overdue, "review")} past ${list.overdue === 1 ? "its" : "their"} day`] : []),
  ];
  const sums = [`${list.given} of ${counted(list.days, "day")} given`, ...(list.cost > 0 ? [`${writtenPounds(list.cost)} agreed`] : [])];
  return (
    <>
      <Heading
        title="Support"
        lead={list.total > 0 ? `${capital(joined([...waiting, ...sums]))}.` : "Support beyond the visits of the year, and what came of it."}
      >
        {unitsToAskFor(viewer).length > 0 ? (
          <a className="button button-main" href={addressWith("/support/new", { school: query.school ?? "" })}>
            Ask for support
          </a>
        ) : null}
        <FileLinks address={(kind) => fileAddress("support", printed, kind)} kinds={["pdf", "docx", "xlsx", "csv"]}>
          <li>
            <a href={addressWith("/support/print", printed)} className="block py-1.5">
              To print
            </a>
          </li>
        </FileLinks>
      </Heading>
      <SupportRooms viewer={viewer} here="/support" />
      <SupportFilter filter={filter} schools={list.schools} />
      {list.lines.length === 0 ? (
        <SupportEmpty narrowed={Object.values(printed).some((value) => value !== "" && value !== 1)} />
      ) : (
        <SupportTable lines={list.lines} today={viewer.today} />
      )}
      <Pagination page={filter.page} pages={list.pages} address={(page) => addressWith("/support", { ...query, page })} />
      <GivenByOwn lines={list.givenByOwn} strands={list.strands} promises={list.promises} />
    </>
  );
}
