/** A priority of the sample's plans: all of it invented. */
export interface SamplePriority {
  title: string;
  intent: string;
  send: string;
  disadvantaged: string;
  areas: string[];
  criteria: [text: string, baseline: string, target: string][];
  steps: [text: string, who: string, cost: number | null, monitoring: string][];
  milestones: string[];
  /** What is said of it, term by term. */
  impacts: string[];
  lessons: string;
}

const reading: SamplePriority = {
  title: "Every child reads fluently by the end of year 2",
  intent: "Children who fall behind in phonics are found within a week and caught up within a term.",
  send: "Keep-up groups use the same routine, with fewer sounds at a time.",
  disadvantaged: "First call on the daily one-to-one practice.",
  areas: ["curriculum-and-teaching", "achievement"],
  criteria: [
    ["Pupils in year 1 who reach the standard in phonics", "76 %", "86 %"],
    ["Pupils in year 2 who read at 90 words a minute", "61 %", "80 %"],
  ],
  steps: [
    ["Train all adults in the phonics programme anew", "Reading lead", 1_450, "Reading lead watches each adult once a term"],
    ["Daily keep-up groups from the third week", "Reading lead", null, "Headteacher looks at the register of groups every fortnight"],
    ["Decodable books for every sound, to take home", "Office manager", 980, "Stock list each half-term"],
    ["Reading morning for parents in each term", "Headteacher", 120, "Count of families who come"],
  ],
  milestones: ["All adults trained; groups run daily", "Nine in ten pupils on the expected sound", "Mock check: 80 % at the standard"],
  impacts: [
    "Routines are the same in every class. Eleven of nineteen pupils in keep-up groups have caught up.",
    "The gap between classes has closed; boys in year 1 still read less at home.",
    "The mock check was passed by 81 %; those who did not pass have a plan each.",
  ],
  lessons: "The groups work where one person looks at the register every week.",
};

const writing: SamplePriority = {
  title: "Writing: pupils edit and improve what they write",
  intent: "Pupils in key stage 2 write at length in each subject and know how to better their first draft.",
  send: "Sentence frames and word banks are taken away step by step.",
  disadvantaged: "Talk before writing in every lesson, with vocabulary taught beforehand.",
  areas: ["curriculum-and-teaching"],
  criteria: [
    ["Pupils at the expected standard in writing in year 6", "68 %", "76 %"],
    ["Books in which drafts are visibly improved, of twelve looked at", "4", "10"],
  ],
  steps: [
    ["A shared sequence for teaching writing", "English lead", null, "English lead looks at planning each half-term"],
    ["Moderation with two other schools", "English lead", 300, "Notes of moderation go to the headteacher"],
    ["Vocabulary taught before each unit", "Class teachers", null, "Walk through lessons in weeks 3 and 6"],
  ],
  milestones: [
    "The sequence is used in years 3 to 6",
    "First moderation agrees with our judgements",
    "Half of the gap to the target closed",
  ],
  impacts: [
    "The sequence is in use; in year 4 the drafts are still copied out rather than improved.",
    "Moderation agreed in nine of twelve pieces. Editing is visible in most books.",
    "Seventy-three per cent are on track.",
  ],
  lessons: "Moderation with others taught us more than our own scrutiny.",
};

const attendance: SamplePriority = {
  title: "More days in school for those who miss most",
  intent: "Families hear from us on the first day, and each pupil below 90 % has somebody who knows why.",
  send: "Arrival is agreed one by one, with the SENDCo at the gate.",
  disadvantaged: "Breakfast club is free for families who need it.",
  areas: ["attendance-and-behaviour", "inclusion"],
  criteria: [
    ["Attendance of all pupils", "93.1 %", "95 %"],
    ["Pupils who miss one day in ten or more", "21 %", "14 %"],
  ],
  steps: [
    ["A call on the first morning of each absence", "Office manager", null, "Log read by the headteacher on Fridays"],
    ["A key adult for each pupil below 90 %", "Deputy headteacher", null, "Reviewed every three weeks"],
    ["Breakfast club on all five days", "Deputy headteacher", 2_600, "Numbers each week"],
  ],
  milestones: ["Each pupil below 90 % has a key adult", "Attendance above 94 %", "Two in three of those pupils are above 90 %"],
  impacts: [
    "Every pupil has a key adult. Attendance is up by half a point on last autumn.",
    "Mondays are better since the breakfast club opened; year 5 is not.",
    "Eighteen of twenty-six pupils are above 90 % now.",
  ],
  lessons: "A named adult matters more than letters.",
};

