import { describe, expect, it } from "vitest";
import { emptyReason, greeting, overdueSentence, trustSentence } from "@/lib/first-page/opening";
import { viewerWithOnly } from "@/lib/permissions/matrix";

describe("the first page's opening", () => {
  it.each([
    ["Ruth Adeyemi", 8, "Good morning, Ruth"],
    ["Dame Olivia Sharpe", 12, "Good afternoon, Olivia"],
    ["Dr Anneliese Featherstonehaugh-Cholmondeley", 20, "Good evening, Anneliese"],
    ["Cher", 0, "Good morning, Cher"],
  ])("greets %s at %i", (name, hour, says) => {
    expect(greeting(name, hour)).toBe(says);
  });

  const school = { urn: 900_101, name: "Whitesands" };
  it.each([
    [{ schools: 0, withoutAdviser: [], withoutLink: [] }, "There are no schools here yet."],
    [{ schools: 14, withoutAdviser: [], withoutLink: [] }, "All 14 schools have an adviser and a partnership link."],
    [
      { schools: 14, withoutAdviser: [school, school], withoutLink: [school] },
      "2 schools without an adviser and 1 school without a partnership link.",
    ],
  ])("UO-1 UO-3 says what the trust lacks", (facts, says) => {
    expect(trustSentence({ ...facts, phases: [], overdue: null })).toBe(says);
  });

  it.each([
    [null, undefined],
    [{ categories: 0, duties: 0 }, undefined],
    [{ categories: 1, duties: 0 }, "1 school longer in a category than the year allows."],
    [{ categories: 2, duties: 1 }, "2 schools longer in a category than the year allows and 1 duty of a category overdue."],
  ])("CA-4 CA-5 says what of the categories is late (%o)", (overdue, says) => {
    expect(overdueSentence({ overdue })).toBe(says);
  });

  it("TE-3 tells a quality assurer that nothing is sampled, and an adviser without schools why", () => {
    expect(emptyReason(viewerWithOnly("qualityAssurer"))?.title).toMatch(/Nothing has been sampled/);
    expect(emptyReason({ ...viewerWithOnly("adviser"), allocated: [] } as never)?.title).toMatch(/No school is allocated/);
    expect(emptyReason({ ...viewerWithOnly("trustee"), holdings: [] } as never)?.title).toMatch(/no role today/);
    expect(emptyReason(viewerWithOnly("headteacher"))).toBeUndefined();
  });
});
