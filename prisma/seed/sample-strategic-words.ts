/** What the sample trust aims at: all of it invented. Nothing serves the last yet. */
export const trustObjectiveWords: [title: string, about: string][] = [
  [
    "Every pupil reads well enough to learn from any book",
    "By eleven in our primary schools, and by the end of year 8 for those who join us later.",
  ],
  [
    "Disadvantaged pupils come every day and do as well as others",
    "We look at their attendance first, then at what they learn, and we spend where it changes something.",
  ],
  [
    "Pupils with SEND learn in the classroom with everybody else",
    "Teaching is adapted before support is added; families say that they are listened to.",
  ],
  [
    "Teachers and leaders stay with us, grow, and lead others",
    "Each school grows leaders for itself and for the trust, and governors know what to ask.",
  ],
  ["Children come to school ready to learn", "Work with families and nurseries in the two years before reception."],
];

/** An objective that schools of the sample choose from. */
export interface SampleObjective {
  title: string;
  theme: string;
  why: string;
  /** The place of the trust's objective that it serves; nothing where it serves none. */
  serves: number | null;
  lead: string;
  risks: string;
  resources: string;
  milestones: [launch: string, deepen: string, sustain: string];
  measures: [text: string, baseline: string, targets: [string, string, string], reached: [string, string]][];
  /** Beginnings of the titles of the priorities that serve it. */
  priorities: string[];
}

export const objectivesToChoose: SampleObjective[] = [
  {
    title: "All pupils leave us as readers",
    theme: "Reading",
    why: "One pupil in four joins key stage 2 without the fluency that its books ask for, and the gap shows in every subject after that.",
    serves: 0,
    lead: "Reading lead",
    risks: "Adults trained in the programme leave; new ones are trained within a month.",
    resources: "Reading lead out of class one day a week; books each year",
    milestones: [
      "One programme, taught the same way by every adult",
      "Fluency practised daily to the end of key stage 2",
      "The routine outlives changes of staff, and we train others",
    ],
    measures: [
      ["Pupils who reach the standard in phonics", "74 %", ["80 %", "84 %", "88 %"], ["79 %", "83 %"]],
      ["Pupils in year 6 who read at the expected standard", "71 %", ["74 %", "78 %", "82 %"], ["75 %", "77 %"]],
    ],
    priorities: ["Every child reads fluently", "Key stage 3: pupils read"],
  },
  {
    title: "Pupils write at length and reason with number",
    theme: "Curriculum",
    why: "Books are neat, and first drafts stay as they were. In mathematics pupils count where they should know.",
    serves: 1,
    lead: "Deputy headteacher",
    risks: "Too much is begun at once: one subject a term.",
    resources: "Moderation with two other schools; two days of coaching a year",
    milestones: [
      "A shared sequence for writing, and daily practice of number facts",
      "Moderation with others agrees with our judgements",
      "Subject leaders keep it going without the deputy headteacher",
    ],
    measures: [["Pupils at the expected standard in writing in year 6", "66 %", ["70 %", "74 %", "78 %"], ["69 %", "75 %"]]],
    priorities: ["Writing: pupils edit", "Mathematics: facts"],
  },
  {
    title: "Every pupil is here, calm and known by somebody",
    theme: "Attendance and behaviour",
    why: "Those who miss most days are those who can afford it least.",
    serves: 1,
    lead: "Deputy headteacher",
    risks: "Family support ends with its funding in the second year.",
    resources: "Breakfast club; half a post for family support",
    milestones: [
      "A named adult for each pupil who misses one day in ten",
      "Routines taught, and the same from every adult",
      "Attendance above the national figure for two years",
    ],
    measures: [["Attendance of disadvantaged pupils", "91.8 %", ["93 %", "94 %", "95 %"], ["92.6 %", "93.9 %"]]],
    priorities: ["More days in school", "Calm corridors"],
  },
  {
    title: "Classrooms in which pupils with SEND learn with everybody else",
    theme: "Inclusion",
    why: "Support takes pupils out of the lessons that they most need.",
    serves: 2,
    lead: "SENDCo",
    risks: "Waiting times for assessment are out of our hands; teaching is not.",
    resources: "Time for teachers and assistants to plan together",
    milestones: [
      "One page on each pupil, known to all who teach them",
      "Nine lessons of ten adapt the task, not only its length",
      "Pupils say what helps them, and it happens",
    ],
    measures: [["Lessons seen in which adaptations help, of ten", "5", ["7", "8", "9"], ["6", "8"]]],
    priorities: ["Teaching that reaches pupils with SEND"],
  },
  {
    title: "Leaders of every subject who grow their colleagues",
    theme: "Leadership",
    why: "We lean on three people. Two of them will retire before this plan is over.",
    serves: 3,
    lead: "Headteacher",
    risks: "Release time is the first thing to go when money is short.",
    resources: "A day a term for each subject leader",
    milestones: [
      "Each leader can say what pupils know and what they do not",
      "Leaders review each other’s subjects with another school",
      "Two of our leaders lead in other schools",
    ],
    measures: [["Leaders who can show what has changed since their last review, of nine", "3", ["5", "7", "8"], ["5", "6"]]],
    priorities: ["Leaders of subjects know"],
  },
  {
    title: "A place in its town: trips, music and clubs for all",
    theme: "Personal development",
    why: "Who joins a club depends on who can be picked up at four.",
    serves: null,
    lead: "Headteacher",
    risks: "Volunteers move on.",
    resources: "Grant for music; a minibus shared with two schools",
    milestones: ["Each pupil joins something", "Clubs led by pupils of year 6", "Every child has performed, camped and served by eleven"],
    measures: [["Disadvantaged pupils in at least one club", "38 %", ["55 %", "70 %", "80 %"], ["51 %", "66 %"]]],
    priorities: [],
  },
];

export const visionWords = (school: string) =>
  `At ${school} we want each child to be known, to learn something worth knowing every day, and to leave us ready for what comes next.
We are honest about what is not good enough yet, and patient with each other while we put it right.`;

export const contextWords = (school: string) =>
  `${school} has a stable roll and staff who know the families. Three years are long enough to change habits and short enough to be held to.`;

export const endWords =
  "Pupils read, write and speak with confidence, come every day, and name an adult who knows them. Visitors would find this in any classroom on any day.";

export const riskWords =
  "Staff move on, and money is short. Each objective has a second person who could lead it, and nothing in it needs a new post.";

/** What is said at the end of a year. */
export const yearWords: [evidence: string, change: string][] = [
  [
    "What was launched is taught in every class. Lessons that leaders and the adviser saw say the same.",
    "One fewer thing at a time in the coming year.",
  ],
  [
    "Most measures moved as far as we had hoped; one did not, and we know why.",
    "The target of the weakest measure is kept, with another way to it.",
  ],
  ["Begun everywhere. In two classes it is not a habit yet.", "Coaching for the two classes before anything new begins."],
];
