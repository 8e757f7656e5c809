import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { Answers } from "@/lib/protocol/rule";
import type { Strategy } from "@/lib/strategy/content";
import { strategyFrom } from "@/lib/strategy/places";
import type { StoredStrategy, UnitSchool } from "@/lib/visits/facts";
import { schoolsOfUnits } from "@/lib/visits/facts-statement";
import { type VisitLine, visitLine } from "@/lib/visits/line-statement";
import type { BusyDay } from "@/lib/visits/suit";
import { type PlanningFacts, planningColumns, planningYears } from "@/lib/working-days/planning-statement";
import { Prisma } from "@/prisma/generated/client";

/** Somebody allocated, on days up to, not including, endsBefore. */
export interface AllocatedOn {
  kind: "adviser" | "partnershipLink";
  id: string;
  name: string;
  startsOn: Day;
  endsBefore: Day | null;
}

interface UnitAnswer extends PlanningFacts {
  unitId: string;
  name: string;
  federation: boolean;
  school: { id: string; urn: number; name: string };
  /** Its schools: several in a federation. */
  members: UnitSchool[];
  allocations: AllocatedOn[];
  /** The programme that the director picked for it in this year; "by" is empty where it was carried over. */
  picked: { key: string; on: Day; by: string | null } | null;
  year: StoredStrategy | null;
  yearKeys: string[];
  visits: VisitLine[];
  busy: BusyDay[];
  waivers: Answers["waivers"];
  /** Open areas of focus of the year, with how many visits have looked at each (VT-5). */
  focus: { name: string; seen: number }[];
}

/** A unit in a year, with everything that its visits are planned by. */
export interface UnitYear extends Omit<UnitAnswer, "year"> {
  place: { schoolId: string; unitId: string };
  year: { id: string; key: string; startsOn: Day; endsBefore: Day; versionId: string; strategy: Strategy } | null;
}

/** What is asked for: a school by its URN, or by its id; the year by its key, or the one of a day. */
export interface UnitAsked {
  school: { urn: number } | { id: string };
  year: { key: string } | { day: Day };
}

/**
 * The unit of a school with its year of visits, in one statement: members, allocations, the strategy, terms, working
 * patterns of those allocated, and the days on which they or the unit are busy. Who may see it is asked by the caller.
 */
export async function unitYearOf(db: Database, viewer: Viewer, asked: UnitAsked): Promise<UnitYear | null> {
  const [answer] = await db.$queryRaw<UnitAnswer[]>(unitStatement(viewer, asked));
  if (!answer) return null;
  const { year } = answer;
  return {
    ...answer,
    place: { schoolId: answer.school.id, unitId: answer.unitId },
    year: year && {
      id: year.yearId,
      key: year.yearKey,
      startsOn: year.startsOn,
      endsBefore: year.endsBefore,
      versionId: year.id,
      strategy: strategyFrom(year.content),
    },
  };
}

