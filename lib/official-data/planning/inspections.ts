import { addDays, type Day } from "@/lib/dates";
import { inForceOn } from "@/lib/frameworks/in-force";
import type { InspectionFact } from "@/lib/official-data/facts";
import type { SchoolOf } from "@/lib/official-data/planning/figures";
import type { StoredFramework, StoredInspection } from "@/lib/official-data/planning/stored";

/** An inspection that will be written; ids are those of the framework in the database. */
export interface PlannedInspection extends Omit<StoredInspection, "id"> {
  frameworkId: string;
  gradedOn: Record<string, Day>;
  file?: number;
}

export interface InspectionsPlan {
  added: PlannedInspection[];
  changed: { id: string; inspection: PlannedInspection }[];
  unchanged: number;
  warnings: string[];
}

type Placed = InspectionFact & { file?: number };

/** The register's date may be a few days off the inspectorate's. */
const daysApart = 10;

/** Inspections under the framework that was in force on their first day. */
export function planInspections(
  facts: readonly Placed[],
  stored: readonly StoredInspection[],
  frameworks: readonly StoredFramework[],
  schoolOf: SchoolOf,
): InspectionsPlan {
  const plan: InspectionsPlan = { added: [], changed: [], unchanged: 0, warnings: [] };
  const planned: PlannedInspection[] = [];
  // The surer source first: what the register says of the same inspection is then dropped.
  const ordered = [...facts].sort((one, other) => Number(one.source === "register") - Number(other.source === "register"));
  for (const fact of ordered) {
    for (const { key } of schoolOf(fact.urn, null)) {
      const inspection = inspectionOf(fact, key, frameworks, plan.warnings);
      if (!inspection || planned.some((one) => isSame(one, inspection))) continue;
      planned.push(inspection);
      place(
        plan,
        inspection,
        stored.find((one) => isSame(one, inspection)),
      );
    }
  }
  return plan;
}

function place(plan: InspectionsPlan, inspection: PlannedInspection, there: StoredInspection | undefined): void {
  if (!there) plan.added.push(inspection);
  else if (inspection.origin === "register" && there.origin !== "register") plan.unchanged += 1;
  else if (agrees(inspection, there)) plan.unchanged += 1;
  else plan.changed.push({ id: there.id, inspection });
}

type Comparable = Pick<PlannedInspection, "schoolId" | "kind" | "startedOn" | "origin">;

function isSame(one: Comparable, other: Comparable): boolean {
  if (one.schoolId !== other.schoolId || one.kind !== other.kind) return false;
  if (one.startedOn === other.startedOn) return true;
  const isExact = one.origin === "official" && other.origin === "official";
  return !isExact && addDays(one.startedOn, -daysApart) <= other.startedOn && other.startedOn <= addDays(one.startedOn, daysApart);
}

function agrees(planned: PlannedInspection, there: StoredInspection): boolean {
  const fields = ["startedOn", "publishedOn", "number", "outcome", "safeguarding", "concern", "overallGradeId", "origin", "urn"] as const;
  return fields.every((field) => planned[field] === there[field]) && sameGrades(planned.grades, there.grades);
}

function sameGrades(one: Record<string, string>, other: Record<string, string>): boolean {
  const areas = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...areas].every((area) => one[area] === other[area]);
}

function inspectionOf(fact: Placed, schoolId: string, frameworks: readonly StoredFramework[], warnings: string[]) {
  const framework = inForceOn(frameworks, "ofsted", fact.startedOn) ?? earliest(frameworks);
  if (!framework) {
    warnings.push("There is no inspection framework in this trust, so inspections were left out.");
    return undefined;
  }
  const gradeOf = (given: string) => gradeIn(framework, given)?.id;
  const areas = Object.entries(fact.grades).flatMap(([key, given]) => {
    const area = framework.areas.find((one) => one.key === key);
    return area ? [{ area: area.id, key, given, grade: gradeOf(given) }] : [];
  });
  for (const { given, grade } of areas)
    if (!grade) warnings.push(`“${given}” is not a grade of its framework (inspection of ${fact.startedOn}, URN ${fact.urn}).`);
  const known = areas.flatMap(({ area, key, grade }) => (grade ? [{ area, key, grade }] : []));
  const planned: PlannedInspection = {
    schoolId,
    urn: fact.urnThen,
    frameworkId: framework.id,
    kind: fact.kind,
    number: fact.number,
    startedOn: fact.startedOn,
    publishedOn: fact.publishedOn,
    overallGradeId: fact.overall === null ? null : (gradeOf(String(fact.overall)) ?? null),
    outcome: fact.outcome,
    safeguarding: fact.safeguarding,
    concern: fact.concern,
    origin: fact.source === "register" ? "register" : "official",
    grades: Object.fromEntries(known.map(({ area, grade }) => [area, grade])),
    gradedOn: Object.fromEntries(known.flatMap(({ area, key }) => (fact.gradedOn[key] ? [[area, fact.gradedOn[key]]] : []))),
    ...(fact.file === undefined ? {} : { file: fact.file }),
  };
  return planned;
}

function gradeIn({ grades }: StoredFramework, given: string) {
  const plain = given.trim().toLowerCase();
  return grades.find(({ name, officialCode }) => String(officialCode) === plain || name.toLowerCase() === plain);
}

function earliest(frameworks: readonly StoredFramework[]): StoredFramework | undefined {
  return frameworks.filter(({ body }) => body === "ofsted").sort((one, other) => one.startsOn.localeCompare(other.startsOn))[0];
}
