import type { VisitRecord } from "@/lib/visits/facts";

/** What the form of a plan begins with: the last version, or what the programme suggests. */
export interface PlanFormValues {
  hidden: { visitId: string; planId: string };
  themes: { key: string; text: string; carried: boolean }[];
  /** What is planned beside morning and afternoon, by its key. */
  further: string[];
  start: Record<string, string>;
}

/** The key of one more activity, which none has yet. */
export function freeLine(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const line = number === 1 ? "further" : `further-${number}`;
    if (!taken.includes(line)) return line;
  }
}

type Given = Pick<VisitRecord, "id" | "plan" | "themes" | "startsAt" | "endsAt" | "kind" | "days" | "programme">;

/** The values of a plan's form. */
export function planValues(visit: Given): PlanFormValues {
  const themes = visit.themes.filter(({ part }) => part === "afternoon");
  return {
    hidden: { visitId: visit.id, planId: visit.plan?.id ?? "" },
    themes: themes.map(({ key, text, carriedFrom }) => ({ key, text, carried: carriedFrom !== null })),
    further: (visit.plan?.content.activities ?? []).map(({ key }) => key).filter((key) => key !== "morning" && key !== "afternoon"),
    start: {
      ...(visit.plan ? writtenValues(visit.plan.content) : suggested(visit, themes.length > 0)),
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
    },
  };
}

function writtenValues({ activities, feedback, excluded, remarks }: NonNullable<VisitRecord["plan"]>["content"]): Record<string, string> {
  const lines = activities.flatMap(({ key, title, subject, yearGroups, focusAreaId, pupilFacing, part }) => [
    [`title:${key}`, title],
    [`subject:${key}`, subject],
    [`years:${key}`, yearGroups],
    [`focus:${key}`, focusAreaId ?? ""],
    [`pupils:${key}`, pupilFacing ? "on" : ""],
    [`part:${key}`, part],
  ]);
  return {
    ...Object.fromEntries(lines),
    ...Object.fromEntries(excluded.map(({ key, reason }) => [`leaveOut:${key}`, reason])),
    feedbackAt: feedback?.at ?? "",
    feedbackAbout: feedback?.about ?? "",
    remarks,
  };
}

/** An empty plan is no blank page: the themes fill the afternoon, and feedback ends the day. */
function suggested({ kind, days, endsAt }: Given, withThemes: boolean): Record<string, string> {
  const whole = kind === "programme" || days === 1;
  const [hour = 15] = endsAt.split(":").map(Number);
  return {
    "title:afternoon": whole && withThemes ? "Themes of the visit" : "",
    feedbackAt: `${String(hour - 1).padStart(2, "0")}:15`,
    feedbackAbout: whole ? "Improvement plan, self-evaluation, safeguarding, attendance" : "",
  };
}
