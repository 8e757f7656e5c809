import { changeFrom, heldBy, type Standing } from "@/lib/allocations/change";
import type { Day } from "@/lib/dates";

/** A choice of who supports a new federation: who supports all its members now, a person, or nobody. */
export type SupportChoice = "same" | "" | (string & {});

/** What is done with the allocations of the members, and who the federation has. */
export interface Support {
  end: Standing[];
  replace: Standing[];
  personId: string | null;
}

/**
 * Who supports a federation from its first day: the members' allocations end, and the federation has the one whom all
 * members had, or who was chosen. Members with different ones need a choice, and the sentence says so.
 */
export function supportFrom(members: readonly (readonly Standing[])[], day: Day, choice: SupportChoice, word: string): Support | string {
  const changes = members.map((allocations) => changeFrom(allocations, day));
  const blocked = changes.find((change) => typeof change === "string");
  if (typeof blocked === "string") return blocked;
  const held = members.flatMap((allocations) => heldBy(allocations, day) ?? []);
  const people = new Map(held.map(({ person }) => [person.id, person.name]));
  if (choice === "same" && people.size > 1)
    return `The schools have different ${word}s (${[...people.values()].join(", ")}): choose one of them.`;
  return {
    end: changes.flatMap((change) => (typeof change === "string" ? [] : (change.end ?? []))),
    replace: changes.flatMap((change) => (typeof change === "string" ? [] : (change.replace ?? []))),
    personId: choice === "same" ? ([...people.keys()][0] ?? null) : choice || null,
  };
}