const mathematics: SamplePriority = {
  title: "Mathematics: facts known by heart",
  intent: "Pupils recall number facts without counting, so that they have room to reason.",
  send: "Concrete materials stay on the table in every year.",
  disadvantaged: "Ten minutes of practice in school time, not as homework.",
  areas: ["curriculum-and-teaching", "achievement"],
  criteria: [["Pupils in year 4 with 20 or more in the multiplication check", "54 %", "72 %"]],
  steps: [
    ["Daily fluency session in years 1 to 5", "Mathematics lead", null, "Drop in twice each half-term"],
    ["Two days of coaching for teachers in years 3 and 4", "Mathematics lead", 900, "Coaching log"],
    ["Fact check every third week", "Class teachers", null, "Results to the mathematics lead"],
  ],
  milestones: ["Sessions run in all classes", "Six in ten pupils know the facts of their year", "The check is passed by 65 %"],
  impacts: [
    "Sessions run daily. Year 3 has gained most.",
    "Results of the fact check rise in each class but one.",
    "On track, with fourteen pupils who need more practice.",
  ],
  lessons: "Short and daily does it.",
};

const provision: SamplePriority = {
  title: "Teaching that reaches pupils with SEND in the classroom",
  intent: "Teachers adapt the lesson first, and support is an addition to it.",
  send: "This is its whole purpose.",
  disadvantaged: "One pupil in three on the register is also disadvantaged: both plans are read together.",
  areas: ["inclusion"],
  criteria: [["Lessons seen in which adaptations help, of ten", "5", "9"]],
  steps: [
    ["Pupil profiles of one page, known to every adult", "SENDCo", null, "SENDCo asks three adults each week"],
    ["Training on memory and on chunking", "SENDCo", 450, "Visits to lessons afterwards"],
    ["Teaching assistants plan with teachers on Mondays", "Headteacher", null, "Timetable"],
  ],
  milestones: ["Profiles are in use", "Seven of ten lessons adapt well", "Pupils can say what helps them"],
  impacts: [
    "Profiles are known. In foundation subjects tasks are often only shortened.",
    "Adaptation was useful in seven of ten lessons.",
    "Pupils name what helps them; three parents have written to say so.",
  ],
  lessons: "Planning together needs time in the timetable, or it stops in November.",
};

const leadership: SamplePriority = {
  title: "Leaders of subjects know how well theirs is learned",
  intent: "Each leader can say what pupils know, what they do not, and what is done about it.",
  send: "Each review looks at the work of three pupils with SEND.",
  disadvantaged: "And of three who are disadvantaged.",
  areas: ["leadership-and-governance", "curriculum-and-teaching"],
  criteria: [["Leaders who can show what has changed since their last review, of nine", "3", "8"]],
  steps: [
    ["A day each term for leaders to look at their subject", "Headteacher", 1_800, "Short report to governors"],
    ["Pairing with leaders of another school", "Deputy headteacher", null, "Two meetings each term"],
  ],
  milestones: ["First reviews done in five subjects", "All subjects reviewed once", "Changes are seen in books"],
  impacts: [
    "Five leaders have reported; history and geography do so with precision.",
    "All have looked once. Talk with pupils is the strongest evidence.",
    "Changes can be seen in six of nine subjects.",
  ],
  lessons: "Leaders need somebody to rehearse their findings with.",
};

