import { expect, it } from "vitest";
import { inTrust } from "@/lib/db";
import { checkedVisit } from "@/lib/visits/facts";
import { visitFactsOf } from "@/lib/visits/facts-statement";
import { aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { aPlan, aVisit, aVisitedSchool } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

it("UO-1 VP-3 VP-4 one statement says of a visit all that the clauses ask about", async () => {
  const { trust, school, adviser, headteacher } = await aVisitedSchool();
  const visit = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId });
  await aPlan(adviser, visit.id, { agreed: { trust: "2026-11-10", school: "2026-11-20" } });
  await inTrustOf(trust.id, (db) =>
    db.visitPerson.create({
      data: { trustId: trust.id, visitId: visit.id, name: "Priya Nair", as: "Governor", role: "shadows", attendance: "coming" },
    }),
  );
  const [record] = await inTrust(headteacher, (db) => visitFactsOf(db, headteacher, { visitIds: [visit.id] }));
  expect(record?.facts).toMatchObject({
    kind: "programme",
    day: "2026-12-08",
    adviser: "Ann Osei",
    lead: "Ann Osei",
    leadMay: true,
    obstacles: [],
    plan: { activities: 2, feedback: true },
    agreed: { trust: "2026-11-10", school: "2026-11-20" },
    agreeBy: "2026-11-24",
    governorsComing: 1,
    governorsPresent: 0,
  });
  expect(record?.themes.map(({ key }) => key)).toEqual(["pupil-facing", "national-data", "attendance-exclusions", "early-reading"]);
  const unmet = record ? checkedVisit(record, testDay).filter(({ outcome }) => outcome.state === "unmet") : [];
  expect(unmet.map(({ clause }) => clause)).toEqual([]);
});

it("TE-2 names the weekend, the person away and a second visit on a day, and the next day that suits", async () => {
  const { trust, school, adviser } = await aVisitedSchool();
  const visit = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2026-12-08" });
  await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2026-12-08", kind: "additional", days: 0.5 });
  await inTrustOf(trust.id, (db) =>
    db.daysAway.create({
      data: {
        trustId: trust.id,
        personId: adviser.personId,
        startsOn: new Date("2026-12-08"),
        endsBefore: new Date("2026-12-10"),
      },
    }),
  );
  const [record] = await inTrust(adviser, (db) => visitFactsOf(db, adviser, { visitIds: [visit.id] }));
  expect(record?.facts.obstacles).toEqual(["Ann Osei is away.", `${school.name} has another visit on this day.`]);
  expect(record?.facts.nextSuitable).toBe("2026-12-10");
});

it("GO-1 visits of other schools are left out, and those of a year come in order", async () => {
  const { trust, school, adviser, director } = await aVisitedSchool();
  const first = await aVisit(trust.id, { unitId: school.unitId, date: "2026-10-06", number: 1, status: "done" });
  const second = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId });
  const stranger = await aViewer(trust, "headteacher");
  expect(await inTrust(stranger, (db) => visitFactsOf(db, stranger, { visitIds: [first.id, second.id] }))).toEqual([]);
  const year = await inTrust(director, (db) => visitFactsOf(db, director, { unitIds: "all", yearKey: "2026-27" }));
  expect(year.map(({ id }) => id)).toEqual([first.id, second.id]);
  expect(await inTrust(director, (db) => visitFactsOf(db, director, { unitIds: [school.unitId], yearKey: "2025-26" }))).toEqual([]);
});
