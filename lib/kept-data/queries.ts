import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { importLimits, inTrust } from "@/lib/db";
import { inWords } from "@/lib/kept-data/person-sheets";
import { rowsAboutPerson } from "@/lib/kept-data/person-statement";
import { keptDataPolicy } from "@/lib/kept-data/policy";
import { isId } from "@/lib/pages";

/** What is kept about a person, as counts: before somebody takes it away. Null where it is not theirs to see, or there is no such person. */
export async function personDataCounts(viewer: Viewer, personId: string) {
  if (!isId(personId) || !keptDataPolicy.readAboutPerson(viewer, personId)) return null;
  const { trustId } = viewer;
  return inTrust(
    viewer,
    async (db) => {
      const person = await db.person.findFirst({ where: { trustId, id: personId }, select: { id: true, name: true, email: true } });
      if (!person) return null;
      const found = await rowsAboutPerson(db, { trustId, ...person });
      return {
        person,
        kinds: found.map(({ table, rows }) => ({ name: inWords(table.name), rows: rows.length })),
      };
    },
    importLimits,
  );
}
