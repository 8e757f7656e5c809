import { describe, expect, it } from "vitest";
import type { Standing } from "@/lib/allocations/change";
import { supportFrom } from "@/lib/federations/members";
import { dissolveFields, formFederationFields } from "@/lib/federations/schema";

const day = "2026-10-01";
const standing = (person: string, startsOn = "2025-09-01", endsBefore: string | null = null): Standing => ({
  id: `${person} ${startsOn}`,
  startsOn,
  endsBefore,
  person: { id: person, name: person },
});

describe("who supports a federation from its first day", () => {
  it.each([
    ["the one whom all its schools have", [[standing("Ann")], [standing("Ann")]], "same", "Ann", ["Ann 2025-09-01", "Ann 2025-09-01"]],
    ["the one whom some have, where the others have nobody", [[standing("Ann")], []], "same", "Ann", ["Ann 2025-09-01"]],
    ["nobody, where none has anybody", [[], []], "same", null, []],
    ["the one who was chosen", [[standing("Ann")], [standing("Bo")]], "Bo", "Bo", ["Ann 2025-09-01", "Bo 2025-09-01"]],
    ["nobody, where that was chosen", [[standing("Ann")], []], "", null, ["Ann 2025-09-01"]],
    ["not somebody who has ended", [[standing("Ann", "2024-09-01", "2026-01-01")], []], "same", null, []],
  ])("VP-2 is %s", (_what, members, choice, personId, ended) => {
    const support = supportFrom(members, day, choice, "adviser");
    if (typeof support === "string") throw new Error(support);
    expect(support.personId).toBe(personId);
    expect(support.end.map(({ id }) => id)).toEqual(ended);
  });

  it("VP-2 one who began on the very day gives way, and leaves no trace of a day", () => {
    expect(supportFrom([[standing("Ann", day)], []], day, "same", "adviser")).toMatchObject({ end: [], replace: [{ id: `Ann ${day}` }] });
  });

  it("VP-2 different ones need a choice, and one who begins later stands in the way", () => {
    expect(supportFrom([[standing("Ann")], [standing("Bo")]], day, "same", "adviser")).toMatch(/different advisers \(Ann, Bo\)/);
    expect(supportFrom([[standing("Ann", "2026-11-02")], []], day, "same", "adviser")).toMatch(/allocated from Mon 2 Nov 2026/);
  });
});

describe("the forms of a federation", () => {
  const one = "01234567-89ab-7def-8123-456789abcdef";
  const two = "11234567-89ab-7def-8123-456789abcdef";
  const typed = {
    name: "Harbour",
    startsOn: day,
    [`member:${one}`]: "on",
    [`member:${two}`]: "on",
    adviserId: "same",
    partnershipLinkId: "",
  };
  it("are read with the schools that were ticked", () => {
    expect(formFederationFields.parse(typed)).toEqual({
      name: "Harbour",
      startsOn: day,
      schoolIds: [one, two],
      adviserId: "same",
      partnershipLinkId: "",
    });
  });
  it.each([
    ["name", { ...typed, name: " " }],
    ["startsOn", { ...typed, startsOn: "soon" }],
    ["members", { name: "Harbour", startsOn: day, [`member:${one}`]: "on" }],
    ["adviserId", { ...typed, adviserId: "DROP TABLE" }],
  ])("say what is wrong beside %s", (field, form) => {
    const read = formFederationFields.safeParse(form);
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
  it("ask for a school for each record that has none", () => {
    const read = dissolveFields.safeParse({ federationId: one, day: "", [`action:${one}`]: "", [`visit:${two}`]: two });
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([`action:${one}`, "day"]);
  });
});
