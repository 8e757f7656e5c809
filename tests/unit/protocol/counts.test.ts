import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byClause, byUnit, clauseKey, type Judged, openLines, stateOf } from "@/lib/protocol/counts";
import { narrowedTo, protocolFilterOf } from "@/lib/protocol/filter";
import type { Checked } from "@/lib/protocol/rule";
import { waivableClauses } from "@/lib/protocol/waivable";

const check = (one: Partial<Checked> = {}): Checked => ({
  clause: "VP-4",
  title: "Agreed well in advance",
  strength: "should",
  step: "agree",
  outcome: { state: "met" },
  mayBeWaived: false,
  ...one,
});
const unmet = { state: "unmet" as const, sentence: "It is not.", remedy: "Do it." };
const waived = { reason: "A funeral", by: "Ruth", at: "2026-11-24" };

describe("how a clause stands for a record", () => {
  it.each([
    [check(), "met"],
    [check({ outcome: unmet }), "unanswered"],
    [check({ outcome: unmet, reason: "The head was away" }), "answered"],
    [check({ strength: "must", outcome: unmet }), "owed"],
    [check({ strength: "must", outcome: unmet, waived }), "waived"],
    [check({ strength: "must", waived }), "met"],
  ] as const)("case %#: %o", (one, state) => {
    expect(stateOf(one)).toBe(state);
  });
});

const clauses = [
  { clause: "VP-4", title: "Agreed well in advance", strength: "should" as const },
  { clause: "VP-4", title: "A plan that both have agreed", strength: "must" as const },
  { clause: "VP-9", title: "Actions from earlier visits", strength: "must" as const },
];
const records: fc.Arbitrary<Judged[]> = fc.array(
  fc.record({
    of: fc.constant("visit" as const),
    id: fc.uuid(),
    name: fc.constant("Visit 1"),
    unitId: fc.constantFrom("a", "b", "c"),
    unit: fc.constant("School"),
    urn: fc.constant(900_101),
    checks: fc.array(
      fc.tuple(fc.constantFrom(...clauses), fc.boolean(), fc.boolean(), fc.boolean()).map(([entry, isMet, isWaived, says]) =>
        check({
          ...entry,
          outcome: isMet ? { state: "met" } : unmet,
          ...(isWaived && entry.strength === "must" ? { waived } : {}),
          ...(says && entry.strength === "should" ? { reason: "Why" } : {}),
        }),
      ),
      { maxLength: 6 },
    ),
  }),
  { maxLength: 12 },
);

const sum = (lines: readonly { met: number; owed: number; unanswered: number; answered: number; waived: number }[]) =>
  lines.reduce((all, { met, owed, unanswered, answered, waived: w }) => all + met + owed + unanswered + answered + w, 0);

describe("the counts of the protocol", () => {
  it("clause by clause and school by school count every answer once, and what is not met stands in the list", () => {
    fc.assert(
      fc.property(records, (given) => {
        const all = given.flatMap(({ checks }) => checks);
        expect(sum(byClause(given))).toBe(all.length);
        expect(sum(byUnit(given))).toBe(all.length);
        expect(openLines(given)).toHaveLength(all.filter((one) => one.outcome.state === "unmet").length);
      }),
    );
  });

  it("narrowed to a clause, only its lines are left", () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...clauses), (given, entry) => {
        const key = clauseKey(entry);
        const [line] = byClause(given).filter((one) => one.key === key);
        const narrowed = byClause(narrowedTo(given, { clause: key, school: "", year: "", page: 1 }));
        expect(narrowed).toEqual(line ? [line] : []);
      }),
    );
  });

  it("two entries of one clause are told apart, and found by their key in an address", () => {
    const keys = clauses.map(clauseKey);
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(protocolFilterOf({ clause: key }).clause).toBe(key);
    expect(protocolFilterOf({ clause: "<b>", school: "12", year: "soon", page: "x" })).toEqual({
      clause: "",
      school: "",
      year: "",
      page: 1,
    });
  });
});

it("only musts can be waived, and only those that are not fixed", () => {
  const visit = waivableClauses("visit").map(({ clause }) => clause);
  expect(visit).toEqual(expect.arrayContaining(["VP-7", "VP-5", "VP-9", "VT-3"]));
  expect(visit).not.toContain("TE-2");
  expect(waivableClauses("unit").map(({ clause }) => clause)).not.toContain("UO-2");
});
