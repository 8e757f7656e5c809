import { keptText } from "@/lib/kept-text";

/** How many rows a long list shows at once. */
export const pageSize = 50;

/** One value of an address's query, or "" when absent or repeated. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The page number of an address: 1 when it is missing or nonsense. */
export function pageNumber(given: string | string[] | undefined): number {
  const page = Number(given);
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}

/** A single text of an address's query, trimmed and at most 100 characters. */
export function textOf(given: string | string[] | undefined): string {
  return keptText((typeof given === "string" ? given : "").trim().slice(0, 100)).trim();
}

/** One of the allowed choices, or the first. */
export function choiceOf<Choice extends string>(given: string | string[] | undefined, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices.find((choice) => choice === given) ?? choices[0];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a part of an address can be an id at all. */
export function isId(text: string): boolean {
  return uuid.test(text);
}

/** The number of pages that so many rows take, at least one. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

/** An address with a query of everything that is not empty; page 1 goes without saying. */
export function addressWith(path: string, query: Record<string, string | number>): string {
  const given = Object.entries(query).filter(([name, value]) => value !== "" && !(name === "page" && value === 1));
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}
