import { addDays, type Day } from "@/lib/dates";
import type { Span } from "@/lib/people/holdings";

/** What is known of somebody who becomes headteacher of a school on a day. */
export interface NewHeadship {
  startsOn: Day;
  /** Headships in the trust, at any school, that began before. */
  earlierHeadships: number;
  /** Roles of any kind in the trust that began before. */
  earlierRoles: number;
  /** The school has had another headteacher since the trust has kept its people here. */
  predecessor: boolean;
  /** The school has just joined, with its headteacher. */
  joins: boolean;
}

/** What begins: nothing, or the first year with or without the sessions of somebody new to the trust. */
export interface Beginning {
  /** New to the trust: the year's sessions (NH-1). */
  sessions: boolean;
  /** New to the role: an experienced mentor (NH-2). Assumed until the director says otherwise. */
  newToRole: boolean;
}

/**
 * Whether an induction begins. Who has led a school of the trust before is not new; and a headteacher whom a trust enters
 * when it begins to keep its people here, with no predecessor and no joining, was there already.
 */
export function beginningOf({ earlierHeadships, earlierRoles, predecessor, joins }: NewHeadship): Beginning | null {
  if (earlierHeadships > 0 || !(predecessor || joins)) return null;
  return { sessions: earlierRoles === 0, newToRole: !joins };
}

/** The last day of the first year. */
export function firstYearEnds(startsOn: Day): Day {
  return addDays(startsOn, 365);
}

/** Why an induction ends by itself. */
export const overReasons = { year: "The first year is over.", left: "The headteacher has left the post." };

/** Whole years that somebody has been in post on a day, over headships that follow each other without a gap. */
export function yearsInPost(headships: readonly Span[], day: Day): number {
  let from: Day | undefined;
  const sorted = [...headships].filter(({ startsOn }) => startsOn <= day).sort((one, other) => other.startsOn.localeCompare(one.startsOn));
  for (const { startsOn, endsBefore } of sorted) {
    if (from === undefined ? endsBefore === null || endsBefore > day : endsBefore !== null && endsBefore >= from) from = startsOn;
  }
  if (from === undefined) return -1;
  const years = Number(day.slice(0, 4)) - Number(from.slice(0, 4));
  return day.slice(5) < from.slice(5) ? years - 1 : years;
}

/** What is known of somebody who is to be a mentor. */
export interface MentorFacts {
  name: string;
  headships: readonly Span[];
  /** Leads a school of the same unit. */
  sameUnit: boolean;
  isTheHeadteacher: boolean;
}

/** Why somebody can not be the mentor, with the clause that says so; nothing where they can (NS-3, NH-2). */
export function mentorObstacle(
  mentor: MentorFacts,
  { newToRole, leastYears }: { newToRole: boolean; leastYears: number },
  today: Day,
): { sentence: string; clause: string } | undefined {
  const clause = newToRole ? "NH-2" : "NS-3";
  if (mentor.isTheHeadteacher) return { sentence: "Nobody is their own mentor.", clause };
  const years = yearsInPost(mentor.headships, today);
  if (years < 0) return { sentence: `${mentor.name} is not a headteacher of the trust today.`, clause };
  if (mentor.sameUnit) return { sentence: `${mentor.name} leads the same school. Choose a headteacher of another one.`, clause };
  if (newToRole && years < leastYears) {
    const been = years === 0 ? "less than a year" : years === 1 ? "one year" : `${years} years`;
    return { sentence: `${mentor.name} has been in post for ${been}, and a mentor has been so for at least ${leastYears}.`, clause };
  }
  return undefined;
}

/** How a session stands. */
export type SessionStanding = "held" | "missed" | "late" | "planned" | "toPlan";

/** A session whose day has gone by without word is late: it was held, or it was missed for a reason. */
export function sessionStanding(
  { plannedOn, doneOn, missedReason }: { plannedOn: Day | null; doneOn: Day | null; missedReason: string },
  today: Day,
): SessionStanding {
  if (doneOn) return "held";
  if (missedReason) return "missed";
  if (!plannedOn) return "toPlan";
  return plannedOn < today ? "late" : "planned";
}
