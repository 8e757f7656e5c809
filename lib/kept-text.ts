/** What the database can not keep of a text: the character NUL, and half of a character that takes two. */
const unkeepable = /\0|\p{Surrogate}/gu;

/** A text as the database can keep it: copied from a PDF or cut in the middle of a character, it may hold what is no text. */
export function keptText(text: string): string {
  return text.replace(unkeepable, "");
}

/** JSON that was sent, with every text in it as the database can keep it; undefined where it is no JSON. */
export function keptJson(body: string): unknown {
  try {
    return JSON.parse(body, (_key, value: unknown) => (typeof value === "string" ? keptText(value) : value));
  } catch {
    return undefined;
  }
}
