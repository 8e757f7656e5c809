import { joined } from "@/lib/words";

/** What is set for a school that has joined. */
export interface SetOnJoining {
  adviser: boolean;
  link: boolean;
  category: boolean;
  mentor: boolean;
}

const things: { key: keyof SetOnJoining; name: string }[] = [
  { key: "adviser", name: "an adviser" },
  { key: "link", name: "a partnership link" },
  { key: "category", name: "a category" },
  { key: "mentor", name: "a headteacher as mentor of its headteacher" },
];

/** What a joining lacks until it is complete: adviser, partnership link, category, mentor (NS-3). */
export function lackingOnJoining(set: SetOnJoining): string[] {
  return things.flatMap(({ key, name }) => (set[key] ? [] : [name]));
}

/** Why a joining is not complete; nothing where it is (NS-3). */
export function incompleteSentence(set: SetOnJoining): string | undefined {
  const lacking = lackingOnJoining(set);
  return lacking.length === 0 ? undefined : `The joining is not complete: the school has not yet got ${joined(lacking)}.`;
}
