import type { Day } from "@/lib/dates";
import { writtenDay } from "@/lib/dates";
import type { Clause } from "@/lib/protocol/rule";
import { capital, counted, joined } from "@/lib/words";

/** A plan as the clauses ask about it. */
export interface PlanFacts {
  activities: number;
  feedback: boolean;
  /** Themes of the visit that the plan neither has nor leaves out with a reason. */
  themesOpen: readonly string[];
}

/** A visit as the clauses of planning ask about it. */
export interface VisitFacts {
  kind: "programme" | "additional" | "linkMeeting" | "review";
  day: Day;
  startsAt: string;
  endsAt: string;
  /** 1, 0.5 or 0. */
  days: number;
  cancelled: boolean;
  /** The unit has an adviser on the day (UO-1). */
  adviser: string | null;
  lead: string | null;
  /** The lead is the adviser of that day, or cover that the director has named for it. */
  leadMay: boolean;
  /** What stands against the day, and the next that suits (TE-2). */
  obstacles: readonly string[];
  nextSuitable: Day | null;
  /** The hours and activities of a visit in the programme of the school's phase. */
  programme: { startsAt: string; endsAt: string; activities: number } | null;
  plan: PlanFacts | null;
  /** When each side agreed to the latest version of the plan. */
  agreed: { school: Day | null; trust: Day | null };
  /** The last day on which agreeing is well in advance. */
  agreeBy: Day | null;
  governorsComing: number;
  governorsPresent: number;
  noGovernorReason: string | null;
  /** Areas of focus of the unit open at once, and those beyond the number that say no reason. */
  focusOpen: number;
  focusWithoutReason: number;
  choosesFocus: boolean;
}

const silent = { state: "silent" } as const;
const met = { state: "met" } as const;

/** Whether a visit counts as one of the whole day: the programme's, and an additional one of a whole day (VP-7). */
const wholeDay = ({ kind, days }: VisitFacts) => kind === "programme" || (kind === "additional" && days === 1);
const withAdviser = ({ kind, cancelled }: VisitFacts) => !cancelled && (kind === "programme" || kind === "additional");

