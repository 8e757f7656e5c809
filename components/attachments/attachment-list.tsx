import { ActionButton } from "@/components/form/action-button";
import { removeAttachmentAction } from "@/lib/attachments/actions";
import { kindName, writtenSize } from "@/lib/attachments/kinds";
import type { AttachedFile } from "@/lib/attachments/queries";
import { writtenMoment } from "@/lib/dates";

/** The files of a visit: what they are, who attached them and when. */
export function AttachmentList({ files }: { files: readonly AttachedFile[] }) {
  return (
    <ul className="list">
      {files.map(({ id, name, mediaType, bytes, addedAt, addedBy, mayRemove }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
          <span className="min-w-0">
            <a href={`/api/attachments/${id}`} download>
              {name}
            </a>
            <small className="block">
              {kindName(mediaType)}, {writtenSize(bytes)} · {addedBy}, {writtenMoment(addedAt)}
            </small>
          </span>
          {mayRemove ? (
            <ActionButton action={removeAttachmentAction} fields={{ attachmentId: id }}>
              Remove<span className="sr-only"> {name}</span>
            </ActionButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
