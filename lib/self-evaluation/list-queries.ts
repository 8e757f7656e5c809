import "server-only";
import { unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { type Day, writtenDay } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import type { FrameworkBody } from "@/lib/self-evaluation/frameworks";
import { heldAreas, heldStatement } from "@/lib/self-evaluation/held-statement";
import { evaluationsShownIn, selfEvaluationPolicy } from "@/lib/self-evaluation/policy";
import { isEvaluated, lateEvaluation } from "@/lib/self-evaluation/standing";
import { type EvaluationKind, shownName } from "@/lib/self-evaluation/words";
import { strategyFrom } from "@/lib/strategy/places";
import { Prisma } from "@/prisma/generated/client";

/** An evaluation of a school in a year, as a list names it; without an id where it is to be begun. */
export interface EvaluationLine {
  id: string | null;
  urn: number;
  unit: string;
  unitId: string;
  year: string;
  body: FrameworkBody;
  frozen: boolean;
  /** The last day on which governors were shown it. */
  shownOn: Day | null;
}

/** So many stand on a school's page. */
const linesAtMost = 8;

/** A school's evaluations that the viewer reads, latest first, with those that this year has not yet; null for who reads none. */
export async function evaluationsOfSchool(viewer: Viewer, urn: number): Promise<EvaluationLine[] | null> {
  const shown = evaluationsShownIn(viewer);
  if (!Number.isInteger(urn) || (shown !== "all" && shown.length === 0)) return null;
  const rows = await askInTrust<EvaluationLine>(viewer, linesStatement(viewer, urn));
  const [first] = rows;
  if (!first || !selfEvaluationPolicy.readShown(viewer, { unitId: first.unitId, schoolId: "" })) return null;
  const readsAll = selfEvaluationPolicy.read(viewer, { unitId: first.unitId, schoolId: "" });
  return rows.filter(({ id, shownOn }) => readsAll || (id !== null && shownOn !== null)).slice(0, linesAtMost);
}

function linesStatement({ trustId, today }: Viewer, urn: number): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`
    WITH place AS MATERIALIZED (SELECT c."urn", c."id" AS "schoolId", c."churchCharacter", COALESCE(f."name", c."name") AS "unit", COALESCE(f."unitId", c."unitId") AS "unitId", c."unitId" AS "ownUnitId"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND c."urn" = ${urn}),
    bodies AS (SELECT 'ofsted' AS "body" UNION ALL SELECT CASE WHEN place."churchCharacter" IN ('churchOfEngland', 'methodist') THEN 'siams' WHEN place."churchCharacter" = 'romanCatholic' THEN 'catholic' END FROM place),
    there AS (SELECT e."id", e."yearId", w."body"::text AS "body", e."frozenAt" IS NOT NULL AS "frozen" FROM place JOIN "SelfEvaluation" e ON e."trustId" = ${trust}
      AND e."unitId" IN (place."unitId", place."ownUnitId") AND (e."schoolId" IS NULL OR e."schoolId" = place."schoolId")
      JOIN "FrameworkVersion" w ON w."trustId" = ${trust} AND w."id" = e."frameworkId")
    SELECT t."id", place."urn", place."unit", place."unitId", y."key" AS "year", b."body", COALESCE(t."frozen", false) AS "frozen",
      (SELECT max(n."day") FROM "Snapshot" n WHERE n."trustId" = ${trust} AND n."desk" = 'selfEvaluation' AND n."recordId" = t."id"
        AND n."purpose" IN (${shownName("governors")}, ${shownName("standardsMeeting")})) AS "shownOn"
    FROM place CROSS JOIN bodies b JOIN "AcademicYear" y ON y."trustId" = ${trust}
    LEFT JOIN LATERAL (SELECT * FROM there WHERE there."yearId" = y."id" AND there."body" = b."body" ORDER BY there."frozen", there."id" DESC LIMIT 1) t ON true
    WHERE b."body" IS NOT NULL AND (t."id" IS NOT NULL OR (y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date))
    ORDER BY y."startsOn" DESC, b."body" = 'ofsted' DESC LIMIT 20`;
}

