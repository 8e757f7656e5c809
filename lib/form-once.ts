import "server-only";
import { createHash } from "node:crypto";
import type { Viewer } from "@/lib/auth/viewer";
import { type Database, inTrust } from "@/lib/db";
import type { Result } from "@/lib/result";
import { Prisma } from "@/prisma/generated/client";

/** A press: which form on which screen, and what was typed there. What is typed anew is another press. */
export interface Press {
  form: string;
  values: Record<string, string>;
}

/**
 * Carries a press out once, however often it arrives: sent again because its answer was lost, or twice at one moment, it is answered
 * with what the first gave back, after a wait for the first where that is under way. The press is kept in the transaction of the
 * work itself, so it is never remembered without it; a refusal is not kept, and may be tried again.
 */
export function doOnce<Value>(viewer: Viewer, press: Press, work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  if (!press.form) return work();
  const { trustId } = viewer;
  const key = keyOf(viewer, press);
  return inTrust(viewer, async (db) => {
    const first = await db.$executeRaw`INSERT INTO "Press" ("trustId", "key") VALUES (${trustId}::uuid, ${key}) ON CONFLICT DO NOTHING`;
    if (first === 0) return answeredBefore<Value>(db, trustId, key);
    const result = await work();
    await keepAnswer(db, trustId, key, result);
    return result;
  });
}

function keyOf({ trustId, personId }: Viewer, { form, values }: Press): string {
  const said = JSON.stringify([trustId, personId, form, Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return createHash("sha256").update(said).digest("base64url");
}

async function answeredBefore<Value>(db: Database, trustId: string, key: string): Promise<Result<Value>> {
  const kept = await db.press.findUniqueOrThrow({ where: { trustId_key: { trustId, key } }, select: { answer: true } });
  return { ok: true, value: (kept.answer ?? undefined) as Value };
}

/** Old ones go in the same moment: what is sent again is sent again within minutes. */
async function keepAnswer<Value>(db: Database, trustId: string, key: string, result: Result<Value>): Promise<void> {
  if (!result.ok) return void (await db.press.deleteMany({ where: { trustId, key } }));
  const answer = result.value === undefined ? Prisma.DbNull : (result.value as Prisma.InputJsonValue);
  await db.press.update({ where: { trustId_key: { trustId, key } }, data: { answer } });
  await db.$executeRaw`DELETE FROM "Press" WHERE "trustId" = ${trustId}::uuid AND "at" < now() - interval '2 days'`;
}
