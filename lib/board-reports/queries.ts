import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { composedNow, heldReport } from "@/lib/board-reports/held-statement";
import { boardReportPolicy } from "@/lib/board-reports/policy";
import { withOpenLinks } from "@/lib/board-reports/rests";
import { sealOf } from "@/lib/board-reports/seal";
import { sectionBlocks } from "@/lib/board-reports/section-blocks";
import { type BoardSection, boardSections, sectionTitle } from "@/lib/board-reports/sections";
import type { Day } from "@/lib/dates";
import { askInTrust, inTrust } from "@/lib/db";
import type { DocumentBlock } from "@/lib/documents/document";
import { isId, pageSize, pagesOf } from "@/lib/pages";
import { linesOf } from "@/lib/rich-text/rich-text";
import { Prisma } from "@/prisma/generated/client";

export interface BoardReportLine {
  id: string;
  day: Day;
  issuedOn: Day | null;
  by: string;
  withdrawnOn: Day | null;
  /** It corrects a withdrawn one of the same day. */
  corrects: boolean;
}

interface ListAnswer {
  total: number;
  rows: BoardReportLine[];
}

/** Reports to the board, the newest first: drafts too for who writes them, what is issued for trustees (GO-5, GO-8). Null for others. */
export async function boardReports(viewer: Viewer, page: number) {
  if (!boardReportPolicy.list(viewer)) return null;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const shown = boardReportPolicy.read(viewer, false) ? Prisma.sql`true` : Prisma.sql`r."issuedAt" IS NOT NULL`;
  const [answer] = await askInTrust<ListAnswer>(
    viewer,
    Prisma.sql`
      WITH seen AS MATERIALIZED (SELECT r.* FROM "BoardReport" r WHERE r."trustId" = ${trust} AND ${shown})
      SELECT (SELECT count(*)::int FROM seen) AS "total", COALESCE((SELECT jsonb_agg(jsonb_build_object('id', s."id", 'day', s."day",
          'issuedOn', (s."issuedAt" AT TIME ZONE 'Europe/London')::date, 'by', p."name", 'corrects', s."replacesId" IS NOT NULL,
          'withdrawnOn', (x."withdrawnAt" AT TIME ZONE 'Europe/London')::date) ORDER BY s."day" DESC, s."id" DESC)
        FROM (SELECT * FROM seen ORDER BY "day" DESC, "id" DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) s
        JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = COALESCE(s."issuedById", s."createdById")
        LEFT JOIN "BoardReportWithdrawal" x ON x."trustId" = ${trust} AND x."reportId" = s."id"), '[]') AS "rows"`,
  );
  const { total, rows } = answer ?? { total: 0, rows: [] };
  return { total, rows, pages: pagesOf(total) };
}

/** A section as the director writes it: what the records say, and the words to it. */
export interface SectionToWrite {
  section: BoardSection;
  title: string;
  blocks: DocumentBlock[];
  words: string;
  version: number;
}

/** A report: as it was issued, or composed from the records of this moment with its sections to write. Links lead where the viewer may go. */
export async function boardReport(viewer: Viewer, id: string) {
  if (!boardReportPolicy.list(viewer) || !isId(id)) return null;
  return inTrust(viewer, async (db) => {
    const held = await heldReport(db, viewer, id);
    if (!held || !boardReportPolicy.read(viewer, held.issuedOn !== null)) return null;
    const { day, issuedOn, issuedBy, withdrawal, replaces } = held;
    const replacedBy = held.replacedBy && boardReportPolicy.read(viewer, held.replacedBy.issued) ? held.replacedBy : null;
    const about = { id, day, issuedOn, issuedBy, withdrawal, replaces, replacedBy };
    if (held.content) return { ...about, value: withOpenLinks(viewer, held.content), draft: null };
    const { facts, value } = await composedNow(db, viewer, held);
    const sections = boardSections.map((section): SectionToWrite => {
      const own = held.words.find((one) => one.section === section);
      return {
        section,
        title: sectionTitle(section),
        blocks: sectionBlocks(section, facts),
        words: own ? linesOf(own.body) : "",
        version: own?.version ?? 0,
      };
    });
    return { ...about, value: withOpenLinks(viewer, value), draft: { sections, seal: sealOf(value) } };
  });
}
