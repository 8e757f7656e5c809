import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/clock";
import { addDays, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { composeEvaluation } from "@/lib/self-evaluation/compose";
import { heldEvaluationIn } from "@/lib/self-evaluation/evaluation-statement";
import { shownName } from "@/lib/self-evaluation/words";
import type { Prisma } from "@/prisma/generated/client";
import type { Around } from "./sample-facts.ts";

/**
 * What was shown to governors at four schools: once at the beginning of the year and once lately, with what had changed. After
 * figures and inspections are there: a copy is whole and never changes.
 */
export async function keepSampleCopies(db: Database, { trustId, units }: Pick<Around, "trustId" | "units">): Promise<void> {
  const shown = units.filter(({ school }) => /^(Whitesands|Harbour|Long Acre|St Aldhelm)/.test(school.name));
  const evaluations = await db.selfEvaluation.findMany({
    where: { trustId, frozenAt: null, unitId: { in: shown.map(({ unitId }) => unitId) } },
    orderBy: { id: "asc" },
    select: { id: true, ownerId: true },
  });
  for (const { id, ownerId } of evaluations) {
    const head = ownerId ?? "";
    const viewer = { trustId, personId: head, today: today() } as Viewer;
    const context = await heldEvaluationIn(db, viewer, id);
    if (!context) continue;
    // As it was at first: without the adviser's views, and without what was found since.
    const then = { ...context, challenges: [], parts: context.parts.filter(({ kind, position }) => kind !== "point" || position < 2) };
    const copies = [
      [then, 62],
      [context, 12],
    ] as const;
    await db.snapshot.createMany({
      data: copies.map(([value, ago]) => {
        const day = dateOf(addDays(today(), -ago));
        const purpose = shownName("governors");
        const content = composeEvaluation(value, { version: purpose }) as unknown as Prisma.InputJsonValue;
        return {
          trustId,
          desk: "selfEvaluation" as const,
          recordId: id,
          unitId: context.unitId,
          day,
          at: day,
          purpose,
          content,
          personId: head,
        };
      }),
    });
  }
}
