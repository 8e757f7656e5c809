import { roleChoices } from "@/lib/strategy/role-choices";
import * as shape from "@/lib/strategy/shape";

/** The phases that a programme, an entitlement or a priority can be for. */
export const phaseChoices = {
  infant: "Infant",
  junior: "Junior",
  primary: "Primary",
  secondary: "Secondary",
  allThrough: "All-through",
  special: "Special",
  alternativeProvision: "Alternative provision",
  post16: "16 to 19",
} as const;

const lines = (label: string, item: string, hint?: string) =>
  shape.list(label, item, { text: shape.paragraph("Text", { most: 1_000 }) }, hint ? { hint, optional: true } : { optional: true });

const levels = (label: string, hint: string) =>
  shape.list(
    label,
    "level",
    {
      name: shape.text("Name", { most: 40 }),
      meaning: shape.text("Meaning"),
      tone: shape.choice("Colour and shape", { red: "Red triangle", amber: "Amber diamond", green: "Green disc", grey: "Grey ring" }),
    },
    { hint },
  );

const opening = {
  title: shape.text("Title", { most: 120 }),
  introduction: shape.paragraph("Introduction"),
  propositions: lines("What we hold to be true of improvement", "proposition"),
};

const strands = {
  strands: shape.list("Strands of the trust's work", "strand", {
    name: shape.text("Name", { most: 80 }),
    aim: shape.text("Aim"),
    statements: lines("Statements", "statement", "Notes, actions and priorities can be tagged with them."),
  }),
};

const calendar = {
  terms: shape.list(
    "Terms",
    "term",
    {
      name: shape.text("Name", { most: 40 }),
      startsOn: shape.day("First day"),
      lastDay: shape.day("Last day"),
    },
    { hint: "As many as the year has. A school with other dates has its own on its page." },
  ),
  insetDays: shape.list(
    "INSET days",
    "day",
    { day: shape.day("Day"), note: shape.text("Note", { optional: true }) },
    { optional: true, hint: "Days on which staff work and pupils do not come." },
  ),
};

const offer = {
  entitlements: shape.list("What each school is entitled to", "entitlement", {
    name: shape.text("For", { most: 80 }),
    phases: shape.choices("Phases", phaseChoices),
    visitDays: shape.number("Days with the adviser, at least", 0, 60),
    linkMeetingsLeast: shape.number("Meetings with the partnership link, at least", 0, 60, { optional: true }),
    linkMeetingsMost: shape.number("at most", 0, 60, { optional: true }),
    link: shape.choice("The partnership link is", {
      team: "a member of the team or the chief executive",
      chiefExecutive: "the chief executive",
    }),
    also: lines("Also", "line"),
  }),
};

const themes = (label: string) =>
  shape.list(
    label,
    "theme",
    {
      text: shape.paragraph("Text", { most: 1_000 }),
      asks: shape.choice("The note says of it", {
        findings: "what was found",
        update: "how things stand, and whether there is a concern",
        provision: "how far each non-negotiable is reached",
        focusAreas: "which areas of focus were chosen",
      }),
    },
    { hint: "A note covers each theme, or says why one was not covered.", optional: true },
  );

/** One programme of visits: edited on a page of its own. */
export const programmeFields = {
  name: shape.text("Name", { most: 80 }),
  phases: shape.choices("Phases", phaseChoices),
  startsAt: shape.time("A visit begins at"),
  endsAt: shape.time("and ends at"),
  activities: shape.number("Activities on a visit", 1, 6),
  pupilFacing: shape.text("Of the pupil-facing work", { optional: true }),
  visits: shape.list("Visits", "visit", {
    name: shape.text("Name", { most: 80 }),
    term: shape.reference("Usually in", "terms", { optional: true }),
    agreed: shape.check("Its content is agreed with the school"),
    morning: themes("Morning"),
    afternoon: themes("Afternoon"),
  }),
};

const note = {
  sections: shape.list(
    "Sections of the note of visit",
    "section",
    {
      name: shape.text("Name", { most: 80 }),
      help: shape.text("What belongs there", { optional: true }),
      required: shape.choice("Needed for publication", {
        always: "Always",
        pupilFacing: "When pupils' work was looked at",
        no: "Not needed",
      }),
    },
    { hint: "In the order in which they are written and read." },
  ),
  readThrough: shape.check("The director or a deputy reads each note through before the headteacher sees it"),
};

