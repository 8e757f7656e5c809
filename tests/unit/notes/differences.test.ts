import { expect, it } from "vitest";
import type { DocumentValue } from "@/lib/documents/document";
import { differences } from "@/lib/notes/differences";
import { richTextFrom } from "@/lib/rich-text/rich-text";

const note = (...paragraphs: string[]): DocumentValue => ({
  title: "Note of visit 2",
  lead: "",
  meta: [],
  blocks: [{ kind: "text", body: richTextFrom(paragraphs.join("\n")) }],
});

it("shows what a correction changed, word by word, and nothing else", () => {
  const found = differences(
    note("Four lessons were seen.", "All is well."),
    note("Three lessons were seen.", "All is well.", "One more thing."),
  );
  expect(found).toEqual([
    [
      { text: "Four", is: "gone" },
      { text: "Three", is: "new" },
      { text: " lessons were seen.", is: "same" },
    ],
    [{ text: "One more thing.", is: "new" }],
  ]);
  expect(differences(note("One"), note("One"))).toEqual([]);
});

it("sets one line beside the other where little is the same", () => {
  expect(differences(note("Calm rooms in which pupils learn"), note("One routine for phonics everywhere"))).toEqual([
    [
      { text: "Calm rooms in which pupils learn", is: "gone" },
      { text: "One routine for phonics everywhere", is: "new" },
    ],
  ]);
});
