import "server-only";
import { Prisma } from "@/prisma/generated/client";

const id = (column: Prisma.Sql) => Prisma.sql`COALESCE(${column}::text, '')`;
const written = (table: Prisma.Sql) =>
  Prisma.sql`${table}."version", ${table}."changedAt" AS "changedAt", ${table}."changedById" AS "changedById"`;
const listed = (table: Prisma.Sql) => Prisma.sql`${table}."position", ${table}."removed", ${written(table)}`;
const alone = (table: Prisma.Sql) => Prisma.sql`0::float8 AS "position", false AS "removed", ${written(table)}`;

/**
 * The parts of a strategic plan as rows (kind, key, value, position, removed, version, changedAt, changedById), whichever
 * table keeps them: what lib/strategic-plans/parts says that they hold. `trust` and `plan` are values or columns.
 */
export function strategicParts(trust: Prisma.Sql, plan: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT 'text' AS "kind", t."key", jsonb_build_object('body', t."value") AS "value", ${alone(Prisma.sql`t`)}
      FROM "StrategicText" t WHERE t."trustId" = ${trust} AND t."planId" = ${plan}
    UNION ALL SELECT 'objective', o."id"::text, jsonb_build_object('title', o."title", 'theme', o."theme", 'why', o."why",
      'trustObjectiveId', ${id(Prisma.sql`o."trustObjectiveId"`)}, 'leadId', ${id(Prisma.sql`o."leadId"`)}, 'leadName', o."leadName", 'risks', o."risks",
      'resources', o."resources", 'milestones', o."milestones"), ${listed(Prisma.sql`o`)}
      FROM "StrategicObjective" o WHERE o."trustId" = ${trust} AND o."planId" = ${plan}
    UNION ALL SELECT 'measure', m."id"::text, jsonb_build_object('objectiveId', m."objectiveId", 'text', m."text", 'baseline', m."baseline", 'years', m."years"),
      ${listed(Prisma.sql`m`)} FROM "StrategicObjective" o JOIN "ObjectiveMeasure" m ON m."trustId" = ${trust} AND m."objectiveId" = o."id"
      WHERE o."trustId" = ${trust} AND o."planId" = ${plan}
    UNION ALL SELECT 'review', r."yearKey", jsonb_build_object('rating', r."ratingKey", 'evidence', r."evidence", 'change', r."change"), ${alone(Prisma.sql`r`)}
      FROM "StrategicReview" r WHERE r."trustId" = ${trust} AND r."planId" = ${plan}`;
}
