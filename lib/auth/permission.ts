import type { Place, Viewer } from "@/lib/auth/viewer";

/** Where the matrix tries a permission: at the viewer's own school and at another one of the trust. */
export interface Stage {
  own: Place;
  other: Place;
  personId: string;
  otherPersonId: string;
}

/** A question that a policy answers, with what the printed matrix needs to try it on every role. */
export interface Permission<Facts extends unknown[]> {
  (viewer: Viewer, ...facts: Facts): boolean;
  says: string;
  cases: Record<string, (stage: Stage) => Facts>;
}

/** Declares a permission: what it says, the cases of the matrix, who may. */
export function permission<Facts extends unknown[]>(
  says: string,
  cases: Record<string, (stage: Stage) => Facts>,
  allows: (viewer: Viewer, ...facts: Facts) => boolean,
): Permission<Facts> {
  return Object.assign((viewer: Viewer, ...facts: Facts) => allows(viewer, ...facts), { says, cases });
}

/** For permissions that ask about the viewer only. */
export const anywhere = { "": (): [] => [] };

/** For permissions about a school. */
export const atSchools = {
  "own school": ({ own }: Stage): [Place] => [own],
  "other school": ({ other }: Stage): [Place] => [other],
};
