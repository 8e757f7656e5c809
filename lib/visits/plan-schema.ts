import { object, type output, pipe, record, string, transform, uuid } from "zod/mini";
import type { PlanContent, PlannedActivity } from "@/lib/visits/plan";

/** The lines of a plan's form: two that every visit has, and as many more as are needed, each with a key of its own. */
const usualLines = ["morning", "afternoon"];
const linesAtMost = 14;

/** The lines that a form has: those of the day's two halves first. */
function linesOf(typed: Readonly<Record<string, string>>): string[] {
  const named = Object.keys(typed).flatMap((name) => /^title:([a-z0-9-]{1,40})$/.exec(name)?.[1] ?? []);
  return [...new Set([...usualLines, ...named])].slice(0, linesAtMost);
}

export interface PlanTyped {
  visitId: string;
  /** The version that was read: another may stand there now. */
  planId: string;
  version: number;
  content: Omit<PlanContent, "date">;
  /** The one who saves agrees at once. */
  agree: boolean;
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Fault = (path: string, message: string) => void;

/** A plan as its form sends it: "title:morning", "leaveOut:website" ... */
export const planFields = pipe(
  record(string(), string()),
  transform((typed: Record<string, string>, { issues }): PlanTyped => {
    const fault: Fault = (path, message) => issues.push({ code: "custom", message, input: typed, path: [path] });
    const text = (name: string, most: number) => {
      const given = (typed[name] ?? "").trim();
      if (given.length > most) fault(name, `Use at most ${most} characters`);
      return given;
    };
    const startsAt = timeOf(typed, "startsAt", fault);
    const endsAt = timeOf(typed, "endsAt", fault);
    if (startsAt && endsAt && startsAt >= endsAt) fault("endsAt", "It ends before it begins");
    return {
      visitId: typed.visitId ?? "",
      planId: typed.planId ?? "",
      version: Number(typed.version) || 0,
      content: {
        startsAt,
        endsAt,
        activities: linesOf(typed).flatMap((line) => activityOf(typed, line, text)),
        feedback: feedbackOf(typed, { startsAt, endsAt }, text, fault),
        excluded: excludedOf(typed, text, fault),
        remarks: text("remarks", 2_000),
      },
      agree: typed.step === "agree",
    };
  }),
);

function timeOf(typed: Readonly<Record<string, string>>, name: string, fault: Fault): string {
  const given = (typed[name] ?? "").trim();
  if (!time.test(given)) fault(name, "Enter a time like 09:00");
  return given;
}

type Text = (name: string, most: number) => string;

/** A line in which nothing is written is none. */
function activityOf(typed: Readonly<Record<string, string>>, line: string, text: Text): PlannedActivity[] {
  const title = text(`title:${line}`, 200);
  const subject = text(`subject:${line}`, 120);
  const yearGroups = text(`years:${line}`, 120);
  if (title === "" && subject === "" && yearGroups === "") return [];
  const part = line === "morning" || typed[`part:${line}`] === "morning" ? "morning" : "afternoon";
  const focus = typed[`focus:${line}`] ?? "";
  return [
    {
      key: line,
      part,
      pupilFacing: line === "morning" || typed[`pupils:${line}`] === "on",
      title: title || subject,
      subject,
      yearGroups,
      focusAreaId: idShape.test(focus) ? focus : null,
    },
  ];
}

function feedbackOf(
  typed: Readonly<Record<string, string>>,
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  text: Text,
  fault: Fault,
): PlanContent["feedback"] {
  const at = (typed.feedbackAt ?? "").trim();
  const about = text("feedbackAbout", 300);
  if (at === "" && about === "") return null;
  if (!time.test(at)) fault("feedbackAt", "Enter a time like 14:15");
  else if (at < startsAt || at >= endsAt) fault("feedbackAt", "Feedback lies within the visit");
  if (about.length < 3) fault("feedbackAbout", "Say what it is on");
  return { at, about };
}

function excludedOf(typed: Readonly<Record<string, string>>, text: Text, fault: Fault): PlanContent["excluded"] {
  return Object.keys(typed)
    .filter((name) => /^leaveOut:[a-z0-9-]{1,80}$/.test(name))
    .flatMap((name) => {
      const reason = text(name, 500);
      if (reason === "") return [];
      if (reason.length < 3) fault(name, "Say why it is left out");
      return [{ key: name.slice("leaveOut:".length), reason }];
    });
}

export const agreeFields = object({ visitId: uuid(), planId: uuid(), reason: string() });
export type AgreeTyped = output<typeof agreeFields>;
