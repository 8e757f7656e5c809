import "server-only";
import { holdsSomewhere, type Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { type JoiningRow, joiningsAround } from "@/lib/joinings/joining-statement";
import { canBeNamed, joiningPolicy, seesEveryJoining } from "@/lib/joinings/policy";
import type { JoiningState } from "@/lib/joinings/words";
import { isId, pageSize } from "@/lib/pages";
import { Prisma } from "@/prisma/generated/client";

/** A school on its way in, as the list shows it. */
export interface JoiningLine {
  id: string;
  name: string;
  state: JoiningState;
  plannedFor: Day | null;
  joinedOn: Day | null;
  completedAt: string | null;
  steps: number;
  done: number;
}

/** The schools on their way in that are the viewer's to see; null for who has none to see (NS-1). */
export async function joiningList(viewer: Viewer, page: number): Promise<{ lines: JoiningLine[]; total: number } | null> {
  if (!joiningPolicy.list(viewer)) return null;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const [answer] = await askInTrust<{ lines: JoiningLine[]; total: number }>(
    viewer,
    Prisma.sql`WITH mine AS MATERIALIZED (SELECT j.* FROM "Joining" j WHERE j."trustId" = ${trust} AND (${seesEveryJoining(viewer)} OR EXISTS (SELECT FROM "JoiningPerson" p
        WHERE p."trustId" = ${trust} AND p."joiningId" = j."id" AND p."personId" = ${viewer.personId}::uuid)))
    SELECT (SELECT count(*)::int FROM mine) AS "total", COALESCE((SELECT jsonb_agg(jsonb_build_object('id', m."id", 'name', m."name", 'state', m."state", 'plannedFor', m."plannedFor",
        'joinedOn', m."joinedOn", 'completedAt', m."completedAt",
        'steps', (SELECT count(*) FROM "JoiningStep" s WHERE s."trustId" = ${trust} AND s."joiningId" = m."id"),
        'done', (SELECT count(*) FROM "JoiningStep" s WHERE s."trustId" = ${trust} AND s."joiningId" = m."id" AND s."doneOn" IS NOT NULL)) ORDER BY m."state", m."plannedFor", m."name")
      FROM (SELECT * FROM mine ORDER BY "state", "plannedFor", "name" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) m), '[]') AS "lines"`,
  );
  return !answer || (answer.total === 0 && !seesEveryJoining(viewer)) ? null : answer;
}

/** A joining as it is worked on, with who can be named on it and the categories of the year. */
export interface JoiningPage extends JoiningRow {
  team: { id: string; name: string }[];
  categories: { key: string; name: string }[];
}

/** A joining that the viewer may read as due diligence; null where there is none for them, whoever they are (NS-1). */
export async function joiningPage(viewer: Viewer, joiningId: string): Promise<JoiningPage | null> {
  if (!isId(joiningId) || !joiningPolicy.list(viewer)) return null;
  const { today } = viewer;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const around = joiningsAround(viewer, Prisma.sql`j."id" = ${joiningId}::uuid`);
  const [answer] = await askInTrust<{ joining: JoiningRow; team: JoiningPage["team"]; categories: JoiningPage["categories"] }>(
    viewer,
    Prisma.sql`WITH ${around}
    SELECT to_jsonb(a) - 'trustId' AS "joining",
      COALESCE((SELECT jsonb_agg(to_jsonb(w) ORDER BY w."name") FROM (SELECT DISTINCT p."id", p."name" FROM "Person" p JOIN "RoleHolding" h ON h."trustId" = ${trust}
        AND h."personId" = p."id" WHERE p."trustId" = ${trust} AND p."closedAt" IS NULL AND h."role"::text = ANY(${canBeNamed})
        AND h."startsOn" <= ${today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date)) w), '[]') AS "team",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('key', g ->> 'key', 'name', g ->> 'name')) FROM "AcademicYear" y JOIN "StrategyVersion" s ON s."trustId" = y."trustId"
        AND s."yearId" = y."id" AND s."state" = 'published', jsonb_array_elements(s."content" -> 'categories') g
        WHERE y."trustId" = ${trust} AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date), '[]') AS "categories"
    FROM around a`,
  );
  if (!answer || !joiningPolicy.read(viewer, answer.joining)) return null;
  const { joining, team, categories } = answer;
  return { ...joining, team, categories };
}

/** What the director has released to a school of its joining; null where there is nothing for the viewer (NS-1). */
export async function releasedToSchool(viewer: Viewer, urn: number) {
  const joining = await joiningAt(viewer, urn);
  if (!joining || !joiningPolicy.readReleased(viewer, joining)) return null;
  const texts = releasedTexts(joining);
  return texts.length === 0 ? null : { name: joining.name, texts };
}

/** Where a viewer reads how a school joined: due diligence, or what was released to the school; null where it is nothing of theirs (NS-1). */
export async function joiningOfSchool(viewer: Viewer, urn: number): Promise<string | null> {
  const joining = await joiningAt(viewer, urn);
  if (!joining) return null;
  if (joiningPolicy.read(viewer, joining)) return `/joining/${joining.id}`;
  return joiningPolicy.readReleased(viewer, joining) && releasedTexts(joining).length > 0 ? `/schools/${urn}/joining` : null;
}

async function joiningAt(viewer: Viewer, urn: number): Promise<JoiningRow | null> {
  if (!joiningPolicy.list(viewer) && !holdsSomewhere(viewer, "headteacher", "chairOfGovernors")) return null;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const around = joiningsAround(viewer, Prisma.sql`c."urn" = ${urn}`);
  const [answer] = await askInTrust<{ joining: JoiningRow }>(
    viewer,
    Prisma.sql`WITH ${around} SELECT to_jsonb(a) AS "joining" FROM around a WHERE a."trustId" = ${trust}`,
  );
  return answer?.joining ?? null;
}

function releasedTexts({ texts }: JoiningRow): JoiningRow["texts"] {
  return texts.filter(({ releasedAt, text }) => releasedAt !== null && text !== "");
}
