import { expect, it } from "vitest";
import { commitmentFields } from "@/lib/obligations/schema";
import { reviewFields } from "@/lib/peer-reviews/schema";
import { dayFields } from "@/lib/quality/schema";

it("two forms say of the same mistake the same: a number is written as a school writes it, a day with the same example", () => {
  const sentenceOf = (read: { error?: { issues: { path: PropertyKey[]; message: string }[] } }, field: string) =>
    read.error?.issues.find(({ path }) => path[0] === field)?.message;
  expect(sentenceOf(reviewFields.safeParse({ focus: "a".repeat(2_001) }), "focus")).toBe("Use at most 2,000 characters");
  expect(sentenceOf(commitmentFields.safeParse({ evidence: "a".repeat(2_001) }), "evidence")).toBe("Use at most 2,000 characters");
  for (const read of [commitmentFields.safeParse({ day: "" }), dayFields.safeParse({ day: "" })])
    expect(sentenceOf(read, "day")).toBe("Enter a date, like 4/10/2026");
});
