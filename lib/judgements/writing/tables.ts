import "server-only";
import type { PartTable } from "@/lib/desk/save-changes";
import { judgementPartFields, type LevelValue } from "@/lib/judgements/parts";
import type { Prisma } from "@/prisma/generated/client";

/** How the parts of a view are kept; the keys that the year does not know are refused. */
export function judgementTables(known: { groups: readonly string[]; categories: readonly string[] }): Record<string, PartTable> {
  const wrong = ({ categoryKey }: LevelValue) =>
    categoryKey !== "" && !known.categories.includes(categoryKey) ? "Choose one of the year’s categories." : null;
  const by = { select: { name: true } } as const;
  return {
    whole: {
      fields: judgementPartFields.whole,
      read: async (db, { trustId }, id) => {
        const row = await db.judgement.findFirst({ where: { trustId, id }, include: { changedBy: by } });
        if (!row || row.version === 1) return new Map();
        const { categoryKey, reasons, version, changedAt, changedBy } = row;
        // The record itself is version 1: what is written of it begins with 2, sent as 1.
        const standing = {
          value: { categoryKey, reasons },
          position: 0,
          removed: false,
          version: version - 1,
          by: changedBy.name,
          at: changedAt.toISOString(),
        };
        return new Map([["whole", standing]]);
      },
      write: async (db, { trustId, personId }, id, { value }, version) => {
        const { categoryKey, reasons } = value as LevelValue;
        const refused = wrong({ categoryKey, reasons });
        if (refused) return refused;
        const data = {
          categoryKey,
          reasons: reasons as Prisma.InputJsonValue,
          version: version + 1,
          changedAt: new Date(),
          changedById: personId,
        };
        await db.judgement.updateMany({ where: { trustId, id }, data });
        return null;
      },
    },
    group: {
      fields: judgementPartFields.group,
      read: async (db, { trustId }, judgementId, keys) => {
        const rows = await db.judgementGroup.findMany({
          where: { trustId, judgementId, groupKey: { in: [...keys] } },
          include: { changedBy: by },
        });
        return new Map(
          rows.map(({ groupKey, categoryKey, reasons, version, changedAt, changedBy }) => [
            groupKey,
            { value: { categoryKey, reasons }, position: 0, removed: false, version, by: changedBy.name, at: changedAt.toISOString() },
          ]),
        );
      },
      write: async (db, { trustId, personId }, judgementId, { key, value }, version) => {
        const { categoryKey, reasons } = value as LevelValue;
        if (!known.groups.includes(key)) return "There is no such part.";
        const refused = wrong({ categoryKey, reasons });
        if (refused) return refused;
        const facts = { categoryKey, reasons: reasons as Prisma.InputJsonValue, version, changedAt: new Date(), changedById: personId };
        const where = { trustId_judgementId_groupKey: { trustId, judgementId, groupKey: key } };
        await db.judgementGroup.upsert({ where, create: { trustId, judgementId, groupKey: key, ...facts }, update: facts });
        return null;
      },
    },
  };
}
