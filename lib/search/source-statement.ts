import "server-only";
import type { SearchKind } from "@/lib/search/kinds";
import { Prisma } from "@/prisma/generated/client";

/**
 * Where words of a kind stand: what is read, which rows the viewer may read, and the words. Each `words` is what an index of the
 * migration keeps, letter for letter, so that it is used.
 */
export interface Source {
  kind: SearchKind;
  from: Prisma.Sql;
  /** Which rows the viewer may read: what the record's own page asks, as SQL. */
  seen: Prisma.Sql;
  words: Prisma.Sql;
  /** What `places_of_words` calls it, with the row's id and part; none where it is so short that it is read through. */
  indexed?: { source: string; id: Prisma.Sql; part: Prisma.Sql };
  /** The words that stand below the name: those that are not in it. */
  below: Prisma.Sql;
  id: Prisma.Sql;
  unit: Prisma.Sql;
  at: Prisma.Sql;
  title: Prisma.Sql;
  /** What the name and the address are made of. */
  facts: Prisma.Sql;
}

export const leaders = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;
export const governors = ["chairOfGovernors", "governor", "linkGovernor"] as const;
export const ofSchool = ["headteacher", "priorityLead", "sendco"] as const;
export const yes = Prisma.sql`true`;
export const no = Prisma.sql`false`;
export const nothing = Prisma.sql`'{}'::jsonb`;

/** Whether a unit is one of these, or that of a school which one of these stands for since a federation. */
export function within(unit: Prisma.Sql, trustId: string, units: readonly string[]): Prisma.Sql {
  const those = Prisma.sql`ANY(${[...units]}::uuid[])`;
  return Prisma.sql`(${unit} = ${those} OR ${unit} IN (SELECT c."unitId" FROM "School" c JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
    WHERE c."trustId" = ${trustId}::uuid AND f."unitId" = ${those}))`;
}
