import "server-only";
import { holds, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { boardReportPolicy } from "@/lib/board-reports/policy";
import { joiningPolicy, seesEveryJoining } from "@/lib/joinings/policy";
import { standsIn } from "@/lib/schools/improved-in-statement";
import { visitsShownIn } from "@/lib/schools/policy";
import { meetingsShownIn } from "@/lib/standards-meetings/policy";
import { namedUnits, supportSeen } from "@/lib/support/support-statement";
import { Prisma } from "@/prisma/generated/client";

const leaders = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;
const governors = ["chairOfGovernors", "governor", "linkGovernor", "clerk"] as const;

/**
 * Whether the record that a notice "n" leads to may still be seen by the viewer, as SQL. What leads to no record of its own (a list,
 * nothing) is seen.
 */
export function noticeSeen(viewer: Viewer): Prisma.Sql {
  const { trustId, personId } = viewer;
  const trust = Prisma.sql`${trustId}::uuid`;
  const me = Prisma.sql`${personId}::uuid`;
  const leads = holds(viewer, ...leaders);
  const within = (units: string[] | "all", unit: Prisma.Sql) =>
    units === "all" ? Prisma.sql`true` : Prisma.sql`${unit} = ANY(${units}::uuid[])`;
  const visits = visitsShownIn(viewer);
  const visit = Prisma.sql`v."leadId" = ${me} OR ${visits === "all" ? Prisma.sql`true` : standsIn("v", trustId, visits)}`;
  const [headed, read] = [
    unitsHeld(viewer, "headteacher"),
    [...unitsHeld(viewer, "headteacher", "priorityLead", "sendco", ...governors), ...unitsAllocated(viewer)],
  ];
  const note = Prisma.sql`v."leadId" = ${me} OR o."authorId" = ${me} OR ${leads}
    OR (o."state" = 'withHeadteacher' AND ${standsIn("v", trustId, headed)})
    OR (o."state" IN ('published', 'correcting', 'withdrawn') AND (${holds(viewer, "adviser")} OR ${standsIn("v", trustId, read)}))`;
  const unit = Prisma.sql`m."unitId"`;
  const meeting = within(meetingsShownIn(viewer), unit);
  const shared = unitsHeld(viewer, ...governors, "schoolStaff", "priorityLead", "sendco");
  return Prisma.sql`CASE n."recordType"
    WHEN 'visit' THEN EXISTS (SELECT FROM "Visit" v WHERE v."trustId" = ${trust} AND v."id" = n."recordId" AND (${visit}))
    WHEN 'note' THEN EXISTS (SELECT FROM "Visit" v JOIN "Note" o ON o."trustId" = ${trust} AND o."visitId" = v."id"
      WHERE v."trustId" = ${trust} AND v."id" = n."recordId" AND (${note}))
    WHEN 'meeting' THEN EXISTS (SELECT FROM "StandardsMeeting" m WHERE m."trustId" = ${trust} AND m."id" = n."recordId" AND ${meeting})
    WHEN 'outcome' THEN EXISTS (SELECT FROM "StandardsMeeting" m WHERE m."trustId" = ${trust} AND m."id" = n."recordId" AND m."state" = 'shared'
      AND (${meeting} OR ${within(shared, unit)}))
    WHEN 'support' THEN n."recordId" IN (WITH ${namedUnits(trust)}, ${supportSeen(viewer)} SELECT "id" FROM seen WHERE "trustId" = ${trust})
    WHEN 'quality' THEN EXISTS (SELECT FROM "SampledJudgement" j JOIN "QualitySample" s ON s."trustId" = ${trust} AND s."id" = j."sampleId"
      WHERE j."trustId" = ${trust} AND j."id" = n."recordId" AND (${leads} OR (s."assurerId" = ${me} AND ${holds(viewer, "qualityAssurer")})
        OR (j."judgedById" = ${me} AND ${holds(viewer, "adviser", "independentAdviser", "partnershipLink")})))
    WHEN 'board' THEN ${boardReportPolicy.list(viewer)}
    WHEN 'joining' THEN ${joiningPolicy.list(viewer)} AND (${seesEveryJoining(viewer)} OR EXISTS (SELECT FROM "JoiningPerson" k
      WHERE k."trustId" = ${trust} AND k."joiningId" = n."recordId" AND k."personId" = ${me}))
    WHEN 'induction' THEN EXISTS (SELECT FROM "Induction" i JOIN "School" c ON c."trustId" = ${trust} AND c."id" = i."schoolId"
      WHERE i."trustId" = ${trust} AND c."urn"::text = split_part(n."address", '/', 3) AND (i."mentorId" = ${me} OR i."personId" = ${me}))
    ELSE true END`;
}
