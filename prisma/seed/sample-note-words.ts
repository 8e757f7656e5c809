/** What the sample's notes say of each theme, by its key; all of it invented. Each has some ways to put it. */
export const themeWords: Record<string, readonly string[]> = {
  safeguarding: [
    "The single central record is complete and was checked in June. Staff know whom to tell and what happens next.",
    "Records of concerns are kept well. Two staff who joined in September have not yet had their induction in safeguarding.",
  ],
  website: [
    "What has to be on the website is there, but for the curriculum of two subjects.",
    "The website is complete and easy to use on a phone.",
  ],
  "plan-and-evaluation": [
    "The plan has three priorities that follow from the self-evaluation. Success criteria say what will be seen, and by when.",
    "The plan is a good working document. Milestones for the spring need a measure that the school can take itself.",
  ],
  "curriculum-leadership": [
    "Leaders of history and geography know what is taught in each year and why. The leader of art has had no time to look at lessons.",
    "Subject leaders can say what pupils should remember. They are beginning to check whether they do.",
  ],
  "focus-areas": ["School and adviser talked through last year’s results and chose where to look more closely."],
  "national-data": [
    "Attainment at the end of key stage 2 is close to that of schools like this one. Greater depth in writing is lower than reading suggests.",
    "Results in reading held up; mathematics fell for pupils who began the year behind.",
  ],
  "attendance-exclusions": [
    "Attendance is a little better than at this time last year. A group of nine families accounts for a third of all absence, and each has a plan.",
    "First-day calling works. Absence on Fridays in Year 5 and 6 is the next thing to understand. There were two suspensions, both of one pupil.",
  ],
  "early-reading": [
    "Phonics is taught in the same way in every room. Pupils who need most practice had least of it in two of four lessons.",
    "Books match the sounds that pupils know. The reading lead checks groups every week and moves pupils on quickly.",
  ],
  "first-data-drop": [
    "Assessment in autumn shows that Year 4 has caught up in reading and not in number facts. Teachers have changed what they teach in response.",
    "The first data drop was moderated with a partner school, and both agree on nine of ten scripts.",
  ],
  behaviour: [
    "Lessons are calm. Lunchtimes have improved since the zones were marked out.",
    "Expectations are clear and most staff hold to them. Moving between rooms is noisy after break.",
  ],
  "reading-key-stage-2": [
    "Daily reading lessons follow one plan. Fluency of the lowest attainers is practised four times a week and is rising.",
  ],
  inclusion: [
    "Universal provision is in place in most rooms. Adapting tasks is the non-negotiable that is least secure.",
    "The inclusion lead and SENDCo walk the school together every fortnight, and teachers act on what they find.",
  ],
  "bullying-harassment": ["Records are kept and looked at each half-term. Pupils in Years 5 and 6 say that adults sort things out."],
  "curriculum-development": ["Units of science now say what is to be remembered from the year before. Design and technology comes next."],
  "personal-development": ["Every pupil has a part in a club or a duty. Visits are planned so that disadvantaged pupils do not miss out."],
  "next-priorities": ["Leaders and adviser drafted next year’s priorities from this year’s evidence, for the standards meeting."],
  disadvantaged: ["The gap in English is closing in Years 7 and 8. Homework is where it opens again in Year 9."],
  "after-assessment": ["After the autumn assessments four departments changed the order of units. Two have not yet used what they know."],
};

/** For a theme that has no words of its own. */
export const otherTheme = "What was agreed was looked at, and leaders’ account of it fits what was seen.";

export const activityWords: readonly (readonly [lookedAt: string, body: string])[] = [
  [
    "Four lessons, six books of each class, a talk with eight pupils",
    "Explanations are precise and build on what came before. In two lessons pupils practised too little before they worked alone.",
  ],
  [
    "Three lessons, a walk with the subject leader, planning",
    "Pupils remember the vocabulary of the last unit. Tasks for pupils who find reading hard ask for less thinking, not for less reading.",
  ],
  [
    "Books of Years 3 to 6, talks with pupils and leaders",
    "Work is well presented and increases in difficulty. Feedback is brief and pupils act on it.",
  ],
  ["Five short lesson visits, pupils’ voices, data", "Routines are secure. The most able are not always moved on when they are ready."],
];

