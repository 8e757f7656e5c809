import type { LinkFact } from "@/lib/official-data/facts";

/** A URN that a school had before, with how many conversions ago. */
export interface Predecessor {
  urn: number;
  steps: number;
}

/** Which URN came before which, with all steps between. */
export class Kinship {
  private readonly before = new Map<number, Set<number>>();
  private readonly after = new Set<number>();

  add({ urn, successor }: Pick<LinkFact, "urn" | "successor">): void {
    const known = this.before.get(successor);
    if (known) known.add(urn);
    else this.before.set(successor, new Set([urn]));
    this.after.add(urn);
  }

  /** Whether anything came after a URN. */
  hasSuccessor(urn: number): boolean {
    return this.after.has(urn);
  }

  /** Everything that a URN was before, nearest first; a circle in a file ends where it began. */
  predecessorsOf(urn: number): Predecessor[] {
    const found = new Map<number, number>([[urn, 0]]);
    for (const [one, steps] of found) {
      for (const older of this.before.get(one) ?? []) if (!found.has(older)) found.set(older, steps + 1);
    }
    found.delete(urn);
    return [...found].map(([older, steps]) => ({ urn: older, steps }));
  }
}
