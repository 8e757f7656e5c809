import "server-only";
import { dropFile } from "@/lib/attachments/store";
import { recordChangeBy } from "@/lib/audit/record";
import { today } from "@/lib/clock";
import { askAsSystem, asSystemInTrust, type Database } from "@/lib/db";

/** So many files of a trust are deleted at once; the others follow a minute later. */
const batch = 25;
/** Where no strategy is in use, or an old one that does not say it. */
const usualDays = 30;

interface Expired {
  id: string;
  visitId: string;
  name: string;
  checksum: string;
  /** Another record has the same content and still wants it. */
  wanted: boolean;
}

/** Deletes the content of files of evidence that were removed longer ago than the trust keeps them. The record stays, and says so. */
export async function deleteRemovedFiles(): Promise<void> {
  const trusts = await askAsSystem<{ trustId: string }>("delete removed files")`SELECT "trustId" FROM all_trusts()`;
  for (const { trustId } of trusts) {
    await asSystemInTrust("delete removed files", trustId, async (db) => {
      for (const file of await expiredFiles(db, trustId)) await deleteFile(db, trustId, file);
    });
  }
}

/** Files whose days are over, taken so that no other process deletes them at the same moment. */
function expiredFiles(db: Database, trustId: string): Promise<Expired[]> {
  return db.$queryRaw<Expired[]>`
    WITH days AS (SELECT COALESCE((SELECT (s."content" #>> '{numbers,removedEvidenceDays}')::int FROM "StrategyVersion" s
      JOIN "AcademicYear" y ON y."trustId" = s."trustId" AND y."id" = s."yearId"
      WHERE s."trustId" = ${trustId}::uuid AND s."state" = 'published' AND y."startsOn" <= ${today()}::date AND y."endsBefore" > ${today()}::date), ${usualDays}) AS "kept")
    SELECT a."id", a."visitId", a."name", a."checksum", EXISTS (SELECT FROM "Attachment" o WHERE o."trustId" = a."trustId" AND o."checksum" = a."checksum"
      AND o."id" <> a."id" AND o."purgedAt" IS NULL) AS "wanted"
    FROM "Attachment" a, days WHERE a."trustId" = ${trustId}::uuid AND a."purgedAt" IS NULL AND a."removedAt" < now() - make_interval(days => days."kept")
    ORDER BY a."removedAt" LIMIT ${batch} FOR UPDATE OF a SKIP LOCKED`;
}

/** Of several records with one content the last takes the bytes with it. */
async function deleteFile(db: Database, trustId: string, { id, visitId, name, checksum, wanted }: Expired): Promise<void> {
  if (!wanted && !(await dropFile(trustId, checksum))) return;
  await db.attachment.update({ where: { trustId_id: { trustId, id } }, data: { purgedAt: new Date() } });
  await recordChangeBy(db, trustId, "Waymark", {
    action: "Deleted a file that was removed",
    recordType: "visit",
    recordId: visitId,
    before: { file: name },
  });
}
