import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { type RetentionKey, type RetentionKind, retentionKeys, retentionKinds } from "@/lib/retention/kinds";
import { type OldRecords, oldRecordsStatement } from "@/lib/retention/old-statement";
import { retentionPolicy } from "@/lib/retention/policy";
import { Prisma } from "@/prisma/generated/client";

/** A kind of record: for how long it is kept, and how much is older. */
export interface RetentionLine extends RetentionKind {
  kind: RetentionKey;
  months: number;
  /** The trust has agreed it: it is carried out each night. */
  agreed: boolean;
  count: number;
  since: string | null;
}

/** Each kind with its period and what it would delete now. Null for who may not see it. */
export async function retentionOverview(viewer: Viewer): Promise<RetentionLine[] | null> {
  if (!retentionPolicy.read(viewer)) return null;
  const agreed = await askInTrust<{ kind: string; months: number }>(
    viewer,
    Prisma.sql`SELECT p."kind", p."months" FROM "RetentionPeriod" p WHERE p."trustId" = ${viewer.trustId}::uuid`,
  );
  const periods = retentionKeys.map((kind) => {
    const own = agreed.find((one) => one.kind === kind);
    return { kind, months: own?.months ?? retentionKinds[kind].usual, agreed: own !== undefined };
  });
  const counts = await askInTrust<OldRecords>(viewer, oldRecordsStatement(viewer.trustId, periods));
  return periods.map((period) => {
    const found = counts.find(({ kind }) => kind === period.kind);
    return { ...retentionKinds[period.kind], ...period, count: found?.count ?? 0, since: found?.since ?? null };
  });
}
