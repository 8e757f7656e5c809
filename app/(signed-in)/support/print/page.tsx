import type { Metadata } from "next";
import { DocumentOnScreen } from "@/components/documents/document";
import { FileLinks } from "@/components/documents/file-links";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { fileAddress } from "@/lib/lists/address";
import { addressWith, type SearchParams } from "@/lib/pages";
import { composeSupport } from "@/lib/support/compose";
import { supportFilterOf, supportFilterWords, supportQuery } from "@/lib/support/filter";
import { supportList } from "@/lib/support/queries";

export const metadata: Metadata = { title: "Support to print" };

export default async function SupportToPrintPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const filter = supportFilterOf(await searchParams);
  const list = orNotFound(await supportList(viewer, filter, true));
  const query = supportQuery({ ...filter, page: 1 });
  const { trustName, today } = viewer;
  return (
    <DocumentOnScreen
      value={composeSupport(list.lines, { ...list, trustName, narrowedTo: supportFilterWords(filter, list.schools) }, today)}
    >
      <div className="no-print mt-3 flex flex-wrap items-center gap-3">
        <FileLinks address={(kind) => fileAddress("support", query, kind)} kinds={["pdf", "docx", "xlsx", "csv"]} />
        <a href={addressWith("/support", query)}>Back to the list</a>
      </div>
    </DocumentOnScreen>
  );
}
