import "server-only";
import { v7 as uuid } from "uuid";
import { type Change, recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/result";
import { objectivesCarried } from "@/lib/strategic-plans/carrying";
import { composeStrategicPlan } from "@/lib/strategic-plans/compose";
import { agreedName, approvedName, sentName, strategicLacks } from "@/lib/strategic-plans/life";
import { type BegunStrategicPlan, type StrategicContext, standingOf, strategicAddress, strategicPlaceOf } from "@/lib/strategic-plans/plan";
import { heldStrategicPlanIn, strategicPlanIn } from "@/lib/strategic-plans/plan-statement";
import { type StrategicPlace, strategicPlanPolicy } from "@/lib/strategic-plans/policy";
import type { BeginStrategicTyped, StrategicDecisionTyped, StrategicReturnTyped, StrategicStepTyped } from "@/lib/strategic-plans/schema";
import { writeCarriedObjectives } from "@/lib/strategic-plans/writing/carried";
import { nextFirstYear, yearsOfPlan } from "@/lib/strategic-plans/years";
import { daysOfYear } from "@/lib/strategy/year-key";
import { Prisma } from "@/prisma/generated/client";

/** Where a plan is read after a step. */
export interface StrategicPage {
  address: string;
}

/** Begins a plan for three years in one press: from the plan before with the objectives that go on, else empty (UO-6). */
export function beginStrategicPlan(viewer: Viewer, { urn, carry }: BeginStrategicTyped): Promise<Result<StrategicPage>> {
  return inTrust(viewer, async (db) => {
    const place = await placeToBegin(db, viewer, urn);
    if (!place) return notFound("school");
    const { plans, year } = place;
    const [firstYear, last] = [nextFirstYear(plans, year.key), plans.at(-1)];
    if (firstYear === null) {
      if (last && last.firstYear >= year.key) return done({ address: strategicAddress({ urn, plan: last }) });
      return refused("The present plan runs on after this year: the next one is begun in its last year.");
    }
    await begin(db, viewer, place, { firstYear, carry, lastId: last?.id ?? null });
    return done({ address: strategicAddress({ urn, plan: { firstYear } }) });
  });
}

/** The school's unit where the viewer may begin a plan, as it stands once nobody else is beginning one. */
async function placeToBegin(db: Database, viewer: Viewer, urn: number): Promise<StrategicContext | null> {
  const place = await strategicPlanIn(db, viewer, { urn, from: null });
  const schoolId = place?.schools[0]?.id;
  if (!place || !schoolId || !strategicPlanPolicy.begin(viewer, { unitId: place.unitId, schoolId })) return null;
  const name = `${viewer.trustId}:strategic-plan:${place.unitId}`;
  await db.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
  return strategicPlanIn(db, viewer, { urn, from: null });
}

async function begin(
  db: Database,
  viewer: Viewer,
  { unitId, unit }: StrategicContext,
  { firstYear, carry, lastId }: { firstYear: string; carry: readonly string[]; lastId: string | null },
): Promise<void> {
  const planId = uuid();
  const before = lastId ? await endWhere(db, viewer, lastId, firstYear) : null;
  await db.strategicPlan.create({ data: { trustId: viewer.trustId, id: planId, unitId, firstYear, years: yearsOfPlan } });
  if (before) await writeCarriedObjectives(db, viewer, planId, before.parts, objectivesCarried(before.parts, carry));
  const after = { unit, from: firstYear };
  await recordChange(db, viewer, { action: "Began the strategic plan", recordType: "strategicPlan", recordId: planId, after });
}

/** Ends a plan where the next begins: a unit has one that is not ended. */
async function endWhere(db: Database, viewer: Viewer, planId: string, firstYear: string): Promise<BegunStrategicPlan | null> {
  const endedOn = dateOf(daysOfYear(Number(firstYear.slice(0, 4))).startsOn);
  await db.strategicPlan.updateMany({ where: { trustId: viewer.trustId, id: planId }, data: { endedOn } });
  return heldStrategicPlanIn(db, viewer, planId);
}

const changed = "Somebody took another step with this plan while you were reading it. Look at it once more.";

interface OpenPlan {
  context: BegunStrategicPlan;
  /** The year in hand. */
  year: string;
  record: (change: Pick<Change, "action" | "before" | "after">) => Promise<void>;
  /** Moves the plan on to its next version: whoever looks at the one before takes no step with it. */
  moveOn: () => Promise<unknown>;
  /** Keeps the plan as it stands now, under a name, and moves it on. */
  keep: (purpose: string) => Promise<unknown>;
  /** Writes what was decided of the year. */
  decide: (facts: Decided) => Promise<unknown>;
}

interface Decided {
  approvedOn?: Date;
  agreedOn?: Date;
  agreedById?: string;
  returnedOn?: Date | null;
  returnedById?: string | null;
  returnedWords?: string;
}

/** Takes a step with a plan in its year: finds it, asks who may, decides and writes in one transaction. */
function inItsYear(
  viewer: Viewer,
  { planId, version }: StrategicStepTyped,
  may: (viewer: Viewer, place: StrategicPlace) => boolean,
  step: (open: OpenPlan) => Promise<Result<StrategicPage>>,
): Promise<Result<StrategicPage>> {
  return inTrust(viewer, async (db) => {
    const context = await heldStrategicPlanIn(db, viewer, planId);
    const place = context && strategicPlaceOf(context);
    if (!place || !strategicPlanPolicy.read(viewer, place) || !may(viewer, place)) return notFound("plan");
    if (version !== context.plan.version) return refused(changed);
    const { year } = standingOf(context);
    if (!year) return refused("The last year of this plan is over.");
    const { trustId, personId, today } = viewer;
    const moveOn = () => db.strategicPlan.updateMany({ where: { trustId, id: planId }, data: { version: { increment: 1 } } });
    return step({
      context,
      year,
      moveOn,
      record: (change) => recordChange(db, viewer, { ...change, recordType: "strategicPlan", recordId: planId }),
      keep: async (purpose) => {
        const content = composeStrategicPlan(context, { version: purpose }) as unknown as Prisma.InputJsonValue;
        const kept = { trustId, desk: "strategicPlan" as const, recordId: planId, unitId: context.unitId, day: dateOf(today), purpose };
        await db.snapshot.create({ data: { ...kept, content, personId } });
        await moveOn();
      },
      // The version is that of the school's review: a decision beside it does not meet the school's own words.
      decide: (facts) =>
        db.strategicReview.upsert({
          where: { trustId_planId_yearKey: { trustId, planId, yearKey: year } },
          create: { trustId, planId, yearKey: year, ...facts, changedById: personId, version: 0 },
          update: facts,
        }),
    });
  });
}

const pageOf = (context: BegunStrategicPlan): StrategicPage => ({ address: strategicAddress(context) });

/** The headteacher sends the plan to governors and the trust for the year: from then on they read it. */
export function sendStrategicPlan(viewer: Viewer, typed: StrategicStepTyped): Promise<Result<StrategicPage>> {
  return inItsYear(viewer, typed, strategicPlanPolicy.begin, async ({ context, year, keep, decide: write, record }) => {
    const { agreedOn, returned } = standingOf(context);
    if (agreedOn) return refused("The plan is agreed with the trust for this year already.");
    const lack = strategicLacks(context.parts).find(({ must }) => must);
    if (lack) return refused(lack.sentence, { clause: lack.clause });
    if (returned) await write({ returnedOn: null, returnedById: null, returnedWords: "" });
    await keep(sentName(year));
    await record({ action: "Sent the strategic plan to governors and the trust", after: { year } });
    return done(pageOf(context));
  });
}

/** The chair records the day on which the governors approved the plan for the year. */
export function approveStrategicPlan(viewer: Viewer, { day, ...typed }: StrategicDecisionTyped): Promise<Result<StrategicPage>> {
  return decide(viewer, typed, day, "approvedOn");
}

/** The director or a deputy agrees the plan for the trust, on a day (UO-6). */
export function agreeStrategicPlan(viewer: Viewer, { day, ...typed }: StrategicDecisionTyped): Promise<Result<StrategicPage>> {
  return decide(viewer, typed, day, "agreedOn");
}

const decisions = {
  approvedOn: { may: strategicPlanPolicy.approve, name: approvedName, there: "The governors’ approval is recorded for this year already." },
  agreedOn: { may: strategicPlanPolicy.agree, name: agreedName, there: "The plan is agreed with the trust for this year already." },
};

function decide(viewer: Viewer, typed: StrategicStepTyped, day: string, which: keyof typeof decisions): Promise<Result<StrategicPage>> {
  const { may, name, there } = decisions[which];
  return inItsYear(viewer, typed, may, async ({ context, year, keep, decide: write, record }) => {
    const standing = standingOf(context);
    if (!standing.sent) return refused(notWithTrust(standing));
    if (standing[which]) return refused(there);
    if (day > viewer.today) return refused("This day is still to come.", { field: "day" });
    await write(which === "agreedOn" ? { agreedOn: dateOf(day), agreedById: viewer.personId } : { approvedOn: dateOf(day) });
    await keep(name(year));
    await record({ action: name(year), after: { day } });
    return done(pageOf(context));
  });
}

function notWithTrust({ returned }: { returned: object | null }): string {
  return returned
    ? "The plan is with the school again, until it is sent once more."
    : "The school has not sent the plan for this year yet.";
}

/** The director or a deputy returns the plan with what should change: it is the school's again until it is sent once more (UO-6). */
export function returnStrategicPlan(viewer: Viewer, { words, ...typed }: StrategicReturnTyped): Promise<Result<StrategicPage>> {
  return inItsYear(viewer, typed, strategicPlanPolicy.agree, async ({ context, year, moveOn, decide: write, record }) => {
    const standing = standingOf(context);
    if (standing.agreedOn) return refused(decisions.agreedOn.there);
    if (!standing.sent) return refused(notWithTrust(standing));
    await write({ returnedOn: dateOf(viewer.today), returnedById: viewer.personId, returnedWords: words });
    await moveOn();
    await record({ action: "Returned the strategic plan to the school", after: { year, words } });
    return done(pageOf(context));
  });
}
