import type { BroughtSection } from "@/lib/brought-in/sections";

/** A place of a document that a section of a file can go to. */
export interface BroughtPlace {
  key: string;
  name: string;
  /** Under what it is listed: the document itself, a priority, an objective. */
  group: string;
  takes: readonly ("text" | "table")[];
  /** Words of a heading that speak for it: "last year". */
  words: readonly string[];
  /** Words of a table's first row that speak for it: "lead". */
  columns?: readonly string[];
  /** The title of what it belongs to, where a heading may name it. */
  title?: string;
}

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
const isSaid = (text: string, words: string) => text.includes(plain(words)) || text.includes(plain(`${words}s`));

/** The place that a section most likely belongs to, by its heading and a table's first row; nothing where none is likely. */
export function suggestedPlace({ heading, body }: BroughtSection, places: readonly BroughtPlace[]): string | null {
  const last = plain(heading.split(" › ").at(-1) ?? "");
  const whole = plain(heading);
  const columns = body.kind === "table" ? (body.rows[0] ?? []).map(plain) : [];
  const scored = places
    .filter(({ takes }) => takes.includes(body.kind))
    .map((place) => {
      const named = place.title === undefined ? 0 : titleScore(place.title, whole);
      const said = Math.max(0, ...place.words.map((words) => (isSaid(last, words) ? 3 : isSaid(whole, words) ? 1 : 0)));
      const headed = (place.columns ?? []).filter((words) => columns.some((column) => isSaid(column, words))).length;
      // A place in something that the heading does not name is no more than a guess.
      const score = place.title !== undefined && named === 0 ? 0 : named + said + headed;
      return { key: place.key, score };
    })
    .sort((one, other) => other.score - one.score);
  const [best] = scored;
  return best && best.score >= 2 ? best.key : null;
}

/** How much of a title's longer words a heading names: from half of them on it counts. */
function titleScore(title: string, heading: string): number {
  const words = plain(title)
    .split(" ")
    .filter((word) => word.length > 3);
  if (words.length === 0) return 0;
  const share = words.filter((word) => heading.includes(` ${word} `)).length / words.length;
  return share >= 0.5 ? 4 * share : 0;
}
