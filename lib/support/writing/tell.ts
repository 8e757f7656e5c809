import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import { env } from "@/lib/env";
import { type Recipient, writeTo } from "@/lib/mail/outbox";
import { writtenProvider } from "@/lib/support/compose";
import {
  arrangedLetter,
  decideLetter,
  declinedLetter,
  endedLetter,
  givesLetter,
  noLongerLetter,
  type SupportInLetter,
  strengthLetter,
} from "@/lib/support/letters";
import { namedUnits, type SupportRow, supportSeen } from "@/lib/support/support-statement";
import { Prisma } from "@/prisma/generated/client";

/** Why somebody hears of support: they decide, they asked, they lead the school, they give it, or their school does. */
type Concern = "decides" | "asked" | "leads" | "gives" | "schoolGives" | "shares";

interface Told extends Recipient {
  as: Concern;
}

interface Matter {
  row: SupportRow & { strengthId: string | null };
  people: Told[];
  helper: string | null;
  strength: string | null;
}

/** Asks those who decide, and tells a school whose shared strength is asked for (VP-10, CP-2). */
export async function tellAsked(db: Database, viewer: Viewer, supportId: string): Promise<void> {
  const matter = await matterOf(db, viewer, supportId);
  await send(db, viewer, of(matter, "decides"), () => decideLetter(inLetter(matter), viewer.personName));
  const { strength } = matter;
  if (strength) await send(db, viewer, of(matter, "shares"), () => strengthLetter(strength, address("/support/strengths")));
}

/** Tells who asked and the school, and whoever gives it; who gave it before, where that is somebody else now. */
export async function tellArranged(db: Database, viewer: Viewer, supportId: string, before: readonly Told[] | null): Promise<void> {
  const matter = await matterOf(db, viewer, supportId);
  const givers = of(matter, "gives", "schoolGives");
  const has = (people: readonly Told[], { id }: Told) => people.some((one) => one.id === id);
  const support = inLetter(matter);
  const fresh = givers.filter((one) => !has(before ?? [], one));
  await send(db, viewer, fresh, (person) => givesLetter(support, viewer.personName, placeOf(matter, person)));
  if (before === null) {
    const others = of(matter, "asked", "leads").filter((one) => !has(givers, one));
    await send(db, viewer, others, () => arrangedLetter(support, viewer.personName));
    return;
  }
  const gone = before.filter((one) => !has(givers, one));
  await send(db, viewer, gone, () => noLongerLetter(support, viewer.personName));
}

/** Whoever gives support as it stands now. */
export async function giversOf(db: Database, viewer: Viewer, supportId: string): Promise<Told[]> {
  return of(await matterOf(db, viewer, supportId), "gives", "schoolGives");
}

/** Tells who asked, and the school, that it is declined. */
export async function tellDeclined(db: Database, viewer: Viewer, supportId: string): Promise<void> {
  const matter = await matterOf(db, viewer, supportId);
  await send(db, viewer, of(matter, "asked", "leads"), () => declinedLetter(inLetter(matter), viewer.personName));
}

/** Tells everybody whom it concerned that it has ended. */
export async function tellEnded(db: Database, viewer: Viewer, supportId: string): Promise<void> {
  const matter = await matterOf(db, viewer, supportId);
  const people = of(matter, "asked", "leads", "gives", "schoolGives");
  await send(db, viewer, people, (person) => endedLetter(inLetter(matter), viewer.personName, placeOf(matter, person).link));
}

/** Each person once, in the order of the concerns; never the one who does it. */
function of({ people }: Matter, ...concerns: Concern[]): Told[] {
  const sorted = concerns.flatMap((concern) => people.filter((one) => one.as === concern));
  return sorted.filter(({ id }, place) => sorted.findIndex((one) => one.id === id) === place);
}

async function send(
  db: Database,
  viewer: Viewer,
  people: readonly Told[],
  letterTo: (person: Told) => { subject: string; text: string },
): Promise<void> {
  const others = people.filter(({ id }) => id !== viewer.personId);
  await writeTo(db, viewer, "support", others, letterTo);
}

