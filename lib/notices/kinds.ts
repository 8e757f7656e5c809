import type { Role } from "@/lib/people/roles";
import type { MailKind, NoticeHow } from "@/prisma/generated/enums";

/** A kind of thing that somebody is told. */
export interface NoticeKind {
  title: string;
  /** When it comes, as one sentence. */
  says: string;
  /** Who gets such notices at all. */
  roles: readonly Role[] | "all";
  /** How, for who has chosen nothing. */
  usual: NoticeHow;
  /** Goes out at once whatever somebody chose: it holds a way in, or does not wait. */
  fixed?: true;
  /** A letter only, because it holds a secret or is about the account itself. */
  letterOnly?: true;
  mail: MailKind;
}

const team: Role[] = ["directorOfEducation", "deputyDirector", "chiefExecutive", "adviser", "independentAdviser", "partnershipLink"];
const leaders: Role[] = ["directorOfEducation", "deputyDirector", "chiefExecutive"];
const governors: Role[] = ["chairOfGovernors", "governor", "linkGovernor", "clerk"];
const ofASchool: Role[] = ["headteacher", ...governors, "priorityLead", "sendco", "schoolStaff"];

/** Every kind of notice. Few go out at once: what has a day in the calendar, what must be answered within days, what does not wait. */
export const noticeKinds = {
  invitation: {
    title: "Invitation",
    says: "The way in for somebody new.",
    roles: "all",
    usual: "immediate",
    fixed: true,
    letterOnly: true,
    mail: "invitation",
  },
  passwordReset: {
    title: "New password",
    says: "The way to a new password, when it was asked for.",
    roles: "all",
    usual: "immediate",
    fixed: true,
    letterOnly: true,
    mail: "passwordReset",
  },
  passwordChanged: {
    title: "Password changed",
    says: "Your password is another one now.",
    roles: "all",
    usual: "immediate",
    fixed: true,
    letterOnly: true,
    mail: "accountNotice",
  },
  dataTaken: {
    title: "Data that is taken away",
    says: "Somebody has taken the whole trust’s data away.",
    roles: ["directorOfEducation", "chiefExecutive"],
    usual: "immediate",
    fixed: true,
    mail: "accountNotice",
  },
  visitDates: {
    title: "Visits in the calendar",
    says: "A visit is planned, moved or cancelled. The letter carries the calendar entry.",
    roles: [...team, ...ofASchool],
    usual: "immediate",
    mail: "visitInvitation",
  },
  meetingDates: {
    title: "Standards meetings in the calendar",
    says: "A meeting is planned, moved or cancelled. The letter carries the calendar entry.",
    roles: [...team, "headteacher", "chairOfGovernors"],
    usual: "immediate",
    mail: "visitInvitation",
  },
  noteToCheck: {
    title: "A note to check",
    says: "You are asked whether a note of visit is accurate. It has a day to be answered by.",
    roles: ["headteacher"],
    usual: "immediate",
    fixed: true,
    mail: "asked",
  },
  urgentRisk: {
    title: "A risk that does not wait",
    says: "An adviser tells you of a risk, or writes a confidential memo.",
    roles: ["directorOfEducation", "chiefExecutive"],
    usual: "immediate",
    fixed: true,
    mail: "told",
  },
  categoryQuestioned: {
    title: "A category is questioned",
    says: "A school asks about the category that was decided, or has its answer.",
    roles: [...leaders, "adviser", "headteacher", "chairOfGovernors"],
    usual: "immediate",
    mail: "asked",
  },
  planToAgree: {
    title: "Plans of visits",
    says: "A plan is written or changed and waits for you, or both sides have agreed.",
    roles: [...team, "headteacher"],
    usual: "digest",
    mail: "asked",
  },
  noteToRead: {
    title: "A draft to read through",
    says: "You are asked to read a note before the headteacher sees it, or somebody has read yours.",
    roles: team,
    usual: "digest",
    mail: "asked",
  },
  noteAnswered: {
    title: "Notes that come back to you",
    says: "A headteacher has answered whether a note is accurate, or you are given a note to finish.",
    roles: team,
    usual: "digest",
    mail: "told",
  },
  notePublished: {
    title: "Notes that can be read",
    says: "A note of a visit is published or corrected.",
    roles: ["headteacher", ...governors, "priorityLead", "sendco"],
    usual: "digest",
    mail: "told",
  },
  outcomeShared: {
    title: "Outcomes of standards meetings",
    says: "What came of a meeting is shared with governors and staff.",
    roles: ofASchool,
    usual: "digest",
    mail: "told",
  },
  support: {
    title: "Support",
    says: "Support is asked for, arranged, declined or ended, and you have to do with it.",
    roles: [...team, "headteacher", "priorityLead"],
    usual: "digest",
    mail: "asked",
  },
  qualityAnswered: {
    title: "Quality assurance",
    says: "The quality assurer does not agree with a judgement, or the team has answered.",
    roles: [...team, "qualityAssurer"],
    usual: "digest",
    mail: "asked",
  },
  advice: {
    title: "Advice",
    says: "A governor asks for your advice, or you have an answer.",
    roles: ["directorOfEducation", "chiefExecutive", "chairOfTrustees", "chairOfGovernors", "governor", "linkGovernor"],
    usual: "digest",
    mail: "asked",
  },
  dueDiligence: {
    title: "Due diligence",
    says: "You are named on a school's due diligence, or one of its steps is due.",
    roles: team,
    usual: "digest",
    mail: "asked",
  },
  mentoring: {
    title: "Mentoring",
    says: "A mentor is named for a new headteacher.",
    roles: ["headteacher", "mentor"],
    usual: "digest",
    mail: "told",
  },
  development: {
    title: "Professional development",
    says: "A place is free for you now, or a day that you booked does not take place.",
    roles: [...team, ...ofASchool, "adminSupport", "mentor"],
    usual: "immediate",
    mail: "told",
  },
  boardReport: {
    title: "Reports to the board",
    says: "A report to the board is issued.",
    roles: ["trustee", "chairOfTrustees"],
    usual: "digest",
    mail: "told",
  },
  digest: {
    title: "The weekly letter",
    says: "On Mondays at seven: what the next two weeks bring, what waits for you and what you were told. Nothing comes where there is nothing.",
    roles: "all",
    usual: "digest",
    letterOnly: true,
    mail: "digest",
  },
} as const satisfies Record<string, NoticeKind>;

