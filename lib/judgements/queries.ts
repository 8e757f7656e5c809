import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import type { DeskPart, FreshParts } from "@/lib/desk/change";
import { type GroupLevels, groupsOf, type Judgement, typicalEvidence } from "@/lib/judgements/judgement";
import { isOfSide, type JudgementSide } from "@/lib/judgements/policy";
import { isId } from "@/lib/pages";
import type { Axis, MeetingContext } from "@/lib/standards-meetings/meeting";
import { unitPlace } from "@/lib/standards-meetings/meeting";
import { meetingOf } from "@/lib/standards-meetings/queries";

/** A side's view as it is written: the groups with their graded words, the parts, and what it can rest on. */
export interface ViewDesk {
  meeting: Pick<MeetingContext, "id" | "urn" | "unit" | "kind" | "date">;
  view: Judgement | null;
  side: JudgementSide;
  axis: Axis;
  groups: GroupLevels[];
  categories: { key: string; name: string; evidence: string[] }[];
  parts: DeskPart[];
  /** Records of the school that a level can rest on. */
  records: { value: string; kind: string; text: string }[];
  decided: boolean;
  open: boolean;
  me: { id: string; name: string };
  now: string;
}

interface Found {
  kind: string;
  id: string;
  text: string;
}

/** The view of a side before a meeting, for who is of that side; null for everybody else. */
export async function viewToWrite(
  viewer: Viewer,
  { meetingId, axis, side }: { meetingId: string; axis: Axis; side: JudgementSide },
): Promise<ViewDesk | null> {
  const context = await meetingOf(viewer, meetingId);
  if (!context || !isOfSide(viewer, side, unitPlace(context))) return null;
  const { strategy, schools } = context;
  const view = context.judgements.find((one) => one.axis === axis && one.side === side) ?? null;
  const { records, versions } = view ? await around(viewer, context, view.id) : { records: [], versions: new Map<string, number>() };
  return {
    meeting: context,
    view,
    side,
    axis,
    groups: groupsOf(
      strategy,
      schools.some(({ church }) => church),
    ),
    categories: strategy.categories.map(({ key, name }) => ({ key, name, evidence: typicalEvidence(strategy, key) })),
    parts: view ? partsOf(view, versions) : [],
    records,
    decided: context.decisions.some((one) => one.axis === axis),
    open: context.state === "planned" || context.state === "held",
    me: { id: viewer.personId, name: viewer.personName },
    now: new Date().toISOString(),
  };
}

function partsOf({ categoryKey, reasons, groups }: Judgement, versions: ReadonlyMap<string, number>): DeskPart[] {
  const whole = { kind: "whole", key: "whole", value: { categoryKey, reasons }, position: 0, version: versions.get("whole") ?? 0 };
  return [
    whole,
    ...groups.map(({ groupKey, ...value }) => ({ kind: "group", key: groupKey, value, position: 0, version: versions.get(groupKey) ?? 1 })),
  ];
}

/** What the view can rest on, newest first, and the versions of its parts, in one statement. */
async function around(viewer: Viewer, { unitId }: MeetingContext, judgementId: string) {
  const { trustId } = viewer;
  const [row] = await inTrust(
    viewer,
    (db) => db.$queryRaw<{ records: Found[]; versions: { key: string; version: number }[] }[]>`
    SELECT COALESCE((SELECT jsonb_agg(to_jsonb(r)) FROM (
        (SELECT 'finding' AS "kind", f."id", left(f."text", 160) AS "text" FROM "Finding" f WHERE f."trustId" = ${trustId}::uuid AND f."unitId" = ${unitId}::uuid
          ORDER BY f."day" DESC LIMIT 60)
        UNION ALL (SELECT 'point', t."id", left(t."text", 160) FROM "EvaluationPoint" t JOIN "AreaEvaluation" a ON a."trustId" = ${trustId}::uuid AND a."id" = t."areaEvaluationId"
          JOIN "SelfEvaluation" e ON e."trustId" = ${trustId}::uuid AND e."id" = a."evaluationId" WHERE t."trustId" = ${trustId}::uuid AND e."unitId" = ${unitId}::uuid
            AND NOT t."removed" AND e."frozenAt" IS NULL ORDER BY t."id" DESC LIMIT 60)
        UNION ALL (SELECT 'action', a."id", left(a."text", 160) FROM "AgreedAction" a WHERE a."trustId" = ${trustId}::uuid AND a."unitId" = ${unitId}::uuid
          ORDER BY a."state", a."due" DESC NULLS LAST LIMIT 60)
        UNION ALL (SELECT 'priority', o."id", left(o."title", 160) FROM "PlanPriority" o JOIN "ImprovementPlan" p ON p."trustId" = ${trustId}::uuid AND p."id" = o."planId"
          WHERE o."trustId" = ${trustId}::uuid AND p."unitId" = ${unitId}::uuid AND NOT o."removed" ORDER BY p."createdAt" DESC, o."position" LIMIT 30)) r), '[]') AS "records",
      (SELECT jsonb_agg(to_jsonb(v)) FROM (
        SELECT 'whole' AS "key", j."version" - 1 AS "version" FROM "Judgement" j WHERE j."trustId" = ${trustId}::uuid AND j."id" = ${judgementId}::uuid
        UNION ALL SELECT g."groupKey", g."version" FROM "JudgementGroup" g WHERE g."trustId" = ${trustId}::uuid AND g."judgementId" = ${judgementId}::uuid) v) AS "versions"`,
  );
  return {
    records: (row?.records ?? []).map(({ kind, id, text }) => ({ value: `${kind}:${id}`, kind, text })),
    versions: new Map((row?.versions ?? []).map(({ key, version }) => [key, version])),
  };
}

/** What others of the same side have written since a moment. */
export async function changedViewParts(viewer: Viewer, judgementId: string, since: Date): Promise<FreshParts | null> {
  if (!isId(judgementId)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const row = await db.judgement.findFirst({
      where: { trustId, id: judgementId },
      include: { changedBy: { select: { name: true } }, judgementGroupJudgement: { include: { changedBy: { select: { name: true } } } } },
    });
    if (!row || !isOfSide(viewer, row.side, { unitId: row.unitId, schoolId: row.unitId })) return null;
    const of = { position: 0, removed: false };
    const whole = {
      ...of,
      kind: "whole",
      key: "whole",
      value: { categoryKey: row.categoryKey, reasons: row.reasons },
      version: row.version - 1,
    };
    const parts = [
      ...(row.version > 1 && row.changedAt > since ? [{ ...whole, by: row.changedBy.name, byId: row.changedById }] : []),
      ...row.judgementGroupJudgement
        .filter(({ changedAt }) => changedAt > since)
        .map(({ groupKey, categoryKey, reasons, version, changedBy, changedById }) => ({
          ...of,
          kind: "group",
          key: groupKey,
          value: { categoryKey, reasons },
          version,
          by: changedBy.name,
          byId: changedById,
        })),
    ];
    return { parts, now: new Date().toISOString() };
  });
}
