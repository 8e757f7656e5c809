import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dateOrNull, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { type JoiningRow, joiningsAround } from "@/lib/joinings/joining-statement";
import { canBeNamed, joiningPolicy } from "@/lib/joinings/policy";
import type { AddStepTyped, BeginTyped, NameTyped, ReleaseTyped, StepTyped, TextTyped, UnnameTyped } from "@/lib/joinings/schema";
import { joiningTexts, joiningTextTitle } from "@/lib/joinings/words";
import { tellNamed } from "@/lib/joinings/writing/tell";
import { changedMeanwhile, done, notFound, type Result, refused } from "@/lib/result";
import { strategyInUse } from "@/lib/strategy/queries";
import { Prisma } from "@/prisma/generated/client";

/** A joining that is held until the step is done. */
interface OpenJoining {
  db: Database;
  joining: JoiningRow;
  record: (action: string, after?: Record<string, string>) => Promise<void>;
}

/** Takes a step with a joining: finds it, asks who may, decides and writes in one transaction. */
export async function withJoining<Value>(
  viewer: Viewer,
  { joiningId, version }: { joiningId: string; version?: number },
  may: keyof Pick<typeof joiningPolicy, "keep" | "name" | "decide">,
  work: (open: OpenJoining) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const trust = Prisma.sql`${trustId}::uuid`;
    await db.$queryRaw`SELECT 1 FROM "Joining" WHERE "trustId" = ${trust} AND "id" = ${joiningId}::uuid FOR UPDATE`;
    const around = joiningsAround(viewer, Prisma.sql`j."id" = ${joiningId}::uuid`);
    const [found] = await db.$queryRaw<
      { row: JoiningRow }[]
    >`WITH ${around} SELECT to_jsonb(a) AS "row" FROM around a WHERE a."trustId" = ${trust}`;
    const joining = found?.row;
    if (!joining || !joiningPolicy.read(viewer, joining) || !joiningPolicy[may](viewer, joining)) return notFound("joining");
    if (version !== undefined && version !== joining.version)
      return refused("Somebody took another step with this joining while you were reading it. Look at it once more.");
    return work({
      db,
      joining,
      record: (action, after = {}) =>
        recordChange(db, viewer, { action, recordType: "joining", recordId: joiningId, after: { school: joining.name, ...after } }),
    });
  });
}

/** Begins due diligence of a school, with the year's checklist (NS-1). */
export async function beginJoining(viewer: Viewer, typed: BeginTyped): Promise<Result<{ joiningId: string }>> {
  if (!joiningPolicy.begin(viewer)) return notFound("joining");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const inUse = await strategyInUse(viewer);
    const { name, urn, phase, headteacherName, plannedFor } = typed;
    const there = urn ? await db.school.count({ where: { trustId, urn } }) : 0;
    if (there > 0) return refused("This school is in the trust already.", { field: "urn" });
    const { id } = await db.joining.create({
      data: { trustId, name, urn, phase, headteacherName, plannedFor: dateOrNull(plannedFor), begunById: viewer.personId },
      select: { id: true },
    });
    const steps = inUse?.strategy.joining.before ?? [];
    await db.joiningStep.createMany({ data: steps.map(({ key, text }, position) => ({ trustId, joiningId: id, key, text, position })) });
    await recordChange(db, viewer, { action: "Began due diligence", recordType: "joining", recordId: id, after: { school: name } });
    return done({ joiningId: id });
  });
}

/** Names a member of the team on it: from now on they see it (NS-1). */
export function nameOnJoining(viewer: Viewer, { joiningId, personId, task }: NameTyped): Promise<Result> {
  return withJoining(viewer, { joiningId }, "name", async ({ db, joining, record }) => {
    const { trustId, today } = viewer;
    const day = dateOf(today);
    const holding = { trustId, role: { in: canBeNamed }, startsOn: { lte: day }, OR: [{ endsBefore: null }, { endsBefore: { gt: day } }] };
    const person = await db.person.findFirst({
      where: { trustId, id: personId, closedAt: null, holdings: { some: holding } },
      select: { id: true, name: true, email: true },
    });
    if (!person) return refused("Choose somebody of the team.", { field: "personId" });
    await db.joiningPerson.upsert({
      where: { trustId_joiningId_personId: { trustId, joiningId, personId } },
      create: { trustId, joiningId, personId, task },
      update: { task },
    });
    await record("Named on due diligence", { person: person.name, task });
    if (!joining.people.includes(personId)) await tellNamed(db, viewer, joiningId, person);
    return done();
  });
}

