import { randomUUID } from "node:crypto";
import { load } from "./load.ts";

/** Saves one part of a note over and over for so many milliseconds; gives back how long each took, in milliseconds. */
export async function savesOf(origin: string, visitId: string, cookie: string, milliseconds: number): Promise<number[]> {
  const until = performance.now() + milliseconds;
  const took: number[] = [];
  const key = "send";
  let base = await versionOf(origin, visitId, cookie);
  while (performance.now() < until) {
    const value = { body: [{ kind: "paragraph", spans: [{ text: `Written at ${performance.now()}` }] }] };
    const change = { id: randomUUID(), kind: "section", key, base, position: 1, removed: false, value };
    const start = performance.now();
    const response = await send(origin, visitId, cookie, [change]);
    took.push(performance.now() - start);
    const { answers } = (await response.json()) as { answers?: { saved?: number }[] };
    const saved = answers?.[0]?.saved;
    if (saved === undefined) throw new Error(`Saving answered ${response.status}.`);
    base = saved;
  }
  return took;
}

/** The same while eight readers load a page. */
export async function savesWhileRead(
  origin: string,
  visitId: string,
  cookie: string,
  page: string,
  milliseconds: number,
): Promise<number[]> {
  const [took] = await Promise.all([savesOf(origin, visitId, cookie, milliseconds), load(page, cookie, milliseconds)]);
  return took;
}

/** The value that so much of some numbers stay below. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

async function versionOf(origin: string, visitId: string, cookie: string): Promise<number> {
  const response = await fetch(`${origin}/api/visits/${visitId}/note?since=1970-01-01`, { headers: headersFor(cookie) });
  const { parts = [] } = (await response.json()) as { parts?: { kind: string; key: string; version: number }[] };
  return parts.find(({ kind, key }) => kind === "section" && key === "send")?.version ?? 0;
}

function send(origin: string, visitId: string, cookie: string, changes: unknown[]): Promise<Response> {
  const headers = { ...headersFor(cookie), "content-type": "application/json" };
  return fetch(`${origin}/api/visits/${visitId}/note`, { method: "POST", headers, body: JSON.stringify({ changes }) });
}

const headersFor = (cookie: string) => ({ cookie, "sec-fetch-site": "same-origin" });
