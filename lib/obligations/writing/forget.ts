import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";

/**
 * Forgets what categories obliged to that were brought in by mistake. Where something was done about it already, nothing
 * is forgotten and the answer is the sentence that says so.
 */
export async function forgetDutiesOf(db: Database, { trustId }: Viewer, periodIds: readonly string[]): Promise<string | undefined> {
  const of = { trustId, periodId: { in: [...periodIds] } };
  const used = await db.obligation.findFirst({
    where: {
      ...of,
      OR: [
        { state: "met" },
        { chosenAt: { not: null } },
        { setAsideById: { not: null } },
        { note: { not: "" } },
        { standardsMeetingObligation: { some: { trustId } } },
        { supportObligation: { some: { trustId } } },
      ],
    },
    select: { text: true },
  });
  const reviewed = await db.commitment.findFirst({
    where: { ...of, OR: [{ state: { notIn: ["open", "dropped"] } }, { commitmentReviewCommitment: { some: { trustId } } }] },
    select: { text: true },
  });
  const directed = await db.direction.findFirst({ where: of, select: { what: true } });
  if (directed) return `The school was directed already while it was in this category: ${directed.what}.`;
  const first = used ?? reviewed;
  if (first) return `Something was done already about what this category asks for: ${first.text}.`;
  await db.obligation.deleteMany({ where: of });
  await db.commitment.deleteMany({ where: of });
  return undefined;
}
