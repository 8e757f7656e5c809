import "server-only";
import { actionsSeen } from "@/lib/agreed-actions/asked-statement";
import { holds, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { standsIn } from "@/lib/schools/improved-in-statement";
import { governors, leaders, no, ofSchool, type Source, yes } from "@/lib/search/source-statement";
import { Prisma } from "@/prisma/generated/client";

/** Published notes of visit. */
export function notes(viewer: Viewer): Source {
  const { trustId, personId } = viewer;
  const me = Prisma.sql`${personId}::uuid`;
  const units = [...unitsHeld(viewer, ...ofSchool, ...governors, "clerk"), ...unitsAllocated(viewer)];
  const team = holds(viewer, ...leaders, "adviser", "independentAdviser", "partnershipLink");
  const own = team ? Prisma.sql`v."leadId" = ${me} OR n."authorId" = ${me} OR` : Prisma.empty;
  return {
    kind: "note",
    // The version that can be read: what is being corrected is not searched before it is published.
    from: Prisma.sql`"NoteVersion" t JOIN "Note" n ON n."trustId" = t."trustId" AND n."visitId" = t."visitId" AND n."state" IN ('published', 'correcting')
      JOIN "Visit" v ON v."trustId" = t."trustId" AND v."id" = t."visitId" WHERE t."trustId" = ${trustId}::uuid
      AND NOT EXISTS (SELECT FROM "NoteVersion" o WHERE o."trustId" = t."trustId" AND o."visitId" = t."visitId" AND o."number" > t."number")`,
    seen: holds(viewer, ...leaders, "adviser") ? yes : Prisma.sql`(${own} ${standsIn("v", trustId, units)})`,
    words: Prisma.sql`words_in(t."content" -> 'document')`,
    indexed: { source: "note", id: Prisma.sql`t."visitId"`, part: Prisma.sql`t."number"::text` },
    below: Prisma.sql`words_in(t."content" -> 'document')`,
    id: Prisma.sql`t."visitId"::text`,
    unit: Prisma.sql`v."unitId"`,
    at: Prisma.sql`v."date"`,
    title: Prisma.sql`COALESCE(v."title", '')`,
    facts: Prisma.sql`jsonb_build_object('kind', v."kind", 'number', v."number", 'reviewKind', v."reviewKind")`,
  };
}

/** Agreed actions. */
export function actions(viewer: Viewer): Source {
  return {
    kind: "action",
    from: Prisma.sql`"AgreedAction" a WHERE a."trustId" = ${viewer.trustId}::uuid`,
    seen: actionsSeen(viewer),
    words: Prisma.sql`a."text" || ' ' || COALESCE(a."successCriterion", '')`,
    indexed: { source: "action", id: Prisma.sql`a."id"`, part: Prisma.sql`''` },
    below: Prisma.sql`COALESCE(a."successCriterion", '')`,
    id: Prisma.sql`a."id"::text`,
    unit: Prisma.sql`a."unitId"`,
    at: Prisma.sql`a."due"`,
    title: Prisma.sql`a."text"`,
    facts: Prisma.sql`jsonb_build_object('state', a."state")`,
  };
}

const team = [...leaders, "adviser", "independentAdviser", "partnershipLink"] as const;

/** What stands in a note that is not published yet, or is being corrected, for those who write it (as notePolicy.write has it). */
export function drafts(viewer: Viewer): Source {
  const { trustId, personId } = viewer;
  const me = Prisma.sql`${personId}::uuid`;
  const led = unitsHeld(viewer, "headteacher");
  const words = Prisma.sql`COALESCE((SELECT string_agg(words_in(t."value"), ' ' ORDER BY t."position", t."key") FROM "NotePart" t
    WHERE t."trustId" = n."trustId" AND t."visitId" = n."visitId" AND NOT t."removed"), '')`;
  return {
    kind: "draft",
    from: Prisma.sql`"Note" n JOIN "Visit" v ON v."trustId" = n."trustId" AND v."id" = n."visitId" AND v."status" IN ('planned', 'done')
      WHERE n."trustId" = ${trustId}::uuid AND n."state" IN ('draft', 'withReader', 'withHeadteacher', 'correcting')`,
    seen: holds(viewer, ...team)
      ? Prisma.sql`((v."leadId" = ${me} OR n."authorId" = ${me} OR EXISTS (SELECT FROM "VisitPerson" w WHERE w."trustId" = v."trustId" AND w."visitId" = v."id"
          AND w."personId" = ${me} AND w."role" = 'takesPart')) AND NOT ${standsIn("v", trustId, led)})`
      : no,
    words,
    indexed: { source: "draft", id: Prisma.sql`n."visitId"`, part: Prisma.sql`''` },
    below: words,
    id: Prisma.sql`n."visitId"::text`,
    unit: Prisma.sql`v."unitId"`,
    at: Prisma.sql`v."date"`,
    title: Prisma.sql`COALESCE(v."title", '')`,
    facts: Prisma.sql`jsonb_build_object('kind', v."kind", 'number', v."number", 'reviewKind', v."reviewKind")`,
  };
}