/** An evaluation that this year's expectations are held against. */
interface Held {
  unitId: string;
  urn: number;
  unit: string;
  year: string;
  kind: EvaluationKind;
  begun: boolean;
  /** The last day on which governors were shown it. */
  shownOn: Day | null;
  graded: boolean;
  areas: { hasHeadline: boolean; isGradeGiven: boolean; isChallenged: boolean }[];
}

/** One that waits for somebody. */
export interface WaitingEvaluation extends Omit<Held, "areas" | "graded"> {
  /** What is said of it: "Late: …", "Not begun", "3 of 8 areas evaluated". */
  says: string;
}

/** What waits for somebody because of this year's evaluations. */
export interface EvaluationsToday {
  own: WaitingEvaluation[];
  /** Evaluated by the school, and not looked at yet by the viewer as adviser. */
  toChallenge: WaitingEvaluation[];
  /** What the viewer was shown as a governor. */
  shown: WaitingEvaluation[];
}

const nothing: EvaluationsToday = { own: [], toChallenge: [], shown: [] };

/** What waits for the viewer because of this year's evaluations, in one statement. */
export async function evaluationsToday(viewer: Viewer): Promise<EvaluationsToday> {
  const heads = unitsHeld(viewer, "headteacher");
  const advised = unitsAllocated(viewer).filter((unitId) =>
    selfEvaluationPolicy.challenge(viewer, { unitId, schoolId: "", frozen: false }),
  );
  const governed = unitsHeld(viewer, "chairOfGovernors", "governor", "linkGovernor");
  const units = [...new Set([...heads, ...advised, ...governed])];
  if (units.length === 0) return nothing;
  const [answer] = await askInTrust<{ content: unknown; evaluations: Held[] }>(viewer, todayStatement(viewer, units));
  if (!answer) return nothing;
  const strategy = strategyFrom(answer.content);
  const said = answer.evaluations.map((one) => {
    const whole = one.begun && isEvaluated(one.areas, one.graded);
    return { ...one, whole, late: lateEvaluation(strategy, one.kind, whole, viewer.today) };
  });
  const waiting = ({ areas, graded, whole: _whole, late, ...one }: (typeof said)[number]): WaitingEvaluation => {
    const ready = areas.filter((area) => isEvaluated([area], graded)).length;
    return { ...one, says: late ?? (one.begun ? `${ready} of ${areas.length} areas evaluated` : "Not begun") };
  };
  return {
    own: said.filter(({ unitId, whole }) => heads.includes(unitId) && !whole).map(waiting),
    toChallenge: said
      .filter(({ unitId, whole, areas }) => advised.includes(unitId) && whole && areas.every(({ isChallenged }) => !isChallenged))
      .map((one) => ({ ...waiting(one), says: "Without your view yet" })),
    shown: said
      .filter(({ unitId, shownOn }) => governed.includes(unitId) && shownOn !== null)
      .map((one) => ({ ...waiting(one), says: `Shown to governors on ${writtenDay(one.shownOn ?? "")}` })),
  };
}

function todayStatement(viewer: Viewer, units: string[]): Prisma.Sql {
  const { trustId } = viewer;
  return Prisma.sql`${heldStatement(viewer)}
    SELECT jsonb_build_object('expectations', "year"."content" -> 'expectations', 'calendar', "year"."content" -> 'calendar') AS "content",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('unitId', h."unitId", 'urn', h."urn", 'unit', h."unit", 'year', "year"."key", 'kind', CASE h."body" WHEN 'ofsted' THEN 'main' ELSE 'church' END,
        'begun', h."id" IS NOT NULL, 'shownOn', h."shownOn", 'graded', COALESCE(h."graded", false), 'areas', ${heldAreas(Prisma.sql`${trustId}::uuid`)}) ORDER BY h."unit", h."body" = 'ofsted' DESC)
        FROM held h WHERE h."unitId" = ANY(${units}::uuid[])), '[]') AS "evaluations"
    FROM "year"`;
}
