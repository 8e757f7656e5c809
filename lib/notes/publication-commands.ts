import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf } from "@/lib/dates";
import { noteChecks } from "@/lib/notes/checks";
import { withNote } from "@/lib/notes/commands";
import { composeNote } from "@/lib/notes/compose";
import type { PublishedNote } from "@/lib/notes/context";
import { publishedLetter } from "@/lib/notes/letters";
import { waitsFor } from "@/lib/notes/life";
import { notePolicy } from "@/lib/notes/policy";
import { actionRows, provisionRows, ratingRows, uncoveredThemes } from "@/lib/notes/published-rows";
import { surroundingsIn } from "@/lib/notes/surroundings-statement";
import { aboutNote, tell } from "@/lib/notes/tell";
import { writeFindings } from "@/lib/notes/writing/findings";
import { type OpenNote, setNote, tookPlace } from "@/lib/notes/writing/open-note";
import { type Checked, refusalOf, refusing } from "@/lib/protocol/rule";
import { done, type Result, refused } from "@/lib/result";
import { takeBackCorrected } from "@/lib/strengths/writing/with-the-note";
import type { Prisma } from "@/prisma/generated/client";

/**
 * Publishes a note: refused while a clause is unmet and not waived, with its sentence. The version is kept as it was
 * composed; findings, ratings and next steps become rows (VP-8, VP-9, VT-3, VT-6, VP-4).
 */
export async function publishNote(
  viewer: Viewer,
  { visitId, version }: { visitId: string; version: number },
): Promise<Result<{ number: number }>> {
  return withNote(viewer, { visitId, version }, notePolicy.publish, async (note) => {
    const { db, context } = note;
    const checks = noteChecks(context, context.parts, await surroundingsIn(db, viewer, context), viewer.today);
    const obstacle = obstacleTo(context, checks, viewer.today);
    if (obstacle) return obstacle;
    const number = (context.versions.at(-1)?.number ?? 0) + 1;
    const content: PublishedNote = { document: composeNote(context, context.parts), parts: context.parts, checks };
    await db.noteVersion.create({
      data: {
        trustId: viewer.trustId,
        visitId,
        number,
        content: content as unknown as Prisma.InputJsonValue,
        reason: context.note.correction,
        publishedById: viewer.personId,
      },
    });
    await writeRows(note, viewer, number === 1);
    await setNote(note, viewer, visitId, { state: "published", correction: null });
    await note.record({ action: number === 1 ? "Published the note" : "Published a correction", after: { version: number } });
    const audience = ["headteacher", "chairOfGovernors", "clerk"] as const;
    await tell(db, viewer, context, { roles: [...audience], notice: "notePublished" }, publishedLetter(aboutNote(context), number));
    return done({ number });
  });
}

/** Why a note can not be published, if it can not. */
function obstacleTo({ note, visit }: OpenNote["context"], checks: readonly Checked[], today: Day) {
  if (note.state === "published" || note.state === "withdrawn") return refused("This note is published already.");
  if (today < visit.date) return refused("The visit has not been yet.");
  const waits = waitsFor(note, visit, today);
  if (waits) return refused(waits);
  const owed = refusing(checks, "publish");
  return owed[0] ? refused(refusalOf(owed), { clause: owed[0].clause }) : null;
}

async function writeRows(note: OpenNote, viewer: Viewer, first: boolean): Promise<void> {
  const { db, context } = note;
  const { trustId } = viewer;
  const visitId = context.visit.id;
  if (first) {
    await writeRatings(note, viewer);
    await writeActions(note, viewer);
    await offerThemes(note, viewer);
    await tookPlace(db, viewer, visitId);
  }
  const { unitId, date } = context.visit;
  await writeFindings(note, viewer);
  await takeBackCorrected(db, viewer, visitId);
  await db.provisionRating.deleteMany({ where: { trustId, visitId } });
  await db.provisionRating.createMany({
    data: provisionRows(context, context.parts).map((row) => ({ ...row, trustId, visitId, unitId, day: dateOf(date) })),
  });
  // Texts that lost a race were kept until now.
  await db.noteChange.updateMany({ where: { trustId, visitId }, data: { value: {} } });
}

async function writeRatings({ db, context }: OpenNote, { trustId, personId }: Viewer): Promise<void> {
  const { id: visitId, date } = context.visit;
  const rows = ratingRows(context, context.parts);
  await db.actionRating.createMany({
    data: rows.map(({ words: _words, ...row }) => ({ ...row, trustId, visitId, day: dateOf(date), ratedById: personId })),
  });
  const closed = rows.filter(({ outcome }) => outcome === "close").map(({ actionId }) => actionId);
  const open = rows.filter(({ outcome }) => outcome !== "close").map(({ actionId }) => actionId);
  await db.agreedAction.updateMany({
    where: { trustId, id: { in: closed } },
    data: { state: "closed", closedOn: dateOf(date), version: { increment: 1 } },
  });
  await db.agreedAction.updateMany({
    where: { trustId, id: { in: open }, state: "done" },
    data: { state: "open", version: { increment: 1 } },
  });
  for (const { actionId, words } of rows) {
    if (words) await db.agreedAction.updateMany({ where: { trustId, id: actionId }, data: { text: words, version: { increment: 1 } } });
  }
}

async function writeActions({ db, context }: OpenNote, { trustId }: Viewer): Promise<void> {
  const { id: visitId, date } = context.visit;
  const unit = unitOfActions(context);
  await db.agreedAction.createMany({
    data: actionRows(context, context.parts).map(({ due, ...row }) => ({
      ...row,
      trustId,
      visitId,
      ...unit,
      agreedOn: dateOf(date),
      due: due ? dateOf(due) : null,
    })),
  });
}

/** Where next steps go: to the unit that stands for the visit's today, so that its next visit rates them (VP-2, VP-9). */
function unitOfActions({ visit: { unitId, improvedIn, schools } }: OpenNote["context"]): { unitId: string; schoolId: string | null } {
  return improvedIn === unitId ? { unitId, schoolId: null } : { unitId: improvedIn, schoolId: schools[0]?.id ?? null };
}

/** Themes that were not covered are offered to the unit's next visit of the programme (VT-6). */
async function offerThemes({ db, context }: OpenNote, { trustId }: Viewer): Promise<void> {
  const themes = uncoveredThemes(context, context.parts);
  if (themes.length === 0) return;
  const { improvedIn, date } = context.visit;
  const next = await db.visit.findFirst({
    where: { trustId, unitId: improvedIn, kind: "programme", status: "planned", date: { gt: dateOf(date) } },
    orderBy: { date: "asc" },
    select: { id: true, carriedThemes: true },
  });
  if (!next) return;
  const carried = (next.carriedThemes as { key: string }[]).filter(({ key }) => !themes.some((theme) => theme.key === key));
  await db.visit.update({ where: { trustId_id: { trustId, id: next.id } }, data: { carriedThemes: [...carried, ...themes] } });
}
