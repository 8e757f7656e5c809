import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { personPolicy } from "@/lib/people/policy";
import { roles } from "@/lib/people/roles";
import { permissionMatrix, viewerWithOnly, writtenMatrix } from "@/lib/permissions/matrix";
import { schoolPolicy } from "@/lib/schools/policy";

it("what the policies answer, role by role, is what was decided", () => {
  expect(writtenMatrix()).toBe(readFileSync("tests/fixtures/permissions.txt", "utf8").trim());
});

it("every role appears in the matrix, and signing in alone opens one's own account", () => {
  const lines = permissionMatrix();
  for (const role of roles) expect(lines.filter((line) => line.roles.includes(role)).map(({ name }) => name)).toContain("keepOwn");
});

it("GO-1 a governor reads their own school and nothing of another's", () => {
  for (const role of ["governor", "chairOfGovernors", "linkGovernor", "clerk", "schoolStaff", "headteacher"] as const) {
    const viewer = viewerWithOnly(role);
    expect(schoolPolicy.read(viewer, { schoolId: "own-school", unitId: "own-unit" })).toBe(true);
    expect(schoolPolicy.read(viewer, { schoolId: "other-school", unitId: "other-unit" })).toBe(false);
  }
});

it("TE-3 the quality assurer of another trust sees nothing but the published strategy and what is sampled for them", () => {
  const seen = permissionMatrix().filter((line) => line.roles.includes("qualityAssurer"));
  expect(seen.map(({ policy, name, case: at }) => `${policy}.${name} ${at}`.trim())).toEqual([
    "account.keepOwn",
    "people.read themselves",
    "strategy.read",
    "quality.enter",
    "quality.read sampled for oneself",
    "quality.answer sampled for oneself",
    "quality.recordDays",
    // Whoever owns an action sees that one.
    "agreed-actions.open their own",
    "agreed-actions.readProgress their own",
    "agreed-actions.reportProgress their own",
    "working-days.changePattern themselves",
    "working-days.readNotes themselves",
    "calendar-feeds.keepOwn",
    "notices.keepOwn",
    "kept-data.readOwn",
    "search.enter",
    "help.read",
    "frameworks.read",
  ]);
});

it("VP-3 an allocation gives an adviser a unit only with a role that makes them eligible", () => {
  const viewer = { ...viewerWithOnly("trustee"), holdings: [] };
  expect(schoolPolicy.read(viewer as never, { schoolId: "own-school", unitId: "own-unit" })).toBe(false);
});

it("nobody gives a role to themselves, whatever they hold", () => {
  for (const role of roles) {
    const viewer = viewerWithOnly(role);
    expect(personPolicy.giveRole(viewer, viewer.personId, "governor")).toBe(false);
    expect(personPolicy.close(viewer, { id: viewer.personId, units: [] })).toBe(false);
  }
});
