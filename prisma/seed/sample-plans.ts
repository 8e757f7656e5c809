import { v7 as uuid } from "uuid";
import { today } from "@/lib/clock";
import { addDays, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { momentsOf } from "@/lib/improvement-plans/moments";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { modelStrategy } from "@/lib/strategy/model/year";
import { startYearOf, yearKeyOf } from "@/lib/strategy/year-key";
import type { Prisma } from "@/prisma/generated/client";
import { type Around, chance, type SampleUnit } from "./sample-facts.ts";
import { loadGroupsAndOffers } from "./sample-groups.ts";
import { keepSampleVersions } from "./sample-plan-versions.ts";
import { prioritiesToChoose, responses, type SamplePriority, usualImpacts, usualResponse, usualSteps } from "./sample-plan-words.ts";

type State = "draft" | "submitted" | "agreed" | "approved" | "reviewed";

interface SamplePlan {
  id: string;
  unit: SampleUnit;
  year: number;
  kind: "annual" | "rapid";
  state: State;
  head: string;
  words: SamplePriority[];
}

/** So many days ago the rapid plan was begun. */
const rapidSince = 56;

const rich = (text: string) => richTextFrom(text) as unknown as Prisma.InputJsonValue;

/**
 * The plans of last year, closed with what came of them, and of this year in all states; one school has not begun its plan.
 * One rapid plan, where the category asks for it.
 */
export async function loadPlans(db: Database, around: Around): Promise<void> {
  const { trustId, units, personId } = around;
  const thisYear = startYearOf(today());
  const heads = await headsOf(db, trustId);
  const director = personId("director");
  const plans = units.flatMap((unit) => plansOf(unit, thisYear, heads.get(unit.schoolIds[0] ?? "") ?? director));
  const years = await db.academicYear.findMany({ where: { trustId }, select: { id: true, key: true } });
  const yearId = (year: number) => years.find(({ key }) => key === yearKeyOf(year))?.id ?? "";
  await db.improvementPlan.createMany({ data: plans.map((plan) => planRow(trustId, plan, yearId(plan.year), personId)) });
  for (const { id, of } of await versionsOf(db, trustId, [yearId(thisYear - 1), yearId(thisYear)])) {
    await db.$executeRaw`SELECT insert_trust_priorities(${id}::uuid, NULL, ${of ?? director}::uuid)`;
  }
  await answerTrustPriorities(db, trustId, plans);
  const parts = plans.flatMap((plan) => plan.words.map((words, place) => partsOf(trustId, plan, words, place)));
  await db.planText.createMany({ data: plans.flatMap((plan) => textsOf(trustId, plan)) });
  await db.planPriority.createMany({ data: parts.map(({ priority }) => priority) });
  await db.successCriterion.createMany({ data: parts.flatMap(({ criteria }) => criteria) });
  await db.planStep.createMany({ data: parts.flatMap(({ steps }) => steps) });
  await db.milestone.createMany({ data: parts.flatMap(({ milestones }) => milestones) });
  await db.termReview.createMany({ data: parts.flatMap(({ reviews }) => reviews) });
  await linkRecords(db, trustId, plans);
  await sayInReviews(db, around, plans);
  await loadGroupsAndOffers(db, around, yearId(thisYear));
  await keepSampleVersions(db, around, plans);
}

/** The headteacher of each school. */
async function headsOf(db: Database, trustId: string): Promise<Map<string, string>> {
  const rows = await db.roleHolding.findMany({ where: { trustId, role: "headteacher" }, select: { schoolId: true, personId: true } });
  return new Map(rows.map(({ schoolId, personId }) => [schoolId ?? "", personId]));
}

async function versionsOf(db: Database, trustId: string, yearIds: string[]) {
  const rows = await db.strategyVersion.findMany({
    where: { trustId, state: "published", yearId: { in: yearIds } },
    select: { id: true, publishedById: true },
  });
  return rows.map(({ id, publishedById }) => ({ id, of: publishedById }));
}

function plansOf(unit: SampleUnit, thisYear: number, head: string): SamplePlan[] {
  const { name, phase } = unit.school;
  const pool = prioritiesToChoose[phase === "secondary" || phase === "allThrough" ? "secondary" : "primary"];
  const from = Math.floor(chance(name, "priorities") * pool.length);
  const chosen = (shift: number) => [0, 1, 2].flatMap((place) => pool[(from + shift + place) % pool.length] ?? []);
  const one = (year: number, kind: SamplePlan["kind"], state: State, words: SamplePriority[]) => ({
    id: uuid(),
    unit,
    year,
    kind,
    state,
    head,
    words,
  });
  const state = stateOf(name);
  return [
    one(thisYear - 1, "annual", "reviewed", chosen(0)),
    ...(state ? [one(thisYear, "annual", state, chosen(2))] : []),
    ...(name.startsWith("Long Acre") ? [one(thisYear, "rapid", "approved", prioritiesToChoose.secondary.slice(0, 2))] : []),
  ];
}

/** Most plans are approved; some wait somewhere, and Tidewater's new headteacher has not begun. */
function stateOf(name: string): State | null {
  if (name.startsWith("Whitesands") || name.startsWith("Long Acre")) return "approved";
  if (name.startsWith("Tidewater")) return null;
  if (name.startsWith("Netherby")) return "submitted";
  if (name.startsWith("Kingsmead")) return "draft";
  return chance(name, "plan") < 0.25 ? "agreed" : "approved";
}

function planRow(trustId: string, plan: SamplePlan, yearId: string, personId: Around["personId"]): Prisma.ImprovementPlanCreateManyInput {
  const begun = plan.kind === "rapid" ? addDays(today(), -rapidSince) : `${plan.year}-06-20`;
  const adviser = personId(plan.unit.school.adviser ?? "director");
  const passed = (state: State) =>
    ["draft", "submitted", "agreed", "approved", "reviewed"].indexOf(plan.state) >=
    ["draft", "submitted", "agreed", "approved", "reviewed"].indexOf(state);
  const day = (after: number) =>
    dateOf(plan.kind === "rapid" ? addDays(begun, Math.round(after / 3)) : addDays(`${plan.year}-09-01`, after));
  return {
    trustId,
    id: plan.id,
    unitId: plan.unit.unitId,
    yearId,
    kind: plan.kind,
    state: plan.state,
    createdAt: dateOf(begun),
    checkpointWeeks: plan.kind === "rapid" ? 2 : null,
    submittedAt: passed("submitted") ? day(9) : null,
    agreedAt: passed("agreed") ? day(16) : null,
    agreedById: passed("agreed") ? adviser : null,
    approvedOn: passed("approved") ? day(30) : null,
    reviewedOn: passed("reviewed") ? dateOf(`${plan.year + 1}-07-10`) : null,
  };
}

function textsOf(trustId: string, plan: SamplePlan): Prisma.PlanTextCreateManyInput[] {
  const text = (key: string, words: string) => ({ trustId, planId: plan.id, key, value: rich(words), changedById: plan.head });
  const { name } = plan.unit.school;
  if (plan.kind === "rapid") {
    return [
      text(
        "context",
        "The school came into Repair at its standards meeting. Behaviour and reading in key stage 3 can not wait for the year’s plan.",
      ),
      text(
        "team",
        "Headteacher, deputy headteacher, literacy lead, the trust’s adviser, the chair of governors. It meets every second week.",
      ),
    ];
  }
  return [
    text(
      "context",
      `${name} begins the year with a full staff and a stable roll. What follows are the few things on which we spend our time together.`,
    ),
    ...(plan.state === "reviewed"
      ? []
      : [text("last-year", "Two of last year’s priorities are met. The third goes on, narrower than before.")]),
  ];
}

/** The school's response to each of the trust's priorities; last year's say what came of them. */
async function answerTrustPriorities(db: Database, trustId: string, plans: readonly SamplePlan[]): Promise<void> {
  const rows = await db.planPriority.findMany({
    where: { trustId, trustPriorityKey: { not: null } },
    select: { id: true, planId: true, trustPriorityKey: true },
  });
  for (const key of new Set(rows.map(({ trustPriorityKey }) => trustPriorityKey ?? ""))) {
    const begun = rows.filter((row) => row.trustPriorityKey === key && plans.find(({ id }) => id === row.planId)?.state !== "draft");
    await db.planPriority.updateMany({
      where: { trustId, id: { in: begun.map(({ id }) => id) } },
      data: { response: rich(responses[key] ?? usualResponse), leadName: "Headteacher" },
    });
  }
  const closed = plans.filter(({ state }) => state === "reviewed").map(({ id }) => id);
  await db.planPriority.updateMany({
    where: { trustId, planId: { in: closed }, trustPriorityKey: { not: null } },
    data: { outcome: "partlyMet", carryOn: false, lessons: "Begun everywhere, habit in most classes." },
  });
  await db.planStep.createMany({
    data: rows.flatMap(({ id, planId }) => {
      const plan = plans.find((one) => one.id === planId);
      const status = plan?.state === "reviewed" ? ("done" as const) : ("underWay" as const);
      return plan && plan.state !== "draft"
        ? usualSteps.map(([text, leadName], place) => ({
            trustId,
            priorityId: id,
            text,
            leadName,
            status: place === 0 ? ("done" as const) : status,
            position: place + 1,
            endsOn: dateOf(addDays(`${plan.year}-10-20`, 90 * place)),
            changedById: plan.head,
          }))
        : [];
    }),
  });
  const reviewed = rows.filter(({ planId }) => !["draft", "submitted"].includes(plans.find(({ id }) => id === planId)?.state ?? "draft"));
  await db.termReview.createMany({
    data: reviewed.flatMap(({ id, planId, trustPriorityKey }) => {
      const plan = plans.find((one) => one.id === planId);
      return plan
        ? momentsPast(plan).map((termKey, place) => ({
            trustId,
            priorityId: id,
            termKey,
            ratingKey: ratingFor(plan, trustPriorityKey ?? "", place),
            impact: rich(
              usualImpacts[Math.floor(chance(plan.unit.school.name, trustPriorityKey ?? "", place) * usualImpacts.length)] ?? "",
            ),
            changedById: plan.head,
          }))
        : [];
    }),
  });
}

/** The terms or checkpoints of a plan that are past. */
function momentsPast(plan: SamplePlan): string[] {
  const { terms } = modelStrategy(plan.year).calendar;
  const begunOn = addDays(today(), -rapidSince);
  return momentsOf({ kind: plan.kind, checkpointWeeks: 2, begunOn }, terms)
    .filter(({ lastDay }) => lastDay < today())
    .slice(plan.kind === "rapid" ? -3 : 0)
    .map(({ key }) => key);
}

function ratingFor(plan: SamplePlan, words: string, place: number): string {
  const luck = chance(plan.unit.school.name, words, place) + 0.12 * place;
  return luck > 0.85 ? "green" : luck > 0.22 ? "amber" : "red";
}

function partsOf(trustId: string, plan: SamplePlan, words: SamplePriority, place: number) {
  const id = uuid();
  const own = { trustId, changedById: plan.head };
  const closed = plan.state === "reviewed";
  const past = closed ? ["term-2", "term-4", "term-6"] : momentsPast(plan);
  const moments = plan.kind === "rapid" ? past : ["term-2", "term-4", "term-6"];
  const carried = closed && place === 2;
  return {
    priority: {
      ...own,
      id,
      planId: plan.id,
      source: plan.kind === "rapid" ? ("category" as const) : place === 1 ? ("inspection" as const) : ("school" as const),
      title: words.title,
      intent: words.intent,
      why: "",
      sendImpact: words.send,
      disadvantagedImpact: words.disadvantaged,
      areaKeys: words.areas,
      strandKeys: [],
      leadName: words.steps[0]?.[1] ?? "Headteacher",
      position: 100 + place,
      ...(closed ? { outcome: carried ? ("partlyMet" as const) : ("met" as const), carryOn: carried, lessons: words.lessons } : {}),
    },
    criteria: words.criteria.map(([text, baseline, target], position) => ({
      ...own,
      priorityId: id,
      text,
      baseline,
      baselineOn: dateOf(`${plan.year}-07-10`),
      target,
      status: closed
        ? carried
          ? ("partlyMet" as const)
          : ("met" as const)
        : past.length > 0
          ? ("inProgress" as const)
          : ("notStarted" as const),
      position: position + 1,
    })),
    steps: words.steps.map(([text, leadName, cost, monitoring], position) => ({
      ...own,
      priorityId: id,
      text,
      leadName,
      cost,
      monitoring,
      startsOn: dateOf(`${plan.year}-09-05`),
      endsOn: dateOf(addDays(`${plan.year}-11-30`, 50 * position)),
      status:
        closed && !carried
          ? ("done" as const)
          : past.length > 0 && position === 0
            ? ("done" as const)
            : plan.state === "approved" || closed
              ? ("underWay" as const)
              : ("planned" as const),
      position: position + 1,
    })),
    milestones: moments.flatMap((termKey, at) => {
      const text = words.milestones[at];
      return text ? [{ ...own, priorityId: id, termKey, text }] : [];
    }),
    reviews: (plan.state === "approved" || closed ? past : []).map((termKey, at) => ({
      ...own,
      priorityId: id,
      termKey,
      ratingKey: closed && at === 2 ? (carried ? "amber" : "green") : ratingFor(plan, words.title, at),
      impact: rich(words.impacts[at % words.impacts.length] ?? ""),
    })),
  };
}

/** Findings of visits that priorities answer, and agreed actions that are steps of them. */
async function linkRecords(db: Database, trustId: string, plans: readonly SamplePlan[]): Promise<void> {
  const present = plans.filter(({ kind, state }) => kind === "annual" && state !== "reviewed");
  const priorities = await db.planPriority.findMany({
    where: { trustId, planId: { in: present.map(({ id }) => id) }, trustPriorityKey: null },
    orderBy: { position: "asc" },
    select: { id: true, planId: true },
  });
  const findings = await db.finding.findMany({
    where: { trustId, kind: "risk" },
    orderBy: { day: "asc" },
    select: { id: true, unitId: true },
  });
  const actions = await db.agreedAction.findMany({
    where: { trustId, state: "open", origin: "here" },
    orderBy: { agreedOn: "asc" },
    select: { id: true, unitId: true, text: true, ownerName: true },
  });
  const linked = present.flatMap(({ id, unit: { unitId }, head }) => {
    const own = priorities.filter(({ planId }) => planId === id);
    const answered = findings.filter((one) => one.unitId === unitId).slice(0, 2);
    const action = actions.find((one) => one.unitId === unitId);
    return [{ own, answered, action, head }];
  });
  await db.priorityOrigin.createMany({
    data: linked.flatMap(({ own, answered }) =>
      answered.flatMap((finding, place) => (own[place] ? [{ trustId, priorityId: own[place].id, findingId: finding.id }] : [])),
    ),
  });
  await db.planStep.createMany({
    data: linked.flatMap(({ own, action, head }) =>
      own[0] && action
        ? [
            {
              trustId,
              priorityId: own[0].id,
              actionId: action.id,
              text: action.text,
              leadName: action.ownerName,
              status: "underWay" as const,
              position: 9,
              changedById: head,
            },
          ]
        : [],
    ),
  });
}

/** At one school a governor has asked and the adviser has said something. */
async function sayInReviews(db: Database, { trustId, personId }: Around, plans: readonly SamplePlan[]): Promise<void> {
  const plan = plans.find(
    ({ unit, state, kind }) => unit.school.name.startsWith("Whitesands") && state === "approved" && kind === "annual",
  );
  const priority =
    plan &&
    (await db.planPriority.findFirst({
      where: { trustId, planId: plan.id, trustPriorityKey: null },
      orderBy: { position: "asc" },
      select: { id: true },
    }));
  if (!priority) return;
  await db.planPriority.updateMany({
    where: { trustId, id: priority.id },
    data: { leadId: personId("lead"), governorId: personId("governor") },
  });
  await db.termReview.updateMany({
    where: { trustId, priorityId: priority.id, termKey: "term-1" },
    data: {
      governorsWords: "How do we know that the pupils who have caught up stay there?",
      governorId: personId("governor"),
      advisersWords: "I saw the same in November. The records of the groups would answer the governors’ question.",
      adviserId: personId("adviser"),
    },
  });
}
