import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, dateOf, dayOf, londonDay, writtenDay, writtenMoment } from "@/lib/dates";

it("writes days as people here read them", () => {
  expect(writtenDay("2022-10-04")).toBe("Tue 4 Oct 2022");
});

it("writes moments on an English clock, summer time included", () => {
  expect(writtenMoment(new Date("2026-07-01T23:30:00Z"))).toBe("Thu 2 Jul 2026, 00:30");
  expect(writtenMoment(new Date("2026-11-24T14:02:00Z"))).toBe("Tue 24 Nov 2026, 14:02");
  expect(londonDay(new Date("2026-03-29T00:59:59Z"))).toBe("2026-03-29");
});

it("counts days across months, leap years and the change of clocks, there and back", () => {
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -4_000, max: 4_000 }), (start, days) => {
      const day = addDays("1990-01-01", start);
      expect(addDays(addDays(day, days), -days)).toBe(day);
      expect(dayOf(dateOf(day))).toBe(day);
    }),
  );
});
