import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import type { DocumentValue } from "@/lib/documents/document";
import { isId } from "@/lib/pages";
import type { FrameworkBody } from "@/lib/self-evaluation/frameworks";
import { selfEvaluationPolicy } from "@/lib/self-evaluation/policy";
import { type EvaluationKind, shownName } from "@/lib/self-evaluation/words";
import { Prisma } from "@/prisma/generated/client";

/** A copy that was kept when an evaluation was shown. */
export interface ShownCopy {
  id: string;
  recordId: string;
  day: Day;
  purpose: string;
  by: string;
}

/** What governors read of a year's evaluation: copies of the days on which it was shown to them, latest last. */
export interface ShownEvaluation {
  urn: number;
  unit: string;
  unitId: string;
  year: string;
  copies: ShownCopy[];
  /** Whether the viewer reads what is being written, too. */
  live: boolean;
  /** The copy that is read, and the one before it. */
  shown: DocumentValue | null;
  before: DocumentValue | null;
}

/** What is for governors: a copy for an adviser before a visit is not. */
const forGovernors = [shownName("governors"), shownName("standardsMeeting")];

/** The copies of a school's evaluations in a year that the viewer reads, the latest of them whole, or the one that is asked for; null for who reads none. */
export async function shownEvaluation(
  viewer: Viewer,
  { urn, year, kind, copy }: { urn: number; year: string; kind: EvaluationKind; copy?: string },
): Promise<ShownEvaluation | null> {
  if (!Number.isInteger(urn) || (copy !== undefined && !isId(copy))) return null;
  const bodies: FrameworkBody[] = kind === "main" ? ["ofsted"] : ["siams", "catholic"];
  const [found] = await askInTrust<Omit<ShownEvaluation, "shown" | "before" | "live"> & { contents: Record<string, DocumentValue> }>(
    viewer,
    shownStatement(viewer, urn, year, bodies, copy),
  );
  if (!found) return null;
  const { contents, ...rest } = found;
  const place = { unitId: found.unitId, schoolId: "" };
  if (!selfEvaluationPolicy.readShown(viewer, place)) return null;
  const live = selfEvaluationPolicy.read(viewer, place);
  const copies = found.copies.filter(({ purpose }) => live || forGovernors.includes(purpose));
  const at = copy ? copies.findIndex(({ id }) => id === copy) : copies.length - 1;
  const contentAt = (index: number) => contents[copies[index]?.id ?? ""] ?? null;
  return copy && at < 0 ? null : { ...rest, copies, live, shown: contentAt(at), before: contentAt(at - 1) };
}

/** So many copies of a year are kept in sight. */
const copiesAtMost = 12;

function shownStatement(
  { trustId }: Viewer,
  urn: number,
  year: string,
  bodies: readonly FrameworkBody[],
  copy: string | undefined,
): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`
    WITH place AS MATERIALIZED (
      SELECT c."urn", c."id" AS "schoolId", COALESCE(f."name", c."name") AS "unit", COALESCE(f."unitId", c."unitId") AS "unitId", c."unitId" AS "ownUnitId"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND c."urn" = ${urn}),
    "year" AS MATERIALIZED (SELECT y."id", y."key" FROM "AcademicYear" y WHERE y."trustId" = ${trust} AND y."key" = ${year}),
    copies AS MATERIALIZED (
      SELECT n."id", n."recordId", n."day", n."purpose", n."content", n."at", p."name" AS "by" FROM place, "year", "SelfEvaluation" e
      JOIN "FrameworkVersion" w ON w."trustId" = ${trust} AND w."id" = e."frameworkId"
      JOIN "Snapshot" n ON n."trustId" = ${trust} AND n."desk" = 'selfEvaluation' AND n."recordId" = e."id" JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = n."personId"
      WHERE e."trustId" = ${trust} AND e."yearId" = "year"."id" AND e."unitId" IN (place."unitId", place."ownUnitId") AND (e."schoolId" IS NULL OR e."schoolId" = place."schoolId")
        AND w."body"::text = ANY(${[...bodies]}) ${copy ? Prisma.sql`AND n."at" <= (SELECT o."at" FROM "Snapshot" o WHERE o."trustId" = ${trust} AND o."id" = ${copy}::uuid)` : Prisma.empty}
      ORDER BY n."at" DESC LIMIT ${copiesAtMost})
    SELECT place."urn", place."unit", place."unitId", "year"."key" AS "year",
      COALESCE((SELECT jsonb_agg(to_jsonb(c) - '{content,at}'::text[] ORDER BY c."at") FROM copies c), '[]') AS "copies",
      COALESCE((SELECT jsonb_object_agg(c."id", c."content") FROM copies c), '{}') AS "contents"
    FROM place, "year"`;
}
