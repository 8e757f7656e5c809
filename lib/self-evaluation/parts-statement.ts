import "server-only";
import { Prisma } from "@/prisma/generated/client";

const common = (table: Prisma.Sql) =>
  Prisma.sql`${table}."version", ${table}."changedAt" AS "changedAt", ${table}."changedById" AS "changedById"`;
const alone = (table: Prisma.Sql) => Prisma.sql`0::float8 AS "position", false AS "removed", ${common(table)}`;

/** Before the id of what the last inspection asked for, in the key of its row. */
export const inspectionPrefix = "inspection-";

/**
 * The parts of an evaluation as rows (kind, key, value, position, removed, version, changedAt, changedById), whichever table
 * keeps them: what lib/self-evaluation/parts says that they hold. `trust` and `evaluation` are values or columns.
 */
export function evaluationParts(trust: Prisma.Sql, evaluation: Prisma.Sql): Prisma.Sql {
  const texts = (more: Prisma.Sql) =>
    Prisma.sql`FROM "EvaluationText" t WHERE t."trustId" = ${trust} AND t."evaluationId" = ${evaluation} AND ${more}`;
  const isPoint = Prisma.sql`starts_with(t."key", ${inspectionPrefix})`;
  const evidence = (column: Prisma.Sql) =>
    Prisma.sql`COALESCE((SELECT jsonb_agg(d.${column} ORDER BY d."id") FROM "PointEvidence" d WHERE d."trustId" = ${trust} AND d."pointId" = p."id" AND d.${column} IS NOT NULL), '[]')`;
  return Prisma.sql`
    SELECT 'text' AS "kind", t."key", jsonb_build_object('body', t."value") AS "value", ${alone(Prisma.sql`t`)}
      ${texts(Prisma.sql`t."key" <> 'safeguarding' AND NOT ${isPoint}`)}
    UNION ALL SELECT 'safeguarding', t."key", t."value", ${alone(Prisma.sql`t`)} ${texts(Prisma.sql`t."key" = 'safeguarding'`)}
    UNION ALL SELECT 'inspectionPoint', substr(t."key", ${inspectionPrefix.length + 1}::int), t."value" - '{position,removed}'::text[],
      (t."value" ->> 'position')::float8, (t."value" ->> 'removed')::boolean, ${common(Prisma.sql`t`)} ${texts(isPoint)}
    UNION ALL SELECT 'area', r."key", jsonb_build_object('grade', COALESCE(g."key", ''), 'headline', a."headline", 'body', a."body",
      'direction', COALESCE(a."direction"::text, ''), 'reviewedOn', COALESCE(to_char(a."reviewedOn", 'YYYY-MM-DD'), '')), ${alone(Prisma.sql`a`)}
      FROM "AreaEvaluation" a JOIN "EvaluationArea" r ON r."trustId" = ${trust} AND r."id" = a."areaId"
      LEFT JOIN "FrameworkGrade" g ON g."trustId" = ${trust} AND g."id" = a."gradeId" WHERE a."trustId" = ${trust} AND a."evaluationId" = ${evaluation}
    UNION ALL SELECT 'point', p."id"::text, jsonb_build_object('area', r."key", 'kind', p."kind", 'text', p."text", 'impact', p."impact",
      'findings', ${evidence(Prisma.sql`"findingId"`)}, 'files', ${evidence(Prisma.sql`"attachmentId"`)},
      'words', COALESCE((SELECT string_agg(d."words", ' ') FROM "PointEvidence" d WHERE d."trustId" = ${trust} AND d."pointId" = p."id"), '')),
      p."position", p."removed", ${common(Prisma.sql`p`)}
      FROM "AreaEvaluation" a JOIN "EvaluationArea" r ON r."trustId" = ${trust} AND r."id" = a."areaId"
      CROSS JOIN LATERAL (SELECT z.* FROM "EvaluationPoint" z WHERE z."trustId" = ${trust} AND z."areaEvaluationId" = a."id" OFFSET 0) p
      WHERE a."trustId" = ${trust} AND a."evaluationId" = ${evaluation}
    UNION ALL SELECT 'standard', s."statementKey", jsonb_build_object('level', s."levelKey", 'evidence', s."evidence"), ${alone(Prisma.sql`s`)}
      FROM "StandardRating" s WHERE s."trustId" = ${trust} AND s."evaluationId" = ${evaluation}`;
}
