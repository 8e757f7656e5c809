import type { Metadata } from "next";
import { QuestionsSection } from "@/components/governing-bodies/look";
import { FollowUpSection, PresentedSection, ToPresentSection } from "@/components/governing-bodies/scrutiny";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { bodyMeetingPage } from "@/lib/governing-bodies/body-queries";
import { governingBodyPolicy as policy } from "@/lib/governing-bodies/policy";
import { presentableAt, presentedAt } from "@/lib/governing-bodies/presentation";
import { opensFor } from "@/lib/governing-bodies/rests";
import { suggestedQuestions } from "@/lib/governing-bodies/suggested-questions";

export const metadata: Metadata = { title: "Governors’ meeting" };

export default async function BodyMeetingPage({ params }: { params: Promise<{ urn: string; id: string }> }) {
  const viewer = await requireViewer();
  const { urn, id } = await params;
  const { body, meeting } = orNotFound(await bodyMeetingPage(viewer, Number(urn), id));
  const { today } = viewer;
  const opens = opensFor(viewer, body);
  const may = {
    present: policy.present(viewer, body),
    question: policy.question(viewer, body),
    answer: policy.answer(viewer, body),
    conclude: policy.conclude(viewer, body),
  };
  const address = `/governors/${body.urn}/meetings/${meeting.id}`;
  return (
    <>
      <Heading
        crumbs={[{ name: body.unit, address: `/governors/${body.urn}` }]}
        title={`${meeting.title}, ${writtenDay(meeting.day)}`}
        lead={[meeting.time ? `At ${meeting.time}` : "", meeting.day > today ? "to come" : ""].filter(Boolean).join(", ")}
      >
        <a className="button button-main" href={`${address}/rag`}>
          RAG section
        </a>
        <a className="button" href={`${address}/pack/export`} download>
          Papers as one PDF
        </a>
      </Heading>
      <div className="grid max-w-3xl gap-7">
        <FollowUpSection body={body} meeting={meeting} may={may} today={today} />
        <PresentedSection body={body} meeting={meeting} may={may} opens={opens} reports={presentedAt(body, meeting)} />
        <ToPresentSection meeting={meeting} may={may} opens={opens} reports={presentableAt(body, meeting)} today={today} />
        {meeting.day >= today ? <QuestionsSection questions={suggestedQuestions(body, today)} roles={body.roles} opens={opens} /> : null}
        <CoreRoles roles={body.roles} />
      </div>
    </>
  );
}

/** What governors are there for, in the year's words (GO-9). */
function CoreRoles({ roles }: { roles: readonly { key: string; name: string; text: string }[] }) {
  if (roles.length === 0) return null;
  return (
    <details>
      <summary className="py-1">What governors are there for</summary>
      <dl className="mt-1">
        {roles.map(({ key, name, text }) => (
          <div key={key} className="border-t border-line py-2">
            <dt className="font-semibold">{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
