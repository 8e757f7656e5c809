import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { developmentOfferPolicy } from "@/lib/development-offers/policy";
import { readsEveryone } from "@/lib/people/policy";
import { visibleUnits } from "@/lib/schools/policy";
import * as documents from "@/lib/search/document-sources-statement";
import * as meetings from "@/lib/search/meeting-sources-statement";
import { no, nothing, type Source, yes } from "@/lib/search/source-statement";
import * as visits from "@/lib/search/visit-sources-statement";
import { Prisma } from "@/prisma/generated/client";

/** All sources that have something for the viewer at all. */
export function sourcesFor(viewer: Viewer): Source[] {
  const all = [
    ...[schools, people, visits.notes, visits.drafts, visits.actions],
    ...[
      documents.plans,
      documents.planTexts,
      documents.evaluations,
      documents.evaluationTexts,
      documents.objectives,
      documents.strategicTexts,
    ],
    ...[meetings.meetings, meetings.outcomes, meetings.minutes, meetings.questions, offers],
  ];
  return all.map((source) => source(viewer)).filter(({ seen }) => seen !== no);
}

function schools(viewer: Viewer): Source {
  const units = visibleUnits(viewer);
  const unit = Prisma.sql`COALESCE(f."unitId", s."unitId")`;
  return {
    kind: "school",
    from: Prisma.sql`"School" s LEFT JOIN "Federation" f ON f."trustId" = s."trustId" AND f."id" = s."federationId" WHERE s."trustId" = ${viewer.trustId}::uuid`,
    seen: units === "all" ? yes : Prisma.sql`${unit} = ANY(${units}::uuid[])`,
    words: Prisma.sql`s."name" || ' ' || s."urn"::text`,
    below: Prisma.sql`''`,
    id: Prisma.sql`s."id"::text`,
    unit,
    at: Prisma.sql`NULL::date`,
    title: Prisma.sql`s."name"`,
    facts: Prisma.sql`jsonb_build_object('urn', s."urn")`,
  };
}

function people(viewer: Viewer): Source {
  return {
    kind: "person",
    from: Prisma.sql`"Person" p WHERE p."trustId" = ${viewer.trustId}::uuid AND p."closedAt" IS NULL`,
    seen: readsEveryone(viewer) ? yes : no,
    words: Prisma.sql`p."name"`,
    below: Prisma.sql`''`,
    id: Prisma.sql`p."id"::text`,
    unit: Prisma.sql`NULL::uuid`,
    at: Prisma.sql`NULL::date`,
    title: Prisma.sql`p."name"`,
    facts: nothing,
  };
}

function offers(viewer: Viewer): Source {
  return {
    kind: "offer",
    from: Prisma.sql`"DevelopmentOffer" t WHERE t."trustId" = ${viewer.trustId}::uuid AND t."closedAt" IS NULL`,
    seen: developmentOfferPolicy.read(viewer) ? yes : no,
    words: Prisma.sql`t."title" || ' ' || t."about" || ' ' || t."audience" || ' ' || t."outcome"`,
    below: Prisma.sql`t."about" || ' ' || t."audience" || ' ' || t."outcome"`,
    id: Prisma.sql`t."id"::text`,
    unit: Prisma.sql`NULL::uuid`,
    at: Prisma.sql`t."startsOn"`,
    title: Prisma.sql`t."title"`,
    facts: nothing,
  };
}
