import type { Body } from "@/lib/governing-bodies/body";

const terms = [
  { key: "term-1", name: "Term 1", startsOn: "2026-09-02", lastDay: "2026-10-23" },
  { key: "term-2", name: "Term 2", startsOn: "2026-11-02", lastDay: "2026-12-18" },
  { key: "term-3", name: "Term 3", startsOn: "2027-01-04", lastDay: "2027-02-12" },
];

/** A governing body with a meeting in September and one in December, of whose records a test says what it needs. */
export function aBody(given: Partial<Body> = {}): Body {
  return {
    urn: 900_101,
    schoolId: "school",
    unit: "Whitesands Primary",
    unitId: "unit",
    schools: [{ id: "school", urn: 900_101, name: "Whitesands Primary" }],
    scale: {
      categories: [
        { key: "excellence", name: "Excellence", aimMonths: null, latestMonths: null },
        { key: "refinement", name: "Refinement", aimMonths: null, latestMonths: null },
        { key: "recovery", name: "Recovery", aimMonths: 12, latestMonths: 18 },
      ],
      follows: {},
    },
    progress: [
      { key: "red", name: "Not started", tone: "red" },
      { key: "amber", name: "Under way", tone: "amber" },
      { key: "green", name: "In place", tone: "green" },
    ],
    risk: [
      { key: "red", name: "High", tone: "red" },
      { key: "amber", name: "Medium", tone: "amber" },
      { key: "green", name: "Low", tone: "green" },
    ],
    roles: [
      { key: "vision", name: "Vision, ethos and direction", text: "Where it is going" },
      { key: "accountability", name: "Education and performance", text: "Hold leaders to account" },
      { key: "money", name: "Money well spent", text: "Watch over the finances" },
    ],
    yearTerms: terms,
    terms,
    meetings: [
      { id: "december", day: "2026-12-08", time: "18:00", title: "Full governing body", schoolId: "school" },
      { id: "september", day: "2026-09-22", time: "18:00", title: "Full governing body", schoolId: "school" },
    ],
    periods: [],
    notes: [],
    actions: [],
    plans: [],
    copies: [],
    areas: null,
    visits: [],
    reports: [],
    ...given,
  };
}

export const aNote = (given: Partial<Body["notes"][number]> = {}): Body["notes"][number] => ({
  visitId: "visit-2",
  kind: "programme",
  reviewKind: null,
  number: 2,
  date: "2026-11-17",
  publishedOn: "2026-11-20",
  questions: [],
  schoolIds: ["school"],
  presented: [],
  findings: [],
  ...given,
});

export const anAction = (given: Partial<Body["actions"][number]> = {}): Body["actions"][number] => ({
  id: "action",
  text: "Keep-up groups every day",
  owner: "Reading lead",
  due: "2026-12-18",
  dueWords: null,
  state: "open",
  ratings: [],
  ...given,
});

export const aRating = (tone: "red" | "amber" | "green", day: string): Body["actions"][number]["ratings"][number] => ({
  name: { red: "Not started", amber: "Under way", green: "In place" }[tone],
  tone,
  day,
  evidence: "Seen in lessons",
  visitId: "visit-2",
});
