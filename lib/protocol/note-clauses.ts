import { type Day, writtenDay } from "@/lib/dates";
import type { Clause, Outcome } from "@/lib/protocol/rule";
import { capital, counted, joined, shortened } from "@/lib/words";

/** A note as the clauses ask about it: counts and names, never its text. */
export interface NoteFacts {
  kind: "programme" | "additional" | "linkMeeting" | "review";
  /** Pupils' work was looked at. */
  pupilFacing: boolean;
  /** The year's sections that must be written, with whether they are. */
  sections: readonly { key: string; name: string; required: "always" | "pupilFacing" | "no"; filled: boolean }[];
  strengths: number;
  risks: number;
  nextSteps: number;
  /** A finding says what leadership does for the quality of teaching. */
  impact: boolean;
  /** A celebration and an issue, of a link meeting. */
  celebrations: number;
  issues: number;
  /** Actions that were open before the visit. */
  earlier: readonly { text: string; rated: boolean; evidence: boolean }[];
  themes: readonly { text: string; covered: boolean; reason: boolean; filled: boolean }[];
  /** Areas of focus looked at before: whether the note says what has changed. */
  returned: readonly { name: string; filled: boolean }[];
  /** Non-negotiables, where a theme of the visit asks for them. */
  provision: readonly { text: string; rated: boolean }[];
  /** The last day on which the note is in time. */
  writeBy: Day | null;
  publishedOn: Day | null;
}

const silent = { state: "silent" } as const;
const met = { state: "met" } as const;
const ofAdviser = ({ kind }: NoteFacts) => kind === "programme" || kind === "additional";

/** Keys of the year's sections that clauses speak of by name. */
const ownClauses = new Set(["send", "disadvantaged", "strengths", "risks", "next-steps", "earlier-actions"]);

function unmet(sentence: string, remedy: string, place: string): Outcome {
  return { state: "unmet", sentence, remedy, place };
}

function sectionOf(key: string): (facts: NoteFacts) => Outcome {
  return (facts) => {
    const section = facts.sections.find((one) => one.key === key);
    const asked = section && (section.required === "always" || (section.required === "pupilFacing" && facts.pupilFacing));
    if (!ofAdviser(facts) || !section || !asked) return silent;
    return section.filled
      ? met
      : unmet(`The section “${section.name}” is empty.`, "Say what is provided, and what comes of it.", `section:${key}`);
  };
}

