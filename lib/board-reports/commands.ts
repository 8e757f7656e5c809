import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { composedNow, type HeldReport, heldReport } from "@/lib/board-reports/held-statement";
import { issuedReportLetter, withdrawnReportLetter } from "@/lib/board-reports/letters";
import { boardReportPolicy } from "@/lib/board-reports/policy";
import type { IssueReportTyped, WithdrawReportTyped, WriteSectionTyped } from "@/lib/board-reports/schema";
import { sealOf } from "@/lib/board-reports/seal";
import { sectionTitle } from "@/lib/board-reports/sections";
import { addDays, type Day, dateOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { env } from "@/lib/env";
import { writeTo } from "@/lib/mail/outbox";
import { isId } from "@/lib/pages";
import { changedMeanwhile, done, notFound, type Result, refused } from "@/lib/result";
import { linesOf, type RichText, richTextFrom } from "@/lib/rich-text/rich-text";
import type { Prisma } from "@/prisma/generated/client";

/** A report is begun at most so many days before the board meets. */
const daysAhead = 120;
/** And as many after it at most: what moved is counted over no more than a year. */
const daysBack = 366;
const unwritten = { body: [], version: 0 };
const itStands = "This report is issued, so it stands as it is. Begin a new one for what has changed since.";

/** Begins a report to the board for a day (GO-5). */
export async function beginReport(viewer: Viewer, { day }: { day: Day }): Promise<Result<{ id: string }>> {
  if (!boardReportPolicy.write(viewer)) return notFound("report");
  return inTrust(viewer, async (db) => {
    const { trustId, personId, today } = viewer;
    if (day > addDays(today, daysAhead))
      return refused(`A report is begun at most ${daysAhead} days before its day. Enter an earlier one.`, { field: "day" });
    if (day < addDays(today, -daysBack))
      return refused("A report is begun at most a year after its day. Enter a later one.", { field: "day" });
    await oneAtATime(db, viewer);
    const there = await db.boardReport.findFirst({ where: { trustId, day: dateOf(day), replacesId: null }, select: { id: true } });
    if (there) return refused("There is a report for this day already. Open it in the list, or enter another day.", { field: "day" });
    if (await laterIssued(db, viewer, day))
      return refused("A report for a later day is issued already. Enter a day after it.", { field: "day" });
    const { id } = await db.boardReport.create({ data: { trustId, day: dateOf(day), createdById: personId }, select: { id: true } });
    const after = { day: writtenDay(day) };
    await recordChange(db, viewer, { action: "Began a report to the board", recordType: "boardReport", recordId: id, after });
    return done({ id });
  });
}

/** Keeps what the director writes to one section; who was overtaken sees both texts. */
export async function writeSection(viewer: Viewer, { reportId, section, version, words }: WriteSectionTyped): Promise<Result> {
  if (!boardReportPolicy.write(viewer)) return notFound("report");
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const report = await lockedReport(db, viewer, reportId);
    if (!report) return notFound("report");
    if (report.issuedAt) return refused(itStands);
    const place = { trustId_reportId_section: { trustId, reportId, section } };
    const before = (await db.boardReportWords.findUnique({ where: place, select: { body: true, version: true } })) ?? unwritten;
    const was = linesOf(before.body as unknown as RichText);
    if (before.version !== version) return changedMeanwhile({ words: was, version: String(before.version) });
    const body = richTextFrom(words) as unknown as Prisma.InputJsonValue;
    const written = { body, changedById: personId, changedAt: new Date(), version: version + 1 };
    await db.boardReportWords.upsert({ where: place, create: { trustId, reportId, section, ...written }, update: written });
    const name = sectionTitle(section);
    await recordChange(db, viewer, {
      action: "Wrote a section of a report to the board",
      recordType: "boardReport",
      recordId: reportId,
      before: { [name]: was },
      after: { [name]: words },
    });
    return done();
  });
}

/** Issues a report as it was previewed: it is kept as composed, never changes, and the trustees are told (GO-5, GO-8). */
export async function issueReport(viewer: Viewer, { reportId, seal }: IssueReportTyped): Promise<Result<{ id: string }>> {
  if (!boardReportPolicy.write(viewer)) return notFound("report");
  return inTrust(viewer, async (db) => {
    const { trustId, personId, today } = viewer;
    await oneAtATime(db, viewer);
    if (!(await lockedReport(db, viewer, reportId))) return notFound("report");
    const held = await heldReport(db, viewer, reportId);
    if (!held) return notFound("report");
    if (held.issuedOn) return refused(itStands);
    // What moved is counted from report to report: one that comes late would be counted over by the other.
    if (!held.replaces && (await laterIssued(db, viewer, held.day)))
      return refused("A report for a later day is issued already, and it has counted what moved before. Take this draft out.");
    const { value } = await composedNow(db, viewer, held);
    if (sealOf(value) !== seal)
      return refused(
        "Something in the records or in the words has changed since this preview. Open the preview again before you issue it.",
      );
    const copy = await db.snapshot.create({
      data: {
        ...{ trustId, desk: "boardReport", recordId: reportId, day: dateOf(today), purpose: "Issued to the board", personId },
        content: value as unknown as Prisma.InputJsonValue,
      },
      select: { id: true },
    });
    const issued = { issuedAt: new Date(), issuedById: personId, snapshotId: copy.id };
    await db.boardReport.update({ where: { trustId_id: { trustId, id: reportId } }, data: issued });
    await tellTrustees(db, viewer, held);
    const after = { day: writtenDay(held.day) };
    await recordChange(db, viewer, { action: "Issued a report to the board", recordType: "boardReport", recordId: reportId, after });
    return done({ id: reportId });
  });
}

