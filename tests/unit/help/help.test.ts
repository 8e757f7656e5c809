import { describe, expect, it } from "vitest";
import { firstSteps } from "@/lib/help/first-steps";
import { anchorOf, glossary } from "@/lib/help/glossary";
import { pageHelp, patternOf } from "@/lib/help/pages";
import { roles } from "@/lib/people/roles";
import { routes } from "@/lib/permissions/endpoints";

const pages = Object.keys(routes)
  .filter((route) => route.startsWith("/(signed-in)") && route.endsWith("/page"))
  .map((route) => route.replace("/(signed-in)", "").replace(/\/page$/, "") || "/");

describe("help", () => {
  it("has a paragraph for every page and none for a page that is not there", () => {
    expect(Object.keys(pageHelp).sort()).toEqual([...pages].sort());
  });

  it("says it in a title and at most ninety words", () => {
    for (const [pattern, { title, says }] of Object.entries(pageHelp)) {
      expect(title.length, pattern).toBeLessThan(50);
      expect(says.split(/\s+/).length, pattern).toBeLessThanOrEqual(90);
      expect(says, pattern).toMatch(/[.]$/);
    }
  });

  it("knows the page of an address", () => {
    expect(patternOf("/")).toBe("/");
    expect(patternOf("/schools/new?a=b")).toBe("/schools/new");
    expect(patternOf("/schools/900101")).toBe("/schools/[urn]");
    expect(patternOf("/schools/900101/plan/2026-27/rapid#priority-1")).toBe("/schools/[urn]/plan/[year]/rapid");
    expect(patternOf("/nowhere/at/all")).toBeUndefined();
  });

  it("has first steps for every role, each to a page that is there", () => {
    for (const role of roles) {
      expect(firstSteps[role].length, role).toBeGreaterThan(0);
      for (const { address } of firstSteps[role]) expect(pages, `${role}: ${address}`).toContain(patternOf(address));
    }
  });

  it("explains words in the order of the alphabet, each once", () => {
    const words = glossary.map(({ word }) => word);
    expect(words).toEqual([...words].sort((a, b) => a.localeCompare(b, "en", { sensitivity: "base" })));
    expect(new Set(words.map(anchorOf)).size).toBe(words.length);
    expect(words.length).toBeGreaterThan(50);
  });
});
