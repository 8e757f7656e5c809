import { v7 as uuid } from "uuid";
import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/clock";
import { type Day, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { composeStrategicPlan } from "@/lib/strategic-plans/compose";
import { agreedName, approvedName, sentName } from "@/lib/strategic-plans/life";
import { isStrategicPlanBegun } from "@/lib/strategic-plans/plan";
import { strategicPlanIn } from "@/lib/strategic-plans/plan-statement";
import { planYears, yearsOfPlan } from "@/lib/strategic-plans/years";
import { startYearOf, yearKeyOf } from "@/lib/strategy/year-key";
import type { Prisma } from "@/prisma/generated/client";
import { type Around, chance, type SampleUnit } from "./sample-facts.ts";
import {
  contextWords,
  endWords,
  objectivesToChoose,
  riskWords,
  type SampleObjective,
  trustObjectiveWords,
  visionWords,
  yearWords,
} from "./sample-strategic-words.ts";

interface SamplePlan {
  id: string;
  unit: SampleUnit;
  firstYear: string;
  /** How it stands in this year. */
  state: "writing" | "sent" | "approved" | "agreed" | "over";
  head: string;
  objectives: (SampleObjective & { id: string })[];
}

const rich = (text: string) => richTextFrom(text) as unknown as Prisma.InputJsonValue;

/**
 * What the trust aims at, and a strategic plan of each unit: most agreed for this year, some on the way, one not sent. The
 * plan of the school with a new headteacher has run out. The priorities of this year's plans serve its objectives.
 */
export async function loadStrategicPlans(db: Database, around: Around): Promise<void> {
  const { trustId, units, personId } = around;
  const aims = trustObjectiveWords.map(([title, about], place) => ({ trustId, id: uuid(), title, about, position: place + 1 }));
  await db.trustObjective.createMany({ data: aims });
  const heads = await db.roleHolding.findMany({ where: { trustId, role: "headteacher" }, select: { schoolId: true, personId: true } });
  const headOf = (unit: SampleUnit) => heads.find(({ schoolId }) => schoolId === unit.schoolIds[0])?.personId ?? personId("director");
  const plans = units.map((unit) => planOf(unit, headOf(unit)));
  await db.strategicPlan.createMany({
    data: plans.map(({ id, unit, firstYear }) => ({ trustId, id, unitId: unit.unitId, firstYear, years: yearsOfPlan })),
  });
  await db.strategicText.createMany({ data: plans.flatMap((plan) => textsOf(trustId, plan)) });
  const aimId = (place: number | null) => (place === null ? null : (aims[place]?.id ?? null));
  await db.strategicObjective.createMany({ data: plans.flatMap((plan) => objectivesOf(trustId, plan, aimId)) });
  await db.objectiveMeasure.createMany({ data: plans.flatMap((plan) => measuresOf(trustId, plan)) });
  await db.strategicReview.createMany({ data: plans.flatMap((plan) => reviewsOf(trustId, plan, personId)) });
  await servePriorities(db, trustId, plans);
  await keepVersions(db, around, plans);
}

function planOf(unit: SampleUnit, head: string): SamplePlan {
  const { name } = unit.school;
  const state = stateOf(name);
  const since = state === "over" ? yearsOfPlan : name.startsWith("Whitesands") ? 1 : Math.floor(chance(name, "since") * yearsOfPlan);
  const from = Math.floor(chance(name, "objectives") * objectivesToChoose.length);
  const chosen = [0, 1, 2, 3].flatMap((place) => objectivesToChoose[(from + place) % objectivesToChoose.length] ?? []);
  const objectives = chosen.map((one) => ({ ...one, id: uuid() }));
  return { id: uuid(), unit, firstYear: yearKeyOf(startYearOf(today()) - since), state, head, objectives };
}

function stateOf(name: string): SamplePlan["state"] {
  if (name.startsWith("Tidewater")) return "over";
  if (name.startsWith("Kingsmead")) return "writing";
  if (name.startsWith("Netherby")) return "sent";
  if (name.startsWith("Whitesands")) return "agreed";
  return chance(name, "strategic plan") < 0.2 ? "approved" : "agreed";
}

function textsOf(trustId: string, { id: planId, unit, head }: SamplePlan): Prisma.StrategicTextCreateManyInput[] {
  const { name } = unit.school;
  const texts = { vision: visionWords(name), context: contextWords(name), end: endWords, risks: riskWords };
  return Object.entries(texts).map(([key, words]) => ({ trustId, planId, key, value: rich(words), changedById: head }));
}

function objectivesOf(
  trustId: string,
  plan: SamplePlan,
  aimId: (place: number | null) => string | null,
): Prisma.StrategicObjectiveCreateManyInput[] {
  const years = planYears({ firstYear: plan.firstYear, years: yearsOfPlan });
  return plan.objectives.map(({ id, title, theme, why, serves, lead, risks, resources, milestones }, place) => ({
    trustId,
    id,
    planId: plan.id,
    trustObjectiveId: aimId(serves),
    title,
    theme,
    why,
    leadName: lead,
    risks,
    resources,
    milestones: Object.fromEntries(years.map(({ key }, year) => [key, milestones[year] ?? ""])),
    position: place + 1,
    changedById: plan.head,
  }));
}

function measuresOf(trustId: string, plan: SamplePlan): Prisma.ObjectiveMeasureCreateManyInput[] {
  const years = planYears({ firstYear: plan.firstYear, years: yearsOfPlan });
  const now = yearKeyOf(startYearOf(today()));
  return plan.objectives.flatMap(({ id, measures }) =>
    measures.map(([text, baseline, targets, reached], place) => ({
      trustId,
      objectiveId: id,
      text,
      baseline,
      years: Object.fromEntries(
        years.map(({ key }, year) => [
          key,
          { target: targets[year] ?? "", actual: key < now ? (reached[year] ?? targets[year] ?? "") : "" },
        ]),
      ),
      position: place + 1,
      changedById: plan.head,
    })),
  );
}

/** The days on which the plan was approved and agreed in a year that began so. */
const decided = (year: string): { approvedOn: Day; agreedOn: Day } => ({
  approvedOn: `${year.slice(0, 4)}-10-06`,
  agreedOn: `${year.slice(0, 4)}-10-14`,
});

function reviewsOf(trustId: string, plan: SamplePlan, personId: Around["personId"]): Prisma.StrategicReviewCreateManyInput[] {
  const now = yearKeyOf(startYearOf(today()));
  const { name } = plan.unit.school;
  const begun = planYears({ firstYear: plan.firstYear, years: yearsOfPlan }).filter(({ key }) => key <= now);
  return begun
    .filter(({ key }) => key < now || plan.state === "agreed" || plan.state === "approved")
    .map(({ key }, place) => {
      const { approvedOn, agreedOn } = decided(key);
      const isAgreed = key < now || plan.state === "agreed";
      const agreedById = personId(chance(key, name) < 0.5 ? "director" : "deputy");
      return {
        trustId,
        planId: plan.id,
        yearKey: key,
        ...(key < now ? saidOf(name, key, place) : { version: 0 }),
        approvedOn: dateOf(approvedOn),
        ...(isAgreed ? { agreedOn: dateOf(agreedOn), agreedById } : {}),
        changedById: plan.head,
      };
    });
}

/** What the school said at the end of a year. */
function saidOf(name: string, year: string, place: number) {
  const [evidence = "", change = ""] = yearWords[Math.floor(chance(name, year) * yearWords.length)] ?? [];
  const luck = chance(name, "review", year) + 0.1 * place;
  return { ratingKey: luck > 0.7 ? "green" : luck > 0.15 ? "amber" : "red", evidence: rich(evidence), change };
}

/** This year's priorities serve the objectives whose words they take up, wherever the school's plan has both. */
async function servePriorities(db: Database, trustId: string, plans: readonly SamplePlan[]): Promise<void> {
  const year = yearKeyOf(startYearOf(today()));
  const priorities = await db.planPriority.findMany({
    where: { trustId, trustPriorityKey: null, plan: { is: { trustId, year: { is: { trustId, key: year } } } } },
    select: { id: true, title: true, plan: { select: { unitId: true } } },
  });
  for (const { id: objectiveId, unit, priorities: beginnings } of plans.flatMap((plan) =>
    plan.objectives.map((one) => ({ ...one, unit: plan.unit })),
  )) {
    const serving = priorities
      .filter(({ plan, title }) => plan.unitId === unit.unitId && beginnings.some((beginning) => title.startsWith(beginning)))
      .map(({ id }) => id);
    if (serving.length > 0) await db.planPriority.updateMany({ where: { trustId, id: { in: serving } }, data: { objectiveId } });
  }
}

/** What governors and the trust have read of each plan, in its latest year. */
async function keepVersions(db: Database, { trustId, personId }: Around, plans: readonly SamplePlan[]): Promise<void> {
  const viewer = { trustId, today: today() } as Viewer;
  const chairs = await db.roleHolding.findMany({
    where: { trustId, role: "chairOfGovernors" },
    select: { schoolId: true, personId: true },
  });
  const rows: Prisma.SnapshotCreateManyInput[] = [];
  for (const plan of plans.filter(({ state }) => state !== "writing")) {
    const context = await strategicPlanIn(db, viewer, { planId: plan.id });
    if (!context || !isStrategicPlanBegun(context)) continue;
    const chair = chairs.find(({ schoolId }) => schoolId === plan.unit.schoolIds[0])?.personId ?? plan.head;
    const year = latestYear(plan);
    // As it was then: before this year had decided anything.
    const then = { ...context, decisions: context.decisions.filter(({ yearKey }) => yearKey < year), serving: [] };
    const kept = { trustId, desk: "strategicPlan" as const, recordId: plan.id, unitId: plan.unit.unitId };
    for (const [purpose, by, on] of stepsOf(plan, { chair, director: personId("director") })) {
      const content = composeStrategicPlan(then, { version: purpose }) as unknown as Prisma.InputJsonValue;
      rows.push({ ...kept, day: dateOf(on), at: dateOf(on), purpose, content, personId: by });
    }
  }
  await db.snapshot.createMany({ data: rows });
}

function latestYear({ state, firstYear }: SamplePlan): string {
  const last = planYears({ firstYear, years: yearsOfPlan }).at(-1)?.key ?? firstYear;
  return state === "over" ? last : yearKeyOf(startYearOf(today()));
}

/** Sent, approved, agreed: as far as the plan has come in its latest year. */
function stepsOf(plan: SamplePlan, { chair, director }: { chair: string; director: string }): [purpose: string, by: string, day: Day][] {
  const year = latestYear(plan);
  const { approvedOn, agreedOn } = decided(year);
  const steps: [purpose: string, by: string, day: Day][] = [
    [sentName(year), plan.head, `${year.slice(0, 4)}-09-22`],
    [approvedName(year), chair, approvedOn],
    [agreedName(year), director, agreedOn],
  ];
  return steps.slice(0, { writing: 0, sent: 1, approved: 2, agreed: 3, over: 3 }[plan.state]);
}
