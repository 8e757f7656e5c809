import "server-only";
import { holds, type Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import type { DocumentValue } from "@/lib/documents/document";
import { isId, pageSize } from "@/lib/pages";
import { agreementByJudge, type Said } from "@/lib/quality/agreement";
import { personName } from "@/lib/quality/candidates-statement";
import { composeDecision } from "@/lib/quality/compose";
import { qualityPolicy } from "@/lib/quality/policy";
import { type Sampled, sampledRows } from "@/lib/quality/sampled-statement";
import { type MeetingAnswer, meetingFrom, meetingStatement } from "@/lib/standards-meetings/meeting-statement";
import { strategyFrom } from "@/lib/strategy/places";
import { Prisma } from "@/prisma/generated/client";

/** A sample with how far it has come. */
export interface SampleLine {
  id: string;
  drawnOn: Day;
  drawnBy: string;
  assurer: string;
  about: string;
  endedOn: Day | null;
  judgements: number;
  answered: number;
}

/** A day of a quality assurer. */
export interface QualityDay {
  id: string;
  day: Day;
  days: number;
  about: string;
  assurer: string;
  mine: boolean;
}

interface Answer {
  year: string | null;
  content: unknown;
  sampled: Sampled[];
  total: number;
  samples: SampleLine[];
  days: QualityDay[];
  said: Said[];
}

const everything = 100_000;

/** The room of quality assurance: all samples for the team; their own, and their own days, for a quality assurer. */
export async function qualityPage(viewer: Viewer, page: number) {
  return qualityOf(viewer, page, pageSize);
}

/** Every sampled judgement of the trust and agreement by adviser, for a file; null for who does not see them all. */
export async function qualityToKeep(viewer: Viewer) {
  return qualityPolicy.readAll(viewer) ? qualityOf(viewer, 1, everything) : null;
}

async function qualityOf(viewer: Viewer, page: number, size: number) {
  if (!qualityPolicy.enter(viewer)) return null;
  const all = qualityPolicy.readAll(viewer);
  const [answer] = await askInTrust<Answer>(viewer, roomStatement(viewer, all, page, size));
  const { year = null, content = null, sampled = [], total = 0, samples = [], days = [], said = [] } = answer ?? {};
  const allowed = content ? strategyFrom(content).numbers.qualityDays : null;
  const used = days.reduce((sum, one) => sum + Number(one.days), 0);
  // A quality assurer sees how many days are used, and of these their own.
  const shown = all ? days : days.filter(({ mine }) => mine);
  return { year, all, sampled, total, samples, days: shown, used, allowed, agreement: agreementByJudge(said) };
}

export type QualityRoom = NonNullable<Awaited<ReturnType<typeof qualityOf>>>;

function roomStatement({ trustId, personId, today }: Viewer, all: boolean, page: number, size: number): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  const own = all ? Prisma.sql`true` : Prisma.sql`s."assurerId" = ${personId}::uuid`;
  const open = Prisma.sql`(r."agreement" IN ('partly', 'disagrees') AND r."reply" = '')`;
  return Prisma.sql`
    WITH "year" AS MATERIALIZED (
      SELECT y."id", y."key", v."content" FROM "AcademicYear" y
      LEFT JOIN "StrategyVersion" v ON v."trustId" = y."trustId" AND v."yearId" = y."id" AND v."state" = 'published'
      WHERE y."trustId" = ${trust} AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date),
    sampled AS MATERIALIZED (${sampledRows(trust, own)})
    SELECT (SELECT "key" FROM "year") AS "year", (SELECT "content" FROM "year") AS "content", (SELECT count(*)::int FROM sampled) AS "total",
      COALESCE((SELECT jsonb_agg(to_jsonb(l) ORDER BY l."place") FROM (
        SELECT r.*, row_number() OVER (ORDER BY r."ended", ${all ? Prisma.sql`${open} DESC` : Prisma.sql`r."agreement" IS NOT NULL`}, r."year" DESC, r."unit", r."id") AS "place"
        FROM sampled r ORDER BY "place" LIMIT ${size} OFFSET ${(page - 1) * size}) l), '[]') AS "sampled",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('year', r."year", 'judge', r."judge", 'agreement', r."agreement")) FROM sampled r), '[]') AS "said",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', s."id", 'drawnOn', s."drawnOn", 'drawnBy', ${personName(trust, Prisma.sql`s."drawnById"`)},
          'assurer', ${personName(trust, Prisma.sql`s."assurerId"`)}, 'about', s."about", 'endedOn', s."endedOn",
          'judgements', (SELECT count(*) FROM sampled r WHERE r."sampleId" = s."id"),
          'answered', (SELECT count(*) FROM sampled r WHERE r."sampleId" = s."id" AND r."agreement" IS NOT NULL)) ORDER BY s."drawnOn" DESC, s."id" DESC)
        FROM "QualitySample" s WHERE s."trustId" = ${trust} AND ${own}), '[]') AS "samples",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', d."id", 'day', d."day", 'days', d."days", 'about', d."about", 'mine', d."assurerId" = ${personId}::uuid,
          'assurer', ${personName(trust, Prisma.sql`d."assurerId"`)}) ORDER BY d."day" DESC, d."id")
        FROM "QualityDay" d JOIN "year" y ON y."id" = d."yearId" WHERE d."trustId" = ${trust}), '[]') AS "days"`;
}

