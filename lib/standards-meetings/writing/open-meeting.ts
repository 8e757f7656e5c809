import "server-only";
import type { Change } from "@/lib/audit/record";
import type { Database } from "@/lib/db";
import { done, type Result, refused } from "@/lib/result";
import type { MeetingContext } from "@/lib/standards-meetings/meeting";
import type { Obstacle } from "@/lib/standards-meetings/rules";
import type { Prisma } from "@/prisma/generated/client";

/** A meeting that a step is taken with, held until its transaction ends. */
export interface OpenMeeting {
  db: Database;
  context: MeetingContext;
  record: (change: Pick<Change, "action" | "before" | "after">) => Promise<void>;
  /** Moves it on to its next version. */
  set: (data: Prisma.StandardsMeetingUncheckedUpdateManyInput) => Promise<unknown>;
}

/** The first of several obstacles as a refusal, or done. */
export function refusedBy(obstacles: readonly Obstacle[]): Result {
  const [first] = obstacles;
  return first ? refused(first.sentence, { clause: first.clause }) : done();
}

/** Where a meeting is read after a step. */
export interface MeetingPage {
  meetingId: string;
}
