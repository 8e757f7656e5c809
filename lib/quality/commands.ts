import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { isId } from "@/lib/pages";
import { candidatesStatement, type ToDraw } from "@/lib/quality/candidates-statement";
import { drawOf } from "@/lib/quality/draw";
import { qualityPolicy } from "@/lib/quality/policy";
import { type Sampled, sampledRows } from "@/lib/quality/sampled-statement";
import type { AnswerTyped, DayTyped, DrawTyped, ReplyTyped } from "@/lib/quality/schema";
import { agreementMark } from "@/lib/quality/words";
import { tellOfDisagreement, tellOfReply } from "@/lib/quality/writing/letters";
import { changedMeanwhile, done, notFound, type Refusal, type Result, refused } from "@/lib/result";
import { Prisma } from "@/prisma/generated/client";

/** Draws the sample that was shown, and nothing else: if something was published meanwhile it is shown anew (TE-3). */
export async function drawSample(viewer: Viewer, { count, kind, assurerId, about, shown }: DrawTyped): Promise<Result> {
  if (!qualityPolicy.draw(viewer)) return notFound("sample");
  return inTrust(viewer, async (db) => {
    const { trustId, personId, today } = viewer;
    // One draw at a time: a second one finds what the first has taken.
    await db.$queryRaw`SELECT 1 FROM "AcademicYear" WHERE "trustId" = ${trustId}::uuid AND "startsOn" <= ${today}::date AND "endsBefore" > ${today}::date FOR UPDATE`;
    const [found] = await db.$queryRaw<ToDraw[]>(candidatesStatement(viewer));
    const draw = found && drawOf(found, { count, kind, assurerId });
    if (!draw?.year) return refused("There is no strategy in use for this year, so there is nothing to draw from.");
    if (draw.assurerId !== assurerId) return refused("Choose somebody who is a quality assurer today.", { field: "assurerId" });
    if (draw.drawn.length === 0)
      return refused("There is nothing to draw: no note is published and no decision is shared that was not sampled before.");
    if (draw.drawn.map(({ key }) => key).join(",") !== shown)
      return refused("What can be drawn has changed since this page was opened. Open it again and look at what would be drawn now.");
    const sample = await db.qualitySample.create({
      data: { trustId, yearId: draw.year.id, assurerId, drawnOn: dateOf(today), drawnById: personId, about, seed: draw.seed },
      select: { id: true },
    });
    await db.sampledJudgement.createMany({
      data: draw.drawn.map((one) => {
        const id = one.key.slice(one.key.indexOf(":") + 1);
        const what = one.kind === "note" ? { visitId: id } : { meetingId: id };
        return { trustId, sampleId: sample.id, kind: one.kind, unitId: one.unitId, judgedById: one.judgedById, ...what };
      }),
    });
    await recordChange(db, viewer, {
      action: "Drew a sample of judgements",
      recordType: "qualitySample",
      recordId: sample.id,
      after: { judgements: draw.drawn.length, of: draw.all.length, seed: draw.seed },
    });
    return done();
  });
}

/** Ends a sample: nothing more is answered in it. */
export async function endSample(viewer: Viewer, { sampleId }: { sampleId: string }): Promise<Result> {
  if (!qualityPolicy.draw(viewer)) return notFound("sample");
  return inTrust(viewer, async (db) => {
    const { trustId, today } = viewer;
    const ended = await db.qualitySample.updateMany({
      where: { trustId, id: sampleId, endedOn: null },
      data: { endedOn: dateOf(today), version: { increment: 1 } },
    });
    if (ended.count === 0) return notFound("sample");
    await recordChange(db, viewer, { action: "Ended a sample of judgements", recordType: "qualitySample", recordId: sampleId });
    return done();
  });
}

/** Says whether the quality assurer agrees with a judgement, and why; it can be said anew until the team has answered (TE-3). */
export async function answerJudgement(viewer: Viewer, { id, version, agreement, reasons }: AnswerTyped): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const sampled = await heldIn(db, viewer, id);
    if (!sampled) return notFound("judgement");
    const refusal = refusalOf(viewer, sampled);
    if (refusal) return { ok: false, refusal };
    if (sampled.version !== version) return changedMeanwhile({ reasons: sampled.reasons, version: String(sampled.version) });
    const data = { agreement, reasons, answeredAt: new Date(), version: { increment: 1 } };
    await db.sampledJudgement.update({ where: { trustId_id: { trustId: viewer.trustId, id } }, data });
    await tellOfDisagreement(db, viewer, sampled, agreement);
    await recordChange(db, viewer, {
      action: "Said whether a sampled judgement is agreed with",
      recordType: "qualitySample",
      recordId: sampled.sampleId,
      ...(sampled.agreement ? { before: { says: agreementMark(sampled.agreement).name, why: sampled.reasons } } : {}),
      after: { school: sampled.unit, says: agreementMark(agreement).name, why: reasons },
    });
    return done();
  });
}