export const sendWords: readonly string[] = [
  "Adult support is well matched in the early years. In Key Stage 2 adults sometimes do the work that pupils should do.\n- Plans are reviewed each term with parents\n- Targets in two plans can not be measured",
  "Teachers know what each pupil needs and most adapt their explanations. Scaffolds are taken away too late.",
  "Pupils with education, health and care plans are taught with the class for most of the day, and it works.",
];

export const disadvantagedWords: readonly string[] = [
  "Disadvantaged pupils read to an adult every day. Their attendance is four points below that of others and is the first thing to put right.",
  "The three steps of the premium plan are being carried out. Its effect is clear in phonics and not yet in mathematics.",
  "Teachers ask disadvantaged pupils first and check that they have understood. Clubs are well attended by them.",
];

export const impactWords: readonly string[] = [
  "Senior leaders teach alongside new staff, and the quality of explanations has risen where they do.",
  "Leaders’ checks are frequent and honest. What is found in them reaches teachers within the week.",
  "Subject leaders have begun to improve teaching in their subjects; time for it is short.",
];

export const strengths: readonly (readonly [text: string, area: number, share: boolean, strand: string])[] = [
  ["One shared routine for phonics in all classes, known by every adult", 1, true, "curriculum/curriculum-4"],
  ["Pupils speak about their work with knowledge and pride", 2, false, "curriculum/curriculum-7"],
  ["The SENDCo’s walks with teachers change practice within days", 0, true, "inclusion/inclusion-1"],
  ["Leaders know their school well and say openly what is not yet good", 5, false, "leadership/leadership-1"],
  ["Attendance work with families is patient and effective", 3, true, "leadership/leadership-5"],
  ["Books show that pupils are asked to think hard in history", 1, false, "curriculum/curriculum-3"],
  ["Calm, orderly rooms in which pupils want to learn", 3, false, "leadership/leadership-5"],
];

export const risks: readonly (readonly [text: string, area: number, level: string, strand: string])[] = [
  ["Support for pupils who fall behind depends on one person", 5, "amber", "inclusion/inclusion-4"],
  ["Number facts are not secure in Years 3 and 4", 2, "amber", "curriculum/curriculum-6"],
  ["Tasks are not adapted in every room, so some pupils wait for help", 0, "amber", "inclusion/inclusion-1"],
  ["Attendance of a small group of families is falling again", 3, "red", "leadership/leadership-5"],
  ["Leaders of foundation subjects lack time to check their subjects", 5, "green", "leadership"],
  ["Two temporary teachers from January", 5, "amber", ""],
];

export const summaries: readonly string[] = [
  "The school is doing what it said it would do. Reading is taught well. The next thing is that pupils who need most practice get it every day. Attendance is a little better.",
  "Teaching is steady and pupils are happy to learn. Leaders have acted on what was agreed last time. Two things need watching: number facts and the support that depends on one person.",
  "This was a good visit. Leaders were open about what is not yet right and have a plan for it. Governors can help by asking how the plan’s milestones are checked.",
];

export const questions: readonly string[] = [
  "How do we know that the pupils who need most practice get it every day?",
  "What has changed for disadvantaged pupils since last term?",
  "Which milestone of the plan worries leaders most, and why?",
  "What would happen to the support for catching up if one person left?",
];

/** What shows how far a non-negotiable is reached. */
export const provisionEvidence = [
  "Seen in four of five lessons; in the fifth it was planned and not used.",
  "Books of three year groups show it week after week.",
  "Pupils could say what they were learning, and what had helped them.",
  "New staff have not been trained in it yet.",
  "It depends on the teacher: two classes do it well, two hardly.",
  "Leaders check it themselves and have begun to coach.",
] as const;