/** Takes out a report that was begun and is not issued. */
export async function removeReport(viewer: Viewer, { reportId }: { reportId: string }): Promise<Result> {
  if (!boardReportPolicy.write(viewer)) return notFound("report");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const report = await lockedReport(db, viewer, reportId);
    if (!report) return notFound("report");
    if (report.issuedAt) return refused(itStands);
    const words = await db.boardReportWords.findMany({ where: { trustId, reportId }, select: { section: true, body: true } });
    await db.boardReportWords.deleteMany({ where: { trustId, reportId } });
    await db.boardReport.delete({ where: { trustId_id: { trustId, id: reportId } } });
    const before = {
      day: writtenDay(report.day),
      ...Object.fromEntries(words.map(({ section, body }) => [section, linesOf(body as unknown as RichText)])),
    };
    await recordChange(db, viewer, { action: "Took out a report to the board", recordType: "boardReport", recordId: reportId, before });
    return done();
  });
}

/** Withdraws an issued report: it stays as it was issued, and whoever had it is told why it no longer counts (GO-5). */
export async function withdrawReport(viewer: Viewer, { reportId, reason }: WithdrawReportTyped): Promise<Result<{ id: string }>> {
  if (!boardReportPolicy.write(viewer)) return notFound("report");
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    await oneAtATime(db, viewer);
    const held = isId(reportId) ? await heldReport(db, viewer, reportId) : undefined;
    if (!held) return notFound("report");
    if (!held.issuedOn) return refused("This report is not issued. Take the draft out instead.");
    if (held.withdrawal) return refused("This report is withdrawn already.");
    await db.boardReportWithdrawal.create({ data: { trustId, reportId, reason, withdrawnById: personId } });
    const letter = withdrawnReportLetter({ day: writtenDay(held.day), address: addressOf(reportId) }, viewer.personName);
    await writeTo(db, viewer, "boardReport", await trusteesSince(db, viewer, held.issuedOn), letter);
    const after = { day: writtenDay(held.day), reason };
    await recordChange(db, viewer, { action: "Withdrew a report to the board", recordType: "boardReport", recordId: reportId, after });
    return done({ id: reportId });
  });
}

/** Begins the report that corrects a withdrawn one: of the same day, with the words that stood in it. */
export async function correctReport(viewer: Viewer, { reportId }: { reportId: string }): Promise<Result<{ id: string }>> {
  if (!boardReportPolicy.write(viewer)) return notFound("report");
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    await oneAtATime(db, viewer);
    const held = isId(reportId) ? await heldReport(db, viewer, reportId) : undefined;
    if (!held) return notFound("report");
    if (!held.withdrawal) return refused("Only a withdrawn report is corrected by another. Withdraw it first.");
    if (held.replacedBy) return done({ id: held.replacedBy.id });
    const data = { trustId, day: dateOf(held.day), createdById: personId, replacesId: reportId };
    const { id } = await db.boardReport.create({ data, select: { id: true } });
    const words = held.words.map(({ section, body }) => ({ section, body: body as unknown as Prisma.InputJsonValue }));
    await db.boardReportWords.createMany({ data: words.map((one) => ({ ...one, trustId, reportId: id, changedById: personId })) });
    const after = { day: writtenDay(held.day) };
    await recordChange(db, viewer, { action: "Began a corrected report to the board", recordType: "boardReport", recordId: id, after });
    return done({ id });
  });
}

/** Reports are begun and issued one after the other, in order of their days; whoever writes anything else goes on. */
async function oneAtATime(db: Database, { trustId }: Viewer): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Trust" WHERE "id" = ${trustId}::uuid FOR NO KEY UPDATE`;
}

async function laterIssued(db: Database, { trustId }: Viewer, day: Day): Promise<boolean> {
  return (await db.boardReport.count({ where: { trustId, day: { gt: dateOf(day) }, issuedAt: { not: null }, withdrawal: null } })) > 0;
}

async function lockedReport(db: Database, { trustId }: Viewer, id: string) {
  const [report] = await db.$queryRaw<{ issuedAt: Date | null; day: Day }[]>`
    SELECT "issuedAt", "day"::text AS "day" FROM "BoardReport" WHERE "trustId" = ${trustId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  return report;
}

const addressOf = (id: string) => `${env().NEXTAUTH_URL}/board/${id}`;

async function tellTrustees(db: Database, viewer: Viewer, { id, day, replaces }: HeldReport): Promise<void> {
  const letter = issuedReportLetter({ day: writtenDay(day), address: addressOf(id), corrected: replaces !== null }, viewer.personName);
  await writeTo(db, viewer, "boardReport", await trusteesSince(db, viewer, viewer.today), letter);
}

/** Who is a trustee now, or was one on some day since: they have had what was issued then. */
async function trusteesSince(db: Database, { trustId, today }: Viewer, since: Day) {
  const held = { role: { in: ["trustee" as const, "chairOfTrustees" as const] }, schoolId: null, startsOn: { lte: dateOf(today) } };
  const still = { OR: [{ endsBefore: null }, { endsBefore: { gt: dateOf(since) } }] };
  return db.person.findMany({
    where: { trustId, closedAt: null, holdings: { some: { trustId, ...held, ...still } } },
    select: { id: true, name: true, email: true },
  });
}
