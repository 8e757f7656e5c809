import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { noteChecks } from "@/lib/notes/checks";
import { withNote } from "@/lib/notes/commands";
import { notePolicy } from "@/lib/notes/policy";
import { surroundingsIn } from "@/lib/notes/surroundings-statement";
import { done, type Result, refused } from "@/lib/result";

/** Says on the note why a clause that should be met is not, of the note or of its visit: the reason stands with the visit. */
export async function giveNoteReason(
  viewer: Viewer,
  { visitId, clause, reason }: { visitId: string; clause: string; reason: string },
): Promise<Result> {
  return withNote(viewer, { visitId }, notePolicy.write, async ({ db, context, record }) => {
    const { trustId, personId, today } = viewer;
    const checks = noteChecks(context, context.parts, await surroundingsIn(db, viewer, context), today);
    const asked = checks.find((one) => one.clause === clause && one.strength === "should");
    if (asked?.outcome.state !== "unmet") return refused("This clause is met, or it asks for no reason.");
    await db.clauseReason.upsert({
      where: { trustId_visitId_clause: { trustId, visitId, clause } },
      create: { trustId, visitId, clause, reason, personId },
      update: { reason, personId },
    });
    await record({ action: "Gave a reason", after: { clause, reason } });
    return done();
  });
}
