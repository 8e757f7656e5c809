import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf, dateOrNull, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { type InductionRow, inductionsWhere } from "@/lib/inductions/induction-statement";
import { inductionPolicy } from "@/lib/inductions/policy";
import { type MentorFacts, mentorObstacle } from "@/lib/inductions/rules";
import type { ContactTyped, EndTyped, MentorTyped, SessionTyped } from "@/lib/inductions/schema";
import { tellOfMentor } from "@/lib/inductions/writing/tell-of-mentor";
import { changedMeanwhile, done, notFound, type Refusal, type Result, refused } from "@/lib/result";
import { strategyInUse } from "@/lib/strategy/queries";
import { Prisma } from "@/prisma/generated/client";

interface OpenInduction {
  db: Database;
  induction: InductionRow;
  record: (action: string, after: Record<string, string>) => Promise<void>;
}

/** Takes a step with an induction: finds it, asks who may, decides and writes in one transaction. */
function withInduction(
  viewer: Viewer,
  inductionId: string,
  may: "arrange" | "log",
  work: (open: OpenInduction) => Promise<Result<{ urn: number }>>,
): Promise<Result<{ urn: number }>> {
  return inTrust(viewer, async (db) => {
    const trust = Prisma.sql`${viewer.trustId}::uuid`;
    await db.$queryRaw`SELECT 1 FROM "Induction" WHERE "trustId" = ${trust} AND "id" = ${inductionId}::uuid FOR UPDATE`;
    const inductions = inductionsWhere(viewer, Prisma.sql`i."id" = ${inductionId}::uuid`);
    const [found] = await db.$queryRaw<
      { row: InductionRow }[]
    >`WITH ${inductions} SELECT to_jsonb(i) AS "row" FROM inductions i WHERE i."trustId" = ${trust}`;
    const induction = found?.row;
    if (!induction || !inductionPolicy.read(viewer, induction) || !inductionPolicy[may](viewer, induction)) return notFound("induction");
    return work({
      db,
      induction,
      record: (action, after) =>
        recordChange(db, viewer, {
          action,
          recordType: "induction",
          recordId: inductionId,
          after: { headteacher: induction.person, ...after },
        }),
    });
  });
}

/** Names the mentor: a headteacher of another school, and one with years enough in post for somebody new to the role (NS-3, NH-2). */
export function nameMentor(viewer: Viewer, typed: MentorTyped): Promise<Result<{ urn: number }>> {
  return withInduction(viewer, typed.inductionId, "arrange", async ({ db, induction, record }) => {
    if (typed.version !== induction.version)
      return changedMeanwhile({ newToRole: induction.newToRole ? "yes" : "no", version: String(induction.version) });
    const newToRole = typed.newToRole === "yes";
    const mentor = typed.mentorId === "" ? nobodyYet : await mentorChosen(db, viewer, typed.mentorId, induction, newToRole);
    if ("sentence" in mentor) return { ok: false, refusal: { ...mentor, field: "mentorId" } };
    await db.induction.updateMany({
      where: { trustId: viewer.trustId, id: induction.id },
      data: { mentorId: mentor.id, newToRole, version: { increment: 1 } },
    });
    await record("Named the mentor", { mentor: mentor.name });
    if (mentor.id && mentor.id !== induction.mentorId) await tellOfMentor(db, viewer, induction, mentor.id);
    return done({ urn: induction.urn });
  });
}

const nobodyYet: { id: string | null; name: string } = { id: null, name: "Nobody" };

/** The mentor who was chosen, or what stands against them. */
async function mentorChosen(
  db: Database,
  viewer: Viewer,
  id: string,
  induction: InductionRow,
  newToRole: boolean,
): Promise<{ id: string; name: string } | Refusal> {
  const leastYears = (await strategyInUse(viewer))?.strategy.joining.mentorYears ?? 0;
  const mentor = await mentorFacts(db, viewer, id, induction);
  if (!mentor) return { sentence: "Choose one of the list." };
  return mentorObstacle(mentor, { newToRole, leastYears }, viewer.today) ?? { id, name: mentor.name };
}

