import type { Day } from "@/lib/dates";
import type { NoteContext } from "@/lib/notes/context";
import { noteFactsOf } from "@/lib/notes/facts";
import type { Part } from "@/lib/notes/parts";
import { noteClauses } from "@/lib/protocol/note-clauses";
import { type Answers, type Checked, checked } from "@/lib/protocol/rule";
import { type VisitFacts, visitClauses } from "@/lib/protocol/visit-clauses";

/** What stands around a note, beside its own parts. */
export interface NoteSurroundings {
  visit: VisitFacts | null;
  answers: Answers;
  writeBy: Day | null;
}

/** Every clause that speaks of publishing this note: those of its visit and its own, in the order of the page. */
export function noteChecks(context: NoteContext, parts: readonly Part[], around: NoteSurroundings, today: Day): Checked[] {
  const publishedOn = context.versions[0]?.publishedAt.slice(0, 10) ?? null;
  const facts = noteFactsOf(context, parts, around.writeBy, publishedOn);
  const ofVisit = around.visit ? checked(visitClauses, around.visit, context.strategy, today, around.answers) : [];
  return [...checked(noteClauses, facts, context.strategy, today, around.answers), ...ofVisit.filter(({ step }) => step === "publish")];
}
