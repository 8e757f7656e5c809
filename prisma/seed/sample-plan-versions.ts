import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/clock";
import { addDays, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { composePlan } from "@/lib/improvement-plans/compose";
import { heldPlanIn } from "@/lib/improvement-plans/plan-statement";
import type { Prisma } from "@/prisma/generated/client";
import type { Around } from "./sample-facts.ts";

interface Kept {
  id: string;
  unit: { school: { name: string; adviser: string | null } };
  kind: "annual" | "rapid";
  state: string;
}

/** What was shown on the way to approval, at two schools: versions of the year's plan and of the rapid one. */
export async function keepSampleVersions(db: Database, { trustId, personId }: Around, plans: readonly Kept[]): Promise<void> {
  const viewer = { trustId, today: today() } as Viewer;
  const shown = plans.filter(({ unit, state }) => /^(Whitesands|Long Acre)/.test(unit.school.name) && state === "approved");
  for (const plan of shown) {
    const context = await heldPlanIn(db, viewer, plan.id);
    if (!context) continue;
    const adviser = personId(plan.unit.school.adviser ?? "director");
    const held = { trustId, role: "chairOfGovernors" as const, school: { is: { trustId, urn: context.urn } } };
    const chair = (await db.roleHolding.findFirst({ where: held, select: { personId: true } }))?.personId ?? adviser;
    const steps: [purpose: string, by: string][] = [
      ["Agreed by the adviser", adviser],
      ...(plan.kind === "rapid"
        ? ([
            ["Approved by the chief executive", personId("ceo")],
            ["Approved by trustees", personId("trustchair")],
          ] as [string, string][])
        : []),
      ["Approved by the governors", chair],
    ];
    // As the plan was then: before anything had come of it.
    const then = { ...context, reviewWords: [], parts: context.parts.filter(({ kind }) => kind !== "review") };
    await db.snapshot.createMany({
      data: steps.map(([purpose, by], place) => {
        const agreed = (context.plan.agreedAt ?? today()).slice(0, 10);
        const at = dateOf(place === steps.length - 1 ? (context.plan.approvedOn ?? agreed) : addDays(agreed, place));
        const content = composePlan(then, { version: purpose }) as unknown as Prisma.InputJsonValue;
        return {
          trustId,
          desk: "improvementPlan" as const,
          recordId: plan.id,
          unitId: context.unitId,
          day: at,
          at,
          purpose,
          content,
          personId: by,
        };
      }),
    });
  }
}
