import { expect, it } from "vitest";
import { checklist, type FirstMonthCounts } from "@/lib/first-month/checklist";

const nothing: FirstMonthCounts = {
  schools: 0,
  units: 0,
  withCategory: 0,
  withAdviser: 0,
  withLink: 0,
  withMeetings: 0,
  withClerk: 0,
  visits: 0,
  actions: 0,
  measures: 0,
  periods: 0,
  periodsLoaded: 0,
  people: 1,
  neverSignedIn: 0,
  team: 1,
  teamWithPattern: 0,
  yearPublished: false,
};
const everything: FirstMonthCounts = {
  schools: 3,
  units: 2,
  withCategory: 2,
  withAdviser: 2,
  withLink: 2,
  withMeetings: 3,
  withClerk: 3,
  visits: 4,
  actions: 5,
  measures: 9,
  periods: 1,
  periodsLoaded: 1,
  people: 20,
  neverSignedIn: 0,
  team: 3,
  teamWithPattern: 3,
  yearPublished: true,
};
const step = (name: string, counts: Partial<FirstMonthCounts>) => checklist({ ...everything, ...counts }).find((one) => one.name === name);

it("a trust that has just been set up has only its first person, and one that has all is done", () => {
  expect(
    checklist(nothing)
      .filter(({ state }) => state !== "open")
      .map(({ name }) => name),
  ).toEqual(["People"]);
  expect(new Set(checklist(everything).map(({ state }) => state))).toEqual(new Set(["done"]));
});

it.each([
  ["Schools", { schools: 1 }, "done", "1 school with their facts."],
  ["People", { neverSignedIn: 5 }, "begun", "15 of 20 people have signed in."],
  ["Advisers and partnership links", { withLink: 0 }, "begun", "2 of 2 have an adviser, 0 of 2 a link. A federation counts as one."],
  ["Working days of the team", { teamWithPattern: 1 }, "begun", "1 of 3 members of the team has entered theirs."],
  ["Categories", { withCategory: 0 }, "open", "0 of 2 schools and federations have one."],
  ["The trust’s own measures", { periodsLoaded: 0 }, "open", "9 measures, 0 of 1 period loaded."],
  ["The trust’s own measures", { measures: 0 }, "open", "Nothing is measured yet."],
] as const)("%s: %o is %s", (name, counts, state, says) => {
  expect(step(name, counts)).toMatchObject({ state, says });
});

it("VP-11 measures lead to the place where the next step is done", () => {
  expect(step("The trust’s own measures", { measures: 0 })?.address).toBe("/own-measures");
  expect(step("The trust’s own measures", { periods: 0 })?.address).toBe("/own-measures");
  expect(step("The trust’s own measures", {})?.address).toBe("/first-month/measures");
});
