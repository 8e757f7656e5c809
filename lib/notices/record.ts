/** The page that a notice leads to, and the record that it shows. */
export interface NoticePlace {
  address: string;
  recordType: string;
  recordId: string | null;
}

const uuid = "[0-9a-f]{8}-[0-9a-f-]{27}";
const places: [pattern: RegExp, recordType: string][] = [
  [new RegExp(`^/visits/(${uuid})/note`), "note"],
  [new RegExp(`^/visits/(${uuid})`), "visit"],
  [new RegExp(`^/meetings/(${uuid})/outcome`), "outcome"],
  [new RegExp(`^/meetings/(${uuid})`), "meeting"],
  [new RegExp(`^/support/(${uuid})`), "support"],
  [new RegExp(`^/quality/(${uuid})`), "quality"],
  [new RegExp(`^/board/(${uuid})`), "board"],
  [new RegExp(`^/joining/(${uuid})`), "joining"],
  [/^\/schools\/\d+\/induction/, "induction"],
];

/** The first address of this app in a letter is the page that it is about. */
export function placeIn(text: string, origin: string): NoticePlace {
  const start = text.indexOf(`${origin}/`);
  const address = start < 0 ? "" : (/^\S+/.exec(text.slice(start + origin.length))?.[0] ?? "");
  for (const [pattern, recordType] of places) {
    const found = pattern.exec(address);
    if (found) return { address, recordType, recordId: found[1] ?? null };
  }
  return { address, recordType: "page", recordId: null };
}

/** What a letter says, without the lines that are addresses only and without how it ends. */
export function wordsOf(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^https?:\/\/\S+$/.test(line.trim()) && line !== "The calendar entry comes with this letter.")
    .join("\n")
    .replace(/^Dear [^\n]*,\n+/, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/:\s*$/, ".")
    .trim();
}
