import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { pageSize } from "@/lib/pages";
import { heldAreas, heldStatement } from "@/lib/self-evaluation/held-statement";
import { selfEvaluationPolicy } from "@/lib/self-evaluation/policy";
import { isEvaluated, lateEvaluation } from "@/lib/self-evaluation/standing";
import type { AdviserView, EvaluationKind } from "@/lib/self-evaluation/words";
import { strategyFrom } from "@/lib/strategy/places";
import { Prisma } from "@/prisma/generated/client";

/** An area of a school's evaluation, as school and adviser see it. */
interface OverviewArea {
  key: string;
  name: string;
  grade: string | null;
  isCarried: boolean;
  hasHeadline: boolean;
  isGradeGiven: boolean;
  view: AdviserView | null;
  reason: string;
}

/** One unit's evaluation in this year, with what is late. */
export interface OverviewLine {
  urn: number;
  unit: string;
  kind: EvaluationKind;
  begun: boolean;
  graded: boolean;
  areas: OverviewArea[];
  late: string | null;
}

/** All schools' evaluations of the year. */
export interface EvaluationsOverview {
  year: string;
  lines: OverviewLine[];
  total: number;
  /** How many of the trust's are late. */
  late: number;
}

type Answer = Omit<EvaluationsOverview, "late"> & { content: unknown; states: Omit<OverviewLine, "late">[] };

/** Every school's evaluation of this year beside its adviser's views, a page of them; null for who does not see it. */
export async function evaluationsOverview(viewer: Viewer, page: number): Promise<EvaluationsOverview | null> {
  if (!selfEvaluationPolicy.readOverview(viewer)) return null;
  const [answer] = await askInTrust<Answer>(viewer, statement(viewer, page));
  if (!answer) return { year: "", lines: [], total: 0, late: 0 };
  const { content, states, ...rest } = answer;
  const strategy = strategyFrom(content);
  const lateOf = ({ kind, begun, areas, graded }: Omit<OverviewLine, "late">) =>
    lateEvaluation(strategy, kind, begun && isEvaluated(areas, graded), viewer.today);
  return {
    ...rest,
    lines: answer.lines.map((line) => ({ ...line, late: lateOf(line) })),
    late: states.filter((one) => lateOf(one) !== null).length,
  };
}

function statement(viewer: Viewer, page: number): Prisma.Sql {
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const kind = Prisma.sql`CASE h."body" WHEN 'ofsted' THEN 'main' ELSE 'church' END`;
  const short = Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('hasHeadline', a."headline" ~ '\\S', 'isGradeGiven', a."gradeId" IS NOT NULL AND a."reviewedOn" IS NOT NULL))
    FROM "AreaEvaluation" a WHERE a."trustId" = ${trust} AND a."evaluationId" = h."id"), '[]')`;
  return Prisma.sql`${heldStatement(viewer)},
    page AS (SELECT h.* FROM held h ORDER BY h."unit", h."body" = 'ofsted' DESC, h."unitId" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize})
    SELECT "year"."key" AS "year", jsonb_build_object('expectations', "year"."content" -> 'expectations', 'calendar', "year"."content" -> 'calendar') AS "content",
      (SELECT count(*)::int FROM held) AS "total",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', ${kind}, 'begun', h."id" IS NOT NULL, 'graded', COALESCE(h."graded", false), 'areas', ${short})) FROM held h), '[]') AS "states",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('urn', h."urn", 'unit', h."unit", 'kind', ${kind}, 'begun', h."id" IS NOT NULL, 'graded', COALESCE(h."graded", false),
        'areas', ${heldAreas(trust)}) ORDER BY h."unit", h."body" = 'ofsted' DESC, h."unitId") FROM page h), '[]') AS "lines"
    FROM "year"`;
}
