import { writtenDay } from "@/lib/dates";
import type { DocumentBlock } from "@/lib/documents/document";
import { figureWords, writtenFigure } from "@/lib/official-data/figure-words";
import { writtenPeriod } from "@/lib/official-data/reading/period";
import { isBeforeJoining, type Series, seriesOf } from "@/lib/official-data/series";
import { writtenMeasure } from "@/lib/own-measures/values";
import { type Role, roleName } from "@/lib/people/roles";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import type { PackFacts, PackSchool } from "@/lib/visit-packs/facts";
import { joined } from "@/lib/words";

const text = (words: string): DocumentBlock => ({ kind: "text", body: richTextFrom(words) });
const notLoaded = "not loaded for this period";

/** What a section says of each school; with the school's name where there are several (VP-2). */
function perSchool<School extends { id: string; name: string }>(
  schools: readonly School[],
  blocks: (school: School) => DocumentBlock[],
): DocumentBlock[] {
  return schools.flatMap((school): DocumentBlock[] => {
    const own = blocks(school);
    if (own.length === 0 || schools.length === 1) return own;
    return [{ kind: "heading", level: 3, text: school.name }, ...own];
  });
}

function named(schools: readonly PackSchool[]) {
  return schools.map((one) => ({ ...one, id: one.school.id, name: one.school.name }));
}

/** The latest inspection of each kind, with its grades. */
export function inspectionSection({ schools }: PackFacts): DocumentBlock[] {
  return perSchool(named(schools), ({ inspections, school }) => {
    const latest = [inspections.find(({ body }) => body === "ofsted"), inspections.find(({ body }) => body !== "ofsted")];
    return latest.flatMap((one): DocumentBlock[] => (one ? [{ kind: "facts", rows: inspectionRows(one, school) }] : []));
  });
}

type Inspection = PackSchool["inspections"][number];

function inspectionRows(inspection: Inspection, school: PackSchool["school"]): { name: string; value: string }[] {
  const { startedOn, framework, safeguarding, grades, confidential } = inspection;
  const outcome = inspection.overall ?? inspection.outcome;
  const before = isBeforeJoining(inspection, school) ? ", before joining the trust" : "";
  return [
    { name: framework, value: `${writtenDay(startedOn)}${before}` },
    ...(outcome ? [{ name: "Outcome", value: outcome }] : []),
    ...(safeguarding ? [{ name: "Safeguarding", value: safeguarding }] : []),
    ...grades.map(({ area, grade }) => ({ name: area, value: grade })),
    ...(confidential ? [{ name: "Confidential", value: "Not published yet: for those who read this pack only" }] : []),
  ];
}

/** Attendance, attainment and context as they are published: the last two years, and England. */
export function figureSection({ schools }: PackFacts): DocumentBlock[] {
  return perSchool(named(schools), (one) => {
    const groups = seriesOf({ ...one, urn: one.school.urn, joinedOn: one.school.joinedOn }, one.showsSmall);
    const tables = groups.flatMap(({ name, series }) =>
      table(
        name,
        series.filter(({ measure }) => measure.main),
      ),
    );
    return tables.length > 0 ? tables : [text("No official figures are loaded for this school.")];
  });
}

function table(name: string, series: readonly Series<unknown>[]): DocumentBlock[] {
  const periods = [...new Set(series.flatMap(({ years }) => years.map(({ period }) => period)))].sort().slice(-2);
  if (periods.length === 0) return [];
  const rows = series.map(({ measure, years }) => {
    const at = (period: string) => years.find((year) => year.period === period);
    const own = periods.map((period) => {
      const year = at(period);
      return year ? figureWords(year.value, year.missing, measure.unit) : notLoaded;
    });
    const national = at(periods.at(-1) ?? "")?.national ?? null;
    return [measure.name, ...own, national === null ? "" : writtenFigure(national, measure.unit)];
  });
  return [{ kind: "table", caption: name, columns: ["Measure", ...periods.map(writtenPeriod), "England"], rows }];
}

/** The trust's own measures for the two latest periods (VP-11). */
export function measureSection({ visit, measures, periods, values }: PackFacts): DocumentBlock[] {
  if (measures.length === 0) return [];
  if (periods.length === 0) return [text("No period has been loaded yet.")];
  return perSchool(visit.schools, ({ id, name }) => {
    const own = values.find(({ schoolId }) => schoolId === id)?.values ?? [];
    const rows = measures.map(({ id: measureId, name: measure, unit }) => [
      measure,
      ...periods.map((period) => {
        const found = own.find((one) => one.measureId === measureId && one.periodId === period.id);
        if (!found) return notLoaded;
        return found.value === null ? (found.missing ?? notLoaded) : writtenMeasure(found.value, unit);
      }),
    ]);
    const caption = visit.schools.length === 1 ? "Latest periods" : name;
    return [{ kind: "table", caption, columns: ["Measure", ...periods.map((period) => period.name)], rows }];
  });
}

/** Who is who: of the school, and of the trust. */
export function peopleSection({ visit, people }: PackFacts): DocumentBlock[] {
  const ofTrust = [
    ...(visit.adviser ? [{ name: "Adviser", value: visit.adviser.name }] : []),
    ...(visit.link ? [{ name: "Partnership link", value: visit.link.name }] : []),
  ];
  const blocks = perSchool(visit.schools, ({ id }) => {
    const own = people.filter(({ schoolId }) => schoolId === id);
    const roles = [...new Set(own.map(({ role }) => role))];
    const names = (role: Role) => joined(own.filter((one) => one.role === role).map(({ name }) => name));
    return roles.length > 0 ? [{ kind: "facts", rows: roles.map((role) => ({ name: roleName(role), value: names(role) })) }] : [];
  });
  return [...blocks, ...(ofTrust.length > 0 ? [{ kind: "facts" as const, rows: ofTrust }] : [])];
}
