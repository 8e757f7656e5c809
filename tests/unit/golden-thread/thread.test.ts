import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LooseEnd, looseEndsOf } from "@/lib/golden-thread/loose-ends";
import type { ThreadRecords } from "@/lib/golden-thread/records";
import { bothWays, type Thread, threadOf } from "@/lib/golden-thread/thread";

const nothing: ThreadRecords = {
  unitId: "unit",
  unit: "School",
  urn: 1,
  year: "2026-27",
  hasPlan: true,
  areas: [],
  points: [],
  findings: [],
  visits: [],
  priorities: [],
  steps: [],
  actions: [],
  objectives: [],
};

const area = { key: "inclusion", name: "Inclusion", grade: "Needs attention", isWeak: true };
const priority: ThreadRecords["priorities"][number] = {
  id: "p",
  title: "Reading",
  source: "school",
  hasResponse: false,
  areaKeys: [],
  points: [],
  findings: [],
  objectiveId: null,
  carriedFrom: null,
  rating: null,
  ratedIn: null,
};
const finding = { id: "f", text: "Grave", kind: "risk", day: "2026-10-01", visitId: "v", areaKeys: ["inclusion"], isGrave: true };
const action = { id: "a", text: "Train", owner: "Lead", state: "open", visitId: null, rating: null, ratedOn: null };
const step = { id: "s", text: "Train", priorityId: "p", lead: "Lead", actionId: null, status: "planned" };
const point = { id: "t", text: "Boys", kind: "improve" as const, areaKey: "inclusion", findings: [] };

describe("loose ends", () => {
  const cases: [says: string, records: Partial<ThreadRecords>, found: LooseEnd["is"][]][] = [
    ["a weak area that no priority names", { areas: [area] }, ["weakArea"]],
    [
      "a weak area that a priority names",
      { areas: [area], priorities: [{ ...priority, source: "trust", hasResponse: true, areaKeys: ["inclusion"] }] },
      [],
    ],
    [
      "a weak area of which a point is answered",
      { areas: [area], points: [point], priorities: [{ ...priority, source: "trust", hasResponse: true, points: ["t"] }] },
      [],
    ],
    ["a strong area with a grave risk", { areas: [{ ...area, isWeak: false }], findings: [finding] }, ["weakArea"]],
    ["a strong area", { areas: [{ ...area, isWeak: false }] }, []],
    ["a trust priority without a response", { priorities: [{ ...priority, source: "trust" }] }, ["noResponse"]],
    [
      "a school's priority of whose area no finding speaks",
      { priorities: [{ ...priority, areaKeys: ["achievement"] }], findings: [finding], areas: [] },
      ["notVisited"],
    ],
    [
      "a school's priority of whose area a finding speaks",
      { priorities: [{ ...priority, areaKeys: ["inclusion"] }], findings: [finding] },
      [],
    ],
    [
      "a priority whose action was rated",
      { priorities: [priority], steps: [{ ...step, actionId: "a" }], actions: [{ ...action, ratedOn: "2026-11-01" }] },
      [],
    ],
    ["an action without an owner", { actions: [{ ...action, owner: " " }] }, ["noOwner"]],
    ["a closed action without an owner", { actions: [{ ...action, owner: "", state: "closed" }] }, []],
    [
      "a step that nobody leads",
      { priorities: [{ ...priority, source: "trust", hasResponse: true }], steps: [{ ...step, lead: "" }] },
      ["noOwner"],
    ],
    ["an objective that nothing serves", { objectives: [{ id: "o", title: "Read", trustObjective: null }] }, ["notServed"]],
    [
      "an objective that is served",
      {
        objectives: [{ id: "o", title: "Read", trustObjective: null }],
        priorities: [{ ...priority, source: "trust", hasResponse: true, objectiveId: "o" }],
      },
      [],
    ],
    ["no plan", { hasPlan: false, areas: [area], actions: [{ ...action, owner: "" }] }, []],
  ];
  it.each(cases)("%s", (_says, records, found) => {
    expect(looseEndsOf({ ...nothing, ...records }).map(({ is }) => is)).toEqual(found);
  });
});

const edges = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { maxLength: 30 });
const graph = (pairs: [number, number][]): Thread => ({
  nodes: new Map(
    Array.from({ length: 10 }, (_, id) => [
      `step:${id}`,
      { kind: "step", id: String(id), text: "", address: null, beside: "", mark: null },
    ]),
  ),
  edges: pairs.map(([from, to]) => [`step:${from}`, `step:${to}`] as const),
});

describe("the thread", () => {
  it("what something leads to comes from it, in any web of records, circles included", () => {
    fc.assert(
      fc.property(edges, fc.integer({ min: 0, max: 9 }), (pairs, of) => {
        const thread = graph(pairs as [number, number][]);
        const { leadsTo } = bothWays(thread, `step:${of}`);
        expect(new Set(leadsTo.map(({ name }) => name)).size).toBe(leadsTo.length);
        expect(leadsTo.map(({ name }) => name)).not.toContain(`step:${of}`);
        for (const { name, steps } of leadsTo) {
          const back = bothWays(thread, name).comesFrom.find((one) => one.name === `step:${of}`);
          expect(back?.steps).toBe(steps);
        }
      }),
    );
  });

  it("a step that is an agreed action is one thing in it", () => {
    const thread = threadOf({ ...nothing, priorities: [priority], steps: [{ ...step, actionId: "a" }], actions: [action] });
    expect([...thread.nodes.keys()]).toEqual(["priority:p", "action:a"]);
    expect(thread.edges).toEqual([["priority:p", "action:a"]]);
  });

  it("a link to something that is not there is left out", () => {
    expect(threadOf({ ...nothing, priorities: [{ ...priority, points: ["gone"] }] }).edges).toEqual([]);
  });
});
