import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { Role } from "@/lib/people/roles";
import type { AllocationKind } from "@/lib/schools/allocations";
import { visibleUnits } from "@/lib/schools/policy";
import type { ChurchCharacter, Phase } from "@/lib/schools/words";
import type { CategoryScale } from "@/lib/strategy/scale";
import { scaleAsJson, strategyInUseStatement } from "@/lib/strategy/scale-statement";
import { Prisma } from "@/prisma/generated/client";

/** A school with its federation, its people of today and everybody who was ever allocated to it. */
export interface SchoolPage {
  id: string;
  unitId: string;
  urn: number;
  version: number;
  name: string;
  phase: Phase;
  churchCharacter: ChurchCharacter;
  lowestAge: number | null;
  highestAge: number | null;
  street: string | null;
  town: string | null;
  postcode: string | null;
  telephone: string | null;
  website: string | null;
  joinedOn: Day | null;
  federation: { id: string; name: string; unitId: string; schools: { urn: number; name: string }[] } | null;
  people: { role: Role; person: { id: string; name: string } }[];
  /** The school's own unit: what was before it came into a federation stands there. */
  ownUnitId: string;
  scale: CategoryScale;
  /** Latest first, of the unit and of the school's own. */
  categories: PageCategory[];
  /** The visits to come, and the last that were done. */
  visits: PageVisit[];
  /** The next that are due, and how many are open. */
  actions: PageAction[];
  openActions: number;
  /** Causes for concern that are open; only for who reads them. */
  openConcerns: number;
  /** The trust's own measures for the latest period; nothing where the trust has none. */
  measures: PageMeasures | null;
  clerk: { name: string | null; email: string | null } | null;
  meetings: { day: Day; time: string | null; title: string }[];
  ownTerms: boolean;
  allocations: {
    kind: AllocationKind;
    startsOn: Day;
    endsBefore: Day | null;
    reason: string | null;
    person: { id: string; name: string };
  }[];
}

export interface PageCategory {
  axis: "main" | "siams";
  categoryKey: string;
  startsOn: Day;
  endsBefore: Day | null;
  clockFrom: Day;
  origin: "meeting" | "joining" | "broughtIn" | "federation";
  source: string | null;
  decidedBy: string | null;
}

export interface PageVisit {
  id: string;
  date: Day;
  kind: "programme" | "additional" | "linkMeeting" | "review";
  reviewKind: "qualityAssurance" | "subject" | "middleLeaders" | "peerReview" | "wholeSchool" | "governance" | null;
  number: number | null;
  days: number;
  status: "planned" | "done";
  lead: string | null;
  /** The member of the federation that it is to. */
  school: string | null;
}

export interface PageAction {
  id: string;
  text: string;
  owner: string;
  due: Day | null;
  successCriterion: string | null;
  school: string | null;
}

export interface PageMeasures {
  period: string;
  lastDay: Day;
  values: { name: string; unit: "percent" | "count" | "number"; value: number | null; missing: string | null }[];
}

/** So many of a list stand on the page itself. */
const shownAtMost = 8;

/** The whole of a school's page in one statement: one JSON object, or no row where the viewer may not see it. */
export function pageStatement(viewer: Viewer, urn: number): Prisma.Sql {
  const { trustId, today } = viewer;
  const units = visibleUnits(viewer);
  return Prisma.sql`
    WITH ${strategyInUseStatement(viewer)}, found AS (
      SELECT c.*, COALESCE(f."unitId", c."unitId") AS "improvedIn", f."name" AS "federationName"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid AND c."urn" = ${urn})
    SELECT to_jsonb(s) - 'trustId' || jsonb_build_object('ownUnitId', s."unitId", 'scale', ${scaleAsJson}, ${records(viewer)},
      'federation', CASE WHEN s."federationId" IS NULL THEN NULL ELSE jsonb_build_object('id', s."federationId", 'name', s."federationName", 'unitId', s."improvedIn",
        'schools', (SELECT jsonb_agg(jsonb_build_object('urn', m."urn", 'name', m."name") ORDER BY m."name")
          FROM "School" m WHERE m."trustId" = ${trustId}::uuid AND m."federationId" = s."federationId")) END,
      'people', COALESCE((SELECT jsonb_agg(jsonb_build_object('role', h."role", 'person', jsonb_build_object('id', p."id", 'name', p."name"))
          ORDER BY h."role", p."name")
        FROM "RoleHolding" h JOIN "Person" p ON p."trustId" = h."trustId" AND p."id" = h."personId"
        WHERE h."trustId" = ${trustId}::uuid AND h."schoolId" = s."id" AND h."startsOn" <= ${today}::date
          AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date)), '[]'),
      'allocations', COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', a."kind", 'startsOn', a."startsOn", 'endsBefore', a."endsBefore",
          'reason', a."reason", 'person', jsonb_build_object('id', p."id", 'name', p."name")) ORDER BY a."startsOn" DESC)
        FROM "Allocation" a JOIN "Person" p ON p."trustId" = a."trustId" AND p."id" = a."personId"
        WHERE a."trustId" = ${trustId}::uuid AND a."unitId" = s."improvedIn"), '[]')) AS school
    FROM found s ${units === "all" ? Prisma.empty : Prisma.sql`WHERE s."improvedIn" = ANY(${units}::uuid[])`}`;
}

