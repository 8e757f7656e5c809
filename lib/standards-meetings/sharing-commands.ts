import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { done, type Result } from "@/lib/result";
import { withMeeting } from "@/lib/standards-meetings/commands";
import { composeOutcome } from "@/lib/standards-meetings/compose";
import { nextStepsOf } from "@/lib/standards-meetings/meeting";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { lacksForSharing } from "@/lib/standards-meetings/sharing";
import { tellOfOutcome } from "@/lib/standards-meetings/writing/letters";
import { type MeetingPage, type OpenMeeting, refusedBy } from "@/lib/standards-meetings/writing/open-meeting";
import type { Prisma } from "@/prisma/generated/client";

/**
 * Shares the outcome with all governors and staff: it is kept as it stands, its next steps become agreed actions, and
 * everybody is told. What is shared never changes (SM-4).
 */
export function shareOutcome(viewer: Viewer, typed: { meetingId: string; version: number }): Promise<Result<MeetingPage>> {
  return withMeeting(viewer, typed, standardsMeetingPolicy.decide, async (open) => {
    const { db, context, set, record } = open;
    const gap = refusedBy(lacksForSharing(context));
    if (!gap.ok) return gap;
    const { trustId, personId, today } = viewer;
    await db.snapshot.create({
      data: {
        ...{ trustId, desk: "meeting" as const, recordId: context.id, unitId: context.unitId, personId },
        day: dateOf(today),
        purpose: "Shared with governors and staff",
        content: composeOutcome(context, viewer.trustName) as unknown as Prisma.InputJsonValue,
      },
    });
    await agreeSteps(viewer, open);
    await set({ state: "shared", sharedAt: new Date(), sharedById: personId });
    const told = await tellOfOutcome(db, viewer, context.id);
    await record({ action: "Shared the outcome", after: { "letters sent": told } });
    return done({ meetingId: context.id });
  });
}

async function agreeSteps({ trustId }: Viewer, { db, context }: OpenMeeting): Promise<void> {
  const steps = nextStepsOf(context.parts);
  const ids = steps.map(({ ownerId }) => ownerId).filter(Boolean);
  const known = await db.person.findMany({ where: { trustId, id: { in: ids } }, select: { id: true, name: true } });
  await db.agreedAction.createMany({
    data: steps.map(({ text, ownerId, ownerName, due }) => {
      const owner = known.find(({ id }) => id === ownerId);
      return {
        ...{ trustId, unitId: context.unitId, meetingId: context.id, text },
        ownerId: owner?.id ?? null,
        ownerName: owner?.name ?? (ownerName || "The school"),
        agreedOn: dateOf(context.date),
        due: due ? dateOf(due) : null,
      };
    }),
  });
}
