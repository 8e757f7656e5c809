import type { Metadata } from "next";
import { ActionFilters } from "@/components/agreed-actions/action-filters";
import { ActionsTable } from "@/components/agreed-actions/actions-table";
import { FileLinks } from "@/components/documents/file-links";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { actionFilterOf, filterQuery, isNarrowed } from "@/lib/agreed-actions/filter";
import { actionsPage } from "@/lib/agreed-actions/queries";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { fileAddress } from "@/lib/lists/address";
import { addressWith, type SearchParams } from "@/lib/pages";
import { ownSchool } from "@/lib/schools/policy";
import { counted } from "@/lib/words";

export const metadata: Metadata = { title: "Actions" };

export default async function ActionsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const filter = actionFilterOf(await searchParams);
  const { rows, total, overdue, pages, choices } = orNotFound(await actionsPage(viewer, filter));
  const narrowed = isNarrowed(filter);
  const query = filterQuery({ ...filter, page: 1 });
  const late = overdue > 0 ? `, ${overdue.toLocaleString("en-GB")} past ${overdue === 1 ? "its" : "their"} date` : "";
  return (
    <>
      <Heading title="Agreed actions" lead={`${counted(total, "action")} ${narrowed ? "found" : "open"}${late}`}>
        {total > 0 ? (
          <FileLinks address={(kind) => fileAddress("actions", query, kind)} kinds={["pdf", "docx", "xlsx", "csv"]}>
            <li>
              <a href={addressWith("/actions/print", query)} className="block py-1.5">
                For a meeting, with their history
              </a>
            </li>
          </FileLinks>
        ) : null}
      </Heading>
      <ActionFilters filter={filter} choices={choices} />
      {rows.length > 0 ? <ActionsTable rows={rows} today={viewer.today} schools={!ownSchool(viewer)} /> : null}
      {rows.length === 0 && (narrowed || filter.page > 1) ? (
        <EmptyState title="Nothing matches.">
          Try fewer words, or <a href="/actions">show all that is open</a>.
        </EmptyState>
      ) : null}
      {rows.length === 0 && !narrowed && filter.page === 1 ? (
        <EmptyState title="No action is open.">
          What is agreed at visits, meetings and reviews will stand here, with who does it, by when, and how it was rated each time.
        </EmptyState>
      ) : null}
      <Pagination page={filter.page} pages={pages} address={(page) => addressWith("/actions", filterQuery({ ...filter, page }))} />
    </>
  );
}
