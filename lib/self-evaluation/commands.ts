import "server-only";
import { type Change, recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { isId } from "@/lib/pages";
import { done, notFound, type Result, refused } from "@/lib/result";
import { carriedInto } from "@/lib/self-evaluation/carrying";
import { composeEvaluation } from "@/lib/self-evaluation/compose";
import {
  type BegunEvaluation,
  type EvaluationContext,
  evaluationPlaceOf,
  frameworkOf,
  kindOfEvaluation,
  newerFramework,
  statementKeys,
} from "@/lib/self-evaluation/evaluation";
import { evaluationIn, heldEvaluationIn } from "@/lib/self-evaluation/evaluation-statement";
import { type AreaFacts, areasFor, type VersionFacts, versionFor } from "@/lib/self-evaluation/frameworks";
import { type EvaluationPlace, selfEvaluationPolicy } from "@/lib/self-evaluation/policy";
import type { BeginEvaluationTyped, EvaluationStepTyped, FrontTyped, ShowEvaluationTyped } from "@/lib/self-evaluation/schema";
import { evaluationAddress, shownName } from "@/lib/self-evaluation/words";
import { writeCarriedParts } from "@/lib/self-evaluation/writing/carried";
import { Prisma } from "@/prisma/generated/client";

/** Where an evaluation is read after a step. */
export interface EvaluationPage {
  address: string;
}

/**
 * Begins the year's evaluation in one press, on the framework in force (UO-8, UO-9): with the words of the one before it, which
 * is frozen; grades go over, to be confirmed, only where the framework is the same.
 */
export async function beginEvaluation(viewer: Viewer, asked: BeginEvaluationTyped): Promise<Result<EvaluationPage>> {
  return inTrust(viewer, async (db) => {
    const context = await evaluationIn(db, viewer, asked);
    if (!context || !selfEvaluationPolicy.begin(viewer, evaluationPlaceOf(context))) return notFound("school");
    const address = evaluationAddress(asked);
    const name = `${viewer.trustId}:evaluation:${context.unitId}:${asked.year}:${context.body}`;
    await db.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
    if ((await evaluationIn(db, viewer, asked))?.evaluation) return done({ address });
    const framework = versionFor(context.versions, context.year, viewer.today);
    if (!framework) return refused("The trust has no framework for this school yet. The administrator adds one under Strategy.");
    const schoolId = asked.keptBy === "school" && context.inFederation ? context.schoolId : null;
    const id = await begun(db, viewer, context, { framework, schoolId, from: await lastOf(db, viewer, context, schoolId) });
    const after = { unit: context.unit, year: asked.year, framework: framework.name };
    await recordChange(db, viewer, { action: "Began the self-evaluation", recordType: "selfEvaluation", recordId: id, after });
    return done({ address });
  });
}

/** The evaluation of an earlier year that this one goes on from; of the whole unit, or of the one school. */
async function lastOf(db: Database, viewer: Viewer, context: EvaluationContext, schoolId: string | null): Promise<BegunEvaluation | null> {
  const before = context.others.filter(({ body, year }) => body === context.body && year < context.year.key);
  for (const { id } of before) {
    const found = await heldEvaluationIn(db, viewer, id);
    if (found && (found.evaluation.schoolId ?? schoolId) === schoolId) return found;
  }
  return null;
}

interface Beginning {
  framework: VersionFacts;
  schoolId: string | null;
  from: BegunEvaluation | null;
}

/** A new evaluation with what it takes over; the one before is frozen. */
async function begun(db: Database, viewer: Viewer, context: EvaluationContext, { framework, schoolId, from }: Beginning): Promise<string> {
  const { trustId } = viewer;
  const { id } = await db.selfEvaluation.create({
    data: {
      trustId,
      unitId: context.unitId,
      schoolId,
      yearId: context.year.id,
      frameworkId: framework.id,
      ownerId: from?.evaluation.ownerId ?? null,
      followsId: from?.evaluation.id ?? null,
    },
    select: { id: true },
  });
  const schools = schoolId ? context.schools.filter((one) => one.id === schoolId) : context.schools;
  const areas = areasFor(framework, schools);
  if (from) await takeOver(db, viewer, context, { id, framework, areas, from });
  // Every area is there from the start: what is not said of it yet is owed.
  const empty = areas.map(({ id: areaId }) => ({ trustId, evaluationId: id, areaId, changedById: viewer.personId, version: 0 }));
  await db.areaEvaluation.createMany({ data: empty, skipDuplicates: true });
  return id;
}

interface TakingOver {
  id: string;
  framework: VersionFacts;
  areas: AreaFacts[];
  from: BegunEvaluation;
}

/** The words of the evaluation before go over into a new one, and it is frozen. */
async function takeOver(
  db: Database,
  viewer: Viewer,
  context: EvaluationContext,
  { id, framework, areas, from }: TakingOver,
): Promise<void> {
  const carried = carriedInto(
    { parts: from.parts, frameworkId: from.evaluation.frameworkId },
    {
      versions: context.versions,
      frameworkId: framework.id,
      areas,
      statements: statementKeys(context.strategy),
      sameYear: from.year.id === context.year.id,
    },
  );
  await writeCarriedParts(db, viewer, { evaluationId: id, areas, grades: framework.grades }, carried);
  const frozen = { frozenAt: new Date(), version: { increment: 1 } };
  await db.selfEvaluation.updateMany({ where: { trustId: viewer.trustId, id: from.evaluation.id, frozenAt: null }, data: frozen });
}

const changed = "Somebody took another step with this evaluation while you were reading it. Look at it once more.";

/** An evaluation that a step is taken with, held until its transaction ends. */
export interface OpenEvaluation {
  db: Database;
  context: BegunEvaluation;
  address: string;
  record: (change: Pick<Change, "action" | "before" | "after">) => Promise<void>;
}

/** Takes a step with an evaluation: finds it, asks who may, decides and writes in one transaction. */
export async function withEvaluation<Value>(
  viewer: Viewer,
  { evaluationId, version }: { evaluationId: string; version?: number },
  may: (viewer: Viewer, place: EvaluationPlace) => boolean,
  step: (open: OpenEvaluation) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  if (!isId(evaluationId)) return notFound("self-evaluation");
  return inTrust(viewer, async (db) => {
    const context = await heldEvaluationIn(db, viewer, evaluationId);
    const place = context && evaluationPlaceOf(context);
    if (!place || !selfEvaluationPolicy.read(viewer, place) || !may(viewer, place)) return notFound("self-evaluation");
    if (version !== undefined && version !== context.evaluation.version) return refused(changed);
    const address = evaluationAddress({ urn: context.urn, year: context.year.key, kind: kindOfEvaluation(context) });
    const record: OpenEvaluation["record"] = (change) =>
      recordChange(db, viewer, { ...change, recordType: "selfEvaluation", recordId: evaluationId });
    return step({ db, context, address, record });
  });
}

/** Moves an evaluation to the newer framework: text follows its areas, a grade never; the old one is frozen and stays readable. */
export function moveEvaluation(viewer: Viewer, typed: EvaluationStepTyped): Promise<Result<EvaluationPage>> {
  return withEvaluation(viewer, typed, selfEvaluationPolicy.write, async ({ db, context, address, record }) => {
    const newer = newerFramework(context, viewer.today);
    if (!newer) return refused("This evaluation is on the newest framework already.");
    await begun(db, viewer, context, { framework: newer, schoolId: context.evaluation.schoolId, from: context });
    await record({
      action: "Moved the self-evaluation to a newer framework",
      before: { framework: frameworkOf(context).name },
      after: { framework: newer.name },
    });
    return done({ address });
  });
}

/** Keeps the evaluation as it stands today, for governors or a meeting: it never changes. */
export function showEvaluation(viewer: Viewer, { to, ...typed }: ShowEvaluationTyped): Promise<Result<EvaluationPage>> {
  return withEvaluation(viewer, typed, selfEvaluationPolicy.write, async ({ db, context, address, record }) => {
    const purpose = shownName(to);
    const content = composeEvaluation(context, { version: purpose }) as unknown as Prisma.InputJsonValue;
    const { trustId, personId, today } = viewer;
    const of = { desk: "selfEvaluation" as const, recordId: context.evaluation.id, unitId: context.unitId };
    await db.snapshot.create({ data: { trustId, ...of, day: dateOf(today), purpose, content, personId } });
    await record({ action: "Kept a copy of the self-evaluation", after: { for: purpose } });
    return done({ address });
  });
}

/** Who looks after an evaluation, and when it is reviewed next. */
export function setEvaluationFront(viewer: Viewer, { ownerId, nextReview, ...typed }: FrontTyped): Promise<Result<EvaluationPage>> {
  return withEvaluation(viewer, typed, selfEvaluationPolicy.write, async ({ db, context, address, record }) => {
    const owner = context.people.find(({ id }) => id === ownerId);
    if (ownerId && !owner) return refused("Choose somebody of the list.", { field: "ownerId" });
    const facts = { ownerId: ownerId || null, nextReview: nextReview ? dateOf(nextReview) : null, version: { increment: 1 } };
    await db.selfEvaluation.updateMany({ where: { trustId: viewer.trustId, id: context.evaluation.id }, data: facts });
    const before = { owner: context.evaluation.owner ?? "", nextReview: context.evaluation.nextReview ?? "" };
    await record({ action: "Set owner and next review", before, after: { owner: owner?.name ?? "", nextReview } });
    return done({ address });
  });
}
