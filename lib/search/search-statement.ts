import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { beginning, type SearchFilter } from "@/lib/search/filter";
import type { SearchKind } from "@/lib/search/kinds";
import { foundAtOnce, mostRanked } from "@/lib/search/limits";
import { marks } from "@/lib/search/snippet";
import type { Source } from "@/lib/search/source-statement";
import { sourcesFor } from "@/lib/search/sources-statement";
import { Prisma } from "@/prisma/generated/client";

/** Something that was found. */
export interface FoundRow {
  kind: SearchKind;
  id: string;
  title: string;
  /** The title with marks around what was found in it. */
  marked: string;
  /** The words around what was found, with marks; without marks where it was found in the title only. */
  snippet: string;
  at: string | null;
  unit: string | null;
  urn: number | null;
  facts: Record<string, unknown>;
}

/** The answer to a search: what is on the page, and how many of each kind there are. */
export interface Found {
  rows: FoundRow[];
  counts: { kind: SearchKind; count: number }[];
}

/** What is sought as PostgreSQL reads it: quotation marks, OR and minus work, and the last word may still be typed. */
function query(words: string): Prisma.Sql {
  const whole = Prisma.sql`websearch_to_tsquery('english', ${words})`;
  const open = beginning(words);
  if (!open) return whole;
  const last = Prisma.sql`to_tsquery('simple', ${`${open.last.toLowerCase()}:*`})`;
  return Prisma.sql`(${whole} || ${open.before ? Prisma.sql`(websearch_to_tsquery('english', ${open.before}) && ${last})` : last})`;
}

