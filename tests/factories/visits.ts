import { v7 as uuid } from "uuid";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf } from "@/lib/dates";
import type { PlanContent } from "@/lib/visits/plan";
import { anAllocation, aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "./records.ts";

/** A trust in its year 2026/27: a primary school with adviser, director, headteacher and governor. */
export async function aVisitedSchool(name = "Visited School") {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const school = await aSchool(trust.id, { name });
  const adviser = await aViewer(trust, "adviser", { allocated: [school.unitId], name: "Ann Osei" });
  await anAllocation(trust.id, school.unitId, adviser.personId);
  const headteacher = await aViewer(trust, "headteacher", { school, name: "Martin Field" });
  const governor = await aViewer(trust, "governor", { school, name: "Priya Nair" });
  const director = await aViewer(trust, "directorOfEducation", { name: "Ruth Adeyemi" });
  return { trust, school, adviser, headteacher, governor, director };
}

export interface VisitGiven {
  unitId: string;
  leadId?: string | null;
  date?: Day;
  kind?: "programme" | "additional" | "linkMeeting" | "review";
  number?: number | null;
  days?: number;
  status?: "planned" | "done";
  startsAt?: string;
  endsAt?: string;
}

/** A visit of the school; by default the second of its programme, in the second term. */
export async function aVisit(trustId: string, given: VisitGiven): Promise<{ id: string; version: number }> {
  const { unitId, date = "2026-12-08", kind = "programme", leadId = null, days = 1, status = "planned", ...times } = given;
  const number = kind === "programme" ? (given.number ?? 2) : null;
  return inTrustOf(trustId, async (db) => {
    const version = await db.strategyVersion.findFirst({ where: { trustId, state: "published" }, select: { id: true } });
    return db.visit.create({
      data: {
        ...times,
        number,
        trustId,
        unitId,
        date: dateOf(date),
        kind,
        leadId,
        days,
        status,
        strategyVersionId: version?.id ?? null,
        programmeVisitKey: number === null ? null : `visit-${number}`,
      },
      select: { id: true, version: true },
    });
  });
}

/** A plan that keeps every clause of planning. */
export function wholePlan(change: Partial<PlanContent> = {}): PlanContent {
  return {
    date: "2026-12-08",
    startsAt: "09:00",
    endsAt: "15:00",
    activities: [
      {
        key: "morning",
        part: "morning",
        pupilFacing: true,
        title: "Lessons and books",
        subject: "Reading",
        yearGroups: "1 and 2",
        focusAreaId: null,
      },
      {
        key: "afternoon",
        part: "afternoon",
        pupilFacing: false,
        title: "Themes of the visit",
        subject: "",
        yearGroups: "",
        focusAreaId: null,
      },
    ],
    feedback: { at: "14:15", about: "Plan, self-evaluation, attendance" },
    excluded: [],
    remarks: "",
    ...change,
  };
}

/** A version of a visit's plan, with who has agreed to it on which days. */
export async function aPlan(
  viewer: Viewer,
  visitId: string,
  { content = wholePlan(), agreed = {} as Partial<Record<"school" | "trust", Day>>, number = 1 } = {},
): Promise<string> {
  const { trustId, personId } = viewer;
  const id = uuid();
  await inTrustOf(trustId, async (db) => {
    await db.visitPlan.create({ data: { trustId, id, visitId, number, content, createdById: personId } });
    for (const [side, day] of Object.entries(agreed))
      await db.visitAgreement.create({ data: { trustId, planId: id, side: side as "school" | "trust", personId, day: dateOf(day) } });
  });
  return id;
}
