import { v7 as uuid } from "uuid";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { saveChanges } from "@/lib/notes/autosave-commands";
import { emptyParts, type PartKind, type PartValue } from "@/lib/notes/parts";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import type { PlanContent } from "@/lib/visits/plan";
import { anAllocation, aSchool, aStrategy, aTrust, aViewer, inTrustOf, testDay } from "./records.ts";

/** A trust with a year, a primary school, its adviser, its headteacher, a governor and the director. */
export async function aVisitedSchool() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const school = await aSchool(trust.id);
  const adviser = await aViewer(trust, "adviser", { name: "Ann Osei", allocated: [school.unitId] });
  await anAllocation(trust.id, school.unitId, adviser.personId);
  const [headteacher, governor, director] = await Promise.all([
    aViewer(trust, "headteacher", { school, name: "Martin Field" }),
    aViewer(trust, "governor", { school, name: "Priya Nair" }),
    aViewer(trust, "directorOfEducation", { name: "Ruth Calder" }),
  ]);
  const { id: strategyVersionId } = await inTrustOf(trust.id, (db) =>
    db.strategyVersion.findFirstOrThrow({ where: { trustId: trust.id, state: "published" }, select: { id: true } }),
  );
  return { trust, school, adviser, headteacher, governor, director, strategyVersionId };
}

export type VisitedSchool = Awaited<ReturnType<typeof aVisitedSchool>>;

/** What both sides have agreed to do. */
export const usualPlan = (date: string): PlanContent => ({
  date,
  startsAt: "09:00",
  endsAt: "15:00",
  activities: [
    {
      key: "reading",
      part: "morning",
      pupilFacing: true,
      title: "Early reading",
      subject: "English",
      yearGroups: "R to Y2",
      focusAreaId: null,
    },
    { key: "leaders", part: "afternoon", pupilFacing: false, title: "Talk with leaders", subject: "", yearGroups: "", focusAreaId: null },
  ],
  feedback: { at: "14:30", about: "Plan and safeguarding" },
  excluded: [],
  remarks: "",
});

/** A visit of the programme, by default visit 2 on the tests' day, with a plan that both sides agreed long before. */
export async function aVisit(
  { trust, school, adviser, headteacher, strategyVersionId }: VisitedSchool,
  { number = 2, date = testDay, kind = "programme" as "programme" | "additional" | "linkMeeting" | "review", agreed = true } = {},
) {
  return inTrustOf(trust.id, async (db) => {
    const visit = await db.visit.create({
      data: {
        trustId: trust.id,
        unitId: school.unitId,
        strategyVersionId,
        date: dateOf(date),
        kind,
        number: kind === "programme" ? number : null,
        programmeVisitKey: kind === "programme" ? `visit-${number}` : null,
        leadId: adviser.personId,
        days: kind === "linkMeeting" ? 0 : 1,
        status: "planned",
      },
    });
    const plan = await db.visitPlan.create({
      data: { trustId: trust.id, visitId: visit.id, number: 1, content: usualPlan(date), createdById: adviser.personId },
    });
    const sides = [
      ["trust", adviser.personId],
      ["school", headteacher.personId],
    ] as const;
    if (agreed) {
      await db.visitAgreement.createMany({
        data: sides.map(([side, personId]) => ({ trustId: trust.id, planId: plan.id, side, personId, day: dateOf("2026-09-10") })),
      });
    }
    return visit;
  });
}

/** An action that was agreed before. */
export async function anAction(
  { trust, school }: VisitedSchool,
  { text = "Keep-up groups every day", agreedOn = "2026-10-01", visitId = null as string | null } = {},
) {
  return inTrustOf(trust.id, (db) =>
    db.agreedAction.create({
      data: {
        trustId: trust.id,
        unitId: school.unitId,
        text,
        ownerName: "Reading lead",
        agreedOn: dateOf(agreedOn),
        due: dateOf("2026-12-18"),
        visitId,
      },
    }),
  );
}

/** Writes a part of a note as a browser would. */
export async function writePart<Kind extends PartKind>(
  viewer: Viewer,
  visitId: string,
  kind: Kind,
  key: string,
  value: Partial<PartValue<Kind>>,
  { base = 0, id = uuid(), position = 1, removed = false } = {},
) {
  const change = { id, kind, key, base, position, removed, value: { ...emptyParts[kind], ...value } };
  const result = await saveChanges(viewer, { visitId, changes: [change] });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value.answers[0] as NonNullable<(typeof result.value.answers)[0]>;
}

/** Everything that a note of visit 2 owes, but for the actions of earlier visits. */
export async function writeWholeNote(viewer: Viewer, visitId: string) {
  const body = richTextFrom("Routines are secure.\nIn two of four lessons the pupils who need most practice had least.");
  for (const key of ["send", "disadvantaged", "impact"]) await writePart(viewer, visitId, "section", key, { body });
  for (const key of ["national-data", "attendance-exclusions", "early-reading"]) {
    await writePart(viewer, visitId, "theme", key, { covered: true, body, concern: key === "attendance-exclusions" ? false : null });
  }
  await writePart(viewer, visitId, "activity", "reading", { title: "Early reading", body, areas: [] });
  const [strength, risk, step] = [uuid(), uuid(), uuid()];
  await writePart(viewer, visitId, "strength", strength, { text: "One routine for phonics in all classes", worthSharing: true });
  await writePart(viewer, visitId, "risk", risk, { text: "Support depends on one person", level: "amber" });
  await writePart(viewer, visitId, "nextStep", step, {
    text: "Train a second adult",
    owner: "Reading lead",
    due: "term-3",
    criterion: "Two adults lead groups",
  });
  return { strength, risk, step };
}
