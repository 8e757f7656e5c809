import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { isId, pageSize } from "@/lib/pages";
import { isLate, type TrustActionState } from "@/lib/peer-reviews/actions-due";
import { peerReviewPolicy } from "@/lib/peer-reviews/policy";
import type { RichText } from "@/lib/rich-text/rich-text";
import { Prisma } from "@/prisma/generated/client";

/** What the trust itself does after a review. */
export interface TrustAction {
  id: string;
  text: string;
  ownerId: string | null;
  /** Who sees to it: a person of the trust, or a name. */
  owner: string;
  ownerName: string;
  due: Day | null;
  state: TrustActionState;
  outcome: string;
  closedOn: Day | null;
  version: number;
}

/** A peer review of the trust (TE-4). */
export interface PeerReview {
  id: string;
  name: string;
  reviewers: string;
  startsOn: Day;
  lastDay: Day;
  focus: string;
  strengths: RichText;
  areas: RichText;
  publishedAt: string | null;
  version: number;
  year: string;
  actions: TrustAction[];
}

function reviewRows(trust: Prisma.Sql, where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT r."id", r."name", r."reviewers", r."startsOn", r."lastDay", r."focus", r."strengths", r."areas", r."publishedAt", r."version",
      (SELECT y."key" FROM "AcademicYear" y WHERE y."trustId" = ${trust} AND y."id" = r."yearId") AS "year",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', a."id", 'text', a."text", 'ownerId', a."ownerId", 'owner', COALESCE(p."name", a."ownerName"),
          'ownerName', a."ownerName", 'due', a."due", 'state', a."state", 'outcome', a."outcome", 'closedOn', a."closedOn", 'version', a."version")
          ORDER BY a."state", a."due" NULLS LAST, a."id")
        FROM "TrustAction" a LEFT JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = a."ownerId"
        WHERE a."trustId" = ${trust} AND a."reviewId" = r."id"), '[]') AS "actions"
    FROM "PeerReview" r WHERE r."trustId" = ${trust} AND ${where}`;
}

const published = Prisma.sql`r."publishedAt" IS NOT NULL`;
const shownTo = (viewer: Viewer) => (peerReviewPolicy.read(viewer, false) ? Prisma.sql`true` : published);

/** The trust's peer reviews, the newest first; null for who does not see them. */
export async function peerReviews(viewer: Viewer, page: number): Promise<{ reviews: PeerReview[]; more: boolean } | null> {
  if (!peerReviewPolicy.list(viewer)) return null;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const rows = await askInTrust<PeerReview>(
    viewer,
    Prisma.sql`${reviewRows(trust, shownTo(viewer))} ORDER BY r."startsOn" DESC, r."id" LIMIT ${pageSize + 1} OFFSET ${(page - 1) * pageSize}`,
  );
  return { reviews: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/** A peer review, for the team, and for trustees and advisers once it is published; with who can own an action. */
export async function peerReview(
  viewer: Viewer,
  id: string,
): Promise<{ review: PeerReview; people: { id: string; name: string }[] } | null> {
  if (!isId(id)) return null;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const keeps = peerReviewPolicy.keep(viewer);
  const [[review], people] = await Promise.all([
    askInTrust<PeerReview>(viewer, reviewRows(trust, Prisma.sql`r."id" = ${id}::uuid`)),
    keeps ? askInTrust<{ id: string; name: string }>(viewer, ownersStatement(viewer)) : [],
  ]);
  return review && peerReviewPolicy.read(viewer, review.publishedAt !== null) ? { review, people } : null;
}

/** Who can see to an action of the trust: whoever holds a role for the whole trust today, but no assurer from outside. */
function ownersStatement({ trustId, today }: Viewer): Prisma.Sql {
  return Prisma.sql`SELECT p."id", p."name" FROM "Person" p WHERE p."trustId" = ${trustId}::uuid AND p."closedAt" IS NULL AND EXISTS (
      SELECT FROM "RoleHolding" h WHERE h."trustId" = p."trustId" AND h."personId" = p."id" AND h."schoolId" IS NULL AND h."role" <> 'qualityAssurer'
        AND h."startsOn" <= ${today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date))
    ORDER BY p."name" LIMIT 200`;
}

/** What waits because of peer reviews: late actions, all for the team and their own for others; and what trustees can read. */
export interface PeerReviewsToday {
  late: { reviewId: string; id: string; text: string; owner: string; due: Day }[];
  published: { id: string; name: string } | null;
}

/** What of peer reviews the viewer's first page tells, in one statement (TE-4). */
export async function peerReviewsToday(viewer: Viewer): Promise<PeerReviewsToday> {
  if (!peerReviewPolicy.list(viewer)) return { late: [], published: null };
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const rows = await askInTrust<PeerReview>(
    viewer,
    reviewRows(trust, Prisma.sql`${shownTo(viewer)} ORDER BY r."startsOn" DESC, r."id" LIMIT 50`),
  );
  const all = peerReviewPolicy.read(viewer, false);
  const late = rows.flatMap(({ id: reviewId, actions }) =>
    actions
      .filter((action) => isLate(action, viewer.today) && (all || action.ownerId === viewer.personId))
      .map(({ id, text, owner, due }) => ({ reviewId, id, text, owner, due: due ?? "" })),
  );
  const last = rows.find(({ publishedAt }) => publishedAt !== null);
  return { late, published: !all && last ? { id: last.id, name: last.name } : null };
}
