import type { Metadata } from "next";
import { ActionSections } from "@/components/agreed-actions/action-sections";
import { DevelopmentForAction } from "@/components/development-offers/development-for-action";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { actionPlace, agreedActionPolicy } from "@/lib/agreed-actions/policy";
import { actionPage } from "@/lib/agreed-actions/queries";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { offersForAction } from "@/lib/development-offers/queries";
import { isId, type SearchParams, textOf } from "@/lib/pages";
import { supportPolicy } from "@/lib/support/policy";
import { visitPolicy } from "@/lib/visits/policy";

export const metadata: Metadata = { title: "Action" };

const told: Record<string, string> = {
  underWay: "It is saved. The adviser sees it beside the ratings.",
  done: "It is saved, and waits for the adviser’s rating.",
  changed: "The changes are saved.",
  carryOn: "The rating is saved. The action goes on.",
  close: "The action is closed.",
  reopened: "The action is open again.",
};

export default async function ActionPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { id } = await params;
  const [action, development] = await Promise.all([actionPage(viewer, id).then(orNotFound), offersForAction(viewer, id)]);
  const asked = await searchParams;
  const notice = told[String(asked.told)];
  const place = actionPlace(action);
  const open = action.state !== "closed";
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading crumbs={agreedActionPolicy.list(viewer) ? [{ name: "Actions", address: "/actions" }] : []} title={action.text}>
        {open && agreedActionPolicy.change(viewer, place) ? (
          <a className="button" href={`/actions/${action.id}/change`}>
            Change the action
          </a>
        ) : null}
        {open && supportPolicy.ask(viewer, place) ? (
          <a className="button" href={`/support/new?action=${action.id}`}>
            Ask for support
          </a>
        ) : null}
      </Heading>
      <ActionSections
        action={action}
        today={viewer.today}
        meetingId={isId(textOf(asked.meeting)) ? textOf(asked.meeting) : ""}
        may={{
          openVisits: visitPolicy.readSchedule(viewer, place),
          readProgress: agreedActionPolicy.readProgress(viewer, place),
          reportProgress: open && agreedActionPolicy.reportProgress(viewer, place),
          close: agreedActionPolicy.close(viewer, place),
        }}
      />
      {development ? (
        <DevelopmentForAction actionId={action.id} {...development} may={open && agreedActionPolicy.change(viewer, place)} />
      ) : null}
    </>
  );
}
