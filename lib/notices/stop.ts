import "server-only";
import { recordChangeBy } from "@/lib/audit/record";
import { askInTrust, asSystemInTrust } from "@/lib/db";
import { keepChoice } from "@/lib/notices/keep-choice-statement";
import { howNames, type NoticeKey, noticeKind, noticeKinds } from "@/lib/notices/kinds";
import { readStopSecret, type StopTarget } from "@/lib/notices/stop-link";
import { done, type Result, refused } from "@/lib/result";
import { Prisma } from "@/prisma/generated/client";
import type { NoticeHow } from "@/prisma/generated/enums";

/** What somebody does who follows the address in a letter, without being signed in. It goes through the system door. */

const broken = "This address does not work. Sign in and choose under My account how you hear of things.";

/** What an address stops, and whether it is stopped; null where it was not made here or its person is gone. */
export async function stopped(secret: string): Promise<{ title: string; stopped: boolean; weekly: boolean } | null> {
  const target = readStopSecret(secret);
  if (!target) return null;
  const { trustId, personId, kind } = target;
  const [row] = await askInTrust<{ how: NoticeHow | null }>(
    { trustId },
    Prisma.sql`SELECT (SELECT c."how" FROM "NoticeChoice" c WHERE c."trustId" = ${trustId}::uuid AND c."personId" = p."id" AND c."kind" = ${kind}) AS "how"
      FROM "Person" p WHERE p."trustId" = ${trustId}::uuid AND p."id" = ${personId}::uuid AND p."closedAt" IS NULL`,
  );
  if (!row) return null;
  const how = row.how ?? noticeKinds[kind as NoticeKey].usual;
  return { title: noticeKind(kind)?.title ?? "", stopped: how === "off", weekly: kind === "digest" };
}

/** Stops the letters of an address: they come no longer, and what they told stands in the app. */
export function stopLetters({ secret }: { secret: string }): Promise<Result> {
  return choose(secret, () => "off");
}

/** Takes that back: such letters come as they usually do. */
export function startLetters({ secret }: { secret: string }): Promise<Result> {
  return choose(secret, ({ kind }) => noticeKinds[kind as NoticeKey].usual);
}

async function choose(secret: string, howOf: (target: StopTarget) => NoticeHow): Promise<Result> {
  const target = readStopSecret(secret);
  if (!target) return refused(broken);
  const { trustId, personId, kind } = target;
  return asSystemInTrust("stop letters", trustId, async (db) => {
    const person = await db.person.findFirst({ where: { trustId, id: personId, closedAt: null }, select: { name: true } });
    if (!person) return refused(broken);
    const how = howOf(target);
    const kept = await db.noticeChoice.findFirst({ where: { trustId, personId, kind }, select: { how: true } });
    if (kept?.how === how) return done();
    await keepChoice(db, target, how);
    await recordChangeBy(db, trustId, person.name, {
      action: how === "off" ? "Stopped letters by the address in one" : "Took back that letters were stopped",
      recordType: "person",
      recordId: personId,
      after: { [noticeKind(kind)?.title ?? kind]: howNames[how] },
    });
    return done();
  });
}
