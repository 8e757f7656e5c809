import * as shape from "@/lib/strategy/shape";

export const bodyNames = {
  ofsted: "Ofsted",
  siams: "Church of England and Methodist schools (SIAMS)",
  catholic: "Catholic schools",
  trust: "The trust itself",
} as const;

export const placeNames = {
  everywhere: "every school",
  earlyYears: "schools with early years",
  sixthForm: "schools with a sixth form",
  voluntaryAided: "voluntary aided and former voluntary aided schools",
} as const;

/** What is written of a framework version: its form is drawn by this. */
export const frameworkFields = {
  name: shape.text("Name", { most: 120 }),
  body: shape.choice("Of", bodyNames),
  startsOn: shape.day("In force from"),
  endsBefore: shape.day("until, not including", { optional: true }),
  scale: shape.choice("It gives", {
    grades: "A grade for each area",
    judgements: "A judgement of the whole school only",
    none: "No grades",
  }),
  hasOverall: shape.check("A grade or judgement is given for the school as a whole"),
  selfGraded: shape.check("Schools grade themselves by it"),
  safeguardingMet: shape.text("Safeguarding, when it is as it should be, is called", { optional: true, most: 40 }),
  safeguardingNotMet: shape.text("and when it is not", { optional: true, most: 40 }),
  areas: shape.list("Areas", "area", {
    name: shape.text("Name", { most: 120 }),
    place: shape.choice("For", placeNames),
  }),
  grades: shape.list("Grades or judgements", "grade", { name: shape.text("Name", { most: 120 }) }, { optional: true, hint: "Best first." }),
};

export type FrameworkTyped = shape.ValuesOf<typeof frameworkFields>;
