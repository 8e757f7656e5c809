import type { Clause } from "@/lib/protocol/rule";
import { capital, counted, joined } from "@/lib/words";

/** A unit's year as the clauses ask about it. */
export interface YearFacts {
  /** Who advises it today (UO-1). */
  adviser: string | null;
  /** Days owed, done and planned (UO-2). */
  owed: number | null;
  done: number;
  planned: number;
  /** Meetings of the partnership link (UO-4). */
  linkLeast: number | null;
  linkMost: number | null;
  linkDone: number;
  linkPlanned: number;
  /** The members of a federation that no visit goes to (VP-2); null for a school alone. */
  unvisited: readonly string[] | null;
  /** Open areas of focus, with how many visits of the year have looked at each (VT-5). */
  focus: readonly { name: string; seen: number }[];
  /** Visits of the programme that are still to come. */
  toCome: number;
  /** What the category obliges to in this year, and what of it is overdue (CA-4); null where it is not asked. */
  duties: { all: number; overdue: readonly string[] } | null;
}

const met = { state: "met" } as const;
const silent = { state: "silent" } as const;

const day = (days: number) => (days === 0.5 ? "half a day" : counted(days, "day"));

export const yearClauses: readonly Clause<YearFacts>[] = [
  {
    clause: "UO-1",
    title: "An adviser",
    strength: "must",
    step: "layOut",
    check: ({ adviser }) =>
      adviser
        ? met
        : {
            state: "unmet",
            sentence: "The school has no adviser.",
            remedy: "The director of education allocates one on the board of allocations; then the year can be laid out.",
          },
  },
  {
    clause: "VP-2",
    title: "Each school of the federation",
    strength: "must",
    step: "year",
    check: ({ unvisited }) => {
      if (!unvisited) return silent;
      if (unvisited.length === 0) return met;
      return {
        state: "unmet",
        sentence: `No visit goes to ${joined(unvisited)}.`,
        remedy: "Each member is visited at least once in the year.",
      };
    },
  },
  {
    clause: "VT-5",
    title: "A return to each area of focus",
    strength: "should",
    step: "year",
    check: ({ focus, toCome }) => {
      if (focus.length === 0) return silent;
      const open = focus.filter(({ seen }) => seen < 2).map(({ name }) => name);
      if (open.length === 0) return met;
      if (toCome > 0) return { state: "met", says: `Still to be returned to: ${joined(open)}.` };
      return {
        state: "unmet",
        sentence: `${capital(joined(open))} ${open.length === 1 ? "is" : "are"} not returned to, and no visit is to come.`,
        remedy: "Plan a visit that looks at it again, or end it with a reason.",
      };
    },
  },
  {
    clause: "CA-4",
    title: "What the category obliges to",
    strength: "must",
    step: "year",
    check: ({ duties }) => {
      if (!duties || duties.all === 0) return silent;
      if (duties.overdue.length === 0) return met;
      const [first, ...others] = duties.overdue;
      return {
        state: "unmet",
        sentence: `Overdue: ${first}${others.length > 0 ? `, and ${counted(others.length, "other duty", "other duties")}` : ""}.`,
        remedy: "Say on the page of its category that it is met, or set it aside with a reason.",
      };
    },
  },
  {
    clause: "UO-2",
    title: "Days with the adviser",
    strength: "should",
    step: "year",
    check: ({ owed, done, planned }) => {
      if (owed === null) return silent;
      const short = owed - done - planned;
      if (short <= 0) return met;
      return {
        state: "unmet",
        sentence: `${done + planned} of ${day(owed)} are done or planned.`,
        remedy: `Plan ${day(short)} more, or the year falls short.`,
      };
    },
  },
  {
    clause: "UO-4",
    title: "Meetings with the partnership link",
    strength: "should",
    step: "year",
    check: ({ linkLeast, linkMost, linkDone, linkPlanned }) => {
      const all = linkDone + linkPlanned;
      if (linkLeast !== null && all < linkLeast)
        return {
          state: "unmet",
          sentence: `${all} of ${counted(linkLeast, "meeting")} are held or planned.`,
          remedy: `Plan ${linkLeast - all} more.`,
        };
      if (linkMost !== null && all > linkMost)
        return { state: "unmet", sentence: `${all} are held or planned.`, remedy: `The year has at most ${linkMost}.` };
      return linkLeast === null && all === 0 ? silent : met;
    },
  },
];
