/** A core role of governors, as the year says it. */
export interface CoreRole {
  key: string;
  name: string;
  text: string;
}

/** What a question speaks of, and how a year's role for it is known by its own words. */
const topics: { speaks: RegExp; role: RegExp }[] = [
  {
    speaks: /\b(money|fund(s|ing|ed)?|budget|costs?|spen[dt]|spending|premium|grant|financ\w*|afford)\b/i,
    role: /money|financ|spen[dt]|budget/i,
  },
  { speaks: /\b(vision|ethos|values?|strateg\w*|direction|worship|flourish\w*)\b/i, role: /vision|ethos|strateg/i },
  { speaks: /./, role: /education|perform|account|standards|teach/i },
];

/** The core role that a question belongs to: by what it speaks of, else holding leaders to account; none where the year has none (GO-9). */
export function coreRoleOf<Role extends CoreRole>(question: string, roles: readonly Role[]): Role | undefined {
  for (const { speaks, role } of topics) {
    const found = speaks.test(question) ? roles.find(({ name, text }) => role.test(`${name} ${text}`)) : undefined;
    if (found) return found;
  }
  return undefined;
}
