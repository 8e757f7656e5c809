import type { Metadata } from "next";
import { ChangesSection, NotPresentedNotice, PlanSection, QuestionsSection, ShadowSection } from "@/components/governing-bodies/look";
import { BodyMeetingsSection } from "@/components/governing-bodies/meetings-section";
import { StandingCard } from "@/components/governing-bodies/standing-card";
import { Heading } from "@/components/ui/heading";
import { advicePolicy } from "@/lib/advice/policy";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { bodyPage } from "@/lib/governing-bodies/body-queries";
import { changesIn } from "@/lib/governing-bodies/changes";
import { governingBodyPolicy } from "@/lib/governing-bodies/policy";
import { notPresented } from "@/lib/governing-bodies/presentation";
import { opensFor } from "@/lib/governing-bodies/rests";
import { meetingBefore, spanOf } from "@/lib/governing-bodies/span";
import { suggestedQuestions } from "@/lib/governing-bodies/suggested-questions";

export const metadata: Metadata = { title: "Governors" };

export default async function GovernorsPage({ params }: { params: Promise<{ urn: string }> }) {
  const viewer = await requireViewer();
  const { today } = viewer;
  const body = orNotFound(await bodyPage(viewer, Number((await params).urn)));
  const opens = opensFor(viewer, body);
  const last = meetingBefore(body.meetings, today);
  return (
    <>
      <Heading
        crumbs={[{ name: "Our school", address: `/schools/${body.urn}` }]}
        title={body.unit}
        lead={last ? `Since the governors’ meeting on ${writtenDay(last.day)}` : "For its governors"}
      >
        <a className="button" href={`/governors/${body.urn}/summary`}>
          RAG summary
        </a>
        {advicePolicy.ask(viewer, body) ? (
          <a className="button" href="/advice">
            Ask for advice
          </a>
        ) : null}
      </Heading>
      <NotPresentedNotice notes={notPresented(body, today)} opens={opens} />
      <div className="grid gap-x-10 gap-y-7 lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2 lg:row-start-1">
          <StandingCard body={body} today={today} opens={opens} />
        </div>
        <div className="grid content-start gap-7 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <ChangesSection changes={changesIn(body, spanOf(body.meetings, today))} since={last?.day ?? null} opens={opens} />
          <QuestionsSection questions={suggestedQuestions(body, today)} roles={body.roles} opens={opens} />
          <PlanSection body={body} opens={opens} />
        </div>
        <div className="grid content-start gap-7 lg:col-start-2 lg:row-start-2">
          <ShadowSection visits={body.visits} opens={opens} />
          <BodyMeetingsSection body={body} today={today} change={governingBodyPolicy.change(viewer, body)} />
        </div>
      </div>
    </>
  );
}
