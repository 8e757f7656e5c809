import type { Metadata } from "next";
import { NewestBoardReport } from "@/components/board-reports/newest";
import { WithOversight } from "@/components/first-page/oversight";
import { OwnSchools } from "@/components/first-page/own-schools";
import { TrustOverviewSection } from "@/components/first-page/trust-overview";
import { GovernorsTodaySection, NotPresentedSection } from "@/components/governing-bodies/governors-today";
import { PlansTodaySection } from "@/components/improvement-plans/plans-today";
import { NotesTodaySection } from "@/components/notes/notes-today";
import { PeerReviewsTodaySection } from "@/components/peer-reviews/reviews-today";
import { QualityTodaySection } from "@/components/quality/quality-today";
import { EvaluationsTodaySection } from "@/components/self-evaluation/evaluations-today";
import { MeetingsTodaySection } from "@/components/standards-meetings/meeting-lines";
import { StrategicTodaySection } from "@/components/strategic-plans/strategic-today";
import { SupportTodaySection } from "@/components/support/support-today";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { adviceToday } from "@/lib/advice/queries";
import { requireViewer } from "@/lib/auth/session";
import { boardReportToday } from "@/lib/board-reports/today-queries";
import { hourNow } from "@/lib/clock";
import { firstMonthPolicy } from "@/lib/first-month/policy";
import { emptyReason, greeting, trustSentence } from "@/lib/first-page/opening";
import { oversight } from "@/lib/first-page/oversight-queries";
import { firstPage } from "@/lib/first-page/queries";
import { governorsToday } from "@/lib/governing-bodies/today-queries";
import { plansToday } from "@/lib/improvement-plans/list-queries";
import { notesToday } from "@/lib/notes/today-queries";
import { peerReviewsToday } from "@/lib/peer-reviews/queries";
import { roleName } from "@/lib/people/roles";
import { qualityToday } from "@/lib/quality/queries";
import { isOfASchool } from "@/lib/schools/policy";
import { evaluationsToday } from "@/lib/self-evaluation/list-queries";
import { meetingsToday } from "@/lib/standards-meetings/today-queries";
import { strategicToday } from "@/lib/strategic-plans/list-queries";
import { supportToday } from "@/lib/support/today-queries";
import { capital, counted, joined } from "@/lib/words";

export const metadata: Metadata = { title: "Today" };

export default async function FirstPage() {
  const viewer = await requireViewer();
  const [
    { ownSchools, trust, accounts },
    notes,
    plans,
    strategic,
    evaluations,
    meetings,
    quality,
    reviews,
    support,
    governors,
    advice,
    over,
    board,
  ] = await Promise.all([
    firstPage(viewer),
    notesToday(viewer),
    plansToday(viewer),
    strategicToday(viewer),
    evaluationsToday(viewer),
    meetingsToday(viewer),
    qualityToday(viewer),
    peerReviewsToday(viewer),
    supportToday(viewer),
    governorsToday(viewer),
    adviceToday(viewer),
    oversight(viewer),
    boardReportToday(viewer),
  ]);
  const roles = joined([...new Set(viewer.holdings.map(({ role }) => roleName(role)))]);
  const empty = quality.mine?.sampled ? undefined : emptyReason(viewer);
  return (
    <>
      <Heading
        title={greeting(viewer.personName, hourNow())}
        lead={trust ? trustSentence(trust) : `${capital(roles) || "Signed in"}, ${viewer.trustName}.`}
      />
      {viewer.delegated ? (
        <p className="mb-6 rounded-lg bg-lamp-wash px-4 py-2.5">
          Today you decide for the director of education: waivers and decisions are delegated to you.
        </p>
      ) : null}
      {empty ? (
        <div className="mb-8">
          <EmptyState title={empty.title}>{empty.says}</EmptyState>
        </div>
      ) : null}
      <WithOversight over={over}>
        <GovernorsTodaySection looks={governors.looks} advice={advice} />
        <NewestBoardReport report={board} />
        <QualityTodaySection quality={quality} />
        <NotesTodaySection notes={notes} />
        <MeetingsTodaySection meetings={over ? meetings.filter(({ waits }) => waits) : meetings} />
        <PlansTodaySection plans={plans} />
        <StrategicTodaySection today={strategic} />
        <EvaluationsTodaySection evaluations={evaluations} />
        <PeerReviewsTodaySection reviews={reviews} />
        <SupportTodaySection waiting={support} />
        <NotPresentedSection late={governors.late} />
      </WithOversight>
      {ownSchools.length > 0 ? <OwnSchools schools={ownSchools} title={isOfASchool(viewer) ? "Our school" : "Allocated to you"} /> : null}
      {trust ? <TrustOverviewSection trust={trust} /> : null}
      {firstMonthPolicy.bringIn(viewer) ? (
        <section aria-labelledby="records" className="mb-8">
          <h2 id="records">Records of the trust</h2>
          <ul className="list mt-2 max-w-xl">
            <li>
              <a href="/first-month">First month</a> <small>What the trust had before, brought in step by step</small>
            </li>
            <li>
              <a href="/own-measures">The trust’s own measures</a> <small>One sheet for each period, for all schools</small>
            </li>
          </ul>
        </section>
      ) : null}
      {accounts ? (
        <section aria-labelledby="accounts">
          <h2 id="accounts">Accounts</h2>
          <ul className="list mt-2 max-w-xl">
            <li>
              <a href="/people?state=neverSignedIn">
                {capital(counted(accounts.neverSignedIn, "person has", "people have"))} never signed in
              </a>
            </li>
            <li>
              <a href="/people?state=bounced">{capital(counted(accounts.bounced, "invitation"))} bounced</a>
            </li>
          </ul>
        </section>
      ) : null}
    </>
  );
}
