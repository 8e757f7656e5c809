import { mkdtemp, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { attachFiles, removeAttachment, restoreAttachment } from "@/lib/attachments/commands";
import { deleteRemovedFiles } from "@/lib/attachments/purge";
import { evidencePage } from "@/lib/attachments/queries";
import { evidenceFolder, keepFile, openFile } from "@/lib/attachments/store";
import { historyOf } from "@/lib/audit/history";
import { inTrustOf } from "../../factories/records.ts";
import { aVisit, aVisitedSchool } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

const folder = await mkdtemp(join(tmpdir(), "waymark-evidence-"));
givenAppDatabase({ WAYMARK_FILES: folder });

const day = 24 * 60 * 60_000;
let made = 0;

/** A visit with files of these contents, each kept in the folder. */
async function aVisitWithFiles(...letters: string[]) {
  const place = await aVisitedSchool();
  const { trust, school, adviser } = place;
  const visit = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId });
  const attached = [];
  for (const letter of letters) {
    made += 1;
    const received = join(folder, `received-${made}`);
    await writeFile(received, "bytes");
    await keepFile(trust.id, received, letter.repeat(64));
    const file = { name: `${letter}.pdf`, mediaType: "application/pdf", bytes: 5, checksum: letter.repeat(64) };
    await attachFiles(adviser, { visitId: visit.id, files: [file] });
    attached.push((await evidencePage(adviser, visit.id))?.files.find(({ name }) => name === file.name)?.id ?? "");
  }
  const removed = (id: string, daysAgo: number) =>
    inTrustOf(trust.id, (db) =>
      db.attachment.update({
        where: { trustId_id: { trustId: trust.id, id } },
        data: { removedAt: new Date(Date.now() - daysAgo * day) },
      }),
    );
  const there = async (letter: string) => {
    const opened = await openFile(trust.id, letter.repeat(64));
    opened?.stream.destroy();
    return opened !== undefined;
  };
  const long = (letter: string) => {
    const before = new Date(Date.now() - 2 * day);
    return utimes(join(evidenceFolder(), trust.id, letter.repeat(2), letter.repeat(64)), before, before);
  };
  return { ...place, visit, attached, removed, there, long };
}

it("a removed file is deleted once the days are over that the trust keeps it, and its history says so", async () => {
  const { adviser, director, visit, attached, removed, there, long } = await aVisitWithFiles("a", "b", "c");
  const [old = "", fresh = ""] = attached;
  for (const letter of ["a", "b", "c"]) await long(letter);
  await removed(old, 31);
  await removed(fresh, 29);
  await deleteRemovedFiles();
  expect([await there("a"), await there("b"), await there("c")]).toEqual([false, true, true]);
  expect(await restoreAttachment(adviser, { attachmentId: old })).toMatchObject({ ok: false });
  expect(await restoreAttachment(adviser, { attachmentId: fresh })).toMatchObject({ ok: true });
  const { lines } = await historyOf(director, "visit", visit.id, 1);
  expect(lines.filter(({ action }) => action === "Deleted a file that was removed")).toMatchObject([
    { actorName: "Waymark", before: { file: "a.pdf" } },
  ]);
  await deleteRemovedFiles();
  expect((await historyOf(director, "visit", visit.id, 1)).lines).toHaveLength(lines.length);
});

it("the days are those of the year", async () => {
  const { trust, attached, removed, there, long } = await aVisitWithFiles("d");
  await long("d");
  await removed(attached[0] ?? "", 31);
  await inTrustOf(trust.id, async (db) => {
    const where = { trustId: trust.id, state: "published" as const };
    const inUse = await db.strategyVersion.findFirstOrThrow({ where });
    const content = structuredClone(inUse.content) as { numbers: { removedEvidenceDays: number } };
    content.numbers.removedEvidenceDays = 60;
    const next = await db.strategyVersion.create({
      data: { trustId: trust.id, yearId: inUse.yearId, number: 2, content: content as never },
    });
    await db.strategyVersion.updateMany({ where: { trustId: trust.id, id: inUse.id }, data: { state: "superseded" } });
    await db.strategyVersion.updateMany({ where: { trustId: trust.id, id: next.id }, data: { state: "published" } });
  });
  await deleteRemovedFiles();
  expect(await there("d")).toBe(true);
  await removed(attached[0] ?? "", 61);
  await deleteRemovedFiles();
  expect(await there("d")).toBe(false);
});

it("bytes that another record still wants stay, and so do those that came a moment ago", async () => {
  const { trust, school, adviser, attached, removed, there, long } = await aVisitWithFiles("e", "f");
  const other = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, number: 3, date: "2027-01-12" });
  await attachFiles(adviser, {
    visitId: other.id,
    files: [{ name: "e.pdf", mediaType: "application/pdf", bytes: 5, checksum: "e".repeat(64) }],
  });
  await long("e");
  for (const id of attached) await removed(id, 40);
  await deleteRemovedFiles();
  expect([await there("e"), await there("f")]).toEqual([true, true]);
  const [again] = (await evidencePage(adviser, other.id))?.files ?? [];
  await removeAttachment(adviser, { attachmentId: again?.id ?? "" });
  await removed(again?.id ?? "", 40);
  await long("f");
  await deleteRemovedFiles();
  expect([await there("e"), await there("f")]).toEqual([false, false]);
});
