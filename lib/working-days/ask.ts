import type { Day } from "@/lib/dates";
import { choiceOf, isId, textOf } from "@/lib/pages";

export const askedParts = ["day", "morning", "afternoon"] as const;

/** What is looked for; it stands in the address. */
export interface DaysAsked {
  personIds: string[];
  schoolId: string;
  from: Day;
  part: (typeof askedParts)[number];
  withPupils: boolean;
}

/** How many people can be asked for at once. */
const mostPeople = 12;

/** Reads an address: people may be named several times; a day that is none becomes today. */
export function daysAskedOf(given: Record<string, string | string[] | undefined>, today: Day): DaysAsked {
  const people = Array.isArray(given.person) ? given.person : [given.person ?? ""];
  const from = textOf(given.from);
  return {
    personIds: [...new Set(people.filter(isId))].slice(0, mostPeople),
    schoolId: isId(textOf(given.school)) ? textOf(given.school) : "",
    from: /^20\d\d-\d\d-\d\d$/.test(from) && !Number.isNaN(Date.parse(from)) ? from : today,
    part: choiceOf(given.part, askedParts),
    withPupils: given.inset !== "yes",
  };
}
