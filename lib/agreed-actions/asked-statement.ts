import "server-only";
import type { ActionFilter } from "@/lib/agreed-actions/filter";
import { actionsShownIn } from "@/lib/agreed-actions/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { isId } from "@/lib/pages";
import { standsIn } from "@/lib/schools/improved-in-statement";
import { Prisma } from "@/prisma/generated/client";

/**
 * For a WITH: "year" (scale, strands and terms of the strategy in use), "places" (each unit with its name) and "asked": the
 * actions that the viewer may see and the filter leaves, each with its unit's name and what it is ordered by. Narrow rows on
 * purpose: there may be ten thousand of them, and the rest is read for the few that are shown.
 */
export function askedActions(viewer: Viewer, filter: ActionFilter): Prisma.Sql {
  const { trustId } = viewer;
  return Prisma.sql`${yearStatement(viewer)}, ${placesStatement(viewer)},
    levels AS MATERIALIZED (
      SELECT s.one ->> 'key' AS "key", s.place FROM "year" CROSS JOIN LATERAL jsonb_array_elements("year"."scale") WITH ORDINALITY AS s(one, place)),
    asked AS (
      SELECT a."id", a."unitId", a."due", a."state", u."unit", ${order(viewer, filter.sort)} AS "first"
      FROM "AgreedAction" a JOIN places u ON u."of" = a."unitId"
      WHERE a."trustId" = ${trustId}::uuid AND ${actionsSeen(viewer)} AND ${conditions(viewer, filter)})`;
}

/** For a WITH: what the strategy in use says of actions, as one row "year" or none. */
export function yearStatement({ trustId, today }: Viewer): Prisma.Sql {
  return Prisma.sql`"year" AS MATERIALIZED (
      SELECT COALESCE(v."content" #> '{scales,progress}', '[]') AS "scale", COALESCE(v."content" #> '{strands,strands}', '[]') AS "strands",
        COALESCE(v."content" #> '{calendar,terms}', '[]') AS "terms", y."id" AS "yearId"
      FROM "StrategyVersion" v JOIN "AcademicYear" y ON y."trustId" = v."trustId" AND y."id" = v."yearId"
      WHERE v."trustId" = ${trustId}::uuid AND v."state" = 'published' AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date)`;
}

/** For a WITH: each unit of improvement with its name; a school's URN where it is one school. */
export function placesStatement({ trustId }: Viewer): Prisma.Sql {
  return Prisma.sql`places AS MATERIALIZED (
      SELECT "unitId" AS "of", "name" AS "unit", "urn" FROM "School" WHERE "trustId" = ${trustId}::uuid
      UNION ALL SELECT "unitId", "name", NULL FROM "Federation" WHERE "trustId" = ${trustId}::uuid)`;
}

/** Which actions "a" the viewer may see, as SQL. */
export function actionsSeen(viewer: Viewer): Prisma.Sql {
  const units = actionsShownIn(viewer);
  if (units === "all") return Prisma.sql`true`;
  return Prisma.sql`(${standsIn("a", viewer.trustId, units)} OR a."ownerId" = ${viewer.personId}::uuid)`;
}

function conditions(viewer: Viewer, filter: ActionFilter): Prisma.Sql {
  const { trustId, personId, today } = viewer;
  const { search, school, owner, rating, strand, overdue, source, state } = filter;
  const given = [
    ofState(state),
    ...(search ? [literally(search)] : []),
    ...(school ? [atSchool(viewer, school)] : []),
    ...(owner === "me" ? [Prisma.sql`a."ownerId" = ${personId}::uuid`] : []),
    ...(isId(owner) ? [Prisma.sql`a."ownerId" = ${owner}::uuid`] : []),
    ...(rating ? [rated(viewer, rating)] : []),
    ...(strand ? [Prisma.sql`a."strandKey" = ${strand}`] : []),
    ...(overdue ? [Prisma.sql`a."state" = 'open' AND a."due" < ${today}::date`] : []),
    ...(source === "sheet" ? [Prisma.sql`a."origin" = 'broughtIn'`] : []),
    ...(source && source !== "sheet"
      ? [
          Prisma.sql`EXISTS (SELECT FROM "Visit" s WHERE s."trustId" = ${trustId}::uuid AND s."id" = a."visitId" AND s."kind" = ${source}::"VisitKind")`,
        ]
      : []),
  ];
  return Prisma.join(given, " AND ");
}

function ofState(state: ActionFilter["state"]): Prisma.Sql {
  if (state === "all") return Prisma.sql`true`;
  return state === "" ? Prisma.sql`a."state" IN ('open', 'done')` : Prisma.sql`a."state" = ${state}::"AgreedActionState"`;
}

function literally(search: string): Prisma.Sql {
  const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(a."text" ILIKE ${like} OR a."ownerName" ILIKE ${like} OR u."unit" ILIKE ${like})`;
}

/** A federation's actions are each member's, but for those that stayed with another school (VP-2). */
function atSchool({ trustId }: Viewer, urn: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
    WHERE c."trustId" = ${trustId}::uuid AND c."urn" = ${Number(urn)} AND a."unitId" IN (c."unitId", f."unitId")
      AND (a."schoolId" IS NULL OR a."schoolId" = c."id"))`;
}

/** The level of an action's latest rating: looked up row by row, which no misjudged plan makes slow. */
function latestLevel({ trustId }: Viewer): Prisma.Sql {
  return Prisma.sql`(SELECT r."levelKey" FROM "ActionRating" r WHERE r."trustId" = ${trustId}::uuid AND r."actionId" = a."id"
    ORDER BY r."day" DESC, r."id" DESC LIMIT 1)`;
}

function rated(viewer: Viewer, rating: string): Prisma.Sql {
  const level = latestLevel(viewer);
  return rating === "none" ? Prisma.sql`${level} IS NULL` : Prisma.sql`${level} = ${rating}`;
}

/** What a list is ordered by first, as a text or a number that sorts. */
function order(viewer: Viewer, sort: ActionFilter["sort"]): Prisma.Sql {
  if (sort === "school") return Prisma.sql`u."unit"`;
  if (sort === "owner") return Prisma.sql`lower(a."ownerName")`;
  if (sort === "latest") return Prisma.sql`-(a."agreedOn" - date '2000-01-01')`;
  if (sort === "rating") return Prisma.sql`(SELECT s.place FROM levels s WHERE s."key" = ${latestLevel(viewer)})`;
  return Prisma.sql`a."due"`;
}
