import "server-only";
import { Prisma } from "@/prisma/generated/client";

const day = (column: Prisma.Sql) => Prisma.sql`COALESCE(to_char(${column}, 'YYYY-MM-DD'), '')`;
const id = (column: Prisma.Sql) => Prisma.sql`COALESCE(${column}::text, '')`;
const common = (table: Prisma.Sql) =>
  Prisma.sql`${table}."version", ${table}."changedAt" AS "changedAt", ${table}."changedById" AS "changedById"`;
const listed = (table: Prisma.Sql) => Prisma.sql`${table}."position", ${table}."removed", ${common(table)}`;
const alone = (table: Prisma.Sql) => Prisma.sql`0::float8 AS "position", false AS "removed", ${common(table)}`;

/**
 * The parts of a plan as rows (kind, key, value, position, removed, version, changedAt, changedById), whichever table keeps
 * them: what lib/improvement-plans/parts says that they hold. `trust` and `plan` are values or columns.
 */
export function planParts(trust: Prisma.Sql, plan: Prisma.Sql): Prisma.Sql {
  /** The rows of a table that belong to the plan's priorities, priority by priority: OFFSET 0 keeps the planner to that way. */
  const inPlan = (table: Prisma.Sql, as: Prisma.Sql) =>
    Prisma.sql`FROM "PlanPriority" o CROSS JOIN LATERAL (SELECT z.* FROM ${table} z WHERE z."trustId" = ${trust} AND z."priorityId" = o."id" OFFSET 0) ${as}`;
  const ofPlan = Prisma.sql`WHERE o."trustId" = ${trust} AND o."planId" = ${plan}`;
  return Prisma.sql`
    SELECT 'text' AS "kind", t."key", jsonb_build_object('body', t."value") AS "value", ${alone(Prisma.sql`t`)}
      FROM "PlanText" t WHERE t."trustId" = ${trust} AND t."planId" = ${plan}
    UNION ALL SELECT 'priority', p."id"::text, jsonb_build_object('title', p."title", 'source', p."source", 'intent', p."intent", 'why', p."why",
      'response', p."response", 'objectiveId', ${id(Prisma.sql`p."objectiveId"`)}, 'groupId', ${id(Prisma.sql`p."groupId"`)},
      'leadId', ${id(Prisma.sql`p."leadId"`)}, 'leadName', p."leadName", 'governorId', ${id(Prisma.sql`p."governorId"`)},
      'sendImpact', p."sendImpact", 'disadvantagedImpact', p."disadvantagedImpact", 'strands', COALESCE(to_jsonb(p."strandKeys"), '[]'), 'areas', COALESCE(to_jsonb(p."areaKeys"), '[]'),
      'points', COALESCE((SELECT jsonb_agg(g."pointId" ORDER BY g."id") FROM "PriorityOrigin" g WHERE g."trustId" = ${trust} AND g."priorityId" = p."id" AND g."pointId" IS NOT NULL), '[]'),
      'findings', COALESCE((SELECT jsonb_agg(g."findingId" ORDER BY g."id") FROM "PriorityOrigin" g WHERE g."trustId" = ${trust} AND g."priorityId" = p."id" AND g."findingId" IS NOT NULL), '[]'),
      'outcome', COALESCE(p."outcome"::text, ''), 'lessons', p."lessons", 'carryOn', CASE p."carryOn" WHEN true THEN 'yes' WHEN false THEN 'no' ELSE '' END),
      ${listed(Prisma.sql`p`)} FROM "PlanPriority" p WHERE p."trustId" = ${trust} AND p."planId" = ${plan}
    UNION ALL SELECT 'criterion', c."id"::text, jsonb_build_object('priorityId', c."priorityId", 'text', c."text", 'baseline', c."baseline",
      'baselineOn', ${day(Prisma.sql`c."baselineOn"`)}, 'target', c."target", 'evidencedBy', c."evidencedBy", 'status', c."status", 'finalValue', c."finalValue"),
      ${listed(Prisma.sql`c`)} ${inPlan(Prisma.sql`"SuccessCriterion"`, Prisma.sql`c`)} ${ofPlan}
    UNION ALL SELECT 'milestone', m."priorityId" || '-' || m."termKey", jsonb_build_object('text', m."text", 'rating', m."ratingKey", 'evidence', m."evidence",
      'reviewedOn', ${day(Prisma.sql`m."reviewedOn"`)}), ${alone(Prisma.sql`m`)} ${inPlan(Prisma.sql`"Milestone"`, Prisma.sql`m`)} ${ofPlan}
    UNION ALL SELECT 'step', s."id"::text, jsonb_build_object('priorityId', s."priorityId", 'text', COALESCE(a."text", s."text"),
      'leadId', CASE WHEN a."id" IS NULL THEN ${id(Prisma.sql`s."leadId"`)} ELSE ${id(Prisma.sql`a."ownerId"`)} END,
      'leadName', COALESCE(a."ownerName", s."leadName"), 'startsOn', ${day(Prisma.sql`s."startsOn"`)},
      'endsOn', CASE WHEN a."id" IS NULL THEN ${day(Prisma.sql`s."endsOn"`)} ELSE ${day(Prisma.sql`a."due"`)} END, 'resources', s."resources",
      'cost', COALESCE(trim_scale(s."cost")::text, ''), 'offerId', ${id(Prisma.sql`s."offerId"`)}, 'monitoring', s."monitoring",
      'status', CASE WHEN a."id" IS NULL THEN s."status"::text WHEN a."state" <> 'open' THEN 'done' WHEN s."status" = 'done' THEN 'underWay' ELSE s."status"::text END,
      'evidence', s."evidence"), ${listed(Prisma.sql`s`)}
      ${inPlan(Prisma.sql`"PlanStep"`, Prisma.sql`s`)}
      LEFT JOIN LATERAL (SELECT w.* FROM "AgreedAction" w WHERE w."trustId" = ${trust} AND w."id" = s."actionId" OFFSET 0) a ON true ${ofPlan}
    UNION ALL SELECT 'review', r."priorityId" || '-' || r."termKey", jsonb_build_object('impact', r."impact", 'rating', r."ratingKey", 'adjustment', r."adjustment"),
      ${alone(Prisma.sql`r`)} ${inPlan(Prisma.sql`"TermReview"`, Prisma.sql`r`)} ${ofPlan}`;
}
