import fc from "fast-check";
import { expect, it } from "vitest";
import { byPosition, changedPlaces } from "@/lib/desk/order";

const position = fc.integer({ min: -5, max: 5 }).map((half) => half / 2);

it("two neighbours in a list change places, whatever their positions were", () => {
  fc.assert(
    fc.property(position, position, (one, other) => {
      const parts = [
        { key: "a", position: one },
        { key: "b", position: other },
      ] as const;
      const [upper, lower] = [...parts].sort(byPosition);
      if (!upper || !lower) throw new Error("Two went in.");
      const [upperNow, lowerNow] = changedPlaces(upper.position, lower.position);
      const after = [
        { key: upper.key, position: upperNow },
        { key: lower.key, position: lowerNow },
      ].sort(byPosition);
      expect(after.map(({ key }) => key)).toEqual([lower.key, upper.key]);
    }),
  );
});
