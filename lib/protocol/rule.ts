import type { Day } from "@/lib/dates";
import type { Strategy } from "@/lib/strategy/content";

/** The step that a clause stands before. */
export type Step = "layOut" | "agree" | "publish" | "year";

/** What a clause says of one record. */
export type Outcome =
  | { state: "met"; says?: string }
  | { state: "unmet"; sentence: string; remedy: string /** The part of the page to go to. */; place?: string }
  /** It does not speak of this record, or not yet. */
  | { state: "silent" };

/** One clause of the protocol: the same entry refuses, draws the checklist, is counted, and carries waivers. */
export interface Clause<Facts> {
  clause: string;
  /** What it asks for, in a few words: "A plan that both have agreed". */
  title: string;
  /** A must refuses the step; a should is shown, counted, and answered with a reason. */
  strength: "must" | "should";
  step: Step;
  /** A director may not waive it (SM-3, PR-2, what the database itself forbids). */
  fixed?: true;
  check: (facts: Facts, strategy: Strategy, today: Day) => Outcome;
}

/** A clause with what it says of a record, and the waiver or the reason that answers it. */
export interface Checked {
  clause: string;
  title: string;
  strength: "must" | "should";
  step: Step;
  outcome: Outcome;
  waived?: { reason: string; by: string; at: string };
  reason?: string;
  mayBeWaived: boolean;
}

export interface Answers {
  waivers: readonly { clause: string; reason: string; by: string; at: string }[];
  /** Why a "should" was not met, by clause. */
  reasons: Readonly<Record<string, string>>;
}

export const noAnswers: Answers = { waivers: [], reasons: {} };

/** Asks every clause about one record; those that do not speak of it are left out. */
export function checked<Facts>(
  clauses: readonly Clause<Facts>[],
  facts: Facts,
  strategy: Strategy,
  today: Day,
  { waivers, reasons }: Answers = noAnswers,
): Checked[] {
  return clauses.flatMap(({ check, fixed, ...entry }) => {
    const outcome = check(facts, strategy, today);
    if (outcome.state === "silent") return [];
    const waived = fixed || entry.strength === "should" ? undefined : waivers.find(({ clause }) => clause === entry.clause);
    const reason = entry.strength === "should" ? reasons[entry.clause] : undefined;
    return [
      {
        ...entry,
        outcome,
        mayBeWaived: !fixed && entry.strength === "must",
        ...(waived ? { waived: { reason: waived.reason, by: waived.by, at: waived.at } } : {}),
        ...(reason ? { reason } : {}),
      },
    ];
  });
}

/** What still refuses a step: musts of the step that are neither met nor waived. */
export function refusing(list: readonly Checked[], ...steps: Step[]): Checked[] {
  return list.filter(
    ({ strength, step, outcome, waived }) => strength === "must" && steps.includes(step) && outcome.state === "unmet" && !waived,
  );
}

/** One sentence for a refusal: what is unmet, with its clause, and what would meet it. */
export function refusalOf(list: readonly Checked[]): string {
  return list
    .map(({ clause, outcome }) => (outcome.state === "unmet" ? `${outcome.sentence} ${outcome.remedy} (${clause})` : ""))
    .filter(Boolean)
    .join(" ");
}
