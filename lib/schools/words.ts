/** Phases as the official register tells them apart, in the order of age. */
export const phases = ["infant", "junior", "primary", "secondary", "allThrough", "special", "alternativeProvision", "post16"] as const;
export type Phase = (typeof phases)[number];

/** A school's religious character, as far as the product needs to tell it. */
export const churchCharacters = ["none", "churchOfEngland", "methodist", "romanCatholic", "otherFaith"] as const;
export type ChurchCharacter = (typeof churchCharacters)[number];

const phaseNames: Record<Phase, string> = {
  infant: "Infant",
  junior: "Junior",
  primary: "Primary",
  secondary: "Secondary",
  allThrough: "All-through",
  special: "Special",
  alternativeProvision: "Alternative provision",
  post16: "16 to 19",
};

const churchNames: Record<ChurchCharacter, string> = {
  none: "No religious character",
  churchOfEngland: "Church of England",
  methodist: "Methodist",
  romanCatholic: "Roman Catholic",
  otherFaith: "Other faith",
};

/** "All-through". */
export function phaseName(phase: Phase): string {
  return phaseNames[phase];
}

/** "Church of England". */
export function churchName(character: ChurchCharacter): string {
  return churchNames[character];
}
