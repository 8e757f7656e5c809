import type { Viewer } from "@/lib/auth/viewer";
import { type Day, writtenDay } from "@/lib/dates";
import { strategicDesk } from "@/lib/strategic-plans/desk";
import { lateStrategic, strategicDues, strategicState } from "@/lib/strategic-plans/life";
import { strategicPartsOf } from "@/lib/strategic-plans/parts";
import { type BegunStrategicPlan, standingOf, strategicPlaceOf } from "@/lib/strategic-plans/plan";
import { strategicPlanPolicy as policy, type StrategicPlace } from "@/lib/strategic-plans/policy";
import { nextFirstYear } from "@/lib/strategic-plans/years";
import { writtenYear } from "@/lib/strategy/year-key";

/** A strategic plan as its page shows it to a viewer. `read`: as those who do not write it see it. */
export function shownStrategicPlan(viewer: Viewer, context: BegunStrategicPlan, read: boolean, now: string) {
  const place = strategicPlaceOf(context);
  const { plan, year } = context;
  const isOver = plan.endedOn !== null && plan.endedOn <= viewer.today;
  const writesAll = policy.write(viewer, place);
  const objectives = strategicPartsOf(context.parts, "objective");
  const writes = writesAll || objectives.some(({ value }) => policy.writePart(viewer, place, value.leadId || null));
  const standing = standingOf(context);
  const inHand = standing.year !== null && !isOver;
  return {
    context,
    desk:
      writes && !read && !isOver ? strategicDesk(context, { me: { id: viewer.personId, name: viewer.personName }, writesAll, now }) : null,
    life: {
      planId: plan.id,
      version: plan.version,
      year: standing.year === null ? "" : writtenYear(standing.year),
      state: standing.year === null ? ("over" as const) : strategicState({ ...standing, returned: standing.returned !== null }),
      sentences: standingSentences(standing, readsWords(viewer, place, writes)),
      late: standing.year === year.key ? lateStrategic(strategicDues(context.strategy), standing.agreedOn, viewer.today) : [],
      may: {
        send: inHand && policy.begin(viewer, place) && !standing.agreedOn,
        approve: inHand && standing.sent && !standing.approvedOn && policy.approve(viewer, place),
        agree: inHand && standing.sent && !standing.agreedOn && policy.agree(viewer, place),
      },
    },
    /** Where the next plan can be begun: its first year. */
    next: policy.begin(viewer, place) ? nextFirstYear(context.plans, year.key) : null,
  };
}

/** What the trust asks to change is between the trust and those who write the plan. */
function readsWords(viewer: Viewer, place: StrategicPlace, writes: boolean): boolean {
  return writes || policy.agree(viewer, place) || policy.readOverview(viewer);
}

/** How it stands, in sentences. */
function standingSentences(
  { year, sent, approvedOn, agreedOn, agreedBy, returned }: ReturnType<typeof standingOf>,
  hasWords: boolean,
): string[] {
  if (year === null) return ["Its last year is over."];
  const name = writtenYear(year);
  if (returned && !agreedOn) {
    const by = `${returned.by} returned it to the school on ${writtenDay(returned.on)}`;
    return [hasWords ? `${by}: “${returned.words}”` : `${by}.`, "It is with the trust again once the school sends it."];
  }
  if (!sent) return [`It is written for ${name}, and not sent yet: governors and the trust read it once it is sent.`];
  const on = (day: Day | null) => (day ? writtenDay(day) : "");
  return [
    approvedOn ? `Approved by the governors for ${name} on ${on(approvedOn)}.` : `The governors have not approved it for ${name} yet.`,
    agreedOn
      ? `Agreed with the trust for ${name} on ${on(agreedOn)}${agreedBy ? `, by ${agreedBy}` : ""}.`
      : `It is not agreed with the trust for ${name} yet.`,
  ];
}
