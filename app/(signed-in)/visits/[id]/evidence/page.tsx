import type { Metadata } from "next";
import { AttachForm } from "@/components/attachments/attach-form";
import { AttachmentList } from "@/components/attachments/attachment-list";
import { ActionButton } from "@/components/form/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { restoreAttachmentAction } from "@/lib/attachments/actions";
import { evidencePage } from "@/lib/attachments/queries";
import { mostFiles, mostMegabytes } from "@/lib/attachments/upload";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { type SearchParams, textOf } from "@/lib/pages";
import { visitCrumbs } from "@/lib/visits/words";

export const metadata: Metadata = { title: "Evidence files" };

const told: Record<string, string> = { added: "The files are attached.", restored: "The file is back." };

export default async function EvidencePage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const { id } = await params;
  const { visit, files, removed, mayAdd } = orNotFound(await evidencePage(viewer, id, textOf(asked.removed)));
  const notice = told[textOf(asked.told)];
  const fault = typeof asked.fault === "string" ? asked.fault.slice(0, 300) : undefined;
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      {removed ? (
        <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-wash px-4 py-2.5">
          <p role="status">“{removed.name}” is removed.</p>
          <ActionButton action={restoreAttachmentAction} fields={{ attachmentId: removed.id }}>
            Put it back
          </ActionButton>
        </div>
      ) : null}
      <Heading crumbs={visitCrumbs(visit)} title="Evidence files" lead={`${visit.unitName} · ${writtenDay(visit.date)}`} />
      <div className="max-w-3xl">
        {files.length > 0 ? (
          <AttachmentList files={files} />
        ) : (
          <EmptyState title="No file yet.">
            What shows what the note says will lie here, for those who prepare and lead the visit.
          </EmptyState>
        )}
        {mayAdd ? <AttachForm visitId={visit.id} most={mostFiles} megabytes={mostMegabytes} fault={fault} /> : null}
      </div>
    </>
  );
}
