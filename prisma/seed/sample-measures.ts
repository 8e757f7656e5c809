import { v7 as uuid } from "uuid";
import { today } from "@/lib/clock";
import { dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { usualMeasures } from "@/lib/own-measures/usual";
import { startYearOf } from "@/lib/strategy/year-key";
import { type Around, calendarOf, chance } from "./sample-facts.ts";

/** The trust's own measures of three periods; one of the latest has not come in yet (VP-11). */
export async function loadMeasures(db: Database, { trustId, units, personId }: Around): Promise<void> {
  const measures = usualMeasures.map((measure, index) => ({ ...measure, trustId, id: uuid(), position: index + 1 }));
  await db.ownMeasure.createMany({ data: measures });
  const [first, , , last] = calendarOf(startYearOf(today()) - 1).terms;
  const [autumn] = calendarOf(startYearOf(today())).terms;
  const schools = units.flatMap((unit) => unit.schoolIds.map((id) => ({ id, name: unit.school.name })));
  for (const [name, from, to] of [
    ["First data drop, last year", first?.startsOn, first?.lastDay],
    ["Spring, last year", last?.startsOn, last?.lastDay],
    ["Autumn so far", autumn?.startsOn, autumn?.lastDay],
  ] as const) {
    if (!from || !to || from > today()) continue;
    const period = await db.ownMeasurePeriod.create({ data: { trustId, name, startsOn: dateOf(from), lastDay: dateOf(to) } });
    const sheet = await db.broughtSheet.create({
      data: {
        trustId,
        kind: "measures",
        periodId: period.id,
        rows: schools.length,
        broughtAt: new Date(`${to}T14:35:00Z`),
        broughtById: personId("admin"),
      },
    });
    await db.ownMeasureValue.createMany({
      data: schools.flatMap((school) =>
        measures
          .filter((_measure, index) => name !== "Autumn so far" || index !== 1)
          .map((measure) => ({
            trustId,
            periodId: period.id,
            measureId: measure.id,
            schoolId: school.id,
            sheetId: sheet.id,
            ...measured(measure, school.name, name),
          })),
      ),
    });
  }
}

function measured(
  { name, unit }: { name: string; unit: string },
  school: string,
  period: string,
): { value: number | null; missing: string | null } {
  const luck = chance(name, school, period);
  if (luck < 0.03) return { value: null, missing: "n/a" };
  if (name === "Attendance") return { value: Math.round(10 * (91 + 6 * luck)) / 10, missing: null };
  if (name === "Persistent absence") return { value: Math.round(10 * (6 + 16 * luck)) / 10, missing: null };
  if (unit === "percent") return { value: Math.round(48 + 40 * luck), missing: null };
  return { value: name === "Permanent exclusions" ? Math.round(luck * 0.6) : Math.round(12 * luck * luck), missing: null };
}
