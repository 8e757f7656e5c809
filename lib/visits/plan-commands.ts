import "server-only";
import { v7 as uuid } from "uuid";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { refusalOf, refusing } from "@/lib/protocol/rule";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/result";
import { checkedVisit, type VisitRecord } from "@/lib/visits/facts";
import { visitFactsOf } from "@/lib/visits/facts-statement";
import { sideOf } from "@/lib/visits/may";
import type { PlanContent } from "@/lib/visits/plan";
import { planChanges, samePlan } from "@/lib/visits/plan-changes";
import type { AgreeTyped, PlanTyped } from "@/lib/visits/plan-schema";
import { visitPolicy } from "@/lib/visits/policy";
import { announceVisits, askToAgree, tellAgreed } from "@/lib/visits/writing/announce";
import { lockedVisit } from "@/lib/visits/writing/one-visit";

/** What became of saving a plan. */
type PlanTold = "saved" | "same" | "agreed" | "notAgreed";

/**
 * Writes the next version of a visit's plan; nothing where it says the same as the last. Whoever had agreed is asked
 * again (VP-4). If another version stands there than the one that was read, its differences are shown instead.
 */
export async function savePlan(viewer: Viewer, typed: PlanTyped): Promise<Result<{ visitId: string; told: PlanTold }>> {
  return inTrust(viewer, async (db) => {
    const visit = await lockedVisit(db, viewer, typed.visitId);
    if (!visit || !visitPolicy.plan(viewer, visit.place)) return notFound("visit");
    const refusal = savingRefusal(visit, typed);
    if (refusal) return { ok: false, refusal };
    const { planId, told } = await written(db, viewer, visit, { ...typed.content, date: visit.date });
    if (!typed.agree) return done({ visitId: visit.id, told });
    const open = await agreeTo(db, viewer, { visitId: visit.id, planId, reason: "" });
    return done({ visitId: visit.id, told: open ? ("notAgreed" as const) : ("agreed" as const) });
  });
}

/** The version that says this: the one that is there, or the next. */
async function written(db: Database, viewer: Viewer, visit: VisitRecord, content: PlanContent) {
  if (visit.plan && samePlan(visit.plan.content, content)) return { planId: visit.plan.id, told: "same" as const };
  return { planId: await writePlan(db, viewer, visit, content), told: "saved" as const };
}

function savingRefusal(visit: VisitRecord, { planId, content }: PlanTyped): Refusal | undefined {
  if (visit.status !== "planned") return { sentence: "The visit is no longer planned: its plan stays as it was." };
  if ((visit.plan?.id ?? "") !== planId && visit.plan) {
    const changes = planChanges({ ...content, date: visit.date }, visit.plan.content).join(" ");
    return {
      sentence: `${visit.plan.by} has saved another version meanwhile. In theirs: ${changes || "nothing is different."} Save again to put yours in its place.`,
      theirs: { planId: visit.plan.id },
    };
  }
  const known = new Set(visit.focus.map(({ id }) => id));
  const stranger = content.activities.find(({ focusAreaId }) => focusAreaId && !known.has(focusAreaId));
  if (stranger) return { sentence: "Choose one of the school’s areas of focus.", field: `focus:${stranger.key}` };
  return undefined;
}

async function writePlan(db: Database, viewer: Viewer, visit: VisitRecord, content: PlanContent): Promise<string> {
  const { trustId, personId } = viewer;
  const id = uuid();
  const number = (visit.plan?.number ?? 0) + 1;
  await db.visitPlan.create({ data: { trustId, id, visitId: visit.id, number, content, createdById: personId } });
  const { startsAt, endsAt } = content;
  const moved = startsAt !== visit.startsAt || endsAt !== visit.endsAt;
  if (moved) {
    await db.visit.update({
      where: { trustId_id: { trustId, id: visit.id } },
      data: { startsAt, endsAt, sequence: { increment: 1 }, version: { increment: 1 } },
    });
    await announceVisits(db, viewer, { visitIds: [visit.id], told: "changed" });
  }
  await recordChange(db, viewer, {
    action: number === 1 ? "Wrote the plan" : "Changed the plan",
    recordType: "visit",
    recordId: visit.id,
    after: { version: number, changes: visit.plan ? planChanges(visit.plan.content, content).join(" ") : null },
  });
  await askToAgree(db, viewer, visit.id, (visit.plan?.agreements.length ?? 0) > 0);
  return id;
}

/**
 * Agrees to the plan as it was read, for the viewer's side. Refused with what has changed where it is another by now,
 * and with its clause where the plan lacks what it must have (VP-5, VP-7). Agreeing late is seen, and answered with a
 * reason (VP-4).
 */
export async function agreePlan(viewer: Viewer, typed: AgreeTyped): Promise<Result<{ visitId: string }>> {
  return inTrust(viewer, async (db) => {
    const visit = await lockedVisit(db, viewer, typed.visitId);
    if (!visit || !sideOf(viewer, visit.place)) return notFound("visit");
    const refusal = await agreeTo(db, viewer, typed);
    return refusal ? { ok: false, refusal } : done({ visitId: visit.id });
  });
}

async function agreeTo(db: Database, viewer: Viewer, { visitId, planId, reason }: AgreeTyped): Promise<Refusal | undefined> {
  const [visit] = await visitFactsOf(db, viewer, { visitIds: [visitId] });
  const side = visit && sideOf(viewer, visit.place);
  if (!visit || !side || !visit.plan) return notFound("plan").refusal;
  const refusal = await agreeingRefusal(db, viewer, visit, planId);
  if (refusal) return refusal;
  const { trustId, personId, today } = viewer;
  if (visit.plan.agreements.some((one) => one.side === side)) return undefined;
  await db.visitAgreement.create({ data: { trustId, planId, side, personId, day: dateOf(today) } });
  if (reason.trim().length >= 3)
    await db.clauseReason.upsert({
      where: { trustId_visitId_clause: { trustId, visitId, clause: "VP-4" } },
      create: { trustId, visitId, clause: "VP-4", reason: reason.trim().slice(0, 500), personId },
      update: { reason: reason.trim().slice(0, 500), personId },
    });
  await recordChange(db, viewer, {
    action: side === "trust" ? "Agreed to the plan for the trust" : "Agreed to the plan for the school",
    recordType: "visit",
    recordId: visitId,
    after: { version: visit.plan.number, day: writtenDay(today), ...(reason.trim() ? { reason: reason.trim() } : {}) },
  });
  if (visit.plan.agreements.length > 0) await tellAgreed(db, viewer, visitId);
  return undefined;
}

async function agreeingRefusal(db: Database, viewer: Viewer, visit: VisitRecord, planId: string): Promise<Refusal | undefined> {
  const { plan } = visit;
  if (visit.status === "cancelled" || visit.status === "left") return refused("The visit does not take place.").refusal;
  if (plan && plan.id !== planId) {
    const read = await db.visitPlan.findFirst({
      where: { trustId: viewer.trustId, id: planId, visitId: visit.id },
      select: { content: true },
    });
    const changes = read ? planChanges(read.content as PlanContent, plan.content).join(" ") : "";
    return refused(`${plan.by} has changed the plan since you read it. ${changes} Read it as it stands now, and agree then.`).refusal;
  }
  const [first, ...rest] = refusing(checkedVisit(visit, viewer.today), "agree");
  return first && { sentence: refusalOf([first, ...rest]), clause: first.clause };
}
