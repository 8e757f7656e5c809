export const supportStates = ["requested", "approved", "underWay", "ended", "declined", "withdrawn"] as const;
export type SupportState = (typeof supportStates)[number];

export const supportProviders = ["adviser", "school", "hub", "leadTeacher", "external"] as const;
export type SupportProvider = (typeof supportProviders)[number];

const stateNames: Record<SupportState, string> = {
  requested: "Asked for",
  approved: "Approved",
  underWay: "Under way",
  ended: "Ended",
  declined: "Declined",
  withdrawn: "Taken back",
};

const providerNames: Record<SupportProvider, string> = {
  adviser: "An adviser",
  school: "Another school",
  hub: "A group of schools",
  leadTeacher: "A lead teacher",
  external: "Somebody outside the trust",
};

/** "Under way". */
export function supportStateName(state: SupportState): string {
  return stateNames[state];
}

/** "A lead teacher". */
export function supportProviderName(provider: SupportProvider): string {
  return providerNames[provider];
}

/** Where a school's need stands: a risk of a note, a priority of its plan, a point of its self-evaluation, the reasons of its category. */
export const needKinds = ["risk", "priority", "point", "reasons"] as const;
export type NeedKind = (typeof needKinds)[number];
