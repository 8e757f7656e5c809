import type { FrameworkBody } from "@/lib/self-evaluation/frameworks";

/** The year's evaluation on the inspection framework, or the church school's beside it (UO-8, UO-9). */
export type EvaluationKind = "main" | "church";
export type Direction = "improving" | "steady" | "declining";
export type AdviserView = "agrees" | "generous" | "cautious";
export type ShownTo = "governors" | "standardsMeeting" | "visit";

const names: Record<FrameworkBody, string> = {
  ofsted: "Self-evaluation summary",
  siams: "SIAMS self-evaluation",
  catholic: "Catholic school self-evaluation",
  trust: "Self-evaluation summary",
};

/** "SIAMS self-evaluation". */
export function evaluationName(body: FrameworkBody): string {
  return names[body];
}

export const directions: { key: Direction; name: string }[] = [
  { key: "improving", name: "Improving" },
  { key: "steady", name: "Steady" },
  { key: "declining", name: "Declining" },
];

/** "↗ Improving"; nothing where it is not said. */
export function directionName(direction: Direction | ""): string {
  const arrows: Record<Direction, string> = { improving: "↗\u00a0Improving", steady: "→\u00a0Steady", declining: "↘\u00a0Declining" };
  return direction === "" ? "" : arrows[direction];
}

export const adviserViews: { key: AdviserView; name: string }[] = [
  { key: "agrees", name: "Agrees" },
  { key: "generous", name: "Finds it generous" },
  { key: "cautious", name: "Finds it cautious" },
];

/** "Finds it generous". */
export function adviserViewName(view: AdviserView): string {
  return adviserViews.find(({ key }) => key === view)?.name ?? "";
}

const shown: Record<ShownTo, string> = {
  governors: "Shown to governors",
  standardsMeeting: "For the standards meeting",
  visit: "Before a visit",
};

/** "Shown to governors": the name under which it is kept. */
export function shownName(to: ShownTo): string {
  return shown[to];
}

/** Where an evaluation is read. `id` where it is not the one that is worked on. */
export function evaluationAddress({ urn, year, kind }: { urn: number; year: string; kind: EvaluationKind }, id?: string): string {
  return `/schools/${urn}/self-evaluation/${year}${kind === "church" ? "/church" : ""}${id ? `?of=${id}` : ""}`;
}

const told: Record<string, string> = {
  begun: "The self-evaluation is begun. What you write is saved by itself.",
  moved: "The text has gone over to the newer framework, without any grade. The old evaluation is frozen and can be read.",
  shown: "A copy of this day is kept. It never changes.",
  front: "Owner and next review are saved.",
  challenged: "Your view stands beside the school’s.",
};

/** What has just been done with an evaluation, as its page tells it. */
export function evaluationTold(key: string | string[] | undefined): string | undefined {
  return told[String(key)];
}