/** What stands against an answer: it is another's to give, or what was said already stands. */
function refusalOf(viewer: Viewer, sampled: Sampled): Refusal | undefined {
  if (qualityPolicy.answer(viewer, sampled)) return undefined;
  if (!qualityPolicy.answer(viewer, { ...sampled, ended: false, reply: "" })) return notFound("judgement").refusal;
  if (sampled.ended) return { sentence: "This sample has ended, so what was said of it stands." };
  return { sentence: "The team has answered what you said, so it stands as it is." };
}

/** Says what the team does about a judgement that was not agreed with. */
export async function replyToAnswer(viewer: Viewer, { id, version, reply }: ReplyTyped): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const sampled = await heldIn(db, viewer, id);
    if (!sampled || !qualityPolicy.reply(viewer, sampled)) return notFound("judgement");
    if (sampled.version !== version) return changedMeanwhile({ reply: sampled.reply, version: String(sampled.version) });
    const data = { reply, repliedById: viewer.personId, version: { increment: 1 } };
    await db.sampledJudgement.update({ where: { trustId_id: { trustId: viewer.trustId, id } }, data });
    await tellOfReply(db, viewer, sampled);
    await recordChange(db, viewer, {
      action: "Answered a quality assurer",
      recordType: "qualitySample",
      recordId: sampled.sampleId,
      ...(sampled.reply ? { before: { answer: sampled.reply } } : {}),
      after: { school: sampled.unit, answer: reply },
    });
    return done();
  });
}

async function heldIn(db: Database, { trustId }: Viewer, id: string): Promise<Sampled | null> {
  if (!isId(id)) return null;
  const trust = Prisma.sql`${trustId}::uuid`;
  await db.$queryRaw`SELECT 1 FROM "SampledJudgement" WHERE "trustId" = ${trustId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  const [row] = await db.$queryRaw<Sampled[]>(sampledRows(trust, Prisma.sql`j."id" = ${id}::uuid`));
  return row ?? null;
}

/** Records a day or half a day of the viewer's own quality assurance, counted against the year's (TE-3). */
export async function recordQualityDay(viewer: Viewer, { day, days, about }: DayTyped): Promise<Result> {
  if (!qualityPolicy.recordDays(viewer)) return notFound("day");
  if (day > viewer.today) return refused("This day is still to come.", { field: "day" });
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const date = dateOf(day);
    await db.$queryRaw`SELECT 1 FROM "Person" WHERE "trustId" = ${trustId}::uuid AND "id" = ${personId}::uuid FOR UPDATE`;
    const year = await db.academicYear.findFirst({
      where: { trustId, startsOn: { lte: date }, endsBefore: { gt: date } },
      select: { id: true },
    });
    if (!year) return refused("This day lies in no year of the trust.", { field: "day" });
    const there = await db.qualityDay.findMany({ where: { trustId, assurerId: personId, day: date }, select: { days: true } });
    if (there.reduce((sum, one) => sum + Number(one.days), 0) + Number(days) > 1)
      return refused(`More than one day would be counted on ${writtenDay(day)}.`, { field: "day" });
    const { id } = await db.qualityDay.create({
      data: { trustId, yearId: year.id, assurerId: personId, day: date, days, about, recordedById: personId },
      select: { id: true },
    });
    await recordChange(db, viewer, {
      action: "Recorded a day of quality assurance",
      recordType: "qualitySample",
      recordId: id,
      after: { day: writtenDay(day), days, about },
    });
    return done();
  });
}

/** Takes back a day that the viewer recorded. */
export async function takeBackQualityDay(viewer: Viewer, { dayId }: { dayId: string }): Promise<Result> {
  if (!qualityPolicy.recordDays(viewer)) return notFound("day");
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const removed = await db.qualityDay.deleteMany({ where: { trustId, id: dayId, assurerId: personId } });
    if (removed.count === 0) return notFound("day");
    await recordChange(db, viewer, { action: "Took back a day of quality assurance", recordType: "qualitySample", recordId: dayId });
    return done();
  });
}
