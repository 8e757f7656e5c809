import { describe, expect, it } from "vitest";
import { recordChange } from "@/lib/audit/record";
import { inTrust } from "@/lib/db";
import { partsOf, withClient } from "../../../scripts/database/connection.ts";
import { aTrust, aViewer } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

const database = givenAppDatabase();

describe("what was recorded stays", () => {
  it.each(["AuditEntry", "SystemAuditEntry"])("%s refuses update, delete and truncate, even of its owner", async (table) => {
    const trust = await aTrust();
    const viewer = await aViewer(trust, "administrator");
    await inTrust(viewer, (db) => recordChange(db, viewer, { action: "Tried", recordType: "person", recordId: viewer.personId }));
    await withClient(partsOf(database.url()), async (client) => {
      if (table === "SystemAuditEntry")
        await client.query(`INSERT INTO "SystemAuditEntry" ("id", "purpose", "details") VALUES (gen_random_uuid(), 'test', '{}')`);
      const key = table === "AuditEntry" ? `"action"` : `"purpose"`;
      await expect(client.query(`UPDATE "${table}" SET ${key} = 'changed'`)).rejects.toThrow(/append only/);
      await expect(client.query(`DELETE FROM "${table}"`)).rejects.toThrow(/append only/);
      await expect(client.query(`TRUNCATE "${table}"`)).rejects.toThrow(/append only/);
    });
  });

  it("goes with its change: when the change fails nothing is recorded", async () => {
    const trust = await aTrust();
    const viewer = await aViewer(trust, "administrator");
    const failing = inTrust(viewer, async (db) => {
      await recordChange(db, viewer, { action: "Never happened", recordType: "person", recordId: viewer.personId });
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await inTrust(viewer, (db) => db.auditEntry.count({ where: { trustId: trust.id, action: "Never happened" } }))).toBe(0);
  });

  describe("but personal data", () => {
    const told = "Took personal data out of the history";

    async function anEntry() {
      const trust = await aTrust();
      const viewer = await aViewer(trust, "directorOfEducation");
      const recordId = viewer.personId;
      const words = { before: { reason: "Jo Brown of 4B was away", days: 2, with: null }, after: { reason: "50% of Jo_Brown" } };
      await inTrust(viewer, (db) => recordChange(db, viewer, { action: "Changed", recordType: "visit", recordId, ...words }));
      const entries = () => inTrust(viewer, (db) => db.auditEntry.findMany({ where: { trustId: trust.id }, orderBy: { id: "asc" } }));
      const redact = async (before: object | null, after: object | null, reason = "A pupil's name") => {
        const [entry] = await entries();
        const changes = JSON.stringify([{ id: entry?.id, before, after }]);
        return inTrust(
          viewer,
          (db) =>
            db.$queryRaw`SELECT redact_history(${trust.id}::uuid, ${changes}::jsonb, ${viewer.personId}::uuid, ${viewer.personName}, ${reason})`,
        );
      };
      return { trust, viewer, entries, redact, ...words };
    }

    it("is taken out by one function, which writes into the record's history that it did", async () => {
      const { entries, redact, before, after, viewer } = await anEntry();
      await redact({ ...before, reason: "[removed] of 4B was away" }, { reason: "50% of [removed]" });
      const [entry, more] = await entries();
      expect(entry).toMatchObject({
        action: "Changed",
        before: { ...before, reason: "[removed] of 4B was away" },
        after: { reason: "50% of [removed]" },
      });
      expect(more).toMatchObject({ action: told, actorName: viewer.personName, after: { reason: "A pupil's name", entries: 1 } });
      await redact({ ...before, reason: "[removed] of [removed] was away" }, { ...after, reason: "50% of [removed]" });
      expect((await entries()).map(({ action }) => action)).toEqual(["Changed", told, told]);
    });

    it.each([
      ["other words are written", { reason: "Sam Smith of 4B was away", days: 2, with: null }, { reason: "50% of Jo_Brown" }],
      ["words are added", { reason: "Jo Brown of 4B was not away", days: 2, with: null }, { reason: "50% of Jo_Brown" }],
      ["a sign stands for any other", { reason: "Jo Brown of 4B was away", days: 2, with: null }, { reason: "50% of JoxBrown" }],
      ["a number changes", { reason: "[removed]", days: 3, with: null }, { reason: "50% of Jo_Brown" }],
      ["a field goes", { reason: "[removed]", with: null }, { reason: "50% of Jo_Brown" }],
      ["a field comes", { reason: "[removed]", days: 2, with: null, more: "words" }, { reason: "50% of Jo_Brown" }],
      ["a side goes", null, { reason: "50% of Jo_Brown" }],
    ])("and nothing else: refused where %s", async (_what, before, after) => {
      const { entries, redact } = await anEntry();
      const was = await entries();
      await expect(redact(before, after)).rejects.toThrow(/append only/);
      expect(await entries()).toEqual(was);
    });

    it("is not taken out without a reason, nor of another trust, nor by hand", async () => {
      const { trust, entries, redact, before, after } = await anEntry();
      const was = await entries();
      const clean = { ...before, reason: "[removed]" };
      await expect(redact(clean, after, " ")).rejects.toThrow(/why/);
      const elsewhere = await aViewer(await aTrust(), "directorOfEducation");
      const changes = JSON.stringify([{ id: was[0]?.id, before: clean, after }]);
      await inTrust(
        elsewhere,
        (db) => db.$queryRaw`SELECT redact_history(${elsewhere.trustId}::uuid, ${changes}::jsonb, NULL::uuid, 'Somebody', 'Why')`,
      );
      const across = inTrust(
        elsewhere,
        (db) => db.$queryRaw`SELECT redact_history(${trust.id}::uuid, ${changes}::jsonb, NULL::uuid, 'Somebody', 'Why')`,
      );
      await expect(across).rejects.toThrow(/in which trust/);
      await withClient(partsOf(database.url()), async (client) => {
        const update = `UPDATE "AuditEntry" SET "before" = $2 WHERE "trustId" = $1`;
        await expect(client.query(update, [trust.id, JSON.stringify(clean)])).rejects.toThrow(/append only/);
      });
      expect(await entries()).toEqual(was);
    });
  });
});
