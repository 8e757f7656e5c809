import { expect, it } from "vitest";
import { signInFields } from "@/lib/auth/schema";
import { giveRoleFields, inviteFields, standInFields } from "@/lib/people/schema";
import { addSchoolFields } from "@/lib/schools/schema";

const id = "01a20e50-f447-742f-9ee1-d64dea12989c";
const faultsOf = (
  schema: { safeParse: (value: unknown) => { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } } },
  typed: unknown,
) => schema.safeParse(typed).error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`) ?? [];

it.each([
  ["a school's role needs a school", { role: "governor", schoolId: "" }, /^schoolId: Choose a school/],
  ["a trust's role has none", { role: "adviser", schoolId: id }, /^schoolId: Choose a school/],
  ["a role is chosen", { role: "", schoolId: "" }, /^role: Choose a role/],
  ["an address is an address", { email: "nobody" }, /^email: Enter an e-mail address/],
  ["a name is not empty", { name: "  " }, /^name: Enter a name/],
  ["a huge name is refused", { name: "x".repeat(5_000) }, /^name: A name has at most/],
])("inviting: %s", (_what, typed, fault) => {
  const right = { name: "Ann", email: "ann@school.test", role: "governor", schoolId: id };
  expect(faultsOf(inviteFields, right)).toEqual([]);
  expect(faultsOf(inviteFields, { ...right, ...typed })[0]).toMatch(fault);
});

it("a last day is not before the first, and nobody stands in for themselves", () => {
  const role = { personId: id, role: "trustee", schoolId: "", startsOn: "2026-11-24", lastDay: "2026-11-23" };
  expect(faultsOf(giveRoleFields, role)).toEqual(["lastDay: The last day is before the first"]);
  const standIn = { kind: "cover", fromPersonId: id, toPersonId: id, startsOn: "2026-11-24", lastDay: "2026-12-24", reason: "Away" };
  expect(faultsOf(standInFields, standIn)).toEqual(["toPersonId: Choose somebody else"]);
});

it.each([
  ["urn", "12345", /six digits/],
  ["postcode", "NOT A CODE", /postcode like/],
  ["website", "javascript:alert(1)", /Begin with https/],
  ["lowestAge", "four", /age in years/],
  ["phase", "kindergarten", /Choose a phase/],
])("a school: %s “%s” is refused beside its field", (field, value, fault) => {
  const right = {
    urn: "900777",
    name: "School",
    phase: "primary",
    churchCharacter: "none",
    lowestAge: "",
    highestAge: "11",
    street: "",
    town: "",
    postcode: "zz1 1aa",
    telephone: "",
    website: "",
    joinedOn: "",
  };
  expect(faultsOf(addSchoolFields, right)).toEqual([]);
  expect(addSchoolFields.parse(right)).toMatchObject({ urn: 900_777, lowestAge: null, highestAge: 11, postcode: "ZZ1 1AA" });
  expect(faultsOf(addSchoolFields, { ...right, [field]: value })).toEqual([expect.stringMatching(fault)]);
});

it("an address for signing in is trimmed and lower case, whatever is typed", () => {
  expect(signInFields.parse({ email: " Director@Sample.TEST ", password: "x" }).email).toBe("director@sample.test");
});
