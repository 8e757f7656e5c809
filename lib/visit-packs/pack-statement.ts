import "server-only";
import { openActions } from "@/lib/agreed-actions/filter";
import { printStatement } from "@/lib/agreed-actions/print-statement";
import type { Viewer } from "@/lib/auth/viewer";
import { dataStatement } from "@/lib/official-data/data-statement";
import type { VisitRecord } from "@/lib/visits/facts";
import { Prisma } from "@/prisma/generated/client";

/** So many earlier notes are looked back on. */
const earlierNotes = 3;

/** What a pack holds beside the visit itself, in one statement (PackAnswer). */
export function packStatement(viewer: Viewer, { id, unitId, improvedIn, date, schools }: VisitRecord): Prisma.Sql {
  const { trustId, today } = viewer;
  const members = schools.map((school) => school.id);
  const actions = printStatement(viewer, openActions, { unitId: improvedIn });
  const onDay = Prisma.sql`"startsOn" <= ${today}::date AND ("endsBefore" IS NULL OR "endsBefore" > ${today}::date)`;
  return Prisma.sql`
    WITH earlier AS (
      SELECT v."id", v."kind", v."number", v."date" FROM "Visit" v
      JOIN "Note" n ON n."trustId" = v."trustId" AND n."visitId" = v."id" AND n."state" IN ('published', 'correcting')
      WHERE v."trustId" = ${trustId}::uuid AND v."unitId" IN (${unitId}::uuid, ${improvedIn}::uuid) AND v."date" <= ${date}::date AND v."id" <> ${id}::uuid
      ORDER BY v."date" DESC),
    period AS (SELECT "id", "name", "lastDay" FROM "OwnMeasurePeriod"
      WHERE "trustId" = ${trustId}::uuid AND "startsOn" <= ${today}::date ORDER BY "lastDay" DESC, "id" LIMIT 2)
    SELECT (SELECT to_jsonb(q) FROM (${actions}) q) AS actions,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', f."kind", 'text', f."text", 'riskLevelKey', f."riskLevelKey", 'focusAreaId', f."focusAreaId",
          'visitId', e."id", 'visit', jsonb_build_object('kind', e."kind", 'number', e."number", 'day', e."date")) ORDER BY e."date" DESC, f."kind", f."id")
        FROM earlier e JOIN "Finding" f ON f."trustId" = ${trustId}::uuid AND f."visitId" = e."id"
        WHERE f."focusAreaId" IS NOT NULL OR e."id" IN (SELECT "id" FROM earlier LIMIT ${earlierNotes})), '[]') AS findings,
      COALESCE((SELECT jsonb_agg(to_jsonb(k) ORDER BY k."axis") FROM (SELECT "axis", "categoryKey", "startsOn", "clockFrom" FROM "CategoryPeriod"
        WHERE "trustId" = ${trustId}::uuid AND "unitId" = ${improvedIn}::uuid AND ${onDay}) k), '[]') AS categories,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('role', h."role", 'name', p."name", 'schoolId', h."schoolId") ORDER BY h."role", p."name")
        FROM "RoleHolding" h JOIN "Person" p ON p."trustId" = h."trustId" AND p."id" = h."personId"
        WHERE h."trustId" = ${trustId}::uuid AND h."schoolId" = ANY(${members}::uuid[]) AND h."role" NOT IN ('schoolStaff', 'clerk')
          AND h."startsOn" <= ${today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date)), '[]') AS people,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', m."id", 'name', m."name", 'unit', m."unit") ORDER BY m."position")
        FROM "OwnMeasure" m WHERE m."trustId" = ${trustId}::uuid AND m."retiredAt" IS NULL), '[]') AS measures,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', "id", 'name', "name") ORDER BY "lastDay" DESC, "id") FROM period), '[]') AS periods,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('schoolId', g."schoolId", 'values', g."values")) FROM (
        SELECT w."schoolId", jsonb_agg(jsonb_build_object('measureId', w."measureId", 'periodId', w."periodId", 'value', w."value", 'missing', w."missing")) AS "values"
        FROM "OwnMeasureValue" w WHERE w."trustId" = ${trustId}::uuid AND w."schoolId" = ANY(${members}::uuid[]) AND w."periodId" IN (SELECT "id" FROM period)
        GROUP BY w."schoolId") g), '[]') AS values`;
}

/** The official figures and inspections of the unit's schools, a row each; null where the unit has none. */
export function packFiguresStatement(viewer: Viewer, urns: readonly number[]): Prisma.Sql | null {
  if (urns.length === 0) return null;
  const each = urns.map((urn) => Prisma.sql`(SELECT data FROM (${dataStatement(viewer, urn)}) one)`);
  return Prisma.join(each, " UNION ALL ");
}