const expectations = {
  documents: shape.list("What every school keeps", "document", {
    name: shape.text("Name", { most: 120 }),
    document: shape.choice("Document", {
      strategicPlan: "Strategic plan",
      improvementPlan: "School improvement plan",
      selfEvaluation: "Self-evaluation",
      churchSelfEvaluation: "Church school self-evaluation",
      other: "Another",
    }),
    about: shape.text("What it holds"),
    dueTerm: shape.reference("Due in", "terms"),
    duePoint: shape.choice("by its", { start: "beginning", end: "end" }),
    dueFor: shape.text("What is due then", { most: 120 }),
  }),
};

const meetings = {
  about: shape.paragraph("The standards meeting"),
  term: shape.reference("Every school's meeting is in", "terms"),
  present: shape.choices("Expected to be present", roleChoices),
  sharedWith: shape.text("The outcome is shared with"),
};

const joining = {
  before: lines("Before a school joins", "step"),
  onJoining: lines("On joining", "step"),
  induction: lines("Sessions for a headteacher new to the trust", "session"),
  mentorYears: shape.number("A mentor has been in post for years, at least", 0, 20),
  mentoring: shape.text("A headteacher new to the role"),
};

const groups = {
  descriptorGroups: shape.list(
    "What a category describes",
    "group",
    { name: shape.text("Name", { most: 80 }), begins: shape.text("Its sentences begin with", { optional: true, most: 80 }) },
    { hint: "The groups in which a school is judged, in this order." },
  ),
};

/** One category: edited on a page of its own. */
export const categoryFields = {
  name: shape.text("Name", { most: 40 }),
  summary: shape.paragraph("The school as a whole"),
  aimMonths: shape.number("Aims to move up within, months", 1, 60, { optional: true }),
  latestMonths: shape.number("Overdue after, months", 1, 60, { optional: true }),
  givesDays: shape.number("Days of support that such a school gives others in the year", 0, 190, {
    optional: true,
    hint: "Its promise. Empty: no number is set.",
  }),
  directs: shape.check("The team may direct the school to adopt a trust approach"),
  descriptors: shape.list("Descriptors", "descriptor", {
    group: shape.reference("Of", "descriptorGroups"),
    text: shape.paragraph("Description"),
    church: shape.paragraph("In a church school also", { optional: true }),
  }),
  evidence: lines("Typical evidence", "line"),
  includes: shape.reference("Includes the evidence and support of", "categories", { optional: true }),
  obligations: shape.list("Support", "entry", {
    text: shape.text("What"),
    kind: shape.choice("It is", {
      standardsMeeting: "The annual standards meeting",
      reviewMeeting: "A standards review meeting",
      visits: "The visits of the programme",
      improvementPlan: "A rapid improvement plan",
      improvementTeam: "A rapid improvement team",
      schoolReview: "A review of the whole school",
      governanceReview: "A review of governance",
      governorsMeeting: "Attendance at governors' meetings",
      qualityAssurance: "Quality assurance",
      other: "Other support",
    }),
    owedBy: shape.choice("Owed by", { trust: "the trust", school: "the school" }),
    strength: shape.choice("It is", { owed: "owed", offered: "offered", choice: "at the director's choice" }),
    every: shape.choice("How often", { year: "once a year", term: "every term", once: "once", ongoing: "throughout" }),
    dueTerm: shape.reference("Due in", "terms", { optional: true }),
    withTrustees: shape.choice("Trustees", { no: "do not take part", may: "may attend", do: "attend or approve" }),
  }),
  challenges: lines("Challenge", "challenge", "Each becomes a commitment of the school."),
};

const concern = {
  guidance: shape.text("Guidance that is applied"),
  triggers: lines("What raises a concern", "trigger"),
};

const priorities = {
  priorities: shape.list("Priorities of the year", "priority", {
    text: shape.paragraph("Priority", { most: 600 }),
    phases: shape.choices("Phases", phaseChoices, { hint: "None: all phases." }),
    inPlans: shape.check("Stands in every school's improvement plan"),
  }),
};

const scales = {
  progress: levels("How far an action has been carried out", "From least to most."),
  risk: levels("How grave a risk is", "From gravest to least."),
  standards: shape.list("How far a trust standard is reached", "level", { name: shape.text("Name", { most: 40 }) }),
};

const provision = {
  about: shape.text("What it is", { optional: true }),
  items: lines("What is not negotiable in every classroom", "line", "Rated for each school at the visit whose theme they are."),
};

