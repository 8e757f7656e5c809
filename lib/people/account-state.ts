/** How far somebody has come into the product. */
export type AccountState = "active" | "neverSignedIn" | "invited" | "bounced" | "closed";

interface AccountFacts {
  accountId: string | null;
  invitedAt: Date | null;
  bouncedAt: Date | null;
  lastSignedInAt: Date | null;
  closedAt: Date | null;
}

/** Each state with its words and, for a list's filter, its condition. */
export const accountStates = {
  active: { name: "Signed in before", where: { closedAt: null, lastSignedInAt: { not: null } } },
  neverSignedIn: { name: "Never signed in", where: { closedAt: null, lastSignedInAt: null } },
  invited: { name: "Invitation not accepted", where: { closedAt: null, accountId: null, bouncedAt: null } },
  bounced: { name: "Invitation bounced", where: { closedAt: null, accountId: null, bouncedAt: { not: null } } },
  closed: { name: "Closed", where: { closedAt: { not: null } } },
} as const;

/** The one state that says most about an account. */
export function stateOf(account: AccountFacts): AccountState {
  if (account.closedAt) return "closed";
  if (account.lastSignedInAt) return "active";
  if (account.accountId) return "neverSignedIn";
  return account.bouncedAt ? "bounced" : "invited";
}
