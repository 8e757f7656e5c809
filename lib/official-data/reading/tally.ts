import type { LeftOut } from "@/lib/official-data/facts";
import type { Reason } from "@/lib/official-data/reading/reasons";

/** Counts what becomes of the rows of a file; rows of one reason are kept as ranges. */
export class Tally {
  read = 0;
  used = 0;
  private readonly left = new Map<Reason, [from: number, to: number][]>();

  leave(reason: Reason, row: number): void {
    const ranges = this.left.get(reason);
    const last = ranges?.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else if (ranges) ranges.push([row, row]);
    else this.left.set(reason, [[row, row]]);
  }

  leftOut(): LeftOut[] {
    return [...this.left]
      .map(([reason, ranges]) => ({ reason, count: ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0), rows: written(ranges) }))
      .sort((one, other) => other.count - one.count);
  }
}

function written(ranges: [number, number][]): string {
  const ordered = ranges.sort(([one], [other]) => one - other);
  return ordered.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(",");
}

/** The rows of "2-4,7" one by one. */
export function* rowsIn(ranges: string): Generator<number> {
  for (const range of ranges.split(",").filter(Boolean)) {
    const [from = 0, to = from] = range.split("-").map(Number);
    for (let row = from; row <= to; row += 1) yield row;
  }
}
