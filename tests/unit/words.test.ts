import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortened, withArticle } from "@/lib/words";

describe("a text that is shortened", () => {
  it.each([
    ["short enough", 20, "short enough"],
    ["above what the school was at", 16, "above what the…"],
    ["above what the school was at", 15, "above what the…"],
    ["until February, and then", 17, "until February…"],
    ["Donaudampfschifffahrtsgesellschaft", 10, "Donaudamp…"],
  ])("%s, at most %i", (text, most, expected) => {
    expect(shortened(text, most)).toBe(expected);
  });

  it("is never longer than it may be, and what stands is how the text begins", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 40 }), (text, most) => {
        const short = shortened(text, most);
        expect(short.length).toBeLessThanOrEqual(Math.max(most, 1));
        expect(text.startsWith(short.replace(/…$/, "")) || text === short).toBe(true);
      }),
    );
  });
});

describe("an article", () => {
  it.each(["an additional meeting", "a review meeting"])("%s", (words) => {
    expect(withArticle(words.replace(/^an? /, ""))).toBe(words);
  });
});
