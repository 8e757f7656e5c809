import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { endedToday, endsBeforeOf, isHeldOn, overlap, standing } from "@/lib/people/holdings";

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays("2026-11-24", days));
const span = fc
  .tuple(day, fc.option(fc.nat(400)))
  .map(([startsOn, days]) => ({ startsOn, endsBefore: days === null ? null : addDays(startsOn, days) }));

it("a role is held on its first day and on its last, and not on the day after", () => {
  const held = { startsOn: "2026-11-01", endsBefore: endsBeforeOf("2026-11-24") };
  expect(["2026-10-31", "2026-11-01", "2026-11-24", "2026-11-25"].map((on) => isHeldOn(held, on))).toEqual([false, true, true, false]);
});

it("on any day a role is to come, held or over, and what is ended today is over", () => {
  fc.assert(
    fc.property(span, day, (held, on) => {
      expect(standing(held, on) === "held").toBe(isHeldOn(held, on));
      const ended = { ...held, endsBefore: endedToday(held, on) };
      expect(standing(ended, on)).toBe("over");
      expect(ended.endsBefore >= held.startsOn).toBe(true);
    }),
  );
});

it("two spans overlap just when some day lies in both", () => {
  fc.assert(
    fc.property(span, span, (one, other) => {
      const days = [one.startsOn, other.startsOn];
      expect(overlap(one, other)).toBe(overlap(other, one));
      if (days.some((on) => isHeldOn(one, on) && isHeldOn(other, on))) expect(overlap(one, other)).toBe(true);
    }),
  );
});