export const noteClauses: readonly Clause<NoteFacts>[] = [
  {
    clause: "VP-9",
    title: "Actions from earlier visits",
    strength: "must",
    step: "publish",
    check: (facts) => {
      if (facts.kind !== "programme" || facts.earlier.length === 0) return silent;
      const unrated = facts.earlier.filter(({ rated }) => !rated);
      if (unrated.length > 0) {
        const which = unrated.length === 1 ? `: “${shortened(unrated[0]?.text ?? "", 60)}”` : "";
        return unmet(
          `${capital(counted(unrated.length, "action is", "actions are"))} not rated${which}.`,
          "Rate how far it has been carried out.",
          "earlier-actions",
        );
      }
      const bare = facts.earlier.filter(({ evidence }) => !evidence).length;
      return bare > 0
        ? unmet(`${capital(counted(bare, "rating has", "ratings have"))} no evidence.`, "Say in a line what shows it.", "earlier-actions")
        : met;
    },
  },
  {
    clause: "VP-8",
    title: "Strengths, risks and next steps",
    strength: "must",
    step: "publish",
    check: (facts) => {
      if (facts.kind === "linkMeeting") return silent;
      const missing = [
        ...(facts.strengths === 0 ? ["strength"] : []),
        ...(facts.risks === 0 ? ["risk"] : []),
        ...(facts.nextSteps === 0 ? ["next step"] : []),
      ];
      if (missing.length === 0) return met;
      const place = { strength: "strengths", risk: "risks" }[missing[0] ?? ""] ?? "next-steps";
      return unmet(
        `No ${joined(missing).replace(" and ", " and no ").replace(", ", ", no ")} is written.`,
        "Governors need all three.",
        place,
      );
    },
  },
  {
    clause: "VP-8",
    title: "What leadership does for teaching",
    strength: "must",
    step: "publish",
    check: (facts) => {
      if (!ofAdviser(facts)) return silent;
      return facts.impact
        ? met
        : unmet("Nothing says what leadership does for the quality of teaching.", "Write a sentence or two on it.", "impact");
    },
  },
  { clause: "VT-3", title: "Pupils with SEND", strength: "must", step: "publish", check: sectionOf("send") },
  { clause: "VT-3", title: "Disadvantaged pupils", strength: "must", step: "publish", check: sectionOf("disadvantaged") },
  {
    clause: "VT-6",
    title: "Every theme, or why not",
    strength: "must",
    step: "publish",
    check: (facts) => {
      if (facts.kind !== "programme" || facts.themes.length === 0) return silent;
      const open = facts.themes.filter(({ covered, filled, reason }) => !((covered && filled) || (!covered && reason)));
      if (open.length === 0) return met;
      return unmet(
        `${capital(joined(open.map(({ text }) => `“${shortened(text, 60)}”`)))} ${open.length === 1 ? "is" : "are"} not covered.`,
        "Write it, or say why not.",
        "themes",
      );
    },
  },
  {
    clause: "TE-7",
    title: "The non-negotiables",
    strength: "should",
    step: "publish",
    check: ({ provision }) => {
      if (provision.length === 0) return silent;
      const open = provision.filter(({ rated }) => !rated).length;
      return open === 0
        ? met
        : unmet(
            `${capital(counted(open, "non-negotiable is", "non-negotiables are"))} not rated.`,
            "Say how far each is reached.",
            "provision",
          );
    },
  },
  {
    clause: "VT-5",
    title: "Return to an area of focus",
    strength: "should",
    step: "publish",
    check: ({ returned, kind }) => {
      if (kind !== "programme" || returned.length === 0) return silent;
      const open = returned.filter(({ filled }) => !filled);
      if (open.length < returned.length) return met;
      return unmet(
        `Nothing says what has changed in ${joined(returned.map(({ name }) => name))}.`,
        "Return to one of them, or to each later in the year.",
        "focus",
      );
    },
  },
  {
    clause: "UO-4",
    title: "Celebrations and emerging issues",
    strength: "must",
    step: "publish",
    check: ({ kind, celebrations, issues }) => {
      if (kind !== "linkMeeting") return silent;
      if (celebrations > 0 && issues > 0) return met;
      const missing = celebrations === 0 ? (issues === 0 ? "celebration and no issue" : "celebration") : "issue";
      return unmet(
        `No ${missing} is written.`,
        "A meeting records both; “none” is an answer.",
        celebrations === 0 ? "celebrations" : "issues",
      );
    },
  },
  {
    clause: "VP-8",
    title: "The year’s other sections",
    strength: "must",
    step: "publish",
    check: (facts) => {
      if (!ofAdviser(facts)) return silent;
      const asked = facts.sections.filter(
        ({ key, required }) => !ownClauses.has(key) && (required === "always" || (required === "pupilFacing" && facts.pupilFacing)),
      );
      const open = asked.filter(({ filled }) => !filled);
      if (open.length === 0) return asked.length > 0 ? met : silent;
      return unmet(
        `${joined(open.map(({ name }) => `“${name}”`))} ${open.length === 1 ? "is" : "are"} empty.`,
        "The year’s strategy asks for it.",
        `section:${open[0]?.key ?? ""}`,
      );
    },
  },
  {
    clause: "VP-8",
    title: "Written in time",
    strength: "should",
    step: "publish",
    check: ({ kind, writeBy, publishedOn }, strategy, today) => {
      if (!writeBy || kind === "linkMeeting") return silent;
      const last = publishedOn ?? today;
      if (last <= writeBy) return publishedOn ? met : silent;
      return unmet(
        `The note is later than ${counted(strategy.numbers.noteWorkingDays, "working day")} after the visit.`,
        `It was due by ${writtenDay(writeBy)}.`,
        "life",
      );
    },
  },
];
