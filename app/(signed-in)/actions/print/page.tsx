import type { Metadata } from "next";
import { DocumentOnScreen } from "@/components/documents/document";
import { FileLinks } from "@/components/documents/file-links";
import { composeActions } from "@/lib/agreed-actions/compose";
import { actionFilterOf, filterQuery } from "@/lib/agreed-actions/filter";
import { filterWords } from "@/lib/agreed-actions/filter-words";
import { actionsToPrint } from "@/lib/agreed-actions/queries";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { fileAddress } from "@/lib/lists/address";
import { addressWith, type SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Agreed actions for a meeting" };

export default async function ActionsToPrintPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const filter = actionFilterOf(await searchParams);
  const { actions, total, scale, strands } = orNotFound(await actionsToPrint(viewer, filter));
  const narrowedTo = filterWords(filter, { scale, strands });
  const query = filterQuery({ ...filter, page: 1 });
  return (
    <DocumentOnScreen value={composeActions(actions, { trustName: viewer.trustName, narrowedTo, total }, viewer.today)}>
      <div className="no-print mt-3 flex flex-wrap items-center gap-3">
        <FileLinks address={(kind) => fileAddress("actions", query, kind)} kinds={["pdf", "docx", "xlsx", "csv"]} />
        <a href={addressWith("/actions", query)}>Back to the list</a>
        <small>Print it from your browser, or keep it as a file.</small>
      </div>
    </DocumentOnScreen>
  );
}
