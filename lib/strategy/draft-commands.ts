import "server-only";
import { type Change, recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type Database, inTrust } from "@/lib/db";
import { notFound, type Result, refused } from "@/lib/result";
import type { Strategy } from "@/lib/strategy/content";
import { strategyFrom } from "@/lib/strategy/places";
import { strategyPolicy } from "@/lib/strategy/policy";
import type { Prisma } from "@/prisma/generated/client";

/** A draft that is locked for its transaction: whoever comes second reads what the first has written. */
export interface OpenDraft {
  id: string;
  yearId: string;
  number: number;
  version: number;
  strategy: Strategy;
  /** Writes the draft's content and what was done. */
  save: (strategy: Strategy, change: What) => Promise<void>;
  /** Writes what was done. */
  record: (change: What) => Promise<void>;
}

type What = Omit<Change, "recordType" | "recordId">;

const noDraft = "There is no draft of this year's strategy: somebody may have published or discarded it meanwhile.";

/** Work on the draft of a year, by somebody who keeps the strategy; a refusal where there is none. */
export async function changeDraft<Value>(
  viewer: Viewer,
  year: string,
  work: (draft: OpenDraft, db: Database) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  if (!strategyPolicy.change(viewer)) return notFound("strategy");
  return inTrust(viewer, async (db) => {
    const draft = await lockedDraft(db, viewer, year);
    return draft ? work(draft, db) : refused(noDraft);
  });
}

async function lockedDraft(db: Database, viewer: Viewer, year: string): Promise<OpenDraft | undefined> {
  const rows = await db.$queryRaw<{ id: string; yearId: string; number: number; version: number; content: unknown }[]>`
    SELECT v."id", v."yearId", v."number", v."version", v."content" FROM "StrategyVersion" v
    JOIN "AcademicYear" y ON y."trustId" = v."trustId" AND y."id" = v."yearId"
    WHERE v."trustId" = ${viewer.trustId}::uuid AND y."key" = ${year} AND v."state" = 'draft' FOR UPDATE OF v`;
  const [row] = rows;
  if (!row) return undefined;
  const { content, ...draft } = row;
  const record = (change: What) => recordChange(db, viewer, { recordType: "strategy", recordId: draft.yearId, ...change });
  const save = async (strategy: Strategy, change: What) => {
    await db.strategyVersion.updateMany({
      where: { trustId: viewer.trustId, id: draft.id },
      data: { content: strategy as unknown as Prisma.InputJsonValue, version: { increment: 1 } },
    });
    await record(change);
  };
  return { ...draft, strategy: strategyFrom(content), record, save };
}