const keyStage3: SamplePriority = {
  title: "Key stage 3: pupils read what the subjects ask of them",
  intent: "Weak readers in years 7 and 8 are found by October and taught to read, and every subject teaches its own texts.",
  send: "Assessment of decoding goes before any other.",
  disadvantaged: "Six in ten of those who read below their age are disadvantaged: they come first.",
  areas: ["curriculum-and-teaching", "inclusion"],
  criteria: [
    ["Pupils in year 7 whose reading age is two years behind", "27 %", "16 %"],
    ["Subjects that teach a text each fortnight, of eleven", "4", "11"],
  ],
  steps: [
    ["Reading tests for years 7 and 8 in the second week", "Literacy lead", 1_100, "Results to heads of department in week 4"],
    ["Four groups for pupils who can not decode", "Literacy lead", 3_200, "Headteacher visits once a half-term"],
    ["A text each fortnight in every subject", "Heads of department", null, "Book looks in weeks 5 and 11"],
  ],
  milestones: ["All tested, groups run", "Half of the groups’ pupils have gained a year", "Nine subjects teach a text"],
  impacts: [
    "Groups run four times a week. Two departments have not begun.",
    "Pupils in the groups gained nine months in four.",
    "Ten of eleven subjects teach texts; science does it best.",
  ],
  lessons: "Departments began when they saw the reading ages of their own classes.",
};

const behaviour: SamplePriority = {
  title: "Calm corridors, lessons without disruption",
  intent: "Routines are taught, and are the same from every adult.",
  send: "Adjustments are written down and known.",
  disadvantaged: "Suspensions of disadvantaged pupils are looked at one by one.",
  areas: ["attendance-and-behaviour"],
  criteria: [
    ["Lessons without disruption, of twenty seen", "11", "18"],
    ["Suspensions in a term", "24", "10"],
  ],
  steps: [
    ["Routines taught in the first three days of each term", "Deputy headteacher", null, "Walks each period"],
    ["Training for all staff, repeated in January", "Deputy headteacher", 1_250, "Pupils’ survey in terms 2 and 4"],
    ["Daily check of the removal room", "Head of year", null, "Weekly figures to the headteacher"],
  ],
  milestones: ["All adults use the routines", "Suspensions halved", "Pupils say that lessons are calm"],
  impacts: [
    "Corridors are calm. Cover lessons are not.",
    "Suspensions fell to fourteen; year 9 accounts for ten.",
    "Seventeen of twenty lessons were without disruption.",
  ],
  lessons: "New staff need the routines taught too, in every month.",
};

/** What primary schools and what secondary schools choose from. */
export const prioritiesToChoose = {
  primary: [reading, writing, attendance, mathematics, provision, leadership],
  secondary: [keyStage3, behaviour, attendance, provision, leadership],
};

/** How a school answers a priority of the trust. */
export const responses: Record<string, string> = {
  "provision-map":
    "We keep the map for all pupils on the register. Teachers update it in the last week of each term and the SENDCo reads every one.",
  attendance: "We look at the attendance of disadvantaged pupils every Friday and agree who speaks with which family.",
  "universal-provision": "All staff have looked at the non-negotiables; each has chosen one to work on until February.",
  writing: "Sentence work every day in years 1 to 4, and one longer piece each fortnight.",
  "disadvantaged-gap": "Heads of department report on their disadvantaged pupils first at each data review.",
  "after-data": "After each collection a department changes its next four weeks, and says what it changed.",
};

/** For a priority that is answered in a way of its own. */
export const usualResponse = "We have agreed with all staff what this asks of us and look at it at each leaders’ meeting.";

/** What is done for a priority of the trust nearly everywhere. */
export const usualSteps: [text: string, who: string][] = [
  ["Staff meeting on what it asks of us", "Headteacher"],
  ["Leaders look at it in lessons and books", "Deputy headteacher"],
];

/** What comes of a priority of the trust in a term. */
export const usualImpacts = [
  "Staff know what is asked. It can be seen in most lessons that leaders looked at.",
  "Begun in all classes; two teachers are new and need more time.",
  "Leaders see it in books, and pupils can say what has changed.",
  "The first half-term went to training. What it does for pupils is not seen yet.",
];
