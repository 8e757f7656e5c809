import { describe, expect, it } from "vitest";
import { attachFiles, removeAttachment, restoreAttachment } from "@/lib/attachments/commands";
import { evidencePage, fileToSend, mayAttach } from "@/lib/attachments/queries";
import { aSchool, aViewer, inTrustOf } from "../../factories/records.ts";
import { aVisit, aVisitedSchool } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const file = (name: string, letter = "a") => ({ name, mediaType: "application/pdf", bytes: 1_200, checksum: letter.repeat(64) });

async function aVisitWithFile() {
  const place = await aVisitedSchool();
  const { trust, school, adviser } = place;
  const visit = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId });
  expect(await attachFiles(adviser, { visitId: visit.id, files: [file("Books.pdf")] })).toMatchObject({ ok: true, value: { added: 1 } });
  const [attached] = (await evidencePage(adviser, visit.id))?.files ?? [];
  if (!attached) throw new Error("Nothing is attached.");
  return { ...place, visitId: visit.id, attached };
}

describe("files of evidence", () => {
  it("are for those who prepare and conduct the visit, and for nobody else", async () => {
    const { trust, visitId, attached, adviser, headteacher, director, governor } = await aVisitWithFile();
    for (const viewer of [adviser, headteacher, director]) {
      expect((await evidencePage(viewer, visitId))?.files).toMatchObject([{ name: "Books.pdf", addedBy: "Ann Osei" }]);
      expect(await fileToSend(viewer, attached.id)).toMatchObject({ name: "Books.pdf" });
    }
    const others = [
      governor,
      await aViewer(trust, "adviser"),
      await aViewer(trust, "trustee"),
      await aViewer(trust, "administrator"),
      await aViewer(trust, "headteacher", { school: await aSchool(trust.id) }),
    ];
    for (const viewer of others) {
      expect(await evidencePage(viewer, visitId)).toBeNull();
      expect(await fileToSend(viewer, attached.id)).toBeNull();
      expect(await mayAttach(viewer, visitId)).toBeNull();
      expect(await attachFiles(viewer, { visitId, files: [file("Other.pdf", "b")] })).toMatchObject({ ok: false });
      expect(await removeAttachment(viewer, { attachmentId: attached.id })).toMatchObject({ ok: false });
    }
  });

  it("are for a second adviser who takes part", async () => {
    const { trust, visitId, attached } = await aVisitWithFile();
    const second = await aViewer(trust, "adviser", { name: "Simon Pell" });
    await inTrustOf(trust.id, (db) =>
      db.visitPerson.create({
        data: { trustId: trust.id, visitId, personId: second.personId, name: "Simon Pell", as: "Second adviser", role: "takesPart" },
      }),
    );
    expect(await fileToSend(second, attached.id)).not.toBeNull();
    expect(await attachFiles(second, { visitId, files: [file("Mine.pdf", "c")] })).toMatchObject({ ok: true });
  });

  it("are attached once, however often they are sent", async () => {
    const { visitId, adviser } = await aVisitWithFile();
    const files = [file("Again.pdf"), file("New.pdf", "d"), file("New again.pdf", "d")];
    expect(await attachFiles(adviser, { visitId, files })).toMatchObject({ ok: true, value: { added: 1 } });
  });

  it("are removed by who attached them or who conducts the visit, put back, and it stands in the visit's history", async () => {
    const { trust, visitId, attached, adviser, headteacher } = await aVisitWithFile();
    const attachmentId = attached.id;
    expect(await removeAttachment(headteacher, { attachmentId }), "another's").toMatchObject({ ok: false });
    expect(await removeAttachment(adviser, { attachmentId })).toMatchObject({ ok: true });
    expect(await fileToSend(adviser, attachmentId)).toBeNull();
    expect(await evidencePage(adviser, visitId, attachmentId)).toMatchObject({ files: [], removed: { name: "Books.pdf" } });
    expect(await removeAttachment(adviser, { attachmentId })).toMatchObject({ ok: false });
    expect(await restoreAttachment(adviser, { attachmentId })).toMatchObject({ ok: true });
    expect(await fileToSend(adviser, attachmentId)).not.toBeNull();
    const entries = await inTrustOf(trust.id, (db) =>
      db.auditEntry.findMany({ where: { trustId: trust.id, recordType: "visit", recordId: visitId }, orderBy: { id: "asc" } }),
    );
    expect(entries.map(({ action }) => action)).toEqual(["Attached a file", "Removed a file", "Put a file back"]);
  });
});
