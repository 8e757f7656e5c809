/** Who can be expected at a standards meeting. */
export const roleChoices = {
  headteacher: "the headteacher",
  chairOfGovernors: "the chair of governors",
  director: "the director of education or the chief executive",
  adviser: "the adviser",
  trustee: "a trustee",
} as const;
