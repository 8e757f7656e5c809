import "server-only";
import { holds, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { governors, leaders, no, type Source, within, yes } from "@/lib/search/source-statement";
import { Prisma } from "@/prisma/generated/client";

const sharedWith = [...governors, "headteacher", "clerk", "schoolStaff", "priorityLead", "sendco"] as const;

/** What a meeting shared, for who reads it: the reasons of its decisions, nothing that was said in confidence. */
export function meetings(viewer: Viewer): Source {
  const units = [...unitsAllocated(viewer), ...unitsHeld(viewer, ...sharedWith)];
  return {
    kind: "meeting",
    from: Prisma.sql`"MeetingDecision" t JOIN "StandardsMeeting" m ON m."trustId" = t."trustId" AND m."id" = t."meetingId" AND m."state" = 'shared'
      WHERE t."trustId" = ${viewer.trustId}::uuid`,
    seen: holds(viewer, ...leaders) ? yes : units.length === 0 ? no : within(Prisma.sql`m."unitId"`, viewer.trustId, units),
    words: Prisma.sql`t."reasons"`,
    indexed: { source: "decision", id: Prisma.sql`t."meetingId"`, part: Prisma.sql`t."axis"::text` },
    below: Prisma.sql`t."reasons"`,
    id: Prisma.sql`t."meetingId" || '/' || t."axis"`,
    unit: Prisma.sql`m."unitId"`,
    at: Prisma.sql`m."date"`,
    title: Prisma.sql`''`,
    facts: Prisma.sql`jsonb_build_object('meeting', m."id")`,
  };
}

/** What was written of a meeting, of some kinds, in the order in which it stands; never what was said in confidence. */
function partsOf(kinds: readonly ("minutes" | "outcome" | "nextStep")[]): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT string_agg(words_in(t."value"), ' ' ORDER BY t."kind", t."position", t."key") FROM "MeetingPart" t
    WHERE t."trustId" = m."trustId" AND t."meetingId" = m."id" AND t."kind"::text = ANY(${[...kinds]}::text[]) AND NOT t."removed"), '')`;
}

const ofMeeting = { unit: Prisma.sql`m."unitId"`, at: Prisma.sql`m."date"`, title: Prisma.sql`''`, id: Prisma.sql`m."id"::text` };

/** Strengths, areas for development and next steps as they were shared (SM-4), for those with whom they were. */
export function outcomes(viewer: Viewer): Source {
  const units = [...unitsAllocated(viewer), ...unitsHeld(viewer, ...sharedWith)];
  const words = partsOf(["outcome", "nextStep"]);
  return {
    ...ofMeeting,
    kind: "meeting",
    from: Prisma.sql`"StandardsMeeting" m WHERE m."trustId" = ${viewer.trustId}::uuid AND m."state" = 'shared'`,
    seen: holds(viewer, ...leaders) ? yes : units.length === 0 ? no : within(Prisma.sql`m."unitId"`, viewer.trustId, units),
    words,
    indexed: { source: "outcome", id: Prisma.sql`m."id"`, part: Prisma.sql`''` },
    below: words,
    facts: Prisma.sql`jsonb_build_object('meeting', m."id")`,
  };
}

/** Minutes, for those who read the meeting itself (as standardsMeetingPolicy.read has it). */
export function minutes(viewer: Viewer): Source {
  const { trustId, personId } = viewer;
  const units = [...unitsAllocated(viewer), ...unitsHeld(viewer, "headteacher", "chairOfGovernors")];
  const takesPart = viewer.holdings.some(({ role }) => role !== "qualityAssurer")
    ? Prisma.sql`EXISTS (SELECT FROM "MeetingPerson" a WHERE a."trustId" = m."trustId" AND a."meetingId" = m."id" AND a."personId" = ${personId}::uuid)`
    : Prisma.sql`false`;
  const words = partsOf(["minutes"]);
  return {
    ...ofMeeting,
    kind: "minutes",
    from: Prisma.sql`"StandardsMeeting" m WHERE m."trustId" = ${trustId}::uuid`,
    seen: holds(viewer, ...leaders) ? yes : Prisma.sql`(${within(ofMeeting.unit, trustId, units)} OR ${takesPart})`,
    words,
    indexed: { source: "minutes", id: Prisma.sql`m."id"`, part: Prisma.sql`''` },
    below: words,
    facts: Prisma.sql`jsonb_build_object('meeting', m."id")`,
  };
}

/** As governingBodyPolicy.read says it. */
export function questions(viewer: Viewer): Source {
  const units = [...unitsHeld(viewer, ...governors, "clerk", "headteacher"), ...unitsAllocated(viewer)];
  const unit = Prisma.sql`COALESCE(f."unitId", s."unitId")`;
  return {
    kind: "question",
    from: Prisma.sql`"GovernorQuestion" t JOIN "PresentedReport" r ON r."trustId" = t."trustId" AND r."id" = t."reportId"
      JOIN "GoverningBodyMeeting" g ON g."trustId" = r."trustId" AND g."id" = r."meetingId" JOIN "School" s ON s."trustId" = g."trustId" AND s."id" = g."schoolId"
      LEFT JOIN "Federation" f ON f."trustId" = s."trustId" AND f."id" = s."federationId" WHERE t."trustId" = ${viewer.trustId}::uuid`,
    seen: holds(viewer, ...leaders, "adviser") ? yes : units.length === 0 ? no : Prisma.sql`${unit} = ANY(${units}::uuid[])`,
    words: Prisma.sql`t."question" || ' ' || t."answer"`,
    indexed: { source: "question", id: Prisma.sql`t."id"`, part: Prisma.sql`''` },
    below: Prisma.sql`t."answer"`,
    id: Prisma.sql`t."id"::text`,
    unit,
    at: Prisma.sql`g."day"`,
    title: Prisma.sql`t."question"`,
    facts: Prisma.sql`jsonb_build_object('urn', s."urn", 'meeting', g."id")`,
  };
}
