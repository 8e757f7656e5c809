/** What the sample's schools say of one area of a framework: all of it invented. */
export interface AreaWords {
  headlines: readonly string[];
  strengths: readonly (readonly [text: string, impact: string])[];
  improve: readonly string[];
}

const teaching: AreaWords = {
  headlines: [
    "The curriculum is planned in order from early years on, and most lessons teach it as planned. Pupils remember what they learn in English, mathematics and history; in the newest subjects they remember less.",
    "What is taught is clear in every subject. Teachers explain well. What pupils have not understood is not always found before the class moves on.",
  ],
  strengths: [
    [
      "The order of what is taught is agreed in every subject",
      "Pupils in year 4 and year 6 could explain what they had learned a term before",
    ],
    ["Teachers model each new step", "Nine of ten books looked at show the step used correctly within the lesson"],
    ["One routine for phonics in every room", "Pupils who join in the year settle into the groups within a week"],
  ],
  improve: [
    "Checks of understanding come too late in the lesson to change it",
    "In two foundation subjects pupils do not remember what came before",
    "Tasks are sometimes too easy for those who are ready for more",
  ],
};

const behaviour: AreaWords = {
  headlines: [
    "Lessons are calm and pupils are kind to each other. Attendance is a little better than last year; a small group of families is away far too often.",
    "Expectations are clear, and most staff hold to them. Attendance is close to that of schools like ours, lower for disadvantaged pupils.",
  ],
  strengths: [
    ["First-day calling reaches every family", "Absence without a reason has halved in a year"],
    ["Routines are the same in every class", "Lessons begin within two minutes of the bell"],
  ],
  improve: ["Disadvantaged pupils are away more often than others", "Low-level talk slows some lessons after break"],
};

const personal: AreaWords = {
  headlines: [
    "Pupils are safe, know how to look after themselves, and speak with confidence. Clubs are full; pupils who could gain most from them come least.",
    "The programme for personal development is thought through from year to year. Pupils lead assemblies, teams and a school council that is listened to.",
  ],
  strengths: [
    ["Pupils have duties that matter", "Three in four have led something in the last year"],
    ["Healthy relationships are taught by age", "Pupils could say whom they would tell, and what would happen"],
  ],
  improve: ["Few disadvantaged pupils take part in clubs", "Careers education begins too late to change what pupils aim at"],
};

const leadership: AreaWords = {
  headlines: [
    "Leaders know the school well and do few things thoroughly. Governors ask good questions about reading and attendance, fewer about inclusion.",
    "Senior leaders are trusted and visible. Leaders of subjects are at different stages in knowing how well theirs is learned.",
  ],
  strengths: [
    ["Workload is asked about before anything new begins", "Staff turnover is the lowest for four years"],
    ["Governors visit with a question", "Their notes have changed how attendance is reported to them"],
  ],
  improve: [
    "Middle leaders have too little time to look at lessons",
    "Governors do not yet see how disadvantaged pupils do across subjects",
  ],
};

const words: Record<string, AreaWords> = {
  inclusion: {
    headlines: [
      "Needs are found early and known to every adult. In most lessons pupils with SEND learn the same as others with the right help; in some they are given less.",
      "Families say that they are listened to. Support follows from what is found; how long it goes on is not always looked at again.",
    ],
    strengths: [
      ["Needs are found within a term of joining", "Every pupil with SEND has targets that the class teacher can name"],
      ["Adults know the barriers of each disadvantaged pupil", "Readers of six families have caught up since Easter"],
    ],
    improve: [
      "Some pupils with SEND are given easier tasks rather than help with the same one",
      "Support is not always ended when it has done its work",
    ],
  },
  "curriculum-and-teaching": teaching,
  achievement: {
    headlines: [
      "Pupils do as well as others nationally by the time they leave, and better in reading. Mathematics is lower for those who began the year behind.",
      "From low starting points pupils make up ground each year. Writing at greater depth lags behind reading.",
    ],
    strengths: [
      ["Results in reading have held up for three years", "Pupils begin their next school able to read what its subjects ask"],
      ["Pupils who fall behind are caught up within a term", "The gap in number facts has halved in year 3"],
    ],
    improve: ["Few pupils write at greater depth", "Disadvantaged pupils do less well in mathematics than others"],
  },
  "attendance-and-behaviour": behaviour,
  "personal-development-and-well-being": personal,
  "leadership-and-governance": leadership,
  "early-years": {
    headlines: ["Children settle quickly and talk a great deal. Early mathematics is taught well indoors and too little outdoors."],
    strengths: [
      ["Adults talk with children rather than at them", "Most children who began with little speech speak in sentences by spring"],
    ],
    improve: ["Outdoor learning does not yet carry on what is taught indoors"],
  },
  "post-16": {
    headlines: [
      "Students choose courses that suit them and nearly all complete them. Independent study is expected more than it is taught.",
    ],
    strengths: [["Advice before the choice of courses is personal", "Nineteen of twenty are still on their course at Christmas"]],
    improve: ["Students are not taught how to study on their own"],
  },
};

/** Areas of older frameworks, with the words that suit them. */
const alike: Record<string, string> = {
  "quality-of-education": "curriculum-and-teaching",
  "behaviour-and-attitudes": "attendance-and-behaviour",
  "personal-development": "personal-development-and-well-being",
  "leadership-and-management": "leadership-and-governance",
  "sixth-form": "post-16",
};