function vector(words: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_tsvector('english', ${words})`;
}

function hitsIn({ kind, from, seen, words, below, id, unit, at, title, facts }: Source, match: Prisma.Sql, limit: number): Prisma.Sql {
  return Prisma.sql`(SELECT ${kind}::text AS "kind", ${id} AS "id", ${unit} AS "unitId", ${at} AS "at", ${title} AS "title", ${facts} AS "facts", ${words} AS "words", ${below} AS "below"
    FROM ${from} AND (${seen}) AND (${match}) ORDER BY ${at} DESC NULLS LAST LIMIT ${limit})`;
}

function foundByIndex({ source, id, part }: NonNullable<Source["indexed"]>): Prisma.Sql {
  return Prisma.sql`(${id}, ${part}) IN (SELECT w."id", w."part" FROM stands w WHERE w."source" = ${source})`;
}

/**
 * Finds words in everything that the viewer may read, in one statement: each source with its own condition, what is found ranked by
 * how well it fits and then by its day, with the words around it.
 */
export function searchStatement(viewer: Viewer, { words, kind, school, page }: SearchFilter): Prisma.Sql {
  const { trustId } = viewer;
  const sought = query(words);
  const urn = /^\d{5,7}$/.test(words) ? words : "";
  const hits = sourcesFor(viewer).map((source) => {
    if (source.indexed) return hitsIn(source, foundByIndex(source.indexed), mostRanked);
    const byText = Prisma.sql`${vector(source.words)} @@ ${sought}`;
    // Names are not English words: they are found by any part of them too.
    const byName = source.kind === "offer" ? byText : Prisma.sql`${byText} OR ${source.title} ILIKE ${like(words)}`;
    return hitsIn(source, source.kind === "school" && urn ? Prisma.sql`s."urn" = ${Number(urn)}` : byName, mostRanked);
  });
  const atSchool = school
    ? Prisma.sql`h."unitId" IN (SELECT c."unitId" FROM "School" c WHERE c."trustId" = ${trustId}::uuid AND c."urn" = ${Number(school)}
        UNION SELECT f."unitId" FROM "School" c JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
          WHERE c."trustId" = ${trustId}::uuid AND c."urn" = ${Number(school)})`
    : Prisma.sql`true`;
  return Prisma.sql`WITH asked AS (SELECT ${sought} AS "query"),
    stands AS MATERIALIZED (SELECT p."source", p."id", p."part" FROM "Trust" t CROSS JOIN LATERAL places_of_words(t."id", ${sought}) p WHERE t."id" = ${trustId}::uuid),
    places AS MATERIALIZED (SELECT "unitId" AS "of", "name" AS "unit", "urn" FROM "School" WHERE "trustId" = ${trustId}::uuid
      UNION ALL SELECT f."unitId", f."name", (SELECT min(c."urn") FROM "School" c WHERE c."trustId" = f."trustId" AND c."federationId" = f."id")
        FROM "Federation" f WHERE f."trustId" = ${trustId}::uuid),
    hits AS MATERIALIZED (SELECT h.* FROM (${Prisma.join(hits, " UNION ALL ")}) h WHERE ${atSchool}),
    counts AS (SELECT "kind", count(*)::int AS "count" FROM hits GROUP BY "kind"),
    chosen AS (
      SELECT h.*, ts_rank(${vector(Prisma.sql`h."title" || ' ' || h."title" || ' ' || h."words"`)}, asked."query", 1) + CASE WHEN h."kind" IN ('school', 'person') THEN 1 ELSE 0 END AS "rank"
      FROM hits h CROSS JOIN asked WHERE ${kind ? Prisma.sql`h."kind" = ${kind}` : Prisma.sql`true`}
      ORDER BY "rank" DESC, h."at" DESC NULLS LAST, h."kind", h."id" LIMIT ${foundAtOnce} OFFSET ${(page - 1) * foundAtOnce})
    SELECT COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', c."kind", 'id', c."id", 'title', c."title", 'at', c."at", 'facts', c."facts", 'unit', u."unit", 'urn', u."urn",
        'marked', ts_headline('english', c."title", asked."query", ${wholeHeadline}), 'snippet', ts_headline('english', c."below", asked."query", ${headline})) ORDER BY c."rank" DESC, c."at" DESC NULLS LAST, c."kind", c."id")
      FROM chosen c CROSS JOIN asked LEFT JOIN places u ON u."of" = c."unitId"), '[]') AS "rows",
      COALESCE((SELECT jsonb_agg(to_jsonb(counts)) FROM counts), '[]') AS "counts"`;
}

const headline = `StartSel=${marks.start}, StopSel=${marks.end}, MaxFragments=2, MaxWords=26, MinWords=10, FragmentDelimiter=" … "`;
const wholeHeadline = `StartSel=${marks.start}, StopSel=${marks.end}, HighlightAll=true`;

function like(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}

/** So much is read of each kind to find out how a word is spelt. */
const mostRead = 500;

/**
 * For each word the nearest that stands in what the viewer may read, or nothing: "fonics" is "phonics". Asked only where nothing was
 * found. The words are those of names and titles, and of the newest records of each kind.
 */
export function nearestStatement(viewer: Viewer, words: readonly string[]): Prisma.Sql {
  const read = sourcesFor(viewer).map((source) => hitsIn(source, Prisma.sql`true`, mostRead));
  return Prisma.sql`WITH known AS MATERIALIZED (SELECT word, count(*) AS "count" FROM (${Prisma.join(read, " UNION ALL ")}) h
      CROSS JOIN LATERAL regexp_split_to_table(lower(left(h."title" || ' ' || h."words", 20000)), '[^[:alpha:]’'']+') AS word
      WHERE length(word) > 2 GROUP BY word)
    SELECT w.typed, (SELECT k.word FROM known k WHERE abs(length(k.word) - length(w.typed)) < 4 AND similarity(k.word, w.typed) > 0.3
      ORDER BY similarity(k.word, w.typed) DESC, k."count" DESC LIMIT 1) AS "word", EXISTS (SELECT FROM known k WHERE k.word = w.typed) AS "known"
    FROM unnest(${[...words]}::text[]) WITH ORDINALITY AS w(typed, place) WHERE EXISTS (SELECT FROM "Trust" WHERE "id" = ${viewer.trustId}::uuid) ORDER BY w.place`;
}
