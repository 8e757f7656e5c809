import "server-only";
import type { Day } from "@/lib/dates";
import { personName, unitName } from "@/lib/quality/candidates-statement";
import type { SampledPlace } from "@/lib/quality/policy";
import type { Agreement } from "@/lib/quality/words";
import type { MeetingKind } from "@/lib/standards-meetings/words";
import type { ReviewKind, VisitKind } from "@/lib/visits/words";
import { Prisma } from "@/prisma/generated/client";

/** One judgement of a sample, with what was said of it and what the team answered. */
export interface Sampled extends SampledPlace {
  id: string;
  kind: "note" | "decision";
  visitId: string | null;
  meetingId: string | null;
  sampleId: string;
  year: string;
  unit: string;
  date: Day;
  judge: string;
  assurer: string;
  agreement: Agreement | null;
  reasons: string;
  answeredAt: string | null;
  repliedBy: string | null;
  version: number;
  visit: { kind: VisitKind; number: number | null; reviewKind: ReviewKind | null } | null;
  meeting: MeetingKind | null;
}

/** Sampled judgements as rows, for which some condition on j (the judgement) and s (its sample) holds. */
export function sampledRows(trust: Prisma.Sql, where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT j."id", j."kind", j."visitId", j."meetingId", j."sampleId", y."key" AS "year", ${unitName(trust, Prisma.sql`j."unitId"`)} AS "unit",
      COALESCE(v."date", m."date") AS "date", COALESCE(${personName(trust, Prisma.sql`j."judgedById"`)}, v."leadName", '') AS "judge", j."judgedById",
      s."assurerId", ${personName(trust, Prisma.sql`s."assurerId"`)} AS "assurer", s."endedOn" IS NOT NULL AS "ended", j."agreement", j."reasons",
      j."answeredAt", j."reply", ${personName(trust, Prisma.sql`j."repliedById"`)} AS "repliedBy", j."version",
      CASE WHEN v."id" IS NULL THEN NULL ELSE jsonb_build_object('kind', v."kind", 'number', v."number", 'reviewKind', v."reviewKind") END AS "visit",
      m."kind" AS "meeting"
    FROM "SampledJudgement" j JOIN "QualitySample" s ON s."trustId" = ${trust} AND s."id" = j."sampleId"
    JOIN "AcademicYear" y ON y."trustId" = ${trust} AND y."id" = s."yearId"
    LEFT JOIN "Visit" v ON v."trustId" = ${trust} AND v."id" = j."visitId"
    LEFT JOIN "StandardsMeeting" m ON m."trustId" = ${trust} AND m."id" = j."meetingId"
    WHERE j."trustId" = ${trust} AND ${where}`;
}
