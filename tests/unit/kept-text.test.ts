import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { publicFormAction } from "@/lib/form-action";
import { keptJson, keptText } from "@/lib/kept-text";
import { textOf } from "@/lib/pages";
import { refused } from "@/lib/result";

describe("a text that the database can keep", () => {
  it.each([
    ["Read\u0000ing", "Reading"],
    ["Cut \ud83d", "Cut "],
    ["\ude00 and on", " and on"],
    ["Whole 😀\n\tand on", "Whole 😀\n\tand on"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(keptText(typed)).toBe(kept);
    expect(keptJson(JSON.stringify({ changes: [{ value: typed }] }))).toEqual({ changes: [{ value: kept }] });
    expect(textOf(typed)).toBe(kept.trim());
  });

  it("is every text of whole characters as it is, and JSON as it was sent", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => keptText(text) === text.replaceAll("\0", "")));
    fc.assert(fc.property(fc.json(), (json) => void expect(keptJson(json)).toEqual(JSON.parse(json))));
    expect(keptJson("{")).toBeUndefined();
  });

  it("is what a form hands to its command, and gets back", async () => {
    const command = async ({ words }: { words: string }) => refused(`Read: ${words}`);
    const form = new FormData();
    form.set("words", "Read\u0000ing");
    const state = await publicFormAction(z.object({ words: z.string() }), command)({}, form);
    expect(state).toMatchObject({ sentence: "Read: Reading", values: { words: "Reading" } });
  });
});