function address(path: string): string {
  return new URL(path, env().NEXTAUTH_URL).href;
}

function inLetter({ row }: Matter): SupportInLetter {
  const { id, unit, days, startsOn, reviewOn } = row;
  return { unit, days, startsOn, reviewOn, from: writtenProvider(row), link: address(`/support/${id}`) };
}

/** For whom somebody gives it, and where they read of it: a school that helps reads its own days, a lead teacher nothing of the other school. */
function placeOf({ row, helper }: Matter, { as }: Told): { helper: string; link: string } {
  if (as === "schoolGives") return { helper: helper ?? "", link: address("/support") };
  return { helper: "", link: as === "gives" && row.provider !== "adviser" ? "" : address(`/support/${row.id}`) };
}

async function matterOf(db: Database, viewer: Viewer, supportId: string): Promise<Matter> {
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const now = (alias: string) =>
    Prisma.raw(
      `${alias}."startsOn" <= '${viewer.today}'::date AND (${alias}."endsBefore" IS NULL OR ${alias}."endsBefore" > '${viewer.today}'::date)`,
    );
  const heads = (
    unit: Prisma.Sql,
  ) => Prisma.sql`SELECT h."personId" FROM named_units u JOIN "School" c ON c."trustId" = ${trust} AND c."unitId" = u."unitId"
    JOIN "RoleHolding" h ON h."trustId" = ${trust} AND h."schoolId" = c."id" AND h."role" = 'headteacher' AND ${now("h")}
    WHERE u."within" = (SELECT n."within" FROM named_units n WHERE n."unitId" = ${unit} LIMIT 1)`;
  const [matter] = await db.$queryRaw<Matter[]>`WITH ${namedUnits(trust)}, ${supportSeen(viewer)},
    one AS MATERIALIZED (SELECT * FROM seen WHERE "trustId" = ${trust} AND "id" = ${supportId}::uuid),
    leads AS MATERIALIZED (${heads(Prisma.sql`(SELECT "unitId" FROM one)`)}),
    concerned AS (
      SELECT 'decides' AS "as", h."personId" FROM "RoleHolding" h WHERE h."trustId" = ${trust} AND ${now("h")} AND h."personId" NOT IN (SELECT "personId" FROM leads)
        AND (h."role" = 'directorOfEducation' OR (h."role" = 'deputyDirector' AND EXISTS (SELECT FROM "Delegation" d WHERE d."trustId" = ${trust}
          AND d."toPersonId" = h."personId" AND d."kind" = 'delegation' AND ${now("d")})))
      UNION SELECT 'asked', "requestedById" FROM one
      UNION SELECT 'leads', "personId" FROM leads
      UNION SELECT 'gives', "providerPersonId" FROM one
      UNION SELECT 'gives', g."leadId" FROM one JOIN "SchoolGroup" g ON g."trustId" = ${trust} AND g."id" = one."providerGroupId"
      UNION SELECT 'schoolGives', "personId" FROM (${heads(Prisma.sql`(SELECT "providerUnitId" FROM one)`)}) helping
      UNION SELECT 'shares', "personId" FROM (${heads(Prisma.sql`(SELECT t."unitId" FROM one JOIN "SharedStrength" t ON t."trustId" = ${trust} AND t."id" = one."strengthId")`)}) sharing)
    SELECT to_jsonb(one) AS "row", (SELECT v."unit" FROM named_units v WHERE v."unitId" = one."providerUnitId") AS "helper",
      (SELECT t."text" FROM "SharedStrength" t WHERE t."trustId" = ${trust} AND t."id" = one."strengthId") AS "strength",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('as', k."as", 'id', p."id", 'name', p."name", 'email', p."email") ORDER BY p."name", p."id")
        FROM concerned k JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = k."personId" AND p."closedAt" IS NULL), '[]') AS "people"
    FROM one`;
  if (!matter) throw new Error(`There is no support ${supportId} to tell of.`);
  return matter;
}