async function mentorFacts(db: Database, { trustId }: Viewer, personId: string, induction: InductionRow): Promise<MentorFacts | null> {
  const rows = await db.$queryRaw<{ name: string; startsOn: Day; endsBefore: Day | null; unitId: string }[]>`
    SELECT p."name", to_char(h."startsOn", 'YYYY-MM-DD') AS "startsOn", to_char(h."endsBefore", 'YYYY-MM-DD') AS "endsBefore", COALESCE(f."unitId", c."unitId") AS "unitId"
    FROM "Person" p JOIN "RoleHolding" h ON h."trustId" = p."trustId" AND h."personId" = p."id" AND h."role" = 'headteacher'
    JOIN "School" c ON c."trustId" = p."trustId" AND c."id" = h."schoolId" LEFT JOIN "Federation" f ON f."trustId" = p."trustId" AND f."id" = c."federationId"
    WHERE p."trustId" = ${trustId}::uuid AND p."id" = ${personId}::uuid AND p."closedAt" IS NULL`;
  const name = rows[0]?.name;
  if (!name) return null;
  const sameUnit = rows.some(({ unitId, endsBefore }) => unitId === induction.unitId && endsBefore === null);
  return { name, headships: rows, sameUnit, isTheHeadteacher: personId === induction.personId };
}

/** Plans a session, says that it was held, or why it was missed (NH-1). */
export function saveInductionSession(viewer: Viewer, typed: SessionTyped): Promise<Result<{ urn: number }>> {
  const { inductionId, key, plannedOn, doneOn } = typed;
  return withInduction(viewer, inductionId, "arrange", async ({ db, induction, record }) => {
    const session = induction.sessions.find((one) => one.key === key);
    if (!session) return notFound("session");
    if (session.version !== typed.version)
      return changedMeanwhile({ missedReason: session.missedReason, version: String(session.version) });
    if (doneOn > viewer.today) return refused("This day is still to come.", { field: "doneOn" });
    if (doneOn && typed.missedReason) return refused("It was held, or it was missed: not both.", { field: "missedReason" });
    await db.inductionSession.update({
      where: { trustId_inductionId_key: { trustId: viewer.trustId, inductionId, key } },
      data: {
        ...{ plannedOn: dateOrNull(plannedOn), doneOn: dateOrNull(doneOn) },
        ...{ missedReason: typed.missedReason, version: { increment: 1 } },
      },
    });
    await record("Changed a session", { session: session.text, held: doneOn && writtenDay(doneOn), missed: typed.missedReason });
    return done({ urn: induction.urn });
  });
}

/** Logs a contact of mentor and headteacher (NH-2). */
export function logMentorContact(viewer: Viewer, typed: ContactTyped): Promise<Result<{ urn: number }>> {
  const { inductionId, day, means, note } = typed;
  return withInduction(viewer, inductionId, "log", async ({ db, induction, record }) => {
    if (day > viewer.today) return refused("This day is still to come.", { field: "day" });
    if (day < induction.startsOn) return refused("The induction had not begun on this day.", { field: "day" });
    await db.mentorContact.create({
      data: { trustId: viewer.trustId, inductionId, day: dateOf(day), means, note, recordedById: viewer.personId },
    });
    await record("Logged a contact", { day: writtenDay(day), means });
    return done({ urn: induction.urn });
  });
}

/** Ends an induction before its year is over, with a reason. What was held and logged stays. */
export function endInduction(viewer: Viewer, { inductionId, version, reason }: EndTyped): Promise<Result<{ urn: number }>> {
  return withInduction(viewer, inductionId, "arrange", async ({ db, induction, record }) => {
    if (version !== induction.version) return changedMeanwhile({ reason, version: String(induction.version) });
    const data = { state: "ended" as const, endedReason: reason, version: { increment: 1 } };
    await db.induction.updateMany({ where: { trustId: viewer.trustId, id: induction.id }, data });
    await record("Ended an induction", { reason });
    return done({ urn: induction.urn });
  });
}
