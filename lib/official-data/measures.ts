/** What a figure is counted in. */
export type MeasureUnit = "percent" | "points" | "scaledScore" | "progress" | "pupils" | "difference";

export interface Measure {
  key: string;
  /** "Reaching the expected standard in reading, writing and maths". */
  name: string;
  group: MeasureGroup;
  unit: MeasureUnit;
  /** Whether more is better; undefined where it is neither: facts about pupils. */
  better?: "more" | "less";
  /** What must be known to read it rightly. */
  note?: string;
  /** Shown at once; the others behind a press. */
  main?: true;
  /** Pupils of a cohort stand behind it: hidden from governors where they are few. */
  ofCohort?: boolean;
}

export const measureGroups = [
  ["attendance", "Attendance"],
  ["pupils", "Pupils"],
  ["ks2", "Key stage 2"],
  ["ks4", "Key stage 4"],
  ["ks5", "16 to 18"],
  ["destinations", "After key stage 4"],
] as const;
export type MeasureGroup = (typeof measureGroups)[number][0];

const tenPercent = "Pupils who miss 10% or more. Figures up to 2014 counted those who miss 15% or more: another measure, never compared.";

const attendance: Measure[] = [
  {
    key: "absence",
    main: true,
    name: "Absence",
    group: "attendance",
    unit: "percent",
    ofCohort: true,
    better: "less",
    note: "Sessions missed, of all that could be attended",
  },
  {
    key: "persistent-absence-10",
    main: true,
    name: "Persistent absence",
    group: "attendance",
    unit: "percent",
    ofCohort: true,
    better: "less",
    note: tenPercent,
  },
  {
    key: "persistent-absence-15",
    name: "Persistent absence, old measure",
    group: "attendance",
    unit: "percent",
    ofCohort: true,
    better: "less",
    note: "Pupils who miss 15% or more, as it was counted up to 2014. Not comparable with later figures.",
  },
];

const pupils: Measure[] = [
  { key: "pupils", main: true, name: "Pupils on roll", group: "pupils", unit: "pupils" },
  {
    key: "free-school-meals-ever",
    main: true,
    name: "Free school meals in the last six years",
    group: "pupils",
    unit: "percent",
    ofCohort: true,
  },
  { key: "education-health-care-plan", name: "With an education, health and care plan", group: "pupils", unit: "percent", ofCohort: true },
  { key: "sen-support", name: "With SEN support", group: "pupils", unit: "percent", ofCohort: true },
  { key: "other-first-language", name: "First language other than English", group: "pupils", unit: "percent", ofCohort: true },
];

const ofPupils = { ofCohort: true, better: "more" } as const;

const keyStage2: Measure[] = [
  { key: "ks2-expected", main: true, name: "Expected standard in reading, writing and maths", group: "ks2", unit: "percent", ...ofPupils },
  { key: "ks2-higher", main: true, name: "Higher standard in reading, writing and maths", group: "ks2", unit: "percent", ...ofPupils },
  {
    key: "ks2-expected-three-years",
    name: "Expected standard, three years together",
    group: "ks2",
    unit: "percent",
    ofCohort: true,
    better: "more",
    note: "Steadier than one year where few pupils are in a year group",
  },
  { key: "ks2-expected-disadvantaged", name: "Expected standard, disadvantaged pupils", group: "ks2", unit: "percent", ...ofPupils },
  { key: "ks2-reading", name: "Reading, expected standard", group: "ks2", unit: "percent", ...ofPupils },
  { key: "ks2-writing", name: "Writing, expected standard", group: "ks2", unit: "percent", ...ofPupils },
  { key: "ks2-maths", name: "Maths, expected standard", group: "ks2", unit: "percent", ...ofPupils },
  { key: "ks2-grammar", name: "Grammar, punctuation and spelling, expected standard", group: "ks2", unit: "percent", ...ofPupils },
  { key: "ks2-reading-score", name: "Reading, average scaled score", group: "ks2", unit: "scaledScore", ...ofPupils },
  { key: "ks2-maths-score", name: "Maths, average scaled score", group: "ks2", unit: "scaledScore", ...ofPupils },
  {
    key: "ks2-grammar-score",
    name: "Grammar, punctuation and spelling, average scaled score",
    group: "ks2",
    unit: "scaledScore",
    ...ofPupils,
  },
  { key: "ks2-reading-progress", name: "Reading progress", group: "ks2", unit: "progress", ...ofPupils },
  { key: "ks2-writing-progress", name: "Writing progress", group: "ks2", unit: "progress", ...ofPupils },
  { key: "ks2-maths-progress", name: "Maths progress", group: "ks2", unit: "progress", ...ofPupils },
];

const keyStage4: Measure[] = [
  { key: "ks4-attainment-8", main: true, name: "Attainment 8", group: "ks4", unit: "points", ...ofPupils },
  { key: "ks4-progress-8", main: true, name: "Progress 8", group: "ks4", unit: "progress", ...ofPupils },
  { key: "ks4-basics-5", main: true, name: "Grade 5 or above in English and maths", group: "ks4", unit: "percent", ...ofPupils },
  { key: "ks4-ebacc-points", name: "English Baccalaureate, average points", group: "ks4", unit: "points", ...ofPupils },
  { key: "ks4-attainment-8-disadvantaged", name: "Attainment 8, disadvantaged pupils", group: "ks4", unit: "points", ...ofPupils },
  { key: "ks4-progress-8-disadvantaged", name: "Progress 8, disadvantaged pupils", group: "ks4", unit: "progress", ...ofPupils },
  {
    key: "ks4-attainment-8-difference",
    name: "Attainment 8, disadvantaged against all other pupils in England",
    group: "ks4",
    unit: "difference",
    ...ofPupils,
  },
  {
    key: "ks4-progress-8-difference",
    name: "Progress 8, disadvantaged against all other pupils in England",
    group: "ks4",
    unit: "difference",
    ...ofPupils,
  },
  { key: "ks4-prior-score", name: "Average scaled score at the end of primary school", group: "ks4", unit: "scaledScore", ofCohort: true },
  { key: "ks4-disadvantaged", name: "Disadvantaged pupils in the year group", group: "ks4", unit: "percent", ofCohort: true },
];

const later: Measure[] = [
  { key: "ks5-a-level-points", main: true, name: "A levels, average points for each entry", group: "ks5", unit: "points", ...ofPupils },
  { key: "ks5-academic-points", name: "Academic qualifications, average points for each entry", group: "ks5", unit: "points", ...ofPupils },
  {
    key: "ks4-destinations",
    main: true,
    name: "Stayed in education or work after key stage 4",
    group: "destinations",
    unit: "percent",
    ...ofPupils,
  },
];

/** Every measure that Waymark keeps, in the order in which it is shown. */
export const measures: readonly Measure[] = [...attendance, ...pupils, ...keyStage2, ...keyStage4, ...later];
