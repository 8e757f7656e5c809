import type { OwnDay } from "@/lib/calendar-feeds/own-days-statement";
import { addDays, type Day, writtenDay } from "@/lib/dates";
import type { SchoolToLookAt } from "@/lib/first-page/worries";
import type { GovernorsToday } from "@/lib/governing-bodies/today-queries";
import type { PlanLine, PlansToday } from "@/lib/improvement-plans/list-queries";
import { planName } from "@/lib/improvement-plans/words";
import type { NotesToday, WaitingNote } from "@/lib/notes/today-queries";
import { type DigestLine, daysAhead } from "@/lib/notices/digest";
import type { OwnDue } from "@/lib/notices/own-due-statement";
import type { PeerReviewsToday } from "@/lib/peer-reviews/queries";
import type { QualityToday } from "@/lib/quality/queries";
import type { EvaluationsToday } from "@/lib/self-evaluation/list-queries";
import { evaluationAddress } from "@/lib/self-evaluation/words";
import type { MeetingToday } from "@/lib/standards-meetings/today-queries";
import { meetingName } from "@/lib/standards-meetings/words";
import type { StrategicToday } from "@/lib/strategic-plans/list-queries";
import type { SupportToday } from "@/lib/support/today-queries";
import { visitName } from "@/lib/visits/words";
import { capital, counted } from "@/lib/words";

/** What stands on the records for one person today: the same that their first page is made of, and their calendar. */
export interface StandsToday {
  days: readonly OwnDay[];
  due: readonly OwnDue[];
  notes: NotesToday;
  meetings: readonly MeetingToday[];
  plans: PlansToday;
  strategic: StrategicToday;
  evaluations: EvaluationsToday;
  quality: QualityToday;
  reviews: PeerReviewsToday;
  support: SupportToday | null;
  governors: GovernorsToday;
  advice: number;
  /** Null for who does not oversee the trust. */
  schools: readonly SchoolToLookAt[] | null;
}

/** Visits and meetings of the next two weeks. */
export function soonLines({ days }: Pick<StandsToday, "days">, today: Day): DigestLine[] {
  const last = addDays(today, daysAhead);
  return days
    .filter(({ date, cancelled }) => !cancelled && date >= today && date <= last)
    .sort((one, other) => one.date.localeCompare(other.date) || (one.startsAt ?? "").localeCompare(other.startsAt ?? ""))
    .map(({ kind, id, unit, date, startsAt, visit, meeting, title }) => ({
      says: `${visit ? visitName(visit) : meeting ? meetingName(meeting) : title}, ${unit}`,
      beside: [writtenDay(date), startsAt].filter(Boolean).join(", "),
      address: kind === "visit" ? `/visits/${id}` : kind === "meeting" ? `/meetings/${id}` : "/",
      day: date,
    }));
}

/** What has passed its day. */
export function overdueLines({ due, notes, plans, strategic, evaluations, reviews, governors }: StandsToday, today: Day): DigestLine[] {
  return [
    ...due.filter((one) => one.due < today).map(dueLine),
    ...notes.late.map((line) => ({ ...noteLine(line), address: `/visits/${line.visitId}` })),
    ...plans.own.flatMap((line) => (line.late[0] ? [{ ...planLine(line), beside: line.late[0] }] : [])),
    ...counts([[plans.late ?? 0, "/priorities", (late) => `${counted(late, "improvement plan is", "improvement plans are")} late`]]),
    ...strategic.own.flatMap(({ urn, unit, late }) =>
      late[0] ? [{ says: `Strategic plan, ${unit}`, beside: late[0], address: `/schools/${urn}/strategic-plan` }] : [],
    ),
    ...counts([
      [strategic.all?.late ?? 0, "/strategic-plan", (late) => `${counted(late, "school is", "schools are")} late with a strategic plan`],
    ]),
    ...evaluations.own.filter(({ says }) => says.startsWith("Late")).map(evaluationLine),
    ...reviews.late.map(({ id, reviewId, text, owner, due: by }) => ({
      says: text,
      beside: `${owner}, by ${writtenDay(by)}`,
      address: `/quality/reviews/${reviewId}#action-${id}`,
    })),
    ...governors.late.map(({ visitId, says, beside }) => ({ says, beside, address: `/visits/${visitId}/note` })),
  ];
}

