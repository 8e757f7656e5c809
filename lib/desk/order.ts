interface Placed {
  key: string;
  position: number;
}

/** What stands first: by position, and by key where two people have added at the same moment. */
export function byPosition(one: Placed, other: Placed): number {
  return one.position - other.position || (one.key < other.key ? -1 : 1);
}

/** The positions of two parts, the upper one first, once they have changed places; where both had the same, they are told apart. */
export function changedPlaces(upper: number, lower: number): [upper: number, lower: number] {
  return upper === lower ? [upper + 0.5, lower] : [lower, upper];
}
