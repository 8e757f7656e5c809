/** A judgement that can be sampled: a published note, or a decision that a meeting has shared (TE-3). */
export interface Candidate {
  /** "note:" or "decision:" with the id of its visit or meeting. */
  key: string;
  kind: "note" | "decision";
  /** Whose judgement it is: a person's id, or the name of somebody outside the trust. */
  judge: string;
  unitId: string;
  category: string;
  phase: string;
}

/** What the draw is spread over, in this order: nobody is drawn twice while another has not been drawn once. */
const spread = ["judge", "unitId", "category", "phase", "kind"] as const;

/**
 * Draws so many judgements fairly: each time one of whoever was drawn least, of the schools, categories, phases and
 * kinds drawn least so far; between equals the seed decides. The same seed draws the same, in whatever order they are
 * given, and a larger sample begins with the smaller one. Law: TE-3.
 */
export function drawFairly<One extends Candidate>(candidates: readonly One[], count: number, seed: string): One[] {
  const left = candidates.map((one) => ({ one, lot: lotOf(seed, one.key) }));
  const drawn: One[] = [];
  const times = new Map<string, number>();
  while (drawn.length < count && left.length > 0) {
    const standing = ({ one, lot }: (typeof left)[number]) => [...spread.map((by) => times.get(`${by}:${one[by]}`) ?? 0), lot];
    let best = 0;
    for (let place = 1; place < left.length; place += 1) {
      if (comesBefore(standing(left[place] as never), standing(left[best] as never))) best = place;
    }
    const [next] = left.splice(best, 1);
    if (!next) break;
    drawn.push(next.one);
    for (const by of spread) times.set(`${by}:${next.one[by]}`, (times.get(`${by}:${next.one[by]}`) ?? 0) + 1);
  }
  return drawn;
}

function comesBefore(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((value, at) => value !== other[at]);
  return place >= 0 && (one[place] as number) < (other[place] as number);
}

/** A number that a seed gives to a key, evenly spread: FNV-1a, mixed once more at the end. */
function lotOf(seed: string, key: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed} ${key}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The seed of a sample: nobody chooses it, so nobody can draw until it suits. */
export function seedOf(yearKey: string, before: number): string {
  return `${yearKey} sample ${before + 1}`;
}

/** How much of each adviser, category and phase a draw takes. */
export interface Share {
  of: string;
  drawn: number;
  there: number;
}

/** What a draw takes and leaves, by one thing that it is spread over; what it leaves out altogether comes first. */
export function sharesBy<One extends Candidate>(all: readonly One[], drawn: readonly One[], by: (one: One) => string): Share[] {
  const shares = new Map<string, Share>();
  for (const one of all) {
    const share = shares.get(by(one)) ?? { of: by(one), drawn: 0, there: 0 };
    shares.set(by(one), { ...share, there: share.there + 1, drawn: share.drawn + (drawn.includes(one) ? 1 : 0) });
  }
  return [...shares.values()].sort((a, b) => Number(a.drawn > 0) - Number(b.drawn > 0) || a.of.localeCompare(b.of));
}
