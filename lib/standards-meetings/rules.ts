import type { Day } from "@/lib/dates";
import type { MeetingKind, MeetingState, Standing } from "@/lib/standards-meetings/words";
import type { roleChoices } from "@/lib/strategy/role-choices";

export type ExpectedRole = keyof typeof roleChoices;

/** Somebody who should be at a meeting, or was. */
export interface MeetingPerson {
  id: string;
  personId: string | null;
  name: string;
  role: ExpectedRole | "";
  expected: boolean;
  attendance: "present" | "absent" | null;
  reason: string;
}

/** A refusal with the clause that asks for it. */
export interface Obstacle {
  clause: string;
  sentence: string;
}

/** What of the attendance is still to be said: everybody expected is there, or is not, with a reason (SM-2). */
export function attendanceObstacles(people: readonly MeetingPerson[]): Obstacle[] {
  return people
    .filter(({ expected }) => expected)
    .flatMap(({ name, attendance, reason }) => {
      if (attendance === null) return [{ clause: "SM-2", sentence: `Say whether ${name} was there.` }];
      return attendance === "absent" && reason.trim() === "" ? [{ clause: "SM-2", sentence: `Say why ${name} was not there.` }] : [];
    });
}

export interface DecisionFacts {
  state: MeetingState;
  people: readonly MeetingPerson[];
  /** Which sides have submitted their view. */
  submitted: { school: boolean; adviser: boolean };
  date: Day;
  /** The period that the decision would follow on. */
  current: { startsOn: Day } | null;
  decidedAlready: boolean;
}

/** What stands against agreeing a category in a meeting, in sentences (SM-2, SM-3, CA-2). */
export function decisionObstacles({ state, people, submitted, date, current, decidedAlready }: DecisionFacts): Obstacle[] {
  const there = (role: ExpectedRole) => people.some((one) => one.role === role && one.attendance === "present");
  return [
    ...(state === "planned" ? [{ clause: "SM-3", sentence: "The category is agreed in the meeting: say first who was there." }] : []),
    ...(state === "cancelled" ? [{ clause: "SM-3", sentence: "This meeting was cancelled." }] : []),
    ...(state === "shared" ? [{ clause: "SM-4", sentence: "The outcome of this meeting is shared and stays as it is." }] : []),
    ...(decidedAlready ? [{ clause: "SM-3", sentence: "The category is decided. Take the decision back to change it." }] : []),
    ...(there("director") || state === "planned"
      ? []
      : [{ clause: "SM-2", sentence: "A category is agreed with the director of education or the chief executive there." }]),
    ...(there("headteacher") || state === "planned"
      ? []
      : [{ clause: "SM-2", sentence: "A category is agreed with the headteacher there." }]),
    ...(submitted.school ? [] : [{ clause: "CA-2", sentence: "The school has not submitted its own view." }]),
    ...(submitted.adviser ? [] : [{ clause: "CA-2", sentence: "The adviser has not submitted a view." }]),
    ...(current && current.startsOn >= date
      ? [{ clause: "SM-3", sentence: "The school's category began on this day or later: it changes in a later meeting." }]
      : []),
  ];
}

export interface SharingFacts {
  state: MeetingState;
  kind: MeetingKind;
  decided: boolean;
  strengths: boolean;
  areas: boolean;
  nextSteps: number;
  appealOpen: boolean;
}

/** What the outcome lacks before all governors and staff get it (SM-3, SM-4). */
export function sharingObstacles({ state, kind, decided, strengths, areas, nextSteps, appealOpen }: SharingFacts): Obstacle[] {
  if (state === "planned") return [{ clause: "SM-2", sentence: "Say first who was there." }];
  if (state !== "held") return [{ clause: "SM-4", sentence: "Nothing is shared of this meeting now." }];
  return [
    ...(kind === "standards" && !decided ? [{ clause: "SM-3", sentence: "The category is agreed in the annual meeting." }] : []),
    ...(appealOpen ? [{ clause: "SM-3", sentence: "The chief executive has still to decide what the school asks." }] : []),
    ...(strengths ? [] : [{ clause: "SM-4", sentence: "Write what the school does well." }]),
    ...(areas ? [] : [{ clause: "SM-4", sentence: "Write what has to be developed." }]),
    ...(nextSteps > 0 ? [] : [{ clause: "SM-4", sentence: "Agree at least one next step." }]),
  ];
}

/** How a line of the list stands on a day (SM-1). */
export function standingOf(line: { state: MeetingState | null; date: Day | null; due: Day | null }, today: Day): Standing {
  if (line.state === "shared" || line.state === "cancelled") return line.state;
  if (line.state === "held") return "toShare";
  if (line.state === "planned" && line.date !== null && line.date >= today) return line.due && line.date > line.due ? "overdue" : "planned";
  if (line.state === "planned") return "toRecord";
  return line.due && line.due < today ? "overdue" : "owed";
}
