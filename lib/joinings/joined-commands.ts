import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, writtenDay } from "@/lib/dates";
import { withJoining } from "@/lib/joinings/commands";
import { incompleteSentence } from "@/lib/joinings/completeness";
import type { AgreeTyped, CategoryTyped, EndTyped, JoinTyped } from "@/lib/joinings/schema";
import { carryOutCategories } from "@/lib/obligations/writing/carry-out";
import { done, notFound, type Result, refused } from "@/lib/result";
import { strategyInUse } from "@/lib/strategy/queries";

/** Says that the school is to join. */
export function agreeJoining(viewer: Viewer, typed: AgreeTyped): Promise<Result> {
  return withJoining(viewer, typed, "decide", async ({ db, joining, record }) => {
    if (joining.state !== "dueDiligence") return refused("This has been decided already.");
    await db.joining.updateMany({
      where: { trustId: viewer.trustId, id: joining.id },
      data: { state: "agreed", version: { increment: 1 } },
    });
    await record("Agreed that the school joins");
    return done();
  });
}

/** Ends it: the school does not join. What was found stays with those who could see it. */
export function endJoining(viewer: Viewer, typed: EndTyped): Promise<Result> {
  return withJoining(viewer, typed, "decide", async ({ db, joining, record }) => {
    if (joining.state === "joined" || joining.state === "notJoining") return refused("This has been decided already.");
    const data = { state: "notJoining" as const, endedReason: typed.reason, version: { increment: 1 } };
    await db.joining.updateMany({ where: { trustId: viewer.trustId, id: joining.id }, data });
    await record("Ended due diligence: the school does not join", { reason: typed.reason });
    return done();
  });
}

/** The school joins: it comes into the list of schools with a unit of its own. What it still lacks is named until it is there (NS-3). */
export function joinSchool(viewer: Viewer, typed: JoinTyped): Promise<Result<{ joiningId: string }>> {
  return withJoining(viewer, typed, "decide", async ({ db, joining, record }) => {
    const { trustId } = viewer;
    if (joining.state !== "agreed") return refused("Agree first that the school joins.");
    const { name, urn, phase, churchCharacter, joinedOn } = typed;
    // One school after the other: two joinings of one URN at once would both find it free.
    await db.$queryRaw`SELECT 1 FROM "Trust" WHERE "id" = ${trustId}::uuid FOR NO KEY UPDATE`;
    const there = await db.school.findFirst({ where: { trustId, urn }, select: { name: true } });
    if (there) return refused(`${there.name} has this URN already.`, { field: "urn" });
    const unit = await db.unit.create({ data: { trustId, kind: "school" }, select: { id: true } });
    const school = await db.school.create({
      data: { trustId, unitId: unit.id, urn, name, phase, churchCharacter, joinedOn: dateOf(joinedOn) },
      select: { id: true },
    });
    await db.joining.updateMany({
      where: { trustId, id: joining.id },
      data: { state: "joined", schoolId: school.id, joinedOn: dateOf(joinedOn), urn, name, phase, version: { increment: 1 } },
    });
    await record("The school joined", { day: writtenDay(joinedOn) });
    await recordChange(db, viewer, {
      action: "Joined the trust",
      recordType: "school",
      recordId: school.id,
      after: { name, urn, day: writtenDay(joinedOn) },
    });
    return done({ joiningId: joining.id });
  });
}

/** Sets the category on joining, and carries out at once what it obliges to (NS-3, SM-3). */
export function setJoiningCategory(viewer: Viewer, typed: CategoryTyped): Promise<Result> {
  return withJoining(viewer, { joiningId: typed.joiningId }, "decide", async ({ db, joining, record }) => {
    const { trustId, today, personId } = viewer;
    const { unitId, schoolId } = joining;
    if (joining.state !== "joined" || !unitId || !schoolId) return refused("The school has not joined yet.");
    const category = (await strategyInUse(viewer))?.strategy.categories.find(({ key }) => key === typed.categoryKey);
    if (!category) return refused("Choose one of the list.", { field: "categoryKey" });
    const there = await db.categoryPeriod.count({ where: { trustId, unitId, axis: "main" } });
    if (there > 0) return refused("This school has a category already. It changes in a standards meeting.", { clause: "SM-3" });
    const day = dateOf(today);
    const { categoryKey, source } = typed;
    await db.categoryPeriod.create({
      data: { trustId, unitId, axis: "main", categoryKey, startsOn: day, clockFrom: day, origin: "joining", decidedById: personId, source },
    });
    await record("Set the category on joining", { category: category.name });
    await recordChange(db, viewer, {
      ...{ action: "Set the category on joining", recordType: "school", recordId: schoolId },
      after: { category: category.name, source },
    });
    await carryOutCategories(db, viewer, [unitId]);
    return done();
  });
}

/** Completes a joining: refused until adviser, partnership link, category and mentor are there (NS-3). */
export function completeJoining(viewer: Viewer, typed: AgreeTyped): Promise<Result> {
  return withJoining(viewer, typed, "decide", async ({ db, joining, record }) => {
    if (joining.state !== "joined") return notFound("joining");
    if (joining.completedAt) return refused("This joining is complete already.");
    const sentence = incompleteSentence(joining.set);
    if (sentence) return refused(sentence, { clause: "NS-3" });
    const data = { completedAt: new Date(), version: { increment: 1 } };
    await db.joining.updateMany({ where: { trustId: viewer.trustId, id: joining.id }, data });
    await record("Completed the joining");
    return done();
  });
}
