import type { Checked } from "@/lib/protocol/rule";

/** A visit or a unit's year with what the clauses say of it. */
export interface Judged {
  of: "visit" | "unit";
  id: string;
  /** "Visit 2, Tue 17 Nov 2026", or "The year". */
  name: string;
  unitId: string;
  unit: string;
  urn: number;
  checks: readonly Checked[];
}

/** How one clause, or one school, stands. */
export interface Standing {
  met: number;
  /** Musts that are neither met nor waived. */
  owed: number;
  /** Shoulds that are not met and say no reason. */
  unanswered: number;
  /** Shoulds that are not met, with a reason. */
  answered: number;
  waived: number;
}

export type State = keyof Standing;

/** How a clause stands, as a table says it. */
export const standingNames: Record<State, string> = {
  met: "Met",
  owed: "Owed",
  unanswered: "Not met",
  answered: "With a reason",
  waived: "Waived",
};

/** How one clause stands for one record. */
export function stateOf({ strength, outcome, waived, reason }: Checked): State {
  if (outcome.state === "met") return "met";
  if (strength === "must") return waived ? "waived" : "owed";
  return reason ? "answered" : "unanswered";
}

const none: Standing = { met: 0, owed: 0, unanswered: 0, answered: 0, waived: 0 };

/** A clause's own key in an address: several entries can carry out one clause. */
export function clauseKey({ clause, title }: Pick<Checked, "clause" | "title">): string {
  const words = title
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return `${clause}.${words.replace(/^-|-$/g, "")}`;
}

export interface ClauseLine extends Standing {
  key: string;
  clause: string;
  title: string;
  strength: Checked["strength"];
}

/** Each clause with how often it is met, owed, unanswered, answered and waived, in the order in which clauses are asked. */
export function byClause(records: readonly Judged[]): ClauseLine[] {
  const lines = new Map<string, ClauseLine>();
  for (const one of records.flatMap(({ checks }) => checks)) {
    const key = clauseKey(one);
    const line = lines.get(key) ?? { key, clause: one.clause, title: one.title, strength: one.strength, ...none };
    lines.set(key, { ...line, [stateOf(one)]: line[stateOf(one)] + 1 });
  }
  return [...lines.values()];
}

export interface UnitLine extends Standing {
  unitId: string;
  unit: string;
  urn: number;
}

/** Each school or federation with how its clauses stand: those that owe most first. */
export function byUnit(records: readonly Judged[]): UnitLine[] {
  const lines = new Map<string, UnitLine>();
  for (const { unitId, unit, urn, checks } of records) {
    const line = lines.get(unitId) ?? { unitId, unit, urn, ...none };
    for (const one of checks) line[stateOf(one)] += 1;
    lines.set(unitId, line);
  }
  return [...lines.values()].sort(
    (one, other) => other.owed - one.owed || other.unanswered - one.unanswered || one.unit.localeCompare(other.unit),
  );
}

/** One clause of one record that is not simply met. */
export interface OpenLine {
  record: Omit<Judged, "checks">;
  check: Checked;
  state: Exclude<State, "met">;
}

/** What is not met, record by record: what is owed first. */
export function openLines(records: readonly Judged[]): OpenLine[] {
  const order: State[] = ["owed", "unanswered", "waived", "answered"];
  const lines = records.flatMap(({ checks, ...record }) =>
    checks.flatMap((check): OpenLine[] => {
      const state = stateOf(check);
      return state === "met" ? [] : [{ record, check, state }];
    }),
  );
  return lines.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}
