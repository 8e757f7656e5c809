import { expect, it } from "vitest";
import { lateSentence } from "@/lib/strategy/late-sentence";

it.each([
  ["agreed with the trust", "Late: was to be agreed with the trust by Fri 23 Oct 2026."],
  ["sent to the adviser", "Late: was to be sent to the adviser by Fri 23 Oct 2026."],
  ["before the first visit", "Late: it was due before the first visit, by Fri 23 Oct 2026."],
  ["a draft before the standards meeting", "Late: a draft before the standards meeting was due by Fri 23 Oct 2026."],
])("UO-9 what is late is never said to be done: %s", (what, says) => {
  expect(lateSentence(what, "2026-10-23")).toBe(says);
});
