import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Place, Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import type { CategoryPage } from "@/lib/obligations/commands";
import { type CommitmentState, commitmentName } from "@/lib/obligations/duties";
import { obligationPolicy } from "@/lib/obligations/policy";
import type { CommitmentTyped } from "@/lib/obligations/schema";
import { done, notFound, type Refusal, type Result } from "@/lib/result";
import { schoolOfUnit } from "@/lib/schools/school-of-unit";

interface Held {
  text: string;
  state: CommitmentState;
  version: number;
  unitId: string;
  urn: number;
  place: Place;
}

const settles = ({ state }: CommitmentTyped) => state === "kept" || state === "dropped";

/** Says how a commitment of the school stands, with what shows it, in a meeting or between meetings (CA-9). */
export function reviewCommitment(viewer: Viewer, typed: CommitmentTyped): Promise<Result<CategoryPage>> {
  return inTrust(viewer, async (db) => {
    const held = await heldCommitment(db, viewer, typed.commitmentId);
    if (!held || !obligationPolicy.reviewCommitment(viewer, held.place)) return notFound("commitment");
    const refusal = refusalOf(viewer, held, typed) ?? (await refusalOfMeeting(db, viewer, held, typed));
    if (refusal) return { ok: false, refusal };
    await write(db, viewer, typed);
    const after = { commitment: held.text, state: commitmentName(typed.state), evidence: typed.evidence };
    await recordChange(db, viewer, { action: "Reviewed a commitment", recordType: "school", recordId: held.place.schoolId, after });
    return done({ urn: held.urn });
  });
}

async function heldCommitment(db: Database, viewer: Viewer, id: string): Promise<Held | null> {
  const { trustId } = viewer;
  await db.$queryRaw`SELECT 1 FROM "Commitment" WHERE "trustId" = ${trustId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  const commitment = await db.commitment.findFirst({ where: { trustId, id }, omit: { trustId: true } });
  const school = commitment && (await schoolOfUnit(db, viewer, commitment.unitId));
  return school ? { ...commitment, urn: school.urn, place: { unitId: commitment.unitId, schoolId: school.id } } : null;
}

function refusalOf(viewer: Viewer, held: Held, typed: CommitmentTyped): Refusal | undefined {
  if (typed.version !== held.version) return { sentence: "Somebody else changed this while you were writing. Look at it once more." };
  if (settles(typed) && !obligationPolicy.settleCommitment(viewer, held.place))
    return { sentence: "The director or the school’s adviser says that a commitment is kept or no longer asked.", field: "state" };
  if (held.state === "dropped") return { sentence: "This commitment is no longer asked of the school.", clause: "CA-9" };
  return typed.day > viewer.today ? { sentence: "This day is still to come.", field: "day" } : undefined;
}

async function refusalOfMeeting(
  db: Database,
  { trustId }: Viewer,
  { unitId }: Held,
  { meetingId }: CommitmentTyped,
): Promise<Refusal | undefined> {
  if (!meetingId) return undefined;
  const there = await db.standardsMeeting.count({ where: { trustId, id: meetingId, unitId } });
  return there > 0 ? undefined : { sentence: "Choose one of the list.", field: "meetingId" };
}

async function write(db: Database, { trustId, personId }: Viewer, typed: CommitmentTyped): Promise<void> {
  const { commitmentId, state, day, evidence, meetingId } = typed;
  await db.commitmentReview.create({
    data: { trustId, commitmentId, meetingId: meetingId || null, day: dateOf(day), state, evidence, byId: personId },
  });
  const closed = settles(typed) ? { closedOn: dateOf(day), closedReason: evidence } : { closedOn: null, closedReason: "" };
  await db.commitment.updateMany({ where: { trustId, id: commitmentId }, data: { state, ...closed, version: { increment: 1 } } });
}
