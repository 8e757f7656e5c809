import type { Day } from "@/lib/dates";

export const actedOnChoices = ["yes", "partly", "no"] as const;
export type ActedOn = (typeof actedOnChoices)[number];

const actedOnNames: Record<ActedOn, string> = { yes: "Acted on", partly: "Acted on in part", no: "Not acted on" };

/** "Acted on in part". */
export function actedOnName(actedOn: ActedOn): string {
  return actedOnNames[actedOn];
}

/** A direction as its standing is told from it. */
export interface DirectionFacts {
  reviewOn: Day;
  actedOn: ActedOn | null;
  withdrawnOn: Day | null;
}

/** "Withdrawn", "Acted on", "To be reviewed" once its period is over, else "In its review period". */
export function directionStanding({ reviewOn, actedOn, withdrawnOn }: DirectionFacts, today: Day): { says: string; late: boolean } {
  if (withdrawnOn) return { says: "Withdrawn", late: false };
  if (actedOn) return { says: actedOnName(actedOn), late: false };
  return reviewOn < today ? { says: "To be reviewed", late: true } : { says: "In its review period", late: false };
}
