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

it("takes whole words only, and a name of which a part is bold", () => {
  expect(redacted("Al reads. Also Al’s friend, Alan", "al")).toEqual({
    value: `${removedMark} reads. Also ${removedMark}’s friend, Alan`,
    found: 2,
  });
  const spans = [{ text: "With Mia " }, { text: "Green", bold: true }, { text: " today" }];
  expect(redacted([{ kind: "paragraph", spans }], "Mia Green")).toEqual({
    value: [{ kind: "paragraph", spans: [{ text: `With ${removedMark} today` }] }],
    found: 1,
  });
  const bold = [{ text: "Seen by " }, { text: "Mia Green", bold: true }];
  expect(redacted(bold, "Mia Green").value).toEqual([{ text: "Seen by " }, { text: removedMark, bold: true }]);
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
