import { expect, it } from "vitest";
import { visitFilterFrom, visitFilterOf, visitsAddress } from "@/lib/visits/filter";

it.each([
  ["nothing chosen", {}, "/visits"],
  ["a term and a page", { term: "term-2", page: "3" }, "/visits?term=term-2&page=3"],
  ["another year and view", { year: "2025-26", view: "year", whose: "all" }, "/visits?view=year&whose=all&year=2025-26"],
])("whoever moves visits comes back to the list as it was narrowed: %s", (_name, given, address) => {
  const filter = visitFilterOf(given);
  expect(visitsAddress(filter)).toBe(address);
  expect(visitFilterFrom(address.slice("/visits?".length))).toEqual(filter);
});

it("what was sent along leads nowhere but to the visits", () => {
  expect(visitsAddress(visitFilterFrom("school=//elsewhere.test&term=a b&told=x"), { told: "moved", moved: 2 })).toBe(
    "/visits?told=moved&moved=2",
  );
});
