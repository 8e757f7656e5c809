import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Place, Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/result";
import { placeOf } from "@/lib/schools/policy";
import { strengthPolicy } from "@/lib/strengths/policy";
import type { AnswerTyped } from "@/lib/strengths/schema";

const schoolOfIt = { school: { select: { id: true, unitId: true, federation: { select: { unitId: true } } } } } as const;

/** Who answers for a unit's words: for those of a school that has joined a federation since, the federation's headteachers. */
function placeOfUnit({ unitId, unit }: { unitId: string; unit: { school: Parameters<typeof placeOf>[0] | null } }): Place {
  return unit.school ? placeOf(unit.school) : { unitId, schoolId: "" };
}

/** The headteacher says whether a strength that a published note marks as worth sharing is shared with the trust (CP-2). It is kept in the words that were agreed to. */
export async function answerStrength(viewer: Viewer, { findingId, leader, answer }: AnswerTyped): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const finding = await db.finding.findFirst({
      where: { trustId, id: findingId, worthSharing: true },
      select: {
        ...{ unitId: true, text: true, strandKey: true, areaKeys: true, visitId: true },
        visit: { select: { leadId: true } },
        unit: { select: schoolOfIt },
      },
    });
    if (!finding || !strengthPolicy.answer(viewer, placeOfUnit(finding))) return notFound("strength");
    const { unitId } = finding;
    await db.$queryRaw`SELECT 1 FROM "Unit" WHERE "trustId" = ${trustId}::uuid AND "id" = ${unitId}::uuid FOR UPDATE`;
    const { text, strandKey, areaKeys, visitId } = finding;
    if ((await db.sharedStrength.count({ where: { trustId, unitId, text } })) > 0) return refused("This strength is answered already.");
    const [day, shares] = [dateOf(viewer.today), answer === "share"];
    const consent = shares ? { consentedById: personId, consentedOn: day } : { withdrawnOn: day };
    const { id } = await db.sharedStrength.create({
      data: {
        ...{ trustId, unitId, visitId, text, strandKey, areaKeys, leader },
        ...{ offeredById: finding.visit.leadId ?? personId, offeredOn: day, ...consent },
      },
      select: { id: true },
    });
    const action = shares ? "Agreed that a strength is shared" : "Kept a strength to the school";
    await recordChange(db, viewer, { action, recordType: "strength", recordId: id, after: { strength: text, leader } });
    return done();
  });
}

/** The headteacher takes back what the school shares. */
export async function withdrawStrength(viewer: Viewer, { strengthId }: { strengthId: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const strength = await db.sharedStrength.findFirst({
      where: { trustId, id: strengthId, withdrawnOn: null },
      select: { text: true, unitId: true, unit: { select: schoolOfIt } },
    });
    if (!strength || !strengthPolicy.answer(viewer, placeOfUnit(strength))) return notFound("strength");
    await db.sharedStrength.updateMany({
      where: { trustId, id: strengthId },
      data: { withdrawnOn: dateOf(viewer.today), withdrawnReason: "The school has taken it back.", version: { increment: 1 } },
    });
    await recordChange(db, viewer, {
      action: "Took back a shared strength",
      recordType: "strength",
      recordId: strengthId,
      before: { strength: strength.text },
    });
    return done();
  });
}