const church: Record<string, AreaWords> = {
  "vision-and-flourishing": {
    headlines: [
      "The vision is lived by adults and known by pupils in their own words. It shapes decisions on staffing and on help for families.",
    ],
    strengths: [
      ["Leaders ask of each decision what the vision says of it", "Two families who were about to leave have stayed and say why"],
    ],
    improve: ["New governors do not yet know how the vision came about"],
  },
  curriculum: {
    headlines: ["Big questions run through subjects, and pupils enjoy them. In science and art they are still added at the end."],
    strengths: [["Each unit has a question that has no quick answer", "Pupils listen to views that are not theirs"]],
    improve: ["The vision is hard to see in the planning of newer subjects"],
  },
  "collective-worship": {
    headlines: ["Worship is invitational, planned with pupils and looked forward to. Pupils of other faiths and none feel at home in it."],
    strengths: [["Pupils plan and lead worship every week", "They speak of stillness as something that they take home"]],
    improve: ["What pupils make of worship is not yet gathered"],
  },
  "treating-people-well": {
    headlines: ["Adults and pupils treat each other with dignity. Forgiveness is practised and not only spoken of."],
    strengths: [["Quarrels are settled by talking", "The same two pupils seldom quarrel twice"]],
    improve: ["Staff well-being is talked of more than it is looked at"],
  },
  "justice-and-responsibility": {
    headlines: ["Pupils raise money gladly. They are beginning to ask why it is needed, and to act on the answer."],
    strengths: [["The eco group changed how the kitchen buys", "Pupils can say what they would do next"]],
    improve: ["Work for justice depends on a few pupils and one adult"],
  },
  "religious-education-curriculum": {
    headlines: ["The curriculum for religious education is balanced and in a clear order. Time for it is kept."],
    strengths: [["Christianity is taught as a living world faith", "Pupils compare how it is lived in three countries"]],
    improve: ["Worldviews without religion are taught only in year 6"],
  },
  "quality-of-religious-education": {
    headlines: ["Teaching is secure and pupils remember texts well. Written work shows less than pupils can say."],
    strengths: [["Teachers know the subject", "Pupils in year 5 could explain a parable in its own time and in ours"]],
    improve: ["Assessment does not yet tell what pupils should learn next"],
  },
  "catholic-life-and-mission": {
    headlines: ["The mission is at the heart of daily life. Pupils know that faith asks them to act, and many do."],
    strengths: [["Chaplaincy is led by pupils", "Every class has chosen and carried out a work of mercy"]],
    improve: ["Parents are not yet asked how they see the mission lived"],
  },
  "religious-education": {
    headlines: ["Pupils like the subject and do well in it. The new directory is in place in the lower school."],
    strengths: [["Lessons begin from scripture", "Pupils in year 6 use the right words with ease"]],
    improve: ["In the upper school the change to the new directory is still to come"],
  },
};

/** The words for an area of any framework; for one that nobody thought of, those of teaching. */
export function wordsOfArea(key: string): AreaWords {
  return words[alike[key] ?? key] ?? church[key] ?? teaching;
}

/** What was found wanting, for the priorities of the sample's plans by the beginnings of their titles, with the area where it stands. */
export const pointsOfPriorities: readonly (readonly [title: string, area: string, text: string])[] = [
  ["Every child reads", "curriculum-and-teaching", "Too many pupils do not read fluently by the end of year 2"],
  ["More days in school", "attendance-and-behaviour", "One pupil in six misses a day in ten or more"],
  ["Writing:", "curriculum-and-teaching", "Pupils seldom improve what they have written"],
  ["Mathematics:", "achievement", "Number facts are not secure, and it slows everything else in mathematics"],
  ["Teaching that reaches", "inclusion", "Help for pupils with SEND too often comes from outside the lesson"],
  ["Leaders of subjects", "leadership-and-governance", "Leaders of subjects can not yet say how well theirs is learned"],
  ["Key stage 3:", "curriculum-and-teaching", "In key stage 3 pupils can not read what the subjects ask of them"],
  ["Calm corridors", "attendance-and-behaviour", "Time is lost between lessons and at their beginning"],
];

/** The area of an older framework in which a point of a newer one stands. */
export function olderArea(key: string): string {
  const [older] = Object.entries(alike).find(([, newer]) => newer === key) ?? [];
  return older ?? "quality-of-education";
}

/** What points rest on besides the findings of visits. */
export const evidenceWords = [
  "Senior leaders looked at twelve books and six lessons in October",
  "Talks with twenty pupils of different ages",
  "Assessments of the last two terms, moderated with another school",
  "The survey of parents in the summer, answered by more than half",
  "A link governor’s visit and its note",
];

export const contextWords = [
  "We serve the town and four villages. A third of our pupils join us outside reception, many from families who move for work.",
  "The roll is stable. Most staff have been here for more than three years; two posts were filled in September.",
  "Our pupils come from two very different parts of the town. What they have in common is that their parents want them to do well.",
];

export const visionWords =
  "“Let your light shine”: each child is known and has something to give. The vision comes from the sermon on the mount, which pupils study in year 3 and again before they leave.";

export const inspectionWords: readonly (readonly [text: string, impact: string])[] = [
  [
    "Make sure that what is taught in the newest subjects is remembered",
    "Quizzes at the start of each lesson; pupils remember more in two of three subjects",
  ],
  ["Raise the attendance of pupils who are often away", "Each of the families has a plan and a person; absence is down by a fifth"],
];

export const safeguardingWords =
  "Records were checked in June by the trust’s lead. All staff have had this year’s training; those who joined since have had theirs within a week.";

/** What advisers say where they see it otherwise. */
export const adviserReasons = {
  generous: [
    "What I saw on the last visit varies more than the headline says.",
    "It holds for most of what I have seen. The evidence for the rest is thin yet.",
  ],
  cautious: [
    "What I saw, and what pupils told me, was better than this.",
    "The last two visits found this to be a strength; the school may say so.",
  ],
} as const;