/** A sampled judgement with what was judged, for its quality assurer, the team, and whose it is once it is answered; else null. */
export async function sampledJudgement(viewer: Viewer, id: string): Promise<{ sampled: Sampled; content: DocumentValue | null } | null> {
  if (!isId(id)) return null;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const [sampled] = await askInTrust<Sampled>(viewer, sampledRows(trust, Prisma.sql`j."id" = ${id}::uuid`));
  if (!sampled || !qualityPolicy.read(viewer, sampled)) return null;
  return { sampled, content: await contentOf(viewer, sampled) };
}

/** What was judged: the newest published version of a note, unless it was withdrawn; a decision with its evidence. */
async function contentOf(viewer: Viewer, { visitId, meetingId }: Sampled): Promise<DocumentValue | null> {
  if (meetingId) {
    const context = meetingFrom(await askInTrust<MeetingAnswer>(viewer, meetingStatement(viewer, meetingId)));
    return context && composeDecision(context, viewer.trustName);
  }
  const [note] = await askInTrust<{ document: DocumentValue }>(
    viewer,
    Prisma.sql`SELECT o."content" -> 'document' AS "document" FROM "NoteVersion" o
      JOIN "Note" n ON n."trustId" = o."trustId" AND n."visitId" = o."visitId" AND n."state" IN ('published', 'correcting')
      WHERE o."trustId" = ${viewer.trustId}::uuid AND o."visitId" = ${visitId}::uuid ORDER BY o."number" DESC LIMIT 1`,
  );
  return note?.document ?? null;
}

/** What waits for somebody because of quality assurance. */
export interface QualityToday {
  /** Sampled for the viewer: how many, and how many they have not answered. Nothing for who assures nothing. */
  mine: { sampled: number; open: number } | null;
  /** Not agreed with and not answered: all of them for the team, their own for an adviser. */
  toReply: { id: string; unit: string; agreement: Sampled["agreement"] }[];
}

/** What waits for the viewer because of quality assurance, in one statement. */
export async function qualityToday(viewer: Viewer): Promise<QualityToday> {
  const assures = holds(viewer, "qualityAssurer");
  const all = qualityPolicy.readAll(viewer);
  const advises = holds(viewer, "adviser", "independentAdviser", "partnershipLink");
  if (!assures && !all && !advises) return { mine: null, toReply: [] };
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const me = Prisma.sql`${viewer.personId}::uuid`;
  const whose = all ? Prisma.sql`true` : advises ? Prisma.sql`j."judgedById" = ${me}` : Prisma.sql`false`;
  const unanswered = Prisma.sql`${whose} AND s."assurerId" <> ${me} AND j."agreement" IN ('partly', 'disagrees') AND j."reply" = ''`;
  const [answer] = await askInTrust<{ sampled: number; open: number; toReply: QualityToday["toReply"] }>(
    viewer,
    Prisma.sql`SELECT count(*) FILTER (WHERE r."assurerId" = ${me} AND NOT r."ended")::int AS "sampled",
        count(*) FILTER (WHERE r."assurerId" = ${me} AND NOT r."ended" AND r."agreement" IS NULL)::int AS "open",
        COALESCE((SELECT jsonb_agg(jsonb_build_object('id', q."id", 'unit', q."unit", 'agreement', q."agreement") ORDER BY q."unit", q."id")
          FROM (${sampledRows(trust, unanswered)} LIMIT 50) q), '[]') AS "toReply"
      FROM (SELECT s."assurerId", s."endedOn" IS NOT NULL AS "ended", j."agreement" FROM "SampledJudgement" j
        JOIN "QualitySample" s ON s."trustId" = j."trustId" AND s."id" = j."sampleId" WHERE j."trustId" = ${trust}) r`,
  );
  const { sampled = 0, open = 0, toReply = [] } = answer ?? {};
  return { mine: assures ? { sampled, open } : null, toReply };
}
