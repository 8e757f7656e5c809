import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { developmentOfferPolicy } from "@/lib/development-offers/policy";
import { Prisma } from "@/prisma/generated/client";

/** What can be taken part in this year. */
export interface DevelopmentOffer {
  id: string;
  title: string;
  about: string;
  provider: string;
  startsOn: Day | null;
  /** How many steps of plans point at it. */
  steps: number;
}

/** This year's professional development; null for who does not see it. */
export async function developmentOffers(viewer: Viewer): Promise<{ year: string | null; offers: DevelopmentOffer[] } | null> {
  if (!developmentOfferPolicy.read(viewer)) return null;
  const { trustId, today } = viewer;
  const [answer] = await askInTrust<{ year: string; offers: DevelopmentOffer[] }>(
    viewer,
    Prisma.sql`SELECT y."key" AS "year", COALESCE((SELECT jsonb_agg(jsonb_build_object('id', d."id", 'title', d."title", 'about', d."about", 'provider', d."provider",
        'startsOn', d."startsOn", 'steps', (SELECT count(*) FROM "PlanStep" s WHERE s."trustId" = d."trustId" AND s."offerId" = d."id" AND NOT s."removed")) ORDER BY d."startsOn" NULLS LAST, d."title")
      FROM "DevelopmentOffer" d WHERE d."trustId" = y."trustId" AND d."yearId" = y."id" AND d."closedAt" IS NULL), '[]') AS "offers"
    FROM "AcademicYear" y WHERE y."trustId" = ${trustId}::uuid AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date`,
  );
  return answer ?? { year: null, offers: [] };
}
