import type { ActionPage } from "@/lib/agreed-actions/action-statement";
import { type Due, dueOf, writtenDue } from "@/lib/agreed-actions/due";
import type { ChangeTyped } from "@/lib/agreed-actions/schema";
import type { Fields } from "@/lib/audit/changes";

type Before = Pick<
  ActionPage,
  "text" | "ownerId" | "ownerName" | "due" | "dueWords" | "successCriterion" | "support" | "strandKey" | "terms" | "people" | "strands"
>;

/** What can be changed of an action. */
export interface Changeable extends Due {
  text: string;
  ownerId: string | null;
  ownerName: string;
  successCriterion: string | null;
  support: string | null;
  strandKey: string | null;
}

/** The action as it will be. Who may not reword it keeps its words, and how it will be known. */
export function changedAction(before: Before, typed: ChangeTyped, mayReword: boolean): Changeable {
  const owner = before.people.find(({ id }) => id === typed.ownerId);
  const { due, dueWords } = keepsDue(before, typed) ? before : dueOf(typed.dueTerm, typed.due, before.terms);
  return {
    text: mayReword ? typed.text : before.text,
    successCriterion: mayReword ? typed.successCriterion || null : before.successCriterion,
    ownerId: owner?.id ?? null,
    ownerName: owner?.name ?? typed.ownerName,
    due,
    dueWords,
    support: typed.support || null,
    strandKey: typed.strandKey || null,
  };
}

/** The term with whose end an action is due, as the form chooses it; nothing where it was not said so, or of another year. */
export function dueTermOf({ dueWords, terms }: Pick<Before, "dueWords" | "terms">): string {
  return terms.find(({ name }) => dueWords === `the end of ${name}`)?.key ?? "";
}

/** Whether the form leaves the time as it is: "the end of Term 2" of last year is no choice of this one. */
function keepsDue(before: Before, { dueTerm, due }: ChangeTyped): boolean {
  if (before.dueWords === null) return false;
  const term = dueTermOf(before);
  return term === "" ? dueTerm === "" && due === (before.due ?? "") : dueTerm === term;
}

/** An action as its history keeps it, in words. */
export function inHistory(action: Changeable, strands: Before["strands"]): Fields {
  return {
    action: action.text,
    owner: action.ownerName,
    due: writtenDue(action),
    doneWhen: action.successCriterion,
    support: action.support,
    strand: strands.find(({ key }) => key === action.strandKey)?.name ?? action.strandKey,
  };
}
