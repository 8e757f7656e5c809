import type { Metadata } from "next";
import { ActionButton } from "@/components/form/action-button";
import { NoticeList } from "@/components/notices/notice-list";
import { ChoiceLink } from "@/components/ui/choice-link";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { markEveryNoticeAction } from "@/lib/notices/actions";
import { ownNotices } from "@/lib/notices/queries";
import { addressWith, choiceOf, pageNumber, type SearchParams } from "@/lib/pages";
import { capital, counted } from "@/lib/words";

export const metadata: Metadata = { title: "Notices" };

export default async function NoticesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const given = await searchParams;
  const show = choiceOf(given.show, ["", "unread"]);
  const page = pageNumber(given.page);
  const { notices, unread, gone, pages } = orNotFound(await ownNotices(viewer, page, show === "unread"));
  return (
    <div className="max-w-4xl">
      <Heading
        title="Notices"
        lead={unread === 0 ? "You have read everything." : `${capital(counted(unread, "notice is", "notices are"))} unread.`}
      >
        <a className="button" href="/me#notices">
          How I hear of things
        </a>
      </Heading>
      <div className="no-print mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <nav aria-label="Which notices" className="flex gap-2">
          <ChoiceLink address="/notices" chosen={show === ""}>
            All
          </ChoiceLink>
          <ChoiceLink address="/notices?show=unread" chosen={show === "unread"}>
            Unread
          </ChoiceLink>
        </nav>
        {unread + gone > 0 ? <ActionButton action={markEveryNoticeAction}>Mark all as read</ActionButton> : null}
      </div>
      {gone > 0 ? (
        <p className="mb-4 text-soft">
          {capital(counted(gone, "unread notice is", "unread notices are"))} about something that you no longer see, and not shown.
        </p>
      ) : null}
      <NoticeList notices={notices} unreadOnly={show === "unread"} />
      <Pagination page={page} pages={pages} address={(number) => addressWith("/notices", { show, page: number })} />
    </div>
  );
}
