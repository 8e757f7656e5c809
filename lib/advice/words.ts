/** Whom governors can ask (GO-6). */
export const adviceFrom = {
  directorOfEducation: "The director of education",
  chiefExecutive: "The chief executive",
  chairOfTrustees: "The chair of trustees",
} as const;

export type AdviceFrom = keyof typeof adviceFrom;