function unitStatement(viewer: Viewer, { school, year }: UnitAsked): Prisma.Sql {
  const { trustId } = viewer;
  const which = "urn" in school ? Prisma.sql`c."urn" = ${school.urn}` : Prisma.sql`c."id" = ${school.id}::uuid`;
  const when =
    "key" in year
      ? Prisma.sql`y."key" = ${year.key}`
      : Prisma.sql`y."startsOn" <= ${year.day}::date AND y."endsBefore" > ${year.day}::date`;
  const first = Prisma.sql`LEAST(COALESCE((SELECT "startsOn" FROM "inForce"), ${viewer.today}::date), ${viewer.today}::date)`;
  const units = Prisma.sql`(SELECT "unitId" FROM found UNION SELECT c."unitId" FROM "School" c
    WHERE c."trustId" = ${trustId}::uuid AND c."id" IN (SELECT u."id" FROM "unitSchools" u WHERE u."of" IN (SELECT "unitId" FROM found)))`;
  // Its own, those of its members before they were one, and those that its schools had in a federation that was dissolved.
  const ofUnit = (visit: Prisma.Sql) => Prisma.sql`(${visit}."unitId" IN ${units} OR (${visit}."unitId" IN (
      SELECT f."unitId" FROM "Federation" f WHERE f."trustId" = ${trustId}::uuid AND f."dissolvedOn" IS NOT NULL)
    AND ${visit}."schoolId" IN (SELECT u."id" FROM "unitSchools" u WHERE u."of" IN (SELECT "unitId" FROM found))))`;
  return Prisma.sql`
    WITH ${schoolsOfUnits(viewer)},
    found AS (
      SELECT c."id", c."urn", c."name", c."unitId" AS "ownUnitId", COALESCE(f."unitId", c."unitId") AS "unitId", COALESCE(f."name", c."name") AS "unit",
        f."id" IS NOT NULL AS "federated"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trustId}::uuid AND ${which}),
    "inForce" AS (
      SELECT s."id", y."id" AS "yearId", y."key" AS "yearKey", y."startsOn", y."endsBefore", s."content"
      FROM "StrategyVersion" s JOIN "AcademicYear" y ON y."trustId" = s."trustId" AND y."id" = s."yearId"
      WHERE s."trustId" = ${trustId}::uuid AND s."state" = 'published' AND ${when}),
    allocated AS (
      SELECT a."kind", p."id", p."name", a."startsOn", a."endsBefore" FROM "Allocation" a JOIN found ON a."unitId" = found."unitId"
      JOIN "Person" p ON p."trustId" = a."trustId" AND p."id" = a."personId" WHERE a."trustId" = ${trustId}::uuid),
    ${planningYears(viewer, first)}
    SELECT found."unitId", found."unit" AS "name", found."federated" AS "federation",
      jsonb_build_object('id', found."id", 'urn', found."urn", 'name', found."name") AS "school",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', u."id", 'urn', u."urn", 'name', u."name", 'phase', u."phase") ORDER BY u."urn")
        FROM "unitSchools" u WHERE u."of" = found."unitId"), '[]') AS "members",
      (SELECT jsonb_build_object('key', g."programmeKey", 'on', g."pickedOn", 'by', p."name") FROM "UnitProgramme" g
        JOIN "inForce" i ON i."yearId" = g."yearId" LEFT JOIN "Person" p ON p."trustId" = g."trustId" AND p."id" = g."pickedById"
        WHERE g."trustId" = ${trustId}::uuid AND g."unitId" = found."unitId") AS "picked",
      COALESCE((SELECT jsonb_agg(to_jsonb(a) ORDER BY a."startsOn" DESC) FROM allocated a), '[]') AS "allocations",
      (SELECT to_jsonb(i) FROM "inForce" i) AS "year",
      COALESCE((SELECT jsonb_agg(y."key" ORDER BY y."startsOn" DESC) FROM "AcademicYear" y WHERE y."trustId" = ${trustId}::uuid
        AND EXISTS (SELECT FROM "StrategyVersion" s WHERE s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published')), '[]') AS "yearKeys",
      COALESCE((SELECT jsonb_agg(${visitLine(viewer)} ORDER BY v."date", v."startsAt", v."id") FROM "Visit" v, "inForce" i
        WHERE v."trustId" = ${trustId}::uuid AND ${ofUnit(Prisma.sql`v`)} AND v."date" >= i."startsOn" AND v."date" < i."endsBefore"), '[]') AS "visits",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', o."id", 'date', o."date", 'leadId', o."leadId", 'unitId', o."unitId")) FROM "Visit" o
        WHERE o."trustId" = ${trustId}::uuid AND o."status" = 'planned' AND o."date" >= ${viewer.today}::date
          AND (o."leadId" IN (SELECT "id" FROM allocated) OR o."unitId" IN ${units})), '[]') AS "busy",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('clause', w."clause", 'reason', w."reason", 'by', p."name", 'at', w."day"))
        FROM "Waiver" w JOIN "Person" p ON p."trustId" = w."trustId" AND p."id" = w."givenById", "inForce" i
        WHERE w."trustId" = ${trustId}::uuid AND w."recordType" = 'unit' AND w."recordId" = found."unitId" AND w."withdrawnAt" IS NULL
          AND w."day" >= i."startsOn" AND w."day" < i."endsBefore"), '[]') AS "waivers",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('name', k."name", 'seen', (SELECT count(DISTINCT n."visitId") FROM "Finding" n
          WHERE n."trustId" = ${trustId}::uuid AND n."unitId" IN ${units} AND n."focusAreaId" = k."id")) ORDER BY k."id")
        FROM "FocusArea" k, "inForce" i WHERE k."trustId" = ${trustId}::uuid AND k."unitId" = found."unitId" AND k."yearId" = i."yearId"
          AND k."endedOn" IS NULL), '[]') AS "focus",
      ${planningColumns(viewer, {
        people: Prisma.sql`IN (SELECT "id" FROM allocated)`,
        schools: Prisma.sql`IN (SELECT u."id" FROM "unitSchools" u WHERE u."of" IN (SELECT "unitId" FROM found))`,
        from: first,
      })}
    FROM found`;
}
