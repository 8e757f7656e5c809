import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { settleDuties } from "@/lib/obligations/writing/settle";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/result";
import { checkedVisit, type VisitRecord } from "@/lib/visits/facts";
import { visitPolicy } from "@/lib/visits/policy";
import type { LeadTyped, ReasonTyped } from "@/lib/visits/schema";
import { announceVisits } from "@/lib/visits/writing/announce";
import { leadNamed, lockedVisit } from "@/lib/visits/writing/one-visit";

/** Records that a visit took place, on its day or later. */
export async function recordTookPlace(viewer: Viewer, { visitId }: { visitId: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const visit = await lockedVisit(db, viewer, visitId);
    if (!visit || !visitPolicy.conduct(viewer, visit.place)) return notFound("visit");
    if (visit.status !== "planned") return refused("Only a visit that is planned can have taken place.");
    if (visit.date > viewer.today) return refused(`It is on ${writtenDay(visit.date)}: this can be recorded on the day.`);
    await db.visit.update({
      where: { trustId_id: { trustId: viewer.trustId, id: visitId } },
      data: { status: "done", version: { increment: 1 } },
    });
    await settleDuties(db, viewer, [visit.place.unitId]);
    await recordChange(db, viewer, {
      action: "The visit took place",
      recordType: "visit",
      recordId: visitId,
      after: { day: writtenDay(visit.date) },
    });
    return done();
  });
}

/** Takes back that a visit took place, as long as its note is not out. */
export async function takeBackTookPlace(viewer: Viewer, { visitId }: { visitId: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const visit = await lockedVisit(db, viewer, visitId);
    if (!visit || !visitPolicy.conduct(viewer, visit.place)) return notFound("visit");
    if (visit.status !== "done") return refused("It is not recorded that this visit took place.");
    if (visit.noteState && visit.noteState !== "draft")
      return refused("Its note is with the headteacher or published, so the visit took place.");
    await db.visit.update({
      where: { trustId_id: { trustId: viewer.trustId, id: visitId } },
      data: { status: "planned", version: { increment: 1 } },
    });
    await settleDuties(db, viewer, [visit.place.unitId]);
    await recordChange(db, viewer, { action: "Took back that the visit took place", recordType: "visit", recordId: visitId });
    return done();
  });
}

/** Names another lead: who led is told, and who leads has the calendar entry. Agreements stand. */
export async function changeLead(viewer: Viewer, { visitId, version, leadId, reason }: LeadTyped): Promise<Result<{ visitId: string }>> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const visit = await lockedVisit(db, viewer, visitId);
    if (!visit || !visitPolicy.handOver(viewer)) return notFound("visit");
    const lead = await newLead(db, viewer, visit, { version, leadId });
    if ("sentence" in lead) return { ok: false, refusal: lead };
    await db.visit.update({
      where: { trustId_id: { trustId, id: visitId } },
      data: { leadId: lead.id, leadName: null, sequence: { increment: 1 }, version: { increment: 1 } },
    });
    if (visit.leadId) await announceVisits(db, viewer, { visitIds: [visitId], told: "noLonger", words: reason, only: [visit.leadId] });
    await announceVisits(db, viewer, { visitIds: [visitId], told: "changed", words: `${lead.name} leads it now.` });
    const entry = { before: { lead: visit.lead }, after: { lead: lead.name, reason } };
    await recordChange(db, viewer, { action: "Named another lead", recordType: "visit", recordId: visitId, ...entry });
    return done({ visitId });
  });
}

async function newLead(
  db: Database,
  viewer: Viewer,
  visit: VisitRecord,
  { version, leadId }: Pick<LeadTyped, "version" | "leadId">,
): Promise<{ id: string; name: string } | Refusal> {
  if (visit.status !== "planned") return { sentence: "Only a visit that is planned changes its lead." };
  if (visit.version !== version) return { sentence: "Somebody else has changed this visit meanwhile. Open the page anew." };
  const lead = await leadNamed(db, viewer, leadId, { unitId: visit.improvedIn, day: visit.date });
  if (!lead) return { sentence: "Choose somebody of the team who leads none of these schools.", field: "leadId" };
  return lead.id === visit.leadId ? { sentence: `${lead.name} leads it already.`, field: "leadId" } : lead;
}

/** Says why a clause that should be met is not: the reason stands on the visit. */
export async function giveReason(viewer: Viewer, { visitId, clause, reason }: ReasonTyped): Promise<Result<{ visitId: string }>> {
  return inTrust(viewer, async (db) => {
    const { trustId, personId, today } = viewer;
    const visit = await lockedVisit(db, viewer, visitId);
    if (!visit || !visitPolicy.conduct(viewer, visit.place)) return notFound("visit");
    const asked = checkedVisit(visit, today).find((one) => one.clause === clause && one.strength === "should");
    if (asked?.outcome.state !== "unmet") return refused("This clause is met, or it asks for no reason.");
    await db.clauseReason.upsert({
      where: { trustId_visitId_clause: { trustId, visitId, clause } },
      create: { trustId, visitId, clause, reason, personId },
      update: { reason, personId },
    });
    await recordChange(db, viewer, { action: "Gave a reason", recordType: "visit", recordId: visitId, after: { clause, reason } });
    return done({ visitId });
  });
}