/** What somebody is asked for, without having passed its day. */
export function waitingLines(stands: StandsToday, today: Day): DigestLine[] {
  const { due, notes, meetings, plans, strategic, evaluations, quality, support, advice } = stands;
  return [
    ...counts([[notes.memos, "/memos", (memos) => `${counted(memos, "memo")} to be read`]]),
    ...notes.toCheck.map((line) => ({
      ...noteLine(line, "Is it accurate? "),
      beside: line.answerBy ? `answer by ${writtenDay(line.answerBy)}` : "",
      ...(line.answerBy ? { day: line.answerBy } : {}),
    })),
    ...notes.toRead.map((line) => noteLine(line, "To be read through: ")),
    ...notes.toWrite.map((line) => noteLine(line, "Note owed: ")),
    ...notes.notAccurate.map((line) => noteLine(line, "Not accurate, says the headteacher: ")),
    ...due.filter((one) => one.due >= today).map(dueLine),
    ...meetings.filter(({ waits }) => waits).map(meetingLine),
    ...plans.toAssure.map((line) => ({ ...planLine(line), beside: "to be quality-assured by you" })),
    ...plans.toApprove.map((line) => ({ ...planLine(line), beside: "to be approved by you" })),
    ...strategic.toApprove.map(({ urn, unit }) => ({
      says: `Strategic plan, ${unit}`,
      beside: "to be approved by you",
      address: `/schools/${urn}/strategic-plan`,
    })),
    ...counts([
      [
        strategic.all?.toAgree ?? 0,
        "/strategic-plan",
        (all) => `${counted(all, "strategic plan waits", "strategic plans wait")} for the trust’s agreement`,
      ],
    ]),
    ...[...evaluations.toChallenge, ...evaluations.shown].map(evaluationLine),
    ...qualityLines(quality),
    ...(support ? supportLines(support) : []),
    ...counts([[advice, "/advice", (asked) => `${counted(asked, "request")} for advice`]]),
  ];
}

/** For who oversees the trust: which schools to look at. The reasons are read in the app, never in a letter. */
export function lookAtLines({ schools }: Pick<StandsToday, "schools">): DigestLine[] {
  return (schools ?? []).map(({ unit, urn, reasons }) => ({
    says: unit,
    beside: counted(reasons.length, "reason"),
    address: `/schools/${urn}`,
  }));
}

type Count = [count: number, address: string, says: (count: number) => string];

function counts(lines: readonly Count[]): DigestLine[] {
  return lines.flatMap(([count, address, says]) => (count > 0 ? [{ says: capital(says(count)), address }] : []));
}

function noteLine(line: WaitingNote, before = ""): DigestLine {
  const name = `${visitName(line)}, ${line.unit}`;
  return { says: before + name, beside: writtenDay(line.date), address: `/visits/${line.visitId}/note` };
}

function dueLine({ kind, id, says, unit, due, count }: OwnDue): DigestLine {
  const by = `${unit}, by ${writtenDay(due)}`;
  if (kind === "action") return { says, beside: by, address: `/actions/${id}`, day: due };
  return { says: `${capital(counted(count, "milestone"))} of ${says} to be reviewed`, beside: by, address: `/schools/${id}`, day: due };
}

function meetingLine({ kind, unit, says, address }: MeetingToday): DigestLine {
  return { says: `${meetingName(kind)}, ${unit}`, beside: says, address };
}

function planLine({ kind, unit, urn, year }: PlanLine): DigestLine {
  return { says: `${planName(kind)}, ${unit}`, address: `/schools/${urn}/plan/${year}${kind === "rapid" ? "/rapid" : ""}` };
}

function evaluationLine(line: EvaluationsToday["own"][number]): DigestLine {
  const name = line.kind === "main" ? "Self-evaluation" : "Church school self-evaluation";
  return { says: `${name}, ${line.unit}`, beside: line.says, address: evaluationAddress(line) };
}

function qualityLines({ mine, toReply }: QualityToday): DigestLine[] {
  return [
    ...counts([[mine?.open ?? 0, "/quality", (open) => `${counted(open, "judgement")} sampled for you`]]),
    ...toReply.map(({ id, unit }) => ({ says: `Not agreed with by the quality assurer: ${unit}`, address: `/quality/${id}` })),
  ];
}

function supportLines({ requested, overdue, offered, withoutMentor, missed }: SupportToday): DigestLine[] {
  return counts([
    [requested, "/support?state=requested", (all) => `${counted(all, "request")} for support`],
    [overdue, "/support?overdue=yes", (all) => `${counted(all, "review")} of support past ${all === 1 ? "its" : "their"} day`],
    [offered, "/support/strengths", (all) => `${counted(all, "strength")} that others could learn from`],
    [withoutMentor, "/inductions", (all) => `${counted(all, "new headteacher")} without a mentor`],
    [missed, "/inductions", (all) => `${counted(all, "new headteacher")} with sessions that were missed`],
  ]);
}
