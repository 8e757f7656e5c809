import { v7 as uuid } from "uuid";
import { today } from "@/lib/clock";
import { addDays, type Day, dateOf, weekdayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { churchBodyOf } from "@/lib/frameworks/in-force";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { type AreaFacts, areasFor, isGraded, type VersionFacts, versionFor } from "@/lib/self-evaluation/frameworks";
import { inspectionPrefix } from "@/lib/self-evaluation/parts-statement";
import { modelStrategy } from "@/lib/strategy/model/year";
import { daysOfYear, startYearOf, yearKeyOf } from "@/lib/strategy/year-key";
import type { Prisma } from "@/prisma/generated/client";
import * as words from "./sample-evaluation-words.ts";
import { type Around, chance, type SampleUnit } from "./sample-facts.ts";
import { inRegisterOf } from "./sample-official-schools.ts";

/** An evaluation of the sample, with the areas that the school has. */
interface SampleEvaluation {
  id: string;
  unit: SampleUnit;
  year: number;
  body: "ofsted" | "siams" | "catholic";
  framework: VersionFacts;
  areas: AreaFacts[];
  followsId: string | null;
  frozen: boolean;
  /** How many of its areas are written. */
  written: number;
  head: string;
}

const rich = (text: string) => richTextFrom(text) as unknown as Prisma.InputJsonValue;
const pick = <One>(some: readonly One[], ...names: (string | number)[]): One => some[Math.floor(chance(...names) * some.length)] as One;

/**
 * The evaluations of last year, frozen, and of this year: by the framework in force, church schools' beside them; one school has
 * not begun, one is in the middle, one that joined lately is still on an older framework. Priorities of plans answer their points.
 */
export async function loadEvaluations(db: Database, around: Around): Promise<void> {
  const { trustId, units, personId } = around;
  const versions = await versionsIn(db, trustId);
  const heads = await db.roleHolding.findMany({ where: { trustId, role: "headteacher" }, select: { schoolId: true, personId: true } });
  const headOf = (unit: SampleUnit) => heads.find(({ schoolId }) => schoolId === unit.schoolIds[0])?.personId ?? personId("director");
  const all = units.flatMap((unit) => evaluationsOf(unit, versions, headOf(unit)));
  const years = await db.academicYear.findMany({ where: { trustId }, select: { id: true, key: true } });
  const yearId = (year: number) => years.find(({ key }) => key === yearKeyOf(year))?.id ?? "";
  await db.selfEvaluation.createMany({
    data: all.map(({ id, unit, year, framework, followsId, frozen, head }) => ({
      trustId,
      id,
      unitId: unit.unitId,
      yearId: yearId(year),
      frameworkId: framework.id,
      followsId,
      ownerId: head,
      frozenAt: frozen ? dateOf(`${year + 1}-07-12`) : null,
      nextReview: frozen ? null : dateOf(`${year + 1}-02-10`),
      createdAt: dateOf(`${year}-07-12`),
    })),
  });
  await db.evaluationText.createMany({ data: all.flatMap((one) => textsOf(trustId, one)) });
  await db.standardRating.createMany({ data: all.flatMap((one) => standardsOf(trustId, one)) });
  const areas = all.flatMap((one) => areaRows(around, one));
  await db.areaEvaluation.createMany({ data: areas.map(({ row }) => row) });
  await loadPoints(db, trustId, areas);
}

async function versionsIn(db: Database, trustId: string): Promise<VersionFacts[]> {
  const rows = await db.frameworkVersion.findMany({
    where: { trustId },
    include: { areas: { orderBy: { position: "asc" } }, grades: { orderBy: { position: "asc" } } },
  });
  return rows.map((row) => ({ ...row, startsOn: row.startsOn.toISOString().slice(0, 10) }));
}

function evaluationsOf(unit: SampleUnit, versions: readonly VersionFacts[], head: string): SampleEvaluation[] {
  const { school } = unit;
  const church = churchBodyOf(school.church);
  const bodies = ["ofsted" as const, ...(church ? [church] : [])];
  const thisYear = startYearOf(today());
  return bodies.flatMap((body) => {
    const own = versions.filter((one) => one.body === body);
    // One joined lately, one has a new headteacher: both have what was written years ago.
    const older =
      body === "ofsted" && /^(Netherby|Tidewater)/.test(school.name) ? own.find(({ name }) => name.endsWith("framework 2019")) : undefined;
    const begun = (year: number, followsId: string | null): SampleEvaluation[] => {
      const framework = older ?? versionFor(own, daysOfYear(year), year < thisYear ? daysOfYear(year).endsBefore : today());
      if (!framework) return [];
      const facts = { name: school.name, establishmentType: null, lowestAge: school.ages[0], highestAge: school.ages[1] };
      const areas = areasFor(framework, [facts]);
      const written = year === thisYear && school.name.startsWith("Kingsmead") ? 3 : areas.length;
      return [{ id: uuid(), unit, year, body, framework, areas, followsId, frozen: year < thisYear, written, head }];
    };
    const last = begun(thisYear - 1, null);
    const notBegun = school.name.startsWith("Tidewater");
    return [...last.map((one) => (notBegun ? { ...one, frozen: false } : one)), ...(notBegun ? [] : begun(thisYear, last[0]?.id ?? null))];
  });
}

function textsOf(trustId: string, { id, unit, year, body, framework, head }: SampleEvaluation): Prisma.EvaluationTextCreateManyInput[] {
  const own = { trustId, evaluationId: id, changedById: head };
  const { name } = unit.school;
  const text = (key: string, value: Prisma.InputJsonValue) => ({ ...own, key, value });
  const asked = body === "ofsted" ? words.inspectionWords : [];
  return [
    text("context", rich(pick(words.contextWords, name, body))),
    ...(body === "ofsted" ? [] : [text("vision", rich(words.visionWords))]),
    ...(framework.safeguardingMet === null ? [] : [text("safeguarding", { met: "yes", body: rich(words.safeguardingWords) })]),
    ...asked.map(([words_, impact], place) =>
      text(inspectionPrefix + uuid(), {
        text: words_,
        impact,
        rating: chance(name, year, place) < 0.6 ? "amber" : "green",
        position: place + 1,
        removed: false,
      }),
    ),
  ];
}

/** Most statements of the trust's strands are rated, some with what it rests on. */
function standardsOf(
  trustId: string,
  { id, unit, year, body, written, areas, head }: SampleEvaluation,
): Prisma.StandardRatingCreateManyInput[] {
  if (body !== "ofsted" || written < areas.length) return [];
  const { strands, scales } = modelStrategy(year);
  return strands.strands.flatMap(({ statements }) =>
    statements
      .filter(({ key }) => chance(unit.school.name, key, "rated") < 0.8)
      .map(({ key }) => ({
        trustId,
        evaluationId: id,
        statementKey: key,
        levelKey: pick(scales.standards, unit.school.name, key, year).key,
        evidence: chance(unit.school.name, key, "shown") < 0.3 ? "Seen in lessons and books this term" : "",
        changedById: head,
      })),
  );
}

/** An area of an evaluation as it is stored, with what its points are made of. */
interface SampleArea {
  row: Prisma.AreaEvaluationCreateManyInput & { id: string };
  key: string;
  of: SampleEvaluation;
}

function areaRows({ trustId, personId }: Around, of: SampleEvaluation): SampleArea[] {
  const { unit, year, framework, areas, written, head, frozen } = of;
  const { name, adviser } = unit.school;
  return areas.map(({ id: areaId, key }, place) => {
    if (place >= written) return { key, of, row: { trustId, id: uuid(), evaluationId: of.id, areaId, changedById: head, version: 0 } };
    return {
      key,
      of,
      row: {
        trustId,
        id: uuid(),
        evaluationId: of.id,
        areaId,
        gradeId: isGraded(framework) ? (framework.grades[gradeOf(of, key)]?.id ?? null) : null,
        headline: pick(words.wordsOfArea(key).headlines, name, key, year),
        direction: pick(["improving", "steady", "steady", "improving", "declining"] as const, name, key, year, "direction"),
        reviewedOn: dateOf(weekday(addDays(`${year}-06-15`, Math.floor(chance(name, key) * 26)))),
        changedById: head,
        ...(frozen || !adviser ? {} : saidBy(personId(adviser), name, key)),
      },
    };
  });
}

/** The Friday before, where a day falls on a weekend. */
function weekday(day: Day): Day {
  return addDays(day, { 0: -2, 6: -1 }[weekdayOf(day)] ?? 0);
}

function saidBy(adviserId: string, name: string, key: string) {
  const view = viewOf(name, key);
  if (!view) return {};
  const adviserReason = view === "agrees" ? "" : pick(words.adviserReasons[view], name, key);
  return { adviserView: view, adviserReason, adviserId, adviserAt: dateOf(addDays(today(), -19)) };
}

/** Advisers agree with most of what they have looked at. */
function viewOf(name: string, key: string): "agrees" | "generous" | "cautious" | null {
  const luck = chance(name, key, "adviser");
  if (luck < 0.35) return null;
  return luck < 0.8 ? "agrees" : luck < 0.92 ? "generous" : "cautious";
}

/** The place of a grade on its scale, best first, by how well the school does. */
function gradeOf({ unit: { school }, framework, year }: SampleEvaluation, key: string): number {
  const most = framework.grades.length - 1;
  const middle = most / 2 - inRegisterOf(school.urn).standing * 0.8 - (most === 3 ? 0.4 : 0);
  return Math.min(Math.max(Math.round(middle + 1.1 * (chance(key, school.name, year, "own") - 0.5)), 0), most - 1);
}

async function loadPoints(db: Database, trustId: string, areas: readonly SampleArea[]): Promise<void> {
  const findings = await db.finding.findMany({
    where: { trustId, kind: { in: ["strength", "risk"] } },
    orderBy: [{ day: "asc" }, { text: "asc" }],
    select: { id: true, unitId: true, kind: true, areaKeys: true, text: true },
  });
  const priorities = await db.planPriority.findMany({
    where: { trustId, trustPriorityKey: null, plan: { is: { trustId, kind: "annual" } } },
    select: { id: true, title: true, plan: { select: { unitId: true, year: { select: { key: true } } } } },
  });
  const points = areas.filter(({ row }) => row.headline).flatMap((area) => pointsOf(trustId, area, priorities));
  await db.evaluationPoint.createMany({ data: points.map(({ row }) => row) });
  const evidence = points.flatMap(({ row, of, key, place }): Prisma.PointEvidenceCreateManyInput[] => {
    const kind = row.kind === "strength" ? "strength" : "risk";
    const found = findings.find((one) => one.unitId === of.unit.unitId && one.kind === kind && one.areaKeys.includes(key));
    if (found && place === 0 && !of.frozen) return [{ trustId, pointId: row.id, findingId: found.id }];
    return place === 1 ? [{ trustId, pointId: row.id, words: pick(words.evidenceWords, of.unit.school.name, key, of.year, row.kind) }] : [];
  });
  await db.pointEvidence.createMany({ data: evidence });
  const answered = points.flatMap(({ row, answeredBy }) => answeredBy.map((priorityId) => ({ trustId, priorityId, pointId: row.id })));
  await db.priorityOrigin.createMany({ data: answered, skipDuplicates: true });
}

interface Priority {
  id: string;
  title: string;
  plan: { unitId: string; year: { key: string } };
}

/** Two strengths and a point to improve of each area, and what the year's priorities answer. */
function pointsOf(trustId: string, { row: area, key, of }: SampleArea, priorities: readonly Priority[]) {
  const { name } = of.unit.school;
  const said = words.wordsOfArea(key);
  const begin = Math.floor(chance(name, key, "points") * said.strengths.length);
  const strengths = said.strengths.slice(0, 2).map((_one, place) => said.strengths[(begin + place) % said.strengths.length]);
  const own = { trustId, areaEvaluationId: area.id, changedById: of.head };
  const point = (kind: "strength" | "improve", text: string, place: number, more: { impact?: string; answeredBy?: string[] } = {}) => ({
    row: { ...own, id: uuid(), kind, text, impact: more.impact ?? "", position: place + 1 },
    of,
    key,
    place,
    answeredBy: more.answeredBy ?? [],
  });
  const here =
    of.body === "ofsted" ? priorities.filter(({ plan }) => plan.unitId === of.unit.unitId && plan.year.key === yearKeyOf(of.year)) : [];
  const asked = words.pointsOfPriorities.flatMap(([begins, newer, text]) => {
    const priority = here.find(({ title }) => title.startsWith(begins));
    const stands = of.areas.some((one) => one.key === newer) ? newer : words.olderArea(newer);
    return priority && stands === key ? [{ text, answeredBy: [priority.id] }] : [];
  });
  return [
    ...strengths.map((one, place) => point("strength", one?.[0] ?? "", place, { impact: one?.[1] ?? "" })),
    ...asked.map(({ text, answeredBy }, place) => point("improve", text, place, { answeredBy })),
    point("improve", pick(said.improve, name, key, of.year), asked.length + 1),
  ];
}
