import { createHash } from "node:crypto";
import { v7 as uuid } from "uuid";
import { today } from "@/lib/clock";
import { addDays, type Day, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { Fact, FileReport } from "@/lib/official-data/facts";
import { outcomeOf } from "@/lib/official-data/planning/outcome";
import type { Gathered } from "@/lib/official-data/reading/gather";
import { applyRun, planNow } from "@/lib/official-data/writing/apply";
import { keepRun } from "@/lib/official-data/writing/run";
import { startYearOf } from "@/lib/strategy/year-key";
import { chance } from "./sample-facts.ts";
import { sampleFigures } from "./sample-figures.ts";
import { sampleInspections } from "./sample-inspections.ts";
import { inRegisterOf } from "./sample-official-schools.ts";
import type { SampleSchool } from "./sample-schools.ts";

type Joined = SampleSchool & { id: string; joinedOn: Day };

/**
 * Figures, inspections and earlier URNs of the sample's schools, written by what writes official files, as one
 * import that says that it is the sample's. Church schools have an inspection of their own, entered by hand.
 */
export async function loadOfficialData(db: Database, trustId: string, schools: readonly Joined[], directorId: string): Promise<void> {
  const gathered = sampleFiles(schools, today());
  const by = { personId: null, name: "Sample trust" };
  const runId = await keepRun(db, trustId, by, gathered, outcomeOf(await planNow(db, trustId, gathered)));
  await applyRun(db, trustId, runId, gathered, by);
  const at = new Date(`${addDays(today(), -23)}T10:12:00Z`);
  await db.importRun.updateMany({ where: { trustId, id: runId }, data: { preparedAt: at, doneAt: new Date(at.getTime() + 190_000) } });
  await loadChurchInspections(db, trustId, schools, directorId);
  await loadUnpublished(db, trustId, schools, directorId);
}

/** Everything that the files of the sample would say, as it is read out of official files. */
export function sampleFiles(schools: readonly Omit<Joined, "id">[], day: Day): Gathered {
  const lastYear = startYearOf(day) - 1;
  const figures = sampleFigures(
    schools.map((school) => ({ ...school, joinedYear: startYearOf(school.joinedOn) })),
    lastYear,
  );
  const files: { kind: string; name: string; period: string | null; facts: Fact[] }[] = [
    { kind: "urnLinks", name: "Links between URNs", period: null, facts: linksOf(schools) },
    ...figures,
    { kind: "inspections", name: "Inspections, latest of each school", period: null, facts: sampleInspections(schools, day) },
  ];
  return {
    uid: "",
    group: null,
    facts: files.flatMap(({ facts }, file) => facts.map((fact) => ({ ...fact, file }))),
    files: files.map((file) => reportOf(file, day)),
    problems: [],
  };
}

function linksOf(schools: readonly Omit<Joined, "id">[]): Fact[] {
  return schools.flatMap(({ urn, joinedOn }) => {
    const { before } = inRegisterOf(urn);
    return before ? [{ is: "link" as const, urn: before.urn, successor: urn, name: before.name, kind: "Predecessor", on: joinedOn }] : [];
  });
}

function reportOf(
  { kind, name, period, facts }: { kind: string; name: string; period: string | null; facts: Fact[] },
  day: Day,
): FileReport {
  const content = JSON.stringify(facts);
  return {
    name: `sample_${period ? `${period}_` : ""}${kind}.csv`,
    kind,
    kindName: `${name} (sample)`,
    sha256: createHash("sha256").update(content).digest("hex"),
    bytes: content.length,
    encoding: "utf-8",
    period,
    dataOn: period ? null : addDays(day, -30),
    read: facts.length,
    used: facts.length,
    leftOut: [],
    warnings: [],
  };
}

/** Church of England and Methodist schools are inspected as church schools too (UO-9); one of two is under the older schedule. */
async function loadChurchInspections(db: Database, trustId: string, schools: readonly Joined[], directorId: string): Promise<void> {
  const church = schools.filter((school) => school.church === "churchOfEngland" || school.church === "methodist");
  for (const [place, school] of church.entries()) {
    const startedOn = addDays(today(), place % 2 === 0 ? -470 - 31 * place : -1_760 - 31 * place);
    await enterByHand(db, trustId, { school, startedOn, body: "siams", directorId, isConfidential: false });
  }
}

/** One school's report is not out yet: its outcome is for a few eyes only. */
async function loadUnpublished(db: Database, trustId: string, schools: readonly Joined[], directorId: string): Promise<void> {
  const school = schools.find(({ name }) => name.startsWith("Wesley Methodist"));
  if (school)
    await enterByHand(db, trustId, { school, startedOn: addDays(today(), -20), body: "ofsted", directorId, isConfidential: true });
}

interface ByHand {
  school: Joined;
  startedOn: Day;
  body: "siams" | "ofsted";
  directorId: string;
  isConfidential: boolean;
}

async function enterByHand(db: Database, trustId: string, { school, startedOn, body, directorId, isConfidential }: ByHand): Promise<void> {
  const day = dateOf(startedOn);
  const framework = await db.frameworkVersion.findFirst({
    where: { trustId, body, startsOn: { lte: day }, OR: [{ endsBefore: null }, { endsBefore: { gt: day } }] },
    select: {
      id: true,
      hasOverall: true,
      scale: true,
      areas: { select: { id: true, key: true, place: true } },
      grades: { orderBy: { position: "asc" }, select: { id: true } },
    },
  });
  if (!framework) return;
  const id = uuid();
  const gradeOf = (key: string) => framework.grades[Math.min(framework.grades.length - 1, 1 + Math.round(chance(key, school.urn)))]?.id;
  await db.inspection.create({
    data: {
      trustId,
      id,
      schoolId: school.id,
      urn: school.urn,
      frameworkId: framework.id,
      kind: "graded",
      startedOn: day,
      publishedOn: isConfidential ? null : dateOf(addDays(startedOn, 24)),
      overallGradeId: framework.hasOverall ? (framework.grades[framework.scale === "judgements" ? 0 : 1]?.id ?? null) : null,
      safeguardingMet: body === "ofsted" ? true : null,
      origin: "byHand",
      confidential: isConfidential,
      enteredById: directorId,
    },
    select: { id: true },
  });
  if (framework.scale !== "grades") return;
  await db.inspectionGrade.createMany({
    data: framework.areas
      .filter(({ place }) => place === "everywhere" || (place === "earlyYears" && school.ages[0] <= 4))
      .flatMap((area) => {
        const gradeId = gradeOf(area.key);
        return gradeId ? [{ trustId, inspectionId: id, areaId: area.id, gradeId }] : [];
      }),
  });
}
