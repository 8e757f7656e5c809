import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/result";
import { supportPolicy } from "@/lib/support/policy";
import type { AskTyped } from "@/lib/support/schema";
import { namedUnits } from "@/lib/support/support-statement";
import { tellAsked } from "@/lib/support/writing/tell";
import { Prisma } from "@/prisma/generated/client";

/** Asks for support for a school, from a record, of a school that shares a strength, or of itself (VP-10, CP-2). */
export async function askForSupport(viewer: Viewer, typed: AskTyped): Promise<Result<{ supportId: string }>> {
  if (!supportPolicy.ask(viewer, { unitId: typed.unitId, schoolId: "" })) return notFound("school");
  return inTrust(viewer, async (db) => {
    const { trustId, today } = viewer;
    const { unitId, title, need } = typed;
    const unit = await unitNow(db, viewer, unitId);
    if (!unit) return notFound("school");
    const from = { visitId: typed.visitId || null, actionId: typed.actionId || null, obligationId: typed.obligationId || null };
    if (!(await ofTheUnit(db, viewer, unitId, from))) return notFound("record");
    const asked = await askedOf(db, viewer, typed);
    if (!asked.ok) return asked;
    const support = await db.support.create({
      data: {
        ...{ trustId, unitId, title, need, strandKey: typed.strandKey || null },
        ...{ requestedById: viewer.personId, requestedOn: dateOf(today), ...from, ...asked.value.columns },
      },
      select: { id: true },
    });
    const after = { support: title, school: unit.unit, "asked of": asked.value.name };
    await recordChange(db, viewer, { action: "Asked for support", recordType: "support", recordId: support.id, after });
    await tellAsked(db, viewer, support.id);
    return done({ supportId: support.id });
  });
}

interface AskedOf {
  name: string;
  columns: { strengthId?: string; provider?: "school"; providerUnitId?: string };
}

/** The school that is asked, by a strength that it shares or by itself; who gives the support in the end the director decides. */
async function askedOf(db: Database, viewer: Viewer, { unitId, strengthId, helperId }: AskTyped): Promise<Result<AskedOf>> {
  const strength = strengthId ? await strengthShared(db, viewer, strengthId) : null;
  if (strengthId && !strength) return refused("This strength is no longer shared. Ask without it, or choose another one.");
  const helper = await unitNow(db, viewer, strength?.unitId ?? helperId);
  if (!helper) return done({ name: "", columns: {} });
  if (helper.unitId === unitId) return refused("A school does not give support to itself.");
  const columns = { provider: "school" as const, providerUnitId: helper.unitId };
  return done({ name: helper.unit, columns: strength ? { ...columns, strengthId: strength.id } : columns });
}

/** A unit that is of the trust today. */
async function unitNow(db: Database, { trustId }: Viewer, unitId: string): Promise<{ unitId: string; unit: string } | undefined> {
  if (!unitId) return undefined;
  const trust = Prisma.sql`${trustId}::uuid`;
  const [unit] = await db.$queryRaw<{ unitId: string; unit: string }[]>`WITH ${namedUnits(trust)}
    SELECT "unitId", "unit" FROM named_units WHERE "trustId" = ${trust} AND "now" AND "unitId" = ${unitId}::uuid`;
  return unit;
}

/** A strength that is shared today, with the unit that stands for its school now. */
async function strengthShared(db: Database, { trustId }: Viewer, strengthId: string): Promise<{ id: string; unitId: string } | undefined> {
  const trust = Prisma.sql`${trustId}::uuid`;
  const [strength] = await db.$queryRaw<{ id: string; unitId: string }[]>`WITH ${namedUnits(trust)}
    SELECT t."id", u."within" AS "unitId" FROM "SharedStrength" t JOIN named_units u ON u."unitId" = t."unitId"
    WHERE t."trustId" = ${trust} AND t."id" = ${strengthId}::uuid AND t."consentedOn" IS NOT NULL AND t."withdrawnOn" IS NULL`;
  return strength;
}

/** Whether the records that a request names are records of its school. */
async function ofTheUnit(
  db: Database,
  { trustId }: Viewer,
  unitId: string,
  { visitId, actionId, obligationId }: { visitId: string | null; actionId: string | null; obligationId: string | null },
): Promise<boolean> {
  const named = [visitId, actionId, obligationId].filter((id) => id !== null);
  if (named.length === 0) return true;
  const trust = Prisma.sql`${trustId}::uuid`;
  const [found] = await db.$queryRaw<
    { found: number }[]
  >`WITH ${namedUnits(trust)}, u AS (SELECT "unitId" FROM named_units WHERE "within" = ${unitId}::uuid)
    SELECT ((SELECT count(*) FROM "Visit" r WHERE r."trustId" = ${trust} AND r."id" = ${visitId}::uuid AND r."unitId" IN (SELECT "unitId" FROM u))
      + (SELECT count(*) FROM "AgreedAction" r WHERE r."trustId" = ${trust} AND r."id" = ${actionId}::uuid AND r."unitId" IN (SELECT "unitId" FROM u))
      + (SELECT count(*) FROM "Obligation" r WHERE r."trustId" = ${trust} AND r."id" = ${obligationId}::uuid AND r."unitId" IN (SELECT "unitId" FROM u)))::int AS "found"`;
  return found?.found === named.length;
}
