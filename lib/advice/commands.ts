import "server-only";
import { answeredAdviceLetter, askedLetter, correctedAdviceLetter } from "@/lib/advice/letters";
import { advicePolicy } from "@/lib/advice/policy";
import type { AnswerAdviceTyped, AskTyped } from "@/lib/advice/schema";
import { type AdviceFrom, adviceFrom } from "@/lib/advice/words";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { env } from "@/lib/env";
import { writeTo } from "@/lib/mail/outbox";
import { done, notFound, type Result, refused } from "@/lib/result";
import { placeOf } from "@/lib/schools/policy";

const person = { id: true, name: true, email: true } as const;
const address = () => `${env().NEXTAUTH_URL}/advice`;

/** Asks for advice, and tells those who are asked by letter (GO-6). */
export async function askForAdvice(viewer: Viewer, { schoolId, askedOf, subject, question }: AskTyped): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const school = await db.school.findFirst({
      where: { trustId, id: schoolId },
      select: { id: true, name: true, unitId: true, federation: { select: { unitId: true } } },
    });
    if (!school || !advicePolicy.ask(viewer, placeOf(school))) return notFound("school");
    const asked = await holdersOf(db, viewer, askedOf);
    if (asked.length === 0) return refused("Nobody holds this office in the trust today. Ask somebody else.", { field: "askedOf" });
    const { id } = await db.adviceRequest.create({
      data: { trustId, schoolId, askedById: personId, askedOf, subject, question },
      select: { id: true },
    });
    const letter = askedLetter({ school: school.name, address: address() }, viewer.personName);
    await writeTo(db, viewer, "advice", asked, letter);
    // Read by asker and asked only: the history says that somebody asked, and not what.
    const after = { school: school.name, "asked of": adviceFrom[askedOf] };
    await recordChange(db, viewer, { action: "Asked for advice", recordType: "advice", recordId: id, after });
    return done();
  });
}

/** Answers a request, once, and tells who has asked. */
export async function answerAdvice(viewer: Viewer, { requestId, answer }: AnswerAdviceTyped): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const found = await db.adviceRequest.findFirst({
      where: { trustId, id: requestId },
      select: { askedOf: true, askedById: true, school: { select: { name: true } }, askedBy: { select: person } },
    });
    if (!found || !advicePolicy.answer(viewer, found)) return notFound("request");
    const { count } = await db.adviceRequest.updateMany({
      where: { trustId, id: requestId, answeredAt: null },
      data: { answer, answeredById: personId, answeredAt: new Date() },
    });
    if (count === 0) return refused("Somebody has answered this meanwhile. Your words are still here.", { field: "answer" });
    const letter = answeredAdviceLetter({ school: found.school.name, address: address() }, viewer.personName);
    await writeTo(db, viewer, "advice", [found.askedBy], letter);
    const after = { school: found.school.name, "asked of": adviceFrom[found.askedOf] };
    await recordChange(db, viewer, { action: "Answered a request for advice", recordType: "advice", recordId: requestId, after });
    return done();
  });
}

/** Whoever has answered puts their answer right; who has asked is told that it reads otherwise now. */
export async function correctAdvice(viewer: Viewer, { requestId, answer }: AnswerAdviceTyped): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const found = await db.adviceRequest.findFirst({
      where: { trustId, id: requestId, answeredById: personId },
      select: { askedOf: true, askedById: true, answer: true, school: { select: { name: true } }, askedBy: { select: person } },
    });
    if (!found || !advicePolicy.answer(viewer, found)) return notFound("answer");
    if (found.answer === answer) return refused("This is what your answer says already.", { field: "answer" });
    await db.adviceRequest.update({ where: { trustId_id: { trustId, id: requestId } }, data: { answer, correctedAt: new Date() } });
    const letter = correctedAdviceLetter({ school: found.school.name, address: address() }, viewer.personName);
    await writeTo(db, viewer, "advice", [found.askedBy], letter);
    const after = { school: found.school.name, "asked of": adviceFrom[found.askedOf] };
    await recordChange(db, viewer, {
      action: "Corrected an answer to a request for advice",
      recordType: "advice",
      recordId: requestId,
      after,
    });
    return done();
  });
}

function holdersOf(db: Database, { trustId, personId, today }: Viewer, role: AdviceFrom) {
  const day = dateOf(today);
  const held = { trustId, role, schoolId: null, startsOn: { lte: day }, OR: [{ endsBefore: null }, { endsBefore: { gt: day } }] };
  return db.person.findMany({
    where: { trustId, closedAt: null, id: { not: personId }, holdings: { some: held } },
    select: person,
    take: 20,
  });
}
