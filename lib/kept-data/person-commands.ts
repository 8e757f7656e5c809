import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { importLimits, inTrust } from "@/lib/db";
import type { SheetTable } from "@/lib/documents/tables";
import { aboutOneselfSheets, aboutPersonSheets } from "@/lib/kept-data/person-sheets";
import { rowsAboutPerson, textsAboutPerson } from "@/lib/kept-data/person-statement";
import { keptDataPolicy } from "@/lib/kept-data/policy";
import { isId } from "@/lib/pages";
import { done, notFound, type Result } from "@/lib/result";

/**
 * What is kept about a person, as sheets: for the director or chief executive who answers a request for it everything, for
 * oneself what is about oneself alone and a list of the rest. The person's history says who took it.
 */
export async function takePersonData(
  viewer: Viewer,
  { personId }: { personId: string },
): Promise<Result<{ name: string; sheets: SheetTable[] }>> {
  if (!isId(personId)) return notFound("person");
  const all = keptDataPolicy.readAboutPerson(viewer, personId);
  if (!all && !(personId === viewer.personId && keptDataPolicy.readOwn(viewer))) return notFound("person");
  const { trustId } = viewer;
  return inTrust(
    viewer,
    async (db) => {
      const person = await db.person.findFirst({ where: { trustId, id: personId }, select: { id: true, name: true } });
      if (!person) return notFound("person");
      const sought = { trustId, ...person };
      const found = await rowsAboutPerson(db, sought);
      const sheets = all
        ? aboutPersonSheets(person.name, found, await textsAboutPerson(db, sought))
        : aboutOneselfSheets(person.name, found);
      await recordChange(db, viewer, {
        action: "Took away what is kept about a person",
        recordType: "person",
        recordId: personId,
        after: { records: String(found.reduce((sum, { rows }) => sum + rows.length, 0)) },
      });
      return done({ name: person.name, sheets });
    },
    importLimits,
  );
}
