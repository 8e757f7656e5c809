import fc from "fast-check";
import { expect, it } from "vitest";
import { incompleteSentence, lackingOnJoining } from "@/lib/joinings/completeness";

it("NS-3 a joining is complete exactly when all four are set, and the sentence names each that lacks", () => {
  const set = fc.record({ adviser: fc.boolean(), link: fc.boolean(), category: fc.boolean(), mentor: fc.boolean() });
  fc.assert(
    fc.property(set, (given) => {
      const sentence = incompleteSentence(given);
      expect(sentence === undefined).toBe(Object.values(given).every(Boolean));
      expect(lackingOnJoining(given)).toHaveLength(Object.values(given).filter((there) => !there).length);
      for (const [key, word] of [
        ["adviser", "adviser"],
        ["link", "partnership link"],
        ["category", "category"],
        ["mentor", "mentor"],
      ] as const)
        expect(sentence?.includes(word) ?? false).toBe(!given[key]);
    }),
  );
});