const governors = {
  about: shape.paragraph("Governors and visits"),
  roles: shape.list("Core roles", "role", { name: shape.text("Name", { most: 80 }), text: shape.text("What it is") }),
};

const development = {
  about: shape.paragraph("Professional development"),
  pathways: lines("Pathways and networks", "line"),
};

const numbers = {
  agreeWorkingDays: shape.number("A visit's plan is agreed so many working days before", 0, 60),
  noteWorkingDays: shape.number("A note is written within working days", 1, 60),
  accuracyWorkingDays: shape.number("A headteacher checks it within working days", 1, 60),
  focusAreasMost: shape.number("Areas of focus at a time, at most", 1, 12),
  summaryWords: shape.number("A summary for governors has words, at most", 50, 1_000),
  ownPrioritiesLeast: shape.number("A school's own priorities, at least", 0, 20),
  ownPrioritiesMost: shape.number("and at most", 1, 20),
  qualityDays: shape.number("Days of quality assurance from another trust", 0, 60),
  removedEvidenceDays: shape.number("A file of evidence that was removed is kept for days", 0, 3_650, {
    hint: "Until then it can be put back; after them its content is deleted.",
  }),
  visitsPerWeekday: shape.number("Visits that one working day a week can carry in a year", 1, 60, {
    hint: "An adviser whose schools are owed more than this has too much.",
  }),
};

interface Section {
  title: string;
  /** What the section decides, in a sentence. */
  says: string;
  fields: shape.Fields;
}

/** The sections of a strategy, in the order in which it reads. */
export const sections = {
  opening: { title: "What we believe", says: "Title, introduction and the propositions on improvement.", fields: opening },
  strands: { title: "The strands of our work", says: "What an excellent school looks like, in numbered statements.", fields: strands },
  calendar: { title: "The year's calendar", says: "Terms and INSET days.", fields: calendar },
  offer: {
    title: "What every school is entitled to",
    says: "Days with the adviser and meetings with the partnership link.",
    fields: offer,
  },
  expectations: {
    title: "What every school keeps",
    says: "Plans and self-evaluation, with the terms in which they are due.",
    fields: expectations,
  },
  note: { title: "The note of visit", says: "Its sections, and which are needed before it is published.", fields: note },
  provision: { title: "Universal provision", says: "What no classroom goes without.", fields: provision },
  meetings: { title: "Standards meetings", says: "When they are, and who is there.", fields: meetings },
  groups: { title: "What a category describes", says: "The groups in which a school is judged.", fields: groups },
  concern: { title: "Causes for concern", says: "What raises one.", fields: concern },
  joining: { title: "New schools and new headteachers", says: "Steps of joining, induction and mentoring.", fields: joining },
  priorities: { title: "Priorities of the year", says: "What every plan answers.", fields: priorities },
  development: { title: "Professional development", says: "The offer, its pathways and networks.", fields: development },
  governors: { title: "Governors", says: "Their core roles, and their part in visits.", fields: governors },
  scales: { title: "Scales", says: "The levels by which actions, risks and standards are rated.", fields: scales },
  numbers: { title: "Numbers", says: "Working days, limits and counts that the product reckons with.", fields: numbers },
} as const satisfies Record<string, Section>;

export type SectionKey = keyof typeof sections;

/** A programme of visits (VT-1, VT-2). */
export type Programme = shape.ValuesOf<typeof programmeFields> & { key: string };
/** A category, with what it describes, brings and asks (CA-1, CA-3, CA-5). */
export type Category = shape.ValuesOf<typeof categoryFields> & { key: string };

/** Lists whose rows are edited on pages of their own. */
export const collections = {
  programmes: {
    title: "Programmes of visits",
    item: "programme",
    says: "How many visits, when in the day, and their themes.",
    fields: programmeFields,
  },
  categories: { title: "Categories", item: "category", says: "Best first: what each describes, brings and asks.", fields: categoryFields },
} as const;

export type CollectionKey = keyof typeof collections;

/** The whole of a year's strategy. */
export type Strategy = { -readonly [Key in SectionKey]: shape.ValuesOf<(typeof sections)[Key]["fields"]> } & {
  programmes: Programme[];
  /** Best first. */
  categories: Category[];
  /** Categories of the year before that are gone, each with the one that its schools are in now. */
  categoryFollows: Record<string, string>;
};
