import { ActionButton } from "@/components/form/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { writtenMoment } from "@/lib/dates";
import { markNoticeAction } from "@/lib/notices/actions";
import { noticeKind } from "@/lib/notices/kinds";
import type { OwnNotice } from "@/lib/notices/queries";

/** What somebody was told, newest first. Unread ones are marked by a word, not by weight alone. */
export function NoticeList({ notices, unreadOnly }: { notices: readonly OwnNotice[]; unreadOnly: boolean }) {
  if (notices.length === 0)
    return unreadOnly ? (
      <EmptyState title="You have read everything.">
        <a href="/notices">All that you were told</a>
      </EmptyState>
    ) : (
      <EmptyState title="You have not been told anything yet.">
        When a visit is planned for you, a note is published or you are asked for something, it stands here and leads to the record.
      </EmptyState>
    );
  return (
    <ul className="list">
      {notices.map((notice) => (
        <li key={notice.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
          <div className="min-w-0 flex-1 basis-80">
            <p>
              {notice.read ? null : <span className="tag tag-lamp mr-2">Unread</span>}
              <Subject notice={notice} />
            </p>
            <p className="mt-0.5 max-w-[70ch] whitespace-pre-line text-[0.95rem] text-soft">{notice.text}</p>
            <small>
              {writtenMoment(new Date(notice.createdAt))} · {noticeKind(notice.kind)?.title ?? "Notice"}
            </small>
          </div>
          <ActionButton
            action={markNoticeAction}
            fields={{ noticeId: notice.id }}
            className={notice.read ? "border-transparent px-2 font-normal text-soft" : ""}
          >
            {notice.read ? "Mark as unread" : "Mark as read"}
            <span className="sr-only">: {notice.subject}</span>
          </ActionButton>
        </li>
      ))}
    </ul>
  );
}

/** The record that it is about is opened by its subject, which marks it as read. */
function Subject({ notice: { id, subject, address, read } }: { notice: OwnNotice }) {
  const look = read ? "" : "font-semibold";
  if (address === "") return <span className={look}>{subject}</span>;
  return (
    <a href={`/notices/${id}`} className={look}>
      {subject}
    </a>
  );
}
