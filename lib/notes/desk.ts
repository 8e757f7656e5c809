import type { Day } from "@/lib/dates";
import type { NoteContext } from "@/lib/notes/context";
import type { Answers, Checked } from "@/lib/protocol/rule";
import type { Strategy } from "@/lib/strategy/content";
import { programmeOfUnit } from "@/lib/visits/programme";

/** What the page of somebody who writes is given: no more than is shown or reckoned with there. */
export interface NoteDesk {
  context: NoteContext;
  /** What the clauses say of the visit itself: they change on its own page. */
  visitChecks: Checked[];
  answers: Answers;
  writeBy: Day | null;
  /** The year asks that it is read through before the headteacher sees it, and it has not been. */
  owesReadThrough: boolean;
  today: Day;
  me: { id: string; name: string };
  /** When the page was drawn: what is newer is asked for. */
  now: string;
}

/** The parts of a strategy that a note is written by; the rest of the year is not sent to the browser. */
export function slimStrategy(strategy: Strategy, { schools, programmeKey }: NoteContext["visit"]): Strategy {
  const programmes = [programmeOfUnit(strategy, schools, programmeKey) ?? []].flat();
  const { note, provision, scales, numbers, calendar } = strategy;
  const strands = strategy.strands.strands.map(({ key, name, statements }) => ({ key, name, aim: "", statements }));
  const terms = calendar.terms.map(({ key, name, startsOn, lastDay }) => ({ key, name, startsOn, lastDay }));
  const slim = { programmes, note, provision, scales, numbers, calendar: { terms, insetDays: [] }, strands: { strands } };
  // What is left out is asked for nowhere in a note: the compiler is told once, here.
  return slim as unknown as Strategy;
}

/** The desk of a note. */
export function noteDesk(context: NoteContext, around: Omit<NoteDesk, "context">): NoteDesk {
  return { ...around, context: { ...context, strategy: slimStrategy(context.strategy, context.visit) } };
}
