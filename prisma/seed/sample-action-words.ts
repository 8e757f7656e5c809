import type { Role } from "@/lib/people/roles";

/** An action as advisers and schools agree them: what, who, how it will be known, and what was seen of it over time. */
export interface SampleAction {
  text: string;
  /** How it goes on once its first words were too narrow. */
  reworded: string;
  owner: string;
  /** Where somebody of the school holds this role, it is theirs. */
  ownerRole: Role;
  criterion: string;
  support?: string;
  strand: string;
  /** What showed it: not started, under way, in place. */
  evidence: readonly [string, string, string];
  progress: string;
}

export const sampleActions: readonly SampleAction[] = [
  {
    text: "Keep-up groups for phonics every day, checked by the reading lead",
    reworded: "Keep-up groups for phonics every day in Years 1 to 3, checked by the reading lead each fortnight",
    owner: "Reading lead",
    ownerRole: "priorityLead",
    criterion: "Nine of ten pupils in the groups reach the check's standard",
    support: "A morning with the English lead of a partner school",
    strand: "curriculum",
    evidence: [
      "No group has met yet; two adults are waiting for training.",
      "Groups run on four days of five; nine of fourteen pupils have caught up.",
      "Groups run daily and are checked each week; twelve of fourteen pupils are at the standard.",
    ],
    progress: "Both adults are trained. The groups began on Monday.",
  },
  {
    text: "First-day calling for every absence, with a weekly list to the headteacher",
    reworded: "First-day calling for every absence, and a visit home on the third day",
    owner: "Office manager",
    ownerRole: "schoolStaff",
    criterion: "Persistent absence falls by three points",
    strand: "leadership",
    evidence: [
      "Calls are made on the second day, and not logged.",
      "Calls are logged from half term on; the list reaches the headteacher in most weeks.",
      "Every absence is called before ten; persistent absence is down from 14.1 % to 11.0 %.",
    ],
    progress: "The log is kept by the office now, and the list goes out on Fridays.",
  },
  {
    text: "Publish the curriculum for geography and history on the website",
    reworded: "Publish the curriculum for all foundation subjects on the website",
    owner: "Headteacher",
    ownerRole: "headteacher",
    criterion: "Both are on the website with the year's units",
    strand: "curriculum",
    evidence: [
      "The website has last year's overview only.",
      "History is there; geography waits for its subject leader.",
      "Both subjects are there, with the units of each year.",
    ],
    progress: "Geography is written and with the subject leader for a last look.",
  },
  {
    text: "Agree the small steps in written method for each year group",
    reworded: "Agree the small steps in written method, and use them in every lesson of Years 3 to 6",
    owner: "Mathematics lead",
    ownerRole: "priorityLead",
    criterion: "Books of all year groups show the same steps",
    support: "A twilight session of the mathematics network",
    strand: "pedagogy",
    evidence: [
      "Three methods for subtraction stand in books of one year group.",
      "Steps are agreed to Year 4; books of Years 1 and 2 show them.",
      "Books of all year groups show the same steps.",
    ],
    progress: "Upper key stage 2 meets next week; the rest is agreed.",
  },
  {
    text: "Adapt tasks for pupils with an education, health and care plan in every lesson",
    reworded: "Adapt tasks for pupils who need it in every lesson, from what they can already do",
    owner: "SENDCo",
    ownerRole: "sendco",
    criterion: "Lesson visits in four subjects show it",
    support: "The deputy director for inclusion, two afternoons",
    strand: "inclusion",
    evidence: [
      "In five of six lessons the task was the same for everybody.",
      "Tasks are adapted in English and mathematics, seldom elsewhere.",
      "Lesson visits in four subjects show it, with good use of what pupils had done before.",
    ],
    progress: "Teachers have the pupils' small steps on one page now.",
  },
  {
    text: "Use the pupil premium review to set the year's three steps",
    reworded: "Use the pupil premium review to set three steps, with a date for each",
    owner: "Deputy headteacher",
    ownerRole: "headteacher",
    criterion: "Governors have agreed the steps",
    strand: "inclusion",
    evidence: [
      "The review has not been read by the governors.",
      "Steps are drafted; governors discuss them at their next meeting.",
      "Governors have agreed three steps and look at them each term.",
    ],
    progress: "The draft is on the agenda of the governors' next meeting.",
  },
  {
    text: "Moderate writing with a partner school before the data drop",
    reworded: "Moderate writing with two partner schools before each data drop",
    owner: "English lead",
    ownerRole: "priorityLead",
    criterion: "Judgements of both schools agree",
    strand: "pedagogy",
    evidence: [
      "No partner has been found.",
      "A first meeting was held for Year 6; other year groups follow.",
      "Both schools moderated all year groups and agreed in nine of ten pieces.",
    ],
    progress: "Dates are set with our partner school for all year groups.",
  },
  {
    text: "Link governor for inclusion to shadow the next visit",
    reworded: "A governor to shadow each visit, and to report to the governing body",
    owner: "Chair of governors",
    ownerRole: "chairOfGovernors",
    criterion: "A note of the visit has been read by the governors",
    strand: "leadership",
    evidence: [
      "No governor was free on the day.",
      "The link governor joined the afternoon.",
      "The link governor shadowed the day and reported to the governing body.",
    ],
    progress: "The link governor is free in the afternoon and has signed up.",
  },
];

/** What was agreed last at the school whose people newcomers sign in as. */
export const latestActions: readonly SampleAction[] = [
  {
    text: "Share the log of absence with class teachers every Monday",
    reworded: "Share the log of absence with class teachers every morning",
    owner: "Office manager",
    ownerRole: "schoolStaff",
    criterion: "Teachers of all classes know who was away, and why",
    strand: "leadership",
    evidence: ["The log stays in the office.", "Two year groups have it.", "All teachers have it and use it."],
    progress: "The log is kept by the office now, and the list goes out on Fridays.",
  },
  {
    text: "Bring the plan's first milestones to the governors",
    reworded: "Bring the plan's milestones to the governors each term",
    owner: "Headteacher",
    ownerRole: "headteacher",
    criterion: "The governors have discussed them and asked their questions",
    strand: "leadership",
    evidence: ["Not on an agenda yet.", "On the agenda of the next meeting.", "Discussed, with three questions in the minutes."],
    progress: "They are on the agenda of the next meeting.",
  },
  {
    text: "Find two adults more for the reading groups in Year 3",
    reworded: "Find three adults more for the reading groups in Years 3 and 4",
    owner: "Reading lead",
    ownerRole: "priorityLead",
    criterion: "Every group meets on four days of five",
    support: "Training by the English lead of a partner school",
    strand: "pedagogy",
    evidence: ["Nobody was found.", "One adult is trained.", "Both adults lead a group."],
    progress: "One adult has begun; the other starts after the holiday.",
  },
];
