import "server-only";
import { adviceToday } from "@/lib/advice/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { type OwnDay, ownDaysStatement } from "@/lib/calendar-feeds/own-days-statement";
import { addDays } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { oversight } from "@/lib/first-page/oversight-queries";
import { governorsToday } from "@/lib/governing-bodies/today-queries";
import { plansToday } from "@/lib/improvement-plans/list-queries";
import { notesToday } from "@/lib/notes/today-queries";
import { type DigestFacts, daysAhead } from "@/lib/notices/digest";
import { lookAtLines, overdueLines, soonLines, waitingLines } from "@/lib/notices/digest-facts";
import { type OwnDue, ownDueStatement } from "@/lib/notices/own-due-statement";
import { peerReviewsToday } from "@/lib/peer-reviews/queries";
import { qualityToday } from "@/lib/quality/queries";
import { evaluationsToday } from "@/lib/self-evaluation/list-queries";
import { meetingsToday } from "@/lib/standards-meetings/today-queries";
import { strategicToday } from "@/lib/strategic-plans/list-queries";
import { supportToday } from "@/lib/support/today-queries";

/** What stands on the records for the viewer today, as lines of a digest. Asked at one moment: one statement. */
export async function digestFacts(viewer: Viewer): Promise<Omit<DigestFacts, "told">> {
  const { trustId, personId, today } = viewer;
  const [days, due, notes, meetings, plans, strategic, evaluations, quality, reviews, support, governors, advice, over] = await Promise.all(
    [
      askInTrust<OwnDay>(viewer, ownDaysStatement(trustId, personId, today)),
      askInTrust<OwnDue>(viewer, ownDueStatement(viewer, addDays(today, daysAhead))),
      notesToday(viewer),
      meetingsToday(viewer),
      plansToday(viewer),
      strategicToday(viewer),
      evaluationsToday(viewer),
      qualityToday(viewer),
      peerReviewsToday(viewer),
      supportToday(viewer),
      governorsToday(viewer),
      adviceToday(viewer),
      oversight(viewer),
    ],
  );
  const stands = {
    days,
    due,
    notes,
    meetings,
    plans,
    strategic,
    evaluations,
    quality,
    reviews,
    support,
    governors,
    advice,
    schools: over?.schools ?? null,
  };
  return {
    soon: soonLines(stands, today),
    overdue: overdueLines(stands, today),
    waits: waitingLines(stands, today),
    lookAt: lookAtLines(stands),
  };
}
