import { expect, it } from "vitest";
import { looseEndsOf } from "@/lib/golden-thread/loose-ends";
import { looseEndsOfTrust, threadOfSchool } from "@/lib/golden-thread/queries";
import { bothWays, threadOf } from "@/lib/golden-thread/thread";
import { adoptAction, answerFinding } from "@/lib/improvement-plans/adoption-commands";
import { prioritiesOverview } from "@/lib/improvement-plans/overview-queries";
import { partsOfKind } from "@/lib/improvement-plans/parts";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { anAction, aVisit } from "../../factories/notes.ts";
import { aBegunPlan, anAgreedPlan, planOf, planYear, writePlanPart } from "../../factories/plans.ts";
import { aSchool, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

it("a priority is followed both ways: back to the visit whose finding it answers and its objective, on to the action", async () => {
  const place = await anAgreedPlan();
  const { trust, school, headteacher, planId, own } = place;
  const { id: trustId } = trust;
  const visit = await aVisit(place);
  const { finding, objective } = await inTrustOf(trustId, async (db) => {
    const ended = { trustId, unitId: school.unitId, firstYear: planYear };
    const plan = await db.strategicPlan.create({ data: ended });
    const trustObjective = await db.trustObjective.create({ data: { trustId, title: "Every child reads" } });
    const of = { trustId, planId: plan.id, changedById: headteacher.personId };
    return {
      objective: await db.strategicObjective.create({ data: { ...of, title: "A reading school", trustObjectiveId: trustObjective.id } }),
      finding: await db.finding.create({
        data: {
          trustId,
          visitId: visit.id,
          unitId: school.unitId,
          kind: "risk",
          text: "One adult leads all groups",
          areaKeys: [],
          day: new Date(testDay),
        },
      }),
    };
  });
  const action = await anAction(place, { visitId: visit.id });
  await adoptAction(headteacher, { planId, priorityId: own[0] ?? "", actionId: action.id });
  await answerFinding(headteacher, { urn: school.urn, year: planYear, findingId: finding.id, priorityId: own[0] ?? "" });
  const priority = partsOfKind((await planOf(place)).parts, "priority").find(({ key }) => key === own[0]);
  if (!priority) throw new Error("There is no priority.");
  await writePlanPart(
    headteacher,
    planId,
    "priority",
    priority.key,
    { ...priority.value, objectiveId: objective.id },
    { base: priority.version },
  );
  const records = await threadOfSchool(headteacher, school.urn);
  if (!records) throw new Error("There is no thread.");
  const { comesFrom, leadsTo } = bothWays(threadOf(records), `priority:${own[0]}`);
  const texts = (found: typeof comesFrom) => found.map(({ node }) => node.text).sort();
  expect(texts(comesFrom)).toEqual(["A reading school", "Every child reads", "One adult leads all groups", "Visit 2"]);
  expect(texts(leadsTo)).toEqual(["Keep-up groups every day", "Train all adults, Early reading"]);
  const back = bothWays(threadOf(records), `action:${action.id}`).comesFrom.map(({ node }) => node.text);
  expect(back).toContain("Early reading");
  expect(
    looseEndsOf(records)
      .filter(({ is }) => is === "notVisited")
      .map(({ text }) => text),
  ).toEqual(["Early reading", "Writing", "Attendance"]);
});

it("a trust priority without a response, and what nobody leads, are loose ends of the school and of the trust", async () => {
  const place = await anAgreedPlan();
  const step = { priorityId: place.own[0] ?? "", text: "Led by nobody" };
  await writePlanPart(place.headteacher, place.planId, "step", crypto.randomUUID(), step);
  const [first] = partsOfKind((await planOf(place)).parts, "priority");
  if (!first) throw new Error("There is no priority.");
  await writePlanPart(
    place.headteacher,
    place.planId,
    "priority",
    first.key,
    { ...first.value, response: [] },
    { base: first.version, position: first.position },
  );
  const trust = await looseEndsOfTrust(place.director, 1);
  const ends = trust?.units.find(({ urn }) => urn === place.school.urn)?.ends ?? [];
  expect(ends.filter(({ is }) => is === "noResponse").map(({ text }) => text)).toEqual([first.value.title]);
  expect(ends.filter(({ is }) => is === "noOwner").map(({ text }) => text)).toEqual(["Led by nobody"]);
  expect(await looseEndsOfTrust(place.headteacher, 1)).toBeNull();
});

it("a draft is in the thread of its school and its adviser, not of the director; another school sees nothing", async () => {
  const place = await aBegunPlan();
  const hasPlan = async (viewer: Parameters<typeof threadOfSchool>[0]) => (await threadOfSchool(viewer, place.school.urn))?.hasPlan;
  expect(await hasPlan(place.headteacher)).toBe(true);
  expect(await hasPlan(place.adviser)).toBe(true);
  expect(await hasPlan(place.director)).toBe(false);
  expect(await hasPlan(place.governor)).toBeUndefined();
  expect(await hasPlan(await aViewer(place.trust, "headteacher", { school: await aSchool(place.trust.id) }))).toBeUndefined();
});

it("PR-3 the director sees each priority school by school: rating by term, steps, what came of it; and which plans are late", async () => {
  const place = await anAgreedPlan();
  const other = await aSchool(place.trust.id, { name: "Without a plan" });
  const [first] = partsOfKind((await planOf(place)).parts, "priority");
  const key = first?.key ?? "";
  await writePlanPart(place.headteacher, place.planId, "review", `${key}-term-1`, {
    rating: "amber",
    impact: richTextFrom("Begun in all classes."),
  });
  await writePlanPart(place.headteacher, place.planId, "step", crypto.randomUUID(), {
    priorityId: key,
    text: "Train",
    cost: "89,50",
    status: "done",
    leadName: "SENDCo",
  });
  const overview = await prioritiesOverview(place.director, { priority: "", page: 1 });
  expect(overview?.priorities[0]).toMatchObject({ text: first?.value.title, schools: 1, answered: 1, rated: { amber: 1 } });
  expect(overview?.rows).toMatchObject([
    {
      unit: place.school.name,
      ratings: { "term-1": "amber" },
      steps: 1,
      stepsDone: 1,
      cost: 89.5,
      impact: "Begun in all classes.",
      response: "We have agreed what this asks of us.",
    },
  ]);
  expect(overview?.late.map(({ unit, state }) => [unit, state])).toEqual([
    [place.school.name, "agreed"],
    [other.name, null],
  ]);
  expect(overview?.cost).toBe(89.5 + 3 * 450);
  expect(await prioritiesOverview(place.adviser, { priority: "", page: 1 })).toBeNull();
});
