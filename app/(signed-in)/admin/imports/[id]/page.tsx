import type { Metadata } from "next";
import { ImportFiles } from "@/components/official-data/import-files";
import { ImportOutcome } from "@/components/official-data/import-outcome";
import { ImportStep } from "@/components/official-data/import-step";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenMoment } from "@/lib/dates";
import { isNothingNew } from "@/lib/official-data/planning/outcome";
import { type ImportPage, importPage } from "@/lib/official-data/queries";
import { isId, type SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "An import of official files" };

const told: Record<string, string> = {
  done: "The files are imported.",
  undone: "The import is undone: everything stands as it did before.",
};

export default async function ImportRunPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { id } = await params;
  const run = orNotFound(isId(id) ? await importPage(viewer, id) : null);
  const notice = told[String((await searchParams).told)];
  return (
    <div className="max-w-4xl">
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={[{ name: "Official files", address: "/admin/imports" }]}
        title={run.state === "prepared" ? "What the files would do" : "What the files did"}
        lead={leadOf(run)}
      />
      <ImportStep run={run} />
      {run.problems.length > 0 && isNothingNew(run.outcome) ? null : <ImportOutcome outcome={run.outcome} />}
      <ImportFiles files={run.files} sheet={`/api/imports/${id}/left-out`} />
    </div>
  );
}

function leadOf({ state, preparedBy, preparedAt, doneAt, undoneAt, undoneBy, outcome, uid }: ImportPage): string {
  const named = outcome.trust ? `${outcome.trust.name}, UID ${uid}` : `UID ${uid}`;
  const trust = uid === "" ? "Figures of the sample" : named;
  if (state === "prepared") return `${trust}. Read on ${writtenMoment(preparedAt)} for ${preparedBy}; nothing is stored yet.`;
  const done = `${trust}. Imported on ${writtenMoment(doneAt ?? preparedAt)} by ${preparedBy}.`;
  return undoneAt ? `${done} Undone on ${writtenMoment(undoneAt)} by ${undoneBy}.` : done;
}