export type NoticeKey = keyof typeof noticeKinds;

/** A kind by its key; nothing for one that is no longer known. */
export function noticeKind(key: string): NoticeKind | undefined {
  return Object.hasOwn(noticeKinds, key) ? noticeKinds[key as NoticeKey] : undefined;
}

/** What somebody chose, by kind. */
export type Chosen = Readonly<Record<string, NoticeHow | undefined>>;

/** How a notice reaches somebody: as they chose, else as usual. Without the weekly letter nothing waits for it. */
export function howTold(key: NoticeKey, chosen: Chosen): NoticeHow {
  const kind: NoticeKind = noticeKinds[key];
  if (kind.fixed) return "immediate";
  const how = chosen[key] ?? kind.usual;
  return how === "digest" && chosen.digest === "off" ? "off" : how;
}

/** Whether somebody may do without such letters. */
export function mayStop(key: string): boolean {
  const kind = noticeKind(key);
  return kind !== undefined && !kind.fixed;
}

/** The kinds that somebody with these roles can choose about, in the order of the list; those that are fixed too. */
export function kindsFor(roles: readonly Role[]): { key: NoticeKey; kind: NoticeKind }[] {
  return Object.entries<NoticeKind>(noticeKinds)
    .filter(([, kind]) => !kind.letterOnly && (kind.roles === "all" || kind.roles.some((role) => roles.includes(role))))
    .map(([key, kind]) => ({ key: key as NoticeKey, kind }));
}

export const howNames: Record<NoticeHow, string> = { immediate: "At once", digest: "Weekly", off: "Only here" };
