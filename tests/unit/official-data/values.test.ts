import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { dayInName } from "@/lib/official-data/reading/file-date";
import { missingReasonOf } from "@/lib/official-data/reading/missing";
import { periodOf } from "@/lib/official-data/reading/period";
import { codeOf, companyNumberOf, dayOf, decimalOf, laestabOf, urnOf } from "@/lib/official-data/reading/values";

describe("what files do to numbers, codes and dates is undone", () => {
  it.each([
    ["01-11-2013", "2013-11-01"],
    ["19/07/2010", "2010-07-19"],
    ["2018-01-01", "2018-01-01"],
    ["2018-01-01 00:00:00", "2018-01-01"],
    ["20180101", "2018-01-01"],
    ["20180101.0", "2018-01-01"],
    ["43101", "2018-01-01"],
    ["", null],
    ["NULL", null],
    ["01-01-1900", null],
    ["1900-01-01", null],
    // Never American order: there is no thirteenth month to be guessed at.
    ["12/13/2020", undefined],
    ["31/02/2020", undefined],
    ["soon", undefined],
  ])("the day of “%s” is %s", (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it("every day of the four styles comes back as it was", () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays("1901-01-01", count));
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split("-");
        for (const written of [`${date}-${month}-${year}`, `${date}/${month}/${year}`, day, `${year}${month}${date}`])
          expect(dayOf(written)).toBe(day);
      }),
    );
  });

  it.each([
    ["136722.0", 136722],
    [" 136722 ", 136722],
    ["20003", 20003],
    ["NAT", undefined],
    ["0136722", undefined],
    ["", undefined],
  ])("the URN in “%s” is %s", (text, urn) => {
    expect(urnOf(text)).toBe(urn);
  });

  it.each([
    ["802", "4129", "8024129"],
    ["802.0", "79.0", "8020079"],
    ["802/4129", "", "8024129"],
    ["100-1000", "", "1001000"],
    ["8024129", "", "8024129"],
    ["802", "", undefined],
    ["NAT", "PRI", undefined],
  ])("authority “%s” and number “%s” are %s", (la, number, laestab) => {
    expect(laestabOf(la, number)).toBe(laestab);
  });

  it.each([
    ["7662102.0", "07662102"],
    ["07662102", "07662102"],
    ["oc12345", "0OC12345"],
    ["", undefined],
  ])("the company number in “%s” is %s", (text, number) => {
    expect(companyNumberOf(text)).toBe(number);
  });

  it.each([
    ["63%", 63],
    ["4,647,851", 4647851],
    ["-1.9", -1.9],
    ["−1.9", -1.9],
    [" 0 ", 0],
    ["", undefined],
    ["SUPP", undefined],
    ["7-11", undefined],
  ])("the number in “%s” is %s", (text, number) => {
    expect(decimalOf(text)).toBe(number);
  });

  it.each(["SUPP", "NE", "NP", "NA", "LOWCOV", "NEW", "z", "c", "x", "u", "QQQ"])(
    "a code is missing because of something, never nought: %s",
    (code) => {
      expect(missingReasonOf(code)).toBeTruthy();
    },
  );

  it("an identifier keeps its text but for what a spreadsheet hung on to it", () => {
    expect(["007", "0.5", "TR00876", "12.00"].map(codeOf)).toEqual(["007", "0.5", "TR00876", "12"]);
  });

  it.each([
    ["2022-2023_england_abs.csv", "2022-23"],
    ["2022/23", "2022-23"],
    ["202324_information.csv", "2023-24"],
    ["england_abs.csv", undefined],
    ["edubasealldata20220418.csv", undefined],
    ["2022-07-18.csv", undefined],
  ])("the school year that “%s” names is %s", (text, period) => {
    expect(periodOf(text)).toBe(period);
  });

  it.each([
    ["edubasealldata20220418.csv", "2022-04-18"],
    ["group_links_2022-07-18_resaved.csv", "2022-07-18"],
    ["as at 31 Mar 2025.csv", "2025-03-31"],
    ["Establishment_2026-08.json", "2026-08-01"],
    ["2022-2023_england_abs.csv", undefined],
  ])("the day that “%s” names is %s", (name, day) => {
    expect(dayInName(name)).toBe(day);
  });
});
