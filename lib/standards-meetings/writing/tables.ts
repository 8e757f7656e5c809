import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import type { PartTable, Standing } from "@/lib/desk/save-changes";
import type { MeetingPartKind } from "@/lib/standards-meetings/meeting";
import { isMeetingKey, meetingPartFields } from "@/lib/standards-meetings/parts";
import type { Prisma } from "@/prisma/generated/client";

interface AtDesk {
  /** May read and write what is said in confidence. */
  confidential: boolean;
  groups: readonly string[];
}

/** How the parts of a meeting's minutes and outcome are kept. */
export function meetingTables({ confidential, groups }: AtDesk): Record<string, PartTable> {
  const kinds = (Object.keys(meetingPartFields) as MeetingPartKind[]).filter((kind) => confidential || kind !== "confidential");
  return Object.fromEntries(kinds.map((kind) => [kind, tableOf(kind, groups)]));
}

function tableOf(kind: MeetingPartKind, groups: readonly string[]): PartTable {
  return {
    fields: meetingPartFields[kind],
    read: (db, viewer, meetingId, keys) => standing(db, viewer, meetingId, kind, keys),
    write: async (db, { trustId, personId }, meetingId, { key, value, position, removed }, version) => {
      if (!isMeetingKey(kind, key, groups)) return "There is no such part.";
      const facts = { value: value as Prisma.InputJsonValue, position, removed, version, changedAt: new Date(), changedById: personId };
      const where = { trustId_meetingId_kind_key: { trustId, meetingId, kind, key } };
      await db.meetingPart.upsert({ where, create: { trustId, meetingId, kind, key, ...facts }, update: facts });
      return null;
    },
  };
}

async function standing(db: Database, { trustId }: Viewer, meetingId: string, kind: MeetingPartKind, keys: readonly string[]) {
  const rows = await db.meetingPart.findMany({
    where: { trustId, meetingId, kind, key: { in: [...keys] } },
    select: {
      key: true,
      value: true,
      position: true,
      removed: true,
      version: true,
      changedAt: true,
      changedBy: { select: { name: true } },
    },
  });
  return new Map<string, Standing>(
    rows.map(({ key, changedAt, changedBy, ...row }) => [key, { ...row, by: changedBy.name, at: changedAt.toISOString() }]),
  );
}
