import type { NamedCandidate, ToDraw } from "@/lib/quality/candidates-statement";
import { drawFairly, seedOf } from "@/lib/quality/drawing";
import type { KindSampled } from "@/lib/quality/words";
import { strategyFrom } from "@/lib/strategy/places";

/** What is asked of a draw. */
export interface DrawAsked {
  count: number;
  kind: KindSampled;
  assurerId: string;
}

/** A draw before it is kept: what it takes, and all that it takes it from. */
export interface Draw {
  year: { id: string; key: string } | null;
  assurers: ToDraw["assurers"];
  assurerId: string;
  seed: string;
  all: NamedCandidate[];
  drawn: NamedCandidate[];
  leftOut: ToDraw["leftOut"];
  categoryName: (key: string) => string;
}

/** A draw of what a statement found: the same for the page that shows it and the command that keeps it. */
export function drawOf({ year, assurers, samples, candidates, leftOut }: ToDraw, { count, kind, assurerId: wanted }: DrawAsked): Draw {
  const assurerId = (assurers.find(({ id }) => id === wanted) ?? assurers[0])?.id ?? "";
  // Nobody assures what they judged themselves.
  const all = candidates.filter((one) => (kind === "both" || one.kind === kind) && one.judgedById !== assurerId);
  const seed = year ? seedOf(year.key, samples) : "";
  const strategy = year && strategyFrom(year.content);
  return {
    year: year && { id: year.id, key: year.key },
    assurers,
    assurerId,
    seed,
    all,
    drawn: drawFairly(all, count, seed),
    leftOut,
    categoryName: (key) => strategy?.categories.find((one) => one.key === key)?.name ?? (key || "No category"),
  };
}
