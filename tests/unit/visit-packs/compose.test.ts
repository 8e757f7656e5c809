import { describe, expect, it } from "vitest";
import { modelStrategy } from "@/lib/strategy/model/year";
import { composePack } from "@/lib/visit-packs/compose";
import type { PackFacts } from "@/lib/visit-packs/facts";
import { visitRecords } from "@/lib/visits/facts";
import { aVisitAnswer } from "../../factories/visit-answer.ts";

const today = "2026-11-24";

function facts(change: Partial<PackFacts> = {}): PackFacts {
  const [visit] = visitRecords(aVisitAnswer(modelStrategy(2026)), today);
  if (!visit) throw new Error("No visit");
  return {
    visit,
    actions: [],
    findings: [],
    categories: [],
    people: [],
    measures: [],
    periods: [],
    values: [],
    schools: [],
    later: {},
    ...change,
  };
}

const titles = (given: PackFacts) =>
  composePack(given, "Saltmere", today).blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? [block.text] : []));
const written = (given: PackFacts) => JSON.stringify(composePack(given, "Saltmere", today).blocks);

describe("VP-6 the pack of a visit", () => {
  it("is put together from what is there; a part without anything to say is left out", () => {
    expect(titles(facts())).toEqual(["This visit", "Open actions", "People"]);
    const value = composePack(facts(), "Saltmere", today);
    expect(value.title).toBe("Pack for visit 2");
    expect(value.lead).toContain("Tue 8 Dec 2026, 09:00 to 15:00");
    expect(written(facts())).toContain("No action is open.");
  });

  it("has its places for plan and self-evaluation, which fill once they are kept", () => {
    const later = { "improvement-plan": [{ kind: "facts" as const, rows: [] }], "self-evaluation": [{ kind: "facts" as const, rows: [] }] };
    expect(titles(facts({ later }))).toEqual([
      "This visit",
      "Open actions",
      "Progress of the improvement plan",
      "Self-evaluation",
      "People",
    ]);
  });

  it("VP-11 says where a measure of the trust's own is not loaded for a period", () => {
    const given = facts();
    const schoolId = given.visit.schools[0]?.id ?? "";
    const block = composePack(
      {
        ...given,
        measures: [
          { id: "m1", name: "Attendance", unit: "percent" },
          { id: "m2", name: "Suspensions", unit: "count" },
        ],
        periods: [
          { id: "p2", name: "Autumn 2" },
          { id: "p1", name: "Autumn 1" },
        ],
        values: [
          {
            schoolId,
            values: [
              { measureId: "m1", periodId: "p2", value: 94.2, missing: null },
              { measureId: "m2", periodId: "p1", value: null, missing: "n/a" },
            ],
          },
        ],
      },
      "Saltmere",
      today,
    ).blocks.find((one) => one.kind === "table");
    expect(block).toMatchObject({
      columns: ["Measure", "Autumn 2", "Autumn 1"],
      rows: [
        ["Attendance", "94.2 %", "not loaded for this period"],
        ["Suspensions", "not loaded for this period", "n/a"],
      ],
    });
  });

  it("CA-3 names the category, how long the school is in it, and the support that it brings", () => {
    const text = written(
      facts({ categories: [{ axis: "main", categoryKey: "recovery", startsOn: "2025-10-01", clockFrom: "2025-10-01" }] }),
    );
    expect(text).toContain("Recovery since Wed 1 Oct 2025");
    expect(text).toContain("13 months; was due to move up by Thu 1 Oct 2026");
    expect(text).toContain("owed by the trust");
  });

  it("VT-5 shows each open area of focus with what was found of it, the earliest first", () => {
    const given = facts();
    const at = (number: number, day: string, text: string) => ({
      kind: "focus" as const,
      text,
      riskLevelKey: null,
      focusAreaId: "area",
      visitId: `v${number}`,
      visit: { kind: "programme" as const, number, day },
    });
    const area = {
      id: "area",
      name: "Mathematics",
      why: "Low at key stage 2",
      visitId: null,
      furtherReason: null,
      startedOn: "2026-09-15",
    };
    const open = { ...area, endedOn: null, endReason: null, replacedById: null, version: 1 };
    const ended = { ...open, id: "other", name: "Music", endedOn: "2026-10-01", endReason: "Done" };
    const visit = { ...given.visit, focus: [open, ended] };
    const findings = [at(3, "2026-11-10", "Steps are agreed"), at(1, "2026-09-15", "Three methods side by side")];
    const text = written({ ...given, visit, findings });
    expect(text).toContain("Mathematics");
    expect(text).not.toContain("Music");
    expect(text.indexOf("Three methods")).toBeLessThan(text.indexOf("Steps are agreed"));
    expect(text).toContain("Visit 3, Tue 10 Nov 2026: ");
  });
});
