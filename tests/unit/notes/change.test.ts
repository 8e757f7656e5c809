import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, decide, type StoredPart } from "@/lib/desk/change";
import { bothTexts, writtenLines } from "@/lib/desk/part-words";
import { fieldsOf } from "@/lib/notes/parts";
import { richTextFrom } from "@/lib/rich-text/rich-text";

const change = (value: unknown, base: number, more: Partial<Change> = {}): Change => ({
  id: "0190a000-0000-7000-8000-000000000000",
  kind: "section",
  key: "send",
  base,
  position: 1,
  removed: false,
  value,
  ...more,
});
const body = (words: string) => ({ body: richTextFrom(words) });
const stored = (words: string, version: number): StoredPart => ({ value: body(words), position: 1, removed: false, version });

describe("what a change does to a part", () => {
  it.each([
    ["the first of a part is written", change(body("One"), 0), null, { does: "write", version: 1 }],
    ["one made on what stands there is written", change(body("Two"), 1), stored("One", 1), { does: "write", version: 2 }],
    ["one made on an older version meets the other's text", change(body("Two"), 1), stored("Other", 2), { does: "conflict" }],
    [
      "the same text is no conflict, whatever it was made on",
      change(body("Other"), 0),
      stored("Other", 5),
      { does: "nothing", version: 5 },
    ],
    [
      "removing what was changed meanwhile is a conflict",
      change(body("One"), 1, { removed: true }),
      stored("Other", 2),
      { does: "conflict" },
    ],
  ])("%s", (_name, made, there, expected) => {
    expect(decide(made, there, fieldsOf(made.kind))).toEqual(expected);
  });

  it("refuses what a part can not hold, with a sentence", () => {
    expect(
      decide(
        change({ text: "x".repeat(2_000), area: "", strand: "", worthSharing: false }, 0, { kind: "strength" }),
        null,
        fieldsOf("strength"),
      ),
    ).toEqual({
      does: "refuse",
      sentence: "Use at most 1,000 characters",
    });
  });

  it("knows no other kinds of parts", () => {
    expect(decide(change({}, 0, { kind: "other" }), null, fieldsOf("other"))).toMatchObject({ does: "refuse" });
  });

  it("a text is never overwritten by one that was made on another version", () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), fc.string(), fc.string(), (base, version, mine, theirs) => {
        const decision = decide(change(body(mine), base), version === 0 ? null : stored(theirs, version), fieldsOf("section"));
        if (decision.does === "write") expect(base).toBe(version);
      }),
    );
  });
});

describe("two texts of one part", () => {
  it("are shown as the lines that somebody wrote", () => {
    expect(writtenLines({ covered: true, body: richTextFrom("One\n- Two"), reason: "" })).toEqual(["One", "Two"]);
  });

  it("can both be kept: one after the other, and no key of a list becomes two", () => {
    expect(bothTexts(body("Theirs"), body("Mine")).body.map(({ spans }) => spans[0]?.text)).toEqual(["Theirs", "Mine"]);
    expect(bothTexts({ text: "Their risk.", level: "red" }, { text: "My risk.", level: "amber" })).toEqual({
      text: "Their risk. My risk.",
      level: "amber",
    });
  });
});
