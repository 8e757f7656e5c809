import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import type { NotePlace } from "@/lib/notes/policy";
import { improvedIn } from "@/lib/schools/improved-in-statement";

interface PlaceRow {
  unitId: string;
  schoolId: string;
  leadId: string | null;
  authorId: string | null;
  writers: string[];
  state: NotePlace["state"] | null;
}

/** What the policies ask of a note, in one short statement: for autosave. Null where there is no such visit. */
export async function notePlaceIn(db: Database, { trustId }: Viewer, visitId: string): Promise<NotePlace | null> {
  const [row] = await db.$queryRaw<PlaceRow[]>`
    SELECT ${improvedIn("v")} AS "unitId", v."leadId", n."authorId", n."state"::text AS "state", COALESCE(v."schoolId", (SELECT s."id" FROM "School" s
        WHERE s."trustId" = v."trustId" AND s."unitId" = v."unitId" LIMIT 1), v."unitId") AS "schoolId",
      array_remove(ARRAY[v."leadId", n."authorId"] || ARRAY(SELECT p."personId" FROM "VisitPerson" p
        WHERE p."trustId" = v."trustId" AND p."visitId" = v."id" AND p."role" = 'takesPart'), NULL)::text[] AS "writers"
    FROM "Visit" v LEFT JOIN "Note" n ON n."trustId" = v."trustId" AND n."visitId" = v."id"
    WHERE v."trustId" = ${trustId}::uuid AND v."id" = ${visitId}::uuid AND v."status" IN ('planned', 'done')`;
  return row ? { ...row, state: row.state ?? "none" } : null;
}
