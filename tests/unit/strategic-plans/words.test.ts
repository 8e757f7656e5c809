import { expect, it } from "vitest";
import { servedSentence } from "@/lib/strategic-plans/words";

it.each([
  ["all", 0, "No school’s objective serves it yet."],
  ["all", 3, "Served by 3 objectives of 2 schools."],
  ["own", 0, "No objective of your own serves it yet."],
  ["own", 1, "Served by 1 objective of your own."],
  ["none", 0, ""],
] as const)("UO-6 who reads %s plans is told of %i objectives only what they can know", (reads, count, says) => {
  expect(servedSentence({ count, schools: 2 }, reads)).toBe(says);
});
