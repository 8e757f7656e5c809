import type { Day } from "@/lib/dates";
import type { NoteContext } from "@/lib/notes/context";
import { filled, type Part, partsOf, partValue } from "@/lib/notes/parts";
import type { NoteFacts } from "@/lib/protocol/note-clauses";
import { addWorkingDays, type SchoolCalendar } from "@/lib/strategy/calendar";
import { isPupilFacing } from "@/lib/visits/plan";
import { programmeOfUnit, themesOf as themesOfVisit } from "@/lib/visits/programme";

/** A theme that the note speaks of. */
export interface NoteTheme {
  key: string;
  text: string;
  asks: string;
}

/**
 * The themes that the note speaks of: the afternoon's and those carried from an earlier visit, those that the plan leaves
 * out not (VT-1, VT-6). What the morning is for is written under its activities.
 */
export function themesOf({ visit, strategy, plan }: Pick<NoteContext, "visit" | "strategy" | "plan">): NoteTheme[] {
  const programme = programmeOfUnit(strategy, visit.schools, visit.programmeKey) ?? null;
  const excluded = new Set((plan?.excluded ?? []).map(({ key }) => key));
  return themesOfVisit(visit, programme).filter(({ key, part }) => part === "afternoon" && !excluded.has(key));
}

/** The sections of the year that are free text in a note; the others have blocks of their own. */
const ownBlocks = new Set([
  "earlier-actions",
  "updates",
  "findings",
  "focus",
  "strengths",
  "risks",
  "next-steps",
  "self-evaluation",
  "governors",
]);

/** Whether a section of the year is one free text. */
export function isFreeText(key: string): boolean {
  return !ownBlocks.has(key);
}

/** Whether something stands in a section of the year. */
function sectionFilled(parts: readonly Part[], key: string): boolean {
  const any = (...kinds: Part["kind"][]) => parts.some(({ kind }) => kinds.includes(kind));
  switch (key) {
    case "findings":
      return (
        partsOf(parts, "activity").some(({ value }) => filled(value.body)) ||
        partsOf(parts, "theme").some(({ value }) => filled(value.body))
      );
    case "updates":
      return partsOf(parts, "theme").some(({ value }) => filled(value.body));
    case "strengths":
      return any("strength");
    case "risks":
      return any("risk");
    case "next-steps":
      return any("nextStep");
    case "earlier-actions":
      return true;
    case "focus":
      return partsOf(parts, "focus").some(({ value }) => filled(value.body));
    case "self-evaluation":
      return partsOf(parts, "check").some(({ value }) => value.view !== "");
    case "governors":
      return filled(partValue(parts, "summary", "summary").body);
    default:
      return filled(partValue(parts, "section", key).body);
  }
}

/** When a note is due: so many working days after its visit. */
export function writeByOf(calendar: SchoolCalendar, visitDay: Day, workingDays: number): Day | null {
  return addWorkingDays(calendar, visitDay, workingDays) ?? null;
}

/** A note as the clauses ask about it. */
export function noteFactsOf(context: NoteContext, parts: readonly Part[], writeBy: Day | null, publishedOn: Day | null): NoteFacts {
  const { strategy, visit } = context;
  const written = (kind: "strength" | "risk" | "nextStep" | "celebration" | "issue") =>
    partsOf(parts, kind).filter(({ value }) => value.text.trim() !== "").length;
  const themes = themesOf(context);
  const asksProvision = themes.some(({ key, asks }) => asks === "provision" && partValue(parts, "theme", key).covered);
  return {
    kind: visit.kind,
    pupilFacing: visit.kind === "programme" ? (context.plan ? isPupilFacing(context.plan) : true) : isPupilFacing(context.plan),
    sections: strategy.note.sections.map(({ key, name, required }) => ({ key, name, required, filled: sectionFilled(parts, key) })),
    strengths: written("strength"),
    risks: written("risk"),
    nextSteps: written("nextStep"),
    impact: filled(partValue(parts, "section", "impact").body),
    celebrations: written("celebration"),
    issues: written("issue"),
    earlier: context.actions.map(({ id, text }) => {
      const { level, evidence } = partValue(parts, "rating", id);
      return { text, rated: strategy.scales.progress.some((one) => one.key === level), evidence: evidence.trim() !== "" };
    }),
    themes: themes.map(({ key, text, asks }) => {
      const { covered, body, reason } = partValue(parts, "theme", key);
      const chosen = asks === "focusAreas" && context.focus.length > 0;
      return { text, covered, filled: filled(body) || chosen, reason: reason.trim() !== "" };
    }),
    returned: context.focus
      .filter(({ earlier, endedOn }) => earlier.length > 0 && !endedOn)
      .map(({ id, name }) => ({ name, filled: filled(partValue(parts, "focus", id).body) })),
    provision: asksProvision
      ? strategy.provision.items.map(({ key, text }) => ({ text, rated: partValue(parts, "provision", key).level !== "" }))
      : [],
    writeBy,
    publishedOn,
  };
}
