import { v7 as uuid } from "uuid";
import { type Day, dateOf } from "@/lib/dates";
import { inTrustOf } from "./records.ts";

export interface DecisionGiven {
  unitId: string;
  categoryKey: string;
  /** Who decided it. */
  by: string;
  on?: Day;
  axis?: "main" | "siams";
}

/** A standards meeting that was held on a day of the trust's year, its decision, and the category that came of it. */
export async function aDecision(trustId: string, { unitId, categoryKey, by, on = "2026-11-02", axis = "main" }: DecisionGiven) {
  return inTrustOf(trustId, async (db) => {
    const [meetingId, periodId] = [uuid(), uuid()];
    const year = await db.academicYear.findFirstOrThrow({
      where: { trustId, startsOn: { lte: dateOf(on) }, endsBefore: { gt: dateOf(on) } },
      select: { id: true },
    });
    const day = dateOf(on);
    await db.standardsMeeting.create({
      data: { trustId, id: meetingId, unitId, yearId: year.id, kind: "standards", date: day, state: "held", heldAt: day, leadId: by },
    });
    await db.categoryPeriod.create({
      data: { trustId, id: periodId, unitId, axis, categoryKey, startsOn: day, clockFrom: day, origin: "meeting", decidedById: by },
    });
    await db.meetingDecision.create({
      data: { trustId, meetingId, axis, categoryKey, reasons: "As the evidence shows", schoolAgrees: true, decidedById: by, periodId },
    });
    return { meetingId, periodId };
  });
}