/** Takes somebody off it: from now on they do not see it. */
export function takeOffJoining(viewer: Viewer, { joiningId, personId }: UnnameTyped): Promise<Result> {
  return withJoining(viewer, { joiningId }, "name", async ({ db, joining, record }) => {
    const person = joining.named.find(({ id }) => id === personId);
    if (!person) return notFound("person");
    await db.joiningPerson.delete({ where: { trustId_joiningId_personId: { trustId: viewer.trustId, joiningId, personId } } });
    await record("Taken off due diligence", { person: person.name });
    return done();
  });
}

/** Adds a visit, a request for information or another step to the checklist. */
export function addJoiningStep(viewer: Viewer, { joiningId, text, plannedOn }: AddStepTyped): Promise<Result> {
  return withJoining(viewer, { joiningId }, "keep", async ({ db, joining, record }) => {
    const key = `added-${crypto.randomUUID()}`;
    const position = 100 + joining.steps.length;
    await db.joiningStep.create({
      data: { trustId: viewer.trustId, joiningId, key, text, position, plannedOn: dateOrNull(plannedOn) },
    });
    await record("Added a step", { step: text });
    return done();
  });
}

/** Says when a step is planned and when it was done. */
export function saveJoiningStep(viewer: Viewer, typed: StepTyped): Promise<Result> {
  const { joiningId, key } = typed;
  return withJoining(viewer, { joiningId }, "keep", async ({ db, joining, record }) => {
    const step = joining.steps.find((one) => one.key === key);
    if (!step) return notFound("step");
    if (step.version !== typed.version) return changedMeanwhile({ note: step.note, version: String(step.version) });
    if (typed.doneOn > viewer.today) return refused("This day is still to come.", { field: "doneOn" });
    const doneOn = dateOrNull(typed.doneOn);
    await db.joiningStep.update({
      where: { trustId_joiningId_key: { trustId: viewer.trustId, joiningId, key } },
      data: {
        ...{ plannedOn: dateOrNull(typed.plannedOn), doneOn, doneById: doneOn ? viewer.personId : null },
        ...{ note: typed.note, version: { increment: 1 } },
      },
    });
    await record(doneOn ? "Did a step" : "Changed a step", { step: step.text, done: typed.doneOn && writtenDay(typed.doneOn) });
    return done();
  });
}

/** Writes a text of due diligence or of what is expected; a change takes a release back, so that the school reads only what a director has seen. */
export function writeJoiningText(viewer: Viewer, { joiningId, kind, key, text, version }: TextTyped): Promise<Result> {
  return withJoining(viewer, { joiningId }, "keep", async ({ db, joining, record }) => {
    if (!joiningTexts.some((one) => one.kind === kind && one.key === key)) return notFound("text");
    const { trustId } = viewer;
    const before = joining.texts.find((one) => one.kind === kind && one.key === key);
    if ((before?.version ?? 0) !== version) return changedMeanwhile({ text: before?.text ?? "", version: String(before?.version ?? 0) });
    const changed = { value: { text }, changedById: viewer.personId, changedAt: new Date(), releasedAt: null, releasedById: null };
    await db.joiningText.upsert({
      where: { trustId_joiningId_kind_key: { trustId, joiningId, kind, key } },
      create: { trustId, joiningId, kind, key, ...changed },
      update: { ...changed, version: { increment: 1 } },
    });
    await record("Wrote a text", { text: joiningTextTitle(kind, key) });
    return done();
  });
}

/** Releases a text to the school, as it is now (NS-1). */
export function releaseJoiningText(viewer: Viewer, { joiningId, kind, key, version }: ReleaseTyped): Promise<Result> {
  return withJoining(viewer, { joiningId }, "decide", async ({ db, joining, record }) => {
    const text = joining.texts.find((one) => one.kind === kind && one.key === key);
    if (!text || text.text === "") return refused("There is nothing written here yet.");
    if (text.version !== version) return refused("Somebody has changed this text meanwhile. Read it once more before you release it.");
    await db.joiningText.update({
      where: { trustId_joiningId_kind_key: { trustId: viewer.trustId, joiningId, kind, key } },
      data: { releasedAt: new Date(), releasedById: viewer.personId },
    });
    await record("Released a text to the school", { text: joiningTextTitle(kind, key) });
    return done();
  });
}
