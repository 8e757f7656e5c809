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
});
