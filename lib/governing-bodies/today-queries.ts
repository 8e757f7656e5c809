import "server-only";
import { unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { type Day, writtenDay } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { presentationsChasedIn } from "@/lib/governing-bodies/policy";
import { presentBy } from "@/lib/notes/life";
import { standsIn } from "@/lib/schools/improved-in-statement";
import type { Term } from "@/lib/strategy/calendar";
import { type ReviewKind, type VisitKind, visitName } from "@/lib/visits/words";
import { Prisma } from "@/prisma/generated/client";

/** What the first page says for governors: their school in one look, and notes that no governing body was shown in time (GO-3). */
export interface GovernorsToday {
  looks: { urn: number; name: string }[];
  late: { visitId: string; says: string; beside: string }[];
}

interface Row {
  visitId: string;
  kind: VisitKind;
  reviewKind: ReviewKind | null;
  number: number | null;
  unit: string;
  publishedOn: Day;
  terms: Term[];
}

/** So many are named: the oldest. */
const atMost = 8;

/** The viewer's governing bodies, and the notes that they are to see presented. */
export async function governorsToday(viewer: Viewer): Promise<GovernorsToday> {
  const own = unitsHeld(viewer, "chairOfGovernors", "governor", "linkGovernor", "clerk");
  const schools = viewer.holdings.flatMap(({ school }) => (school && own.includes(school.unitId) ? [school] : []));
  // A federation has one body: one of its schools leads to it.
  const looks = schools.filter(({ unitId }, place) => schools.findIndex((one) => one.unitId === unitId) === place);
  const units = presentationsChasedIn(viewer);
  const rows = units === "all" || units.length > 0 ? await askInTrust<Row>(viewer, lateStatement(viewer, units)) : [];
  const late = rows.flatMap(({ terms, publishedOn, unit, ...visit }) => {
    const by = presentBy({ terms, insetDays: [], bankHolidays: [] }, publishedOn);
    return by !== null && by < viewer.today
      ? [{ visitId: visit.visitId, says: `${visitName(visit)}, ${unit}`, beside: `to be presented by ${writtenDay(by)}` }]
      : [];
  });
  return { looks: looks.map(({ urn, name }) => ({ urn, name })), late: late.slice(0, atMost) };
}

/** Notes without a presentation that were published before the last term that is over had ended. */
function lateStatement({ trustId, today }: Viewer, units: string[] | "all"): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`
    WITH years AS MATERIALIZED (SELECT s."content" #> '{calendar,terms}' AS "terms" FROM "AcademicYear" y
      JOIN "StrategyVersion" s ON s."trustId" = ${trust} AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trust} AND y."startsOn" <= ${today}::date + 370 AND y."endsBefore" > ${today}::date - 370),
    terms AS MATERIALIZED (SELECT t, (t ->> 'lastDay')::date AS "lastDay" FROM years, jsonb_array_elements(years."terms") t WHERE t ->> 'lastDay' ~ '^[0-9]{4}-'),
    ended AS (SELECT max("lastDay") AS "day" FROM terms WHERE "lastDay" < ${today}::date)
    SELECT v."id" AS "visitId", v."kind", v."reviewKind", v."number", n."publishedOn", (SELECT jsonb_agg(t ORDER BY "lastDay") FROM terms) AS "terms",
      COALESCE((SELECT f."name" FROM "Federation" f WHERE f."trustId" = ${trust} AND f."unitId" = v."unitId"),
        (SELECT c."name" FROM "School" c WHERE c."trustId" = ${trust} AND c."unitId" = v."unitId"), '') AS "unit"
    FROM ended JOIN "Visit" v ON v."trustId" = ${trust} AND v."date" > ${today}::date - 370 AND v."kind" <> 'linkMeeting'
    JOIN LATERAL (SELECT (min(x."publishedAt") AT TIME ZONE 'Europe/London')::date AS "publishedOn" FROM "Note" o JOIN "NoteVersion" x ON x."trustId" = ${trust} AND x."visitId" = o."visitId"
      WHERE o."trustId" = ${trust} AND o."visitId" = v."id" AND o."state" IN ('published', 'correcting')) n ON n."publishedOn" <= ended."day"
    WHERE ${units === "all" ? Prisma.sql`true` : standsIn("v", trustId, units)}
      AND NOT EXISTS (SELECT FROM "NotePresentation" p WHERE p."trustId" = ${trust} AND p."visitId" = v."id")
    ORDER BY n."publishedOn", v."id" LIMIT 60`;
}
