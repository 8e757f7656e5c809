import { describe, expect, it } from "vitest";
import { frameworkCatalogue } from "@/lib/frameworks/catalogue";
import { changeVersion, discardVersion, prepareVersion } from "@/lib/frameworks/commands";
import { churchBodyOf, inForceOn } from "@/lib/frameworks/in-force";
import { frameworks, frameworkToChange } from "@/lib/frameworks/queries";
import { seedFrameworks } from "@/lib/frameworks/seed";
import { type FrameworkTyped, frameworkFields } from "@/lib/frameworks/shape";
import { readTyped } from "@/lib/strategy/typed";
import { aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

describe("framework versions", () => {
  it.each([
    ["ofsted", "2022-10-04", "ofsted-eif-2019"],
    ["ofsted", "2024-09-01", "ofsted-eif-2024"],
    ["ofsted", "2025-11-10", "ofsted-report-card"],
    ["siams", "2022-10-04", "siams-2018"],
    ["siams", "2026-11-24", "siams-2023"],
  ])("UO-8 UO-9 %s on %s is %s", (body, day, key) => {
    expect(inForceOn(frameworkCatalogue, body, day)?.key).toBe(key);
  });

  it("UO-9 a church school evaluates itself by its denomination's framework", () => {
    expect(["churchOfEngland", "methodist", "romanCatholic", "none", "otherFaith"].map(churchBodyOf)).toEqual([
      "siams",
      "siams",
      "catholic",
      undefined,
      undefined,
    ]);
  });

  it("a version takes over the text of areas that the one before it has", () => {
    const known = (body: string) =>
      new Set(frameworkCatalogue.filter((one) => one.body === body).flatMap(({ areas }) => areas.map(({ key }) => key)));
    for (const { body, areas } of frameworkCatalogue)
      for (const { follows } of areas) expect(follows.filter((key) => !known(body).has(key))).toEqual([]);
  });

  it("the next version is a copy, is written until it begins, and ends the one before; discarded, that one goes on", async () => {
    const trust = await aTrust();
    await inTrustOf(trust.id, (db) => seedFrameworks(db, trust.id));
    const director = await aViewer(trust, "directorOfEducation");
    const adviser = await aViewer(trust, "adviser");
    const latest = (await frameworks(director)).find(({ key, revision }) => key === "ofsted-report-card" && revision === 2);
    const id = latest?.id ?? "";
    expect(await prepareVersion(adviser, { id })).toMatchObject({ ok: false });
    const made = await prepareVersion(director, { id });
    if (!made.ok) throw new Error(made.refusal.sentence);
    expect(await prepareVersion(director, { id })).toMatchObject({ ok: false });
    const form = await frameworkToChange(director, made.value.id);
    expect(await frameworkToChange(adviser, made.value.id)).toBeNull();
    expect(await frameworkToChange(director, id)).toBeNull();
    const typed = (more: Record<string, string>) => readTyped(frameworkFields, { ...form?.start, ...more }).value as FrameworkTyped;
    const change = { id: made.value.id, version: form?.version ?? 0 };
    expect(await changeVersion(director, { ...change, framework: typed({ startsOn: "2026-01-01" }) })).toMatchObject({
      ok: false,
      refusal: { field: "startsOn" },
    });
    const framework = typed({
      name: "Report card 2028",
      startsOn: "2028-09-01",
      "areas:8:name": "Sustainability",
      "areas:8:place": "everywhere",
    });
    expect(await changeVersion(director, { ...change, framework })).toMatchObject({ ok: true });
    expect(await changeVersion(director, { ...change, framework })).toMatchObject({ ok: false });
    const after = await frameworks(director);
    expect(after.find((one) => one.id === made.value.id)?.areas.map(({ name }) => name)).toContain("Sustainability");
    expect(after.find((one) => one.id === id)?.endsBefore).toBe("2028-09-01");
    expect(inForceOn(after, "ofsted", "2028-09-01")?.name).toBe("Report card 2028");
    await discardVersion(director, { id: made.value.id });
    expect((await frameworks(director)).find((one) => one.id === id)?.endsBefore).toBeNull();
  });
});