/** What is recorded of a school's unit, as pairs of a JSON object. */
function records({ trustId, today }: Viewer): Prisma.Sql {
  return Prisma.sql`
    'categories', COALESCE((SELECT jsonb_agg(jsonb_build_object('axis', k."axis", 'categoryKey', k."categoryKey", 'startsOn', k."startsOn",
        'endsBefore', k."endsBefore", 'clockFrom', k."clockFrom", 'origin', k."origin", 'source', k."source", 'decidedBy', p."name") ORDER BY k."startsOn" DESC)
      FROM "CategoryPeriod" k LEFT JOIN "Person" p ON p."trustId" = k."trustId" AND p."id" = k."decidedById"
      WHERE k."trustId" = ${trustId}::uuid AND k."unitId" IN (s."improvedIn", s."unitId")), '[]'),
    'visits', COALESCE((SELECT jsonb_agg(to_jsonb(v) ORDER BY v."date") FROM (
        SELECT n."id", n."date", n."kind", n."reviewKind", n."number", n."days", n."status", p."name" AS "lead", c."name" AS "school"
        FROM "Visit" n LEFT JOIN "Person" p ON p."trustId" = n."trustId" AND p."id" = n."leadId"
        LEFT JOIN "School" c ON c."trustId" = n."trustId" AND c."id" = n."schoolId"
        WHERE n."trustId" = ${trustId}::uuid AND n."unitId" IN (s."improvedIn", s."unitId") AND n."status" IN ('planned', 'done')
        ORDER BY (n."date" >= ${today}::date) DESC, abs(n."date" - ${today}::date) LIMIT ${shownAtMost}) v), '[]'),
    'openConcerns', (SELECT count(*)::int FROM "Concern" n WHERE n."trustId" = ${trustId}::uuid AND n."unitId" IN (s."improvedIn", s."unitId") AND n."closedOn" IS NULL),
    'openActions', (SELECT count(*)::int FROM "AgreedAction" a WHERE a."trustId" = ${trustId}::uuid AND a."unitId" = s."improvedIn" AND a."state" <> 'closed'),
    'actions', COALESCE((SELECT jsonb_agg(to_jsonb(o)) FROM (
        SELECT a."id", a."text", a."ownerName" AS "owner", a."due", a."successCriterion", c."name" AS "school"
        FROM "AgreedAction" a LEFT JOIN "School" c ON c."trustId" = a."trustId" AND c."id" = a."schoolId"
        WHERE a."trustId" = ${trustId}::uuid AND a."unitId" = s."improvedIn" AND a."state" <> 'closed'
        ORDER BY a."due" NULLS LAST, a."id" LIMIT ${shownAtMost}) o), '[]'),
    'measures', (SELECT jsonb_build_object('period', d."name", 'lastDay', d."lastDay", 'values', (
        SELECT jsonb_agg(jsonb_build_object('name', m."name", 'unit', m."unit", 'value', w."value", 'missing', w."missing") ORDER BY m."position")
        FROM "OwnMeasure" m LEFT JOIN "OwnMeasureValue" w ON w."trustId" = m."trustId" AND w."measureId" = m."id" AND w."periodId" = d."id" AND w."schoolId" = s."id"
        WHERE m."trustId" = ${trustId}::uuid AND (m."retiredAt" IS NULL OR w."measureId" IS NOT NULL)))
      FROM "OwnMeasurePeriod" d WHERE d."trustId" = ${trustId}::uuid AND d."startsOn" <= ${today}::date ORDER BY d."lastDay" DESC, d."id" LIMIT 1),
    'clerk', (SELECT jsonb_build_object('name', g."clerkName", 'email', g."clerkEmail") FROM "GoverningBody" g
      WHERE g."trustId" = ${trustId}::uuid AND g."schoolId" = s."id" AND g."clerkName" IS NOT NULL),
    'meetings', COALESCE((SELECT jsonb_agg(to_jsonb(g)) FROM (SELECT "day", "time", "title" FROM "GoverningBodyMeeting"
      WHERE "trustId" = ${trustId}::uuid AND "schoolId" = s."id" AND "day" >= ${today}::date ORDER BY "day" LIMIT ${shownAtMost}) g), '[]'),
    'ownTerms', EXISTS (SELECT FROM "SchoolCalendar" o JOIN "AcademicYear" y ON y."trustId" = o."trustId" AND y."id" = o."yearId"
      WHERE o."trustId" = ${trustId}::uuid AND o."schoolId" = s."id" AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date)`;
}