export const visitClauses: readonly Clause<VisitFacts>[] = [
  {
    clause: "UO-1",
    title: "An adviser",
    strength: "must",
    step: "layOut",
    check: (facts) => {
      if (!withAdviser(facts)) return silent;
      if (facts.adviser) return met;
      return {
        state: "unmet",
        sentence: "The school has no adviser on this day.",
        remedy: "The director of education allocates one on the board of allocations.",
      };
    },
  },
  {
    clause: "VP-3",
    title: "Led by the school’s adviser",
    strength: "must",
    step: "publish",
    check: (facts) => {
      if (facts.kind !== "programme" || facts.cancelled) return silent;
      if (facts.leadMay) return met;
      return {
        state: "unmet",
        sentence: facts.lead ? `${facts.lead} is not the school’s adviser on this day.` : "Nobody leads this visit.",
        remedy: "The adviser leads it, or the director names cover for the dates.",
        place: "people",
      };
    },
  },
  {
    clause: "TE-2",
    title: "A day that suits",
    strength: "should",
    step: "agree",
    check: ({ cancelled, obstacles, nextSuitable }) => {
      if (cancelled) return silent;
      if (obstacles.length === 0) return met;
      return {
        state: "unmet",
        sentence: obstacles.join(" "),
        remedy: nextSuitable ? `The next day that suits all is ${writtenDay(nextSuitable)}.` : "No day that suits all is known.",
        place: "when",
      };
    },
  },
  {
    clause: "VP-7",
    title: "The whole day, with room for its activities",
    strength: "must",
    step: "agree",
    check: (facts) => {
      if (!wholeDay(facts) || facts.cancelled || !facts.programme) return silent;
      const { startsAt, endsAt, activities } = facts.programme;
      const short = facts.startsAt > startsAt || facts.endsAt < endsAt;
      if (short) {
        return {
          state: "unmet",
          sentence: `It runs from ${facts.startsAt} to ${facts.endsAt}.`,
          remedy: `A visit runs from ${startsAt} to ${endsAt}; the director can waive this with a reason.`,
          place: "when",
        };
      }
      if (facts.plan && facts.plan.activities < activities) {
        return {
          state: "unmet",
          sentence: `The plan has ${counted(facts.plan.activities, "activity", "activities")}.`,
          remedy: `There is room for ${counted(activities, "activity", "activities")}: add what is missing.`,
          place: "plan",
        };
      }
      return met;
    },
  },
  {
    clause: "VP-5",
    title: "Time for feedback",
    strength: "must",
    step: "agree",
    check: (facts) => {
      if (!withAdviser(facts) || !facts.plan) return silent;
      if (facts.plan.feedback) return met;
      return {
        state: "unmet",
        sentence: "The plan keeps no time for feedback.",
        remedy: "Say when it is and what it is on.",
        place: "plan",
      };
    },
  },
  {
    clause: "VP-4",
    title: "A plan that both have agreed",
    strength: "must",
    step: "publish",
    check: (facts) => {
      if (!withAdviser(facts)) return silent;
      if (!facts.plan)
        return { state: "unmet", sentence: "The visit has no plan.", remedy: "Write it, and both sides agree to it.", place: "plan" };
      const open = [...(facts.agreed.trust ? [] : ["the adviser"]), ...(facts.agreed.school ? [] : ["the headteacher"])];
      if (open.length === 0) return met;
      const still = `${capital(joined(open))} ${open.length === 1 ? "has" : "have"} not agreed to the plan as it stands.`;
      return { state: "unmet", sentence: still, remedy: "Both agree to the same version on the visit’s page.", place: "plan" };
    },
  },
  {
    clause: "VP-4",
    title: "Agreed well in advance",
    strength: "should",
    step: "agree",
    check: (facts, strategy, today) => {
      if (!withAdviser(facts) || !facts.agreeBy) return silent;
      const { school, trust } = facts.agreed;
      const days = counted(strategy.numbers.agreeWorkingDays, "working day");
      const last = school && trust ? ([school, trust].sort()[1] ?? null) : null;
      if (last ? last <= facts.agreeBy : today <= facts.agreeBy) return last ? met : silent;
      return {
        state: "unmet",
        sentence: last
          ? `The plan was agreed on ${writtenDay(last)}, later than ${days} before.`
          : `The plan is not agreed ${days} before.`,
        remedy: `It was due by ${writtenDay(facts.agreeBy)}: say why it is late.`,
        place: "plan",
      };
    },
  },
  {
    clause: "VT-4",
    title: "Areas of focus",
    strength: "should",
    step: "agree",
    check: (facts, strategy) => {
      if (facts.cancelled || facts.kind !== "programme") return silent;
      const most = strategy.numbers.focusAreasMost;
      if (facts.focusWithoutReason > 0) {
        return {
          state: "unmet",
          sentence: `${counted(facts.focusOpen, "area")} of focus are open at a time, more than ${most}.`,
          remedy: "Give the reason for the further one, or end another.",
          place: "focus",
        };
      }
      if (facts.choosesFocus && facts.focusOpen === 0) {
        return { state: "unmet", sentence: "No area of focus is chosen.", remedy: `Choose up to ${most} at this visit.`, place: "focus" };
      }
      return facts.focusOpen > 0 ? met : silent;
    },
  },
  {
    clause: "GO-2",
    title: "A governor present",
    strength: "should",
    step: "publish",
    check: (facts, _strategy, today) => {
      if (facts.cancelled || facts.kind === "linkMeeting") return silent;
      if (facts.governorsPresent > 0) return met;
      if (facts.noGovernorReason) return { state: "met", says: `No governor: ${facts.noGovernorReason}` };
      if (facts.day > today && facts.governorsComing > 0) return { state: "met", says: "A governor is coming." };
      return {
        state: "unmet",
        sentence: facts.day > today ? "No governor has signed up." : "No governor is recorded as present.",
        remedy: "Invite one to shadow, or say why none was there.",
        place: "people",
      };
    },
  },
];
