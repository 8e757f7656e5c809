import { addDays, type Day, weekdayOf } from "@/lib/dates";
import { frameworkCatalogue } from "@/lib/frameworks/catalogue";
import { inForceOn } from "@/lib/frameworks/in-force";
import type { InspectionFact } from "@/lib/official-data/facts";
import { chance } from "./sample-facts.ts";
import { inRegisterOf } from "./sample-official-schools.ts";
import type { SampleSchool } from "./sample-schools.ts";

/** How many days ago schools were inspected, the older ones first; "u" is an ungraded inspection. */
const daysAgo: Record<number, readonly (number | `u${number}`)[]> = {
  900101: [2_610, 1_340],
  900102: [1_610, "u690"],
  900103: [1_605, "u690"],
  900104: [2_350, 590],
  900105: [2_840, "u1180"],
  900106: [1_770, 205],
  900107: [1_265, "u430"],
  900108: [2_470, 640],
  900109: [1_905],
  900110: [2_240, 310],
  900111: [2_020, "u540"],
  900113: [1_480, 265],
  900114: [1_690, 480],
};

/** Inspections as the inspectorate would list them, each by the framework that was in force. One school has had none. */
export function sampleInspections(schools: readonly (SampleSchool & { joinedOn: Day })[], today: Day): InspectionFact[] {
  return schools.flatMap((school) =>
    (daysAgo[school.urn] ?? []).map((given, place) => {
      const isUngraded = typeof given === "string";
      return inspectionOf(school, tuesdayBefore(today, isUngraded ? Number(given.slice(1)) : given), isUngraded, place);
    }),
  );
}

/** Inspections begin on a Tuesday. */
function tuesdayBefore(today: Day, days: number): Day {
  const day = addDays(today, -days);
  return addDays(day, -((weekdayOf(day) + 5) % 7));
}

function inspectionOf(school: SampleSchool & { joinedOn: Day }, startedOn: Day, isUngraded: boolean, place: number): InspectionFact {
  const framework = inForceOn(frameworkCatalogue, "ofsted", startedOn);
  const { before } = inRegisterOf(school.urn);
  const isGraded = framework && !isUngraded;
  const areas = (isGraded ? framework.areas : []).filter((area) => isThere(area.place, school));
  const grades = areas.map(({ key }) => [key, gradeOf(framework?.grades.length ?? 4, school, key, place)] as const);
  return {
    is: "inspection",
    urn: school.urn,
    urnThen: before && startedOn < school.joinedOn ? before.urn : school.urn,
    kind: isUngraded ? "ungraded" : "graded",
    number: String(10_300_000 + school.urn - 900_000 + 1_000 * place),
    startedOn,
    publishedOn: addDays(startedOn, 41),
    overall: isGraded && framework.hasOverall ? middleOf(grades.map(([, grade]) => grade)) + 1 : null,
    outcome: isUngraded ? (framework?.hasOverall ? "School remains Good" : "Standards maintained") : null,
    safeguarding: isGraded && framework.safeguarding ? true : null,
    concern: null,
    grades: Object.fromEntries(grades.map(([key, grade]) => [key, framework?.grades[grade]?.name ?? ""])),
    gradedOn: {},
    source: "inspectorate",
  };
}

function isThere(place: string, { ages: [lowest, highest] }: SampleSchool): boolean {
  if (place === "earlyYears") return lowest <= 4;
  return place === "sixthForm" ? highest >= 18 : true;
}

/** The grade in the middle, so that the invented whole fits its invented parts. */
function middleOf(grades: readonly number[]): number {
  return [...grades].sort()[Math.floor(grades.length / 2)] ?? 1;
}

/** The place of a grade on its scale, best first, by how well the school does; it has become better since. */
function gradeOf(grades: number, school: SampleSchool, area: string, place: number): number {
  const middle = (grades - 1) / 2 - (grades === 4 ? 0.4 : 0) - inRegisterOf(school.urn).standing * 0.9 - (place === 0 ? 0 : 0.2);
  return Math.min(Math.max(Math.round(middle + 0.9 * (chance(area, school.urn, place) - 0.5)), 0), grades - 2);
}
