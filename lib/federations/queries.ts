import "server-only";
import { type CandidateAnswer, candidatesStatement } from "@/lib/allocations/board-statement";
import { choicesOf } from "@/lib/allocations/choices";
import { allocatedRoles } from "@/lib/allocations/team-roles";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, type Day } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { federationPolicy } from "@/lib/federations/policy";
import { isId } from "@/lib/pages";

/** A federation as the list shows it. */
export interface FederationLine {
  id: string;
  name: string;
  formedOn: Day | null;
  dissolvedOn: Day | null;
  members: string[];
}

/** The federations of now and before and, for those who form them, the schools that are in none; or null. */
export async function federationsPage(viewer: Viewer) {
  if (!federationPolicy.read(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const answers = await db.$queryRaw<{ line: FederationLine }[]>`
      SELECT jsonb_build_object('id', f."id", 'name', f."name", 'formedOn', f."formedOn", 'dissolvedOn', f."dissolvedOn",
        'members', COALESCE((SELECT jsonb_agg(c."name" ORDER BY c."name") FROM "FederationMembership" m
          JOIN "School" c ON c."trustId" = m."trustId" AND c."id" = m."schoolId"
          WHERE m."trustId" = f."trustId" AND m."federationId" = f."id"
            AND (m."endsBefore" IS NULL OR m."endsBefore" = f."dissolvedOn")), '[]')) AS "line"
      FROM "Federation" f WHERE f."trustId" = ${trustId}::uuid
      ORDER BY f."dissolvedOn" DESC NULLS FIRST, f."name", f."id" LIMIT 200`;
    const changes = federationPolicy.change(viewer);
    const schools = changes
      ? await db.school.findMany({
          where: { trustId, federationId: null },
          orderBy: { name: "asc" },
          select: { id: true, name: true, town: true },
        })
      : [];
    const people = changes ? await db.$queryRaw<CandidateAnswer[]>(candidatesStatement(viewer, allocatedRoles)) : [];
    const named = people.map((person) => ({ id: person.id, name: person.name, ...choicesOf(person) }));
    return {
      federations: answers.map(({ line }) => line),
      changes,
      schools,
      advisers: named.filter(({ advises }) => advises).map(({ id, name }) => ({ id, name })),
      links: named.filter(({ links }) => links.length > 0).map(({ id, name }) => ({ id, name })),
    };
  });
}

interface FederationAnswer {
  id: string;
  name: string;
  formedOn: Day | null;
  dissolvedOn: Day | null;
  version: number;
  members: { urn: number; id: string; name: string; startsOn: Day; endsBefore: Day | null }[];
  actions: { id: string; text: string }[];
  visits: { id: string; date: Day }[];
  /** Its open areas of focus. */
  focus: { id: string; name: string }[];
}

/** A federation with its members in time and, for those who dissolve it, the records that name no school; or null. */
export async function federationPage(viewer: Viewer, id: string) {
  if (!isId(id) || !federationPolicy.read(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId, today } = viewer;
    const [answer] = await db.$queryRaw<{ federation: FederationAnswer }[]>`
      SELECT jsonb_build_object('id', f."id", 'name', f."name", 'formedOn', f."formedOn", 'dissolvedOn', f."dissolvedOn", 'version', f."version",
        'members', COALESCE((SELECT jsonb_agg(jsonb_build_object('urn', c."urn", 'id', c."id", 'name', c."name", 'startsOn', m."startsOn",
            'endsBefore', m."endsBefore") ORDER BY m."startsOn", c."name")
          FROM "FederationMembership" m JOIN "School" c ON c."trustId" = m."trustId" AND c."id" = m."schoolId"
          WHERE m."trustId" = f."trustId" AND m."federationId" = f."id"), '[]'),
        'actions', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', a."id", 'text', a."text") ORDER BY a."id") FROM "AgreedAction" a
          WHERE a."trustId" = f."trustId" AND a."unitId" = f."unitId" AND a."schoolId" IS NULL AND a."state" <> 'closed'), '[]'),
        'visits', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', v."id", 'date', v."date") ORDER BY v."date") FROM "Visit" v
          WHERE v."trustId" = f."trustId" AND v."unitId" = f."unitId" AND v."schoolId" IS NULL AND v."status" = 'planned'
            AND v."date" >= ${today}::date), '[]'),
        'focus', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', k."id", 'name', k."name") ORDER BY k."startedOn", k."id") FROM "FocusArea" k
          JOIN "AcademicYear" y ON y."trustId" = k."trustId" AND y."id" = k."yearId" AND y."endsBefore" > ${today}::date
          WHERE k."trustId" = f."trustId" AND k."unitId" = f."unitId" AND k."endedOn" IS NULL), '[]')) AS "federation"
      FROM "Federation" f WHERE f."trustId" = ${trustId}::uuid AND f."id" = ${id}::uuid`;
    if (!answer) return null;
    const { federation } = answer;
    return {
      ...federation,
      changes: federationPolicy.change(viewer) && federation.dissolvedOn === null,
      members: federation.members.map(({ endsBefore, ...member }) => ({ ...member, lastDay: endsBefore && addDays(endsBefore, -1) })),
    };
  });
}
