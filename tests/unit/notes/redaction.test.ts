import fc from "fast-check";
import { expect, it } from "vitest";
import { redacted, removedMark } from "@/lib/notes/redaction";

it("takes words out of every text of a value, in any case and across line breaks, and counts them", () => {
  const value = { text: "Mia Green reads well. MIA\nGREEN again.", list: ["nothing", { deep: "mia green" }], number: 3 };
  expect(redacted(value, "mia green")).toEqual({
    value: { text: `${removedMark} reads well. ${removedMark} again.`, list: ["nothing", { deep: removedMark }], number: 3 },
    found: 3,
  });
});

it("leaves no trace of what was taken out", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z(.*]{3,12}$/), fc.array(fc.string()), (words, around) => {
      const { value, found } = redacted([...around, words, `${words} ${words}`], words);
      expect(JSON.stringify(value).toLowerCase()).not.toContain(JSON.stringify(words).slice(1, -1));
      expect(found).toBeGreaterThanOrEqual(3);
    }),
  );
});
