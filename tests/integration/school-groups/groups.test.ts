import { describe, expect, it } from "vitest";
import { addOffer, closeOffer } from "@/lib/development-offers/commands";
import { offerFilterOf } from "@/lib/development-offers/filter";
import { developmentOffers } from "@/lib/development-offers/queries";
import { ofPriority, partsOfKind } from "@/lib/improvement-plans/parts";
import { saveSchoolGroup } from "@/lib/school-groups/commands";
import { groupToChange, schoolGroups } from "@/lib/school-groups/queries";
import { groupFields } from "@/lib/school-groups/schema";
import { anAgreedPlan, planOf, writePlanPart } from "../../factories/plans.ts";
import { aSchool, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const group = {
  groupId: "",
  version: 0,
  name: "Reading hub",
  about: "Phonics",
  leadId: "",
  activities: "Meets each term",
  impact: "",
  ended: false,
};

describe("CP-3 groups of schools", () => {
  it("are formed and changed by the director, and a priority of a member names the one that serves it", async () => {
    const place = await anAgreedPlan();
    const { director, headteacher, school, trust, planId, own } = place;
    const other = await aSchool(trust.id);
    const schoolIds = [school.id, other.id];
    expect((await saveSchoolGroup(headteacher, { ...group, schoolIds })).ok).toBe(false);
    expect((await saveSchoolGroup(director, { ...group, schoolIds })).ok).toBe(true);
    const context = await planOf(place);
    expect(context.groups.map(({ name }) => name)).toEqual(["Reading hub"]);
    const priority = partsOfKind(context.parts, "priority").find(({ key }) => key === own[0]);
    if (!priority) throw new Error("There is no priority.");
    const groupId = context.groups[0]?.id ?? "";
    await writePlanPart(headteacher, planId, "priority", priority.key, { ...priority.value, groupId }, { base: priority.version });
    const listed = await schoolGroups(director, 1);
    expect(listed?.groups).toMatchObject([
      { name: "Reading hub", schools: [{ id: school.id }, { id: other.id }], priorities: [{ title: "Early reading", unit: school.name }] },
    ]);
    const changed = {
      ...group,
      groupId,
      version: 1,
      impact: "Four schools teach alike",
      schoolIds: [other.id, (await aSchool(trust.id)).id],
      ended: true,
    };
    expect((await saveSchoolGroup(director, changed)).ok).toBe(true);
    expect(await saveSchoolGroup(director, changed)).toMatchObject({
      ok: false,
      refusal: { theirs: { impact: "Four schools teach alike", version: "2" } },
    });
    expect((await groupToChange(director, groupId))?.group).toMatchObject({ endedOn: "2026-11-24", impact: "Four schools teach alike" });
    expect((await planOf(place)).groups).toEqual([]);
    expect(await schoolGroups(headteacher, 1)).toBeNull();
  });

  it.each([
    [{ name: "x" }, ["name", "members"]],
    [{ name: "Reading hub", "member:11111111-1111-4111-8111-111111111111": "on" }, ["members"]],
  ])("what is missing is said beside its field: %j", (typed, fields) => {
    const read = groupFields.safeParse(typed);
    expect(read.success ? [] : read.error.issues.map(({ path }) => path[0])).toEqual(fields);
  });
});

it("a step points at the year's professional development; one that is closed is offered no longer, and stays where it was chosen", async () => {
  const place = await anAgreedPlan();
  const { director, headteacher, planId, own, trust } = place;
  const offer = {
    ...{ title: "Leading a subject", kind: "course" as const, about: "", provider: "The trust", audience: "", strandKey: "" },
    ...{ outcome: "Pupils remember more", evidence: "A trial in four schools", startsOn: "2026-12-01", places: "" },
  };
  expect((await addOffer(headteacher, offer)).ok).toBe(false);
  expect((await addOffer(director, offer)).ok).toBe(true);
  const context = await planOf(place);
  const offerId = context.offers[0]?.id ?? "";
  const step = ofPriority(context.parts, "step", own[0] ?? "")[0];
  if (!step) throw new Error("There is no step.");
  await writePlanPart(headteacher, planId, "step", step.key, { ...step.value, offerId }, { base: step.version });
  expect((await developmentOffers(headteacher, offerFilterOf({})))?.offers).toMatchObject([{ title: "Leading a subject", steps: 1 }]);
  expect((await closeOffer(director, { offerId, reason: "Nobody came" })).ok).toBe(true);
  expect((await closeOffer(director, { offerId, reason: "Nobody came" })).ok).toBe(false);
  expect((await developmentOffers(headteacher, offerFilterOf({})))?.offers).toEqual([]);
  expect(await inTrustOf(trust.id, (db) => db.planStep.count({ where: { trustId: trust.id, offerId } }))).toBe(1);
});
