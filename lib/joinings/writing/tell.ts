import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { env } from "@/lib/env";
import { type Recipient, writeTo } from "@/lib/mail/outbox";
import { counted } from "@/lib/words";

// Letters are kept where others than the team may read them: none names the school or a step (NS-1).

function linkTo(joiningId: string): string {
  return new URL(`/joining/${joiningId}`, env().NEXTAUTH_URL).href;
}

/** Tells a member of the team that they are named on due diligence. */
export async function tellNamed(db: Database, viewer: Viewer, joiningId: string, person: Recipient): Promise<void> {
  if (person.id === viewer.personId) return;
  await writeTo(db, viewer, "dueDiligence", [person], {
    subject: "You take part in due diligence of a school",
    text: `${viewer.personName} has named you on the due diligence of a school. Which one, and what is asked of you, you read here. It is
confidential until the school joins:

${linkTo(joiningId)}
`,
  });
}

/**
 * Tells those who are named on a joining, or who began it where nobody is, that the day of a step has come: once for
 * each day that a step is planned for, and in one letter for all steps of a joining.
 */
export async function tellOfStepsDue(db: Database, at: { trustId: string; today: Day }): Promise<void> {
  const { trustId, today } = at;
  const due = await db.$queryRaw<{ joiningId: string }[]>`
    UPDATE "JoiningStep" s SET "toldOfDay" = s."plannedOn" FROM "Joining" j
    WHERE s."trustId" = ${trustId}::uuid AND j."trustId" = s."trustId" AND j."id" = s."joiningId" AND j."state" <> 'notJoining' AND j."completedAt" IS NULL
      AND s."doneOn" IS NULL AND s."plannedOn" <= ${today}::date AND s."toldOfDay" IS DISTINCT FROM s."plannedOn" RETURNING s."joiningId"`;
  if (due.length === 0) return;
  const joiningIds = [...new Set(due.map(({ joiningId }) => joiningId))];
  const people = await db.$queryRaw<(Recipient & { joiningId: string })[]>`
    SELECT j."id" AS "joiningId", p."id", p."name", p."email" FROM "Joining" j JOIN "Person" p ON p."trustId" = ${trustId}::uuid AND p."closedAt" IS NULL
      AND (p."id" IN (SELECT k."personId" FROM "JoiningPerson" k WHERE k."trustId" = ${trustId}::uuid AND k."joiningId" = j."id")
        OR (p."id" = j."begunById" AND NOT EXISTS (SELECT FROM "JoiningPerson" k WHERE k."trustId" = ${trustId}::uuid AND k."joiningId" = j."id")))
    WHERE j."trustId" = ${trustId}::uuid AND j."id" = ANY(${joiningIds}::uuid[]) ORDER BY p."name", p."id"`;
  await writeTo(db, at, "dueDiligence", people, ({ joiningId }) => {
    const steps = due.filter((one) => one.joiningId === joiningId).length;
    const says = `${counted(steps, "step")} of the due diligence that you take part in ${steps === 1 ? "is" : "are"} due`;
    return {
      subject: `Due diligence: ${counted(steps, "step")} due`,
      text: `${says}. Please say when ${steps === 1 ? "it was" : "they were"} done, or plan a later day:\n\n${linkTo(joiningId)}\n`,
    };
  });
}
