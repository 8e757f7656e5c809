import type { Day } from "@/lib/dates";

/** Where an area applies. */
export type AreaPlace = "everywhere" | "earlyYears" | "sixthForm" | "voluntaryAided";

export interface FrameworkArea {
  key: string;
  name: string;
  place: AreaPlace;
  /** Areas of the version before whose text it takes over: text only, never a grade. */
  follows: readonly string[];
}

export interface FrameworkGrade {
  key: string;
  name: string;
  officialCode: number | null;
}

/** An inspection or evaluation framework in one version, as it is seeded and edited. */
export interface Framework {
  key: string;
  revision: number;
  body: "ofsted" | "siams" | "catholic" | "trust";
  name: string;
  startsOn: Day;
  endsBefore: Day | null;
  scale: "grades" | "judgements" | "none";
  hasOverall: boolean;
  safeguarding: readonly [met: string, notMet: string] | null;
  selfGraded: boolean;
  areas: readonly FrameworkArea[];
  /** Best first. */
  grades: readonly FrameworkGrade[];
}

const area = (key: string, name: string, follows: string[] = [], place: AreaPlace = "everywhere"): FrameworkArea => ({
  key,
  name,
  place,
  follows,
});
const grade = (key: string, name: string, officialCode: number | null = null): FrameworkGrade => ({ key, name, officialCode });

const inspectionAreas = [
  area("quality-of-education", "Quality of education"),
  area("behaviour-and-attitudes", "Behaviour and attitudes"),
  area("personal-development", "Personal development"),
  area("leadership-and-management", "Leadership and management"),
  area("early-years", "Early years provision", [], "earlyYears"),
  area("sixth-form", "Sixth-form provision", [], "sixthForm"),
];

const fourGrades = [
  grade("outstanding", "Outstanding", 1),
  grade("good", "Good", 2),
  grade("requires-improvement", "Requires improvement", 3),
  grade("inadequate", "Inadequate", 4),
];

/** Each area takes the text of the area of the same key. */
const unchanged = (areas: readonly FrameworkArea[]) => areas.map((one) => ({ ...one, follows: [one.key] }));

const reportCardAreas = [
  area("inclusion", "Inclusion", ["quality-of-education", "personal-development"]),
  area("curriculum-and-teaching", "Curriculum and teaching", ["quality-of-education"]),
  area("achievement", "Achievement", ["quality-of-education"]),
  area("attendance-and-behaviour", "Attendance and behaviour", ["behaviour-and-attitudes"]),
  area("personal-development-and-well-being", "Personal development and well-being", ["personal-development"]),
  area("leadership-and-governance", "Leadership and governance", ["leadership-and-management"]),
  area("early-years", "Early years", ["early-years"], "earlyYears"),
  area("post-16", "Post-16 provision", ["sixth-form"], "sixthForm"),
];

const reportCardGrades = [
  grade("exceptional", "Exceptional"),
  grade("strong-standard", "Strong standard"),
  grade("expected-standard", "Expected standard"),
  grade("needs-attention", "Needs attention"),
  grade("urgent-improvement", "Urgent improvement"),
];

const reportCard = {
  key: "ofsted-report-card",
  body: "ofsted",
  scale: "grades",
  hasOverall: false,
  safeguarding: ["Met", "Not met"],
  selfGraded: true,
  grades: reportCardGrades,
} as const;

/** The inspection frameworks that every trust begins with. The trust's own standards follow its strategy. */
export const frameworkCatalogue: readonly Framework[] = [
  {
    key: "ofsted-before-2019",
    revision: 1,
    body: "ofsted",
    name: "Ofsted inspections before 2019",
    startsOn: "2005-09-01",
    endsBefore: "2019-09-01",
    scale: "grades",
    hasOverall: true,
    safeguarding: null,
    selfGraded: false,
    areas: [],
    grades: fourGrades,
  },
  {
    key: "ofsted-eif-2019",
    revision: 1,
    body: "ofsted",
    name: "Ofsted education inspection framework 2019",
    startsOn: "2019-09-01",
    endsBefore: "2024-09-01",
    scale: "grades",
    hasOverall: true,
    safeguarding: ["Effective", "Not effective"],
    selfGraded: true,
    areas: inspectionAreas,
    grades: fourGrades,
  },
  {
    key: "ofsted-eif-2024",
    revision: 1,
    body: "ofsted",
    name: "Ofsted education inspection framework 2024",
    startsOn: "2024-09-01",
    endsBefore: "2025-11-10",
    scale: "grades",
    hasOverall: false,
    safeguarding: ["Effective", "Not effective"],
    selfGraded: true,
    areas: unchanged(inspectionAreas),
    grades: fourGrades,
  },
  {
    ...reportCard,
    revision: 1,
    name: "Ofsted report card 2025",
    startsOn: "2025-11-10",
    endsBefore: "2026-09-01",
    areas: reportCardAreas,
  },
  {
    ...reportCard,
    revision: 2,
    name: "Ofsted report card 2025, toolkit of September 2026",
    startsOn: "2026-09-01",
    endsBefore: null,
    areas: unchanged(reportCardAreas),
  },
  {
    key: "siams-2018",
    revision: 1,
    body: "siams",
    name: "SIAMS schedule 2018",
    startsOn: "2018-09-01",
    endsBefore: "2023-09-01",
    scale: "grades",
    hasOverall: true,
    safeguarding: null,
    selfGraded: false,
    areas: [
      area("vision-and-leadership", "Vision and leadership"),
      area("wisdom-knowledge-and-skills", "Wisdom, knowledge and skills"),
      area("character-development", "Character development: hope, aspiration and courageous advocacy"),
      area("community-and-living-well-together", "Community and living well together"),
      area("dignity-and-respect", "Dignity and respect"),
      area("impact-of-collective-worship", "Impact of collective worship"),
      area("effectiveness-of-religious-education", "Effectiveness of religious education"),
    ],
    grades: [
      grade("excellent", "Excellent"),
      grade("good", "Good"),
      grade("requires-improvement", "Requires improvement"),
      grade("ineffective", "Ineffective as a church school"),
    ],
  },
  {
    key: "siams-2023",
    revision: 1,
    body: "siams",
    name: "SIAMS framework 2023",
    startsOn: "2023-09-01",
    endsBefore: null,
    scale: "judgements",
    hasOverall: true,
    safeguarding: null,
    selfGraded: false,
    areas: [
      area("vision-and-flourishing", "Vision and flourishing", ["vision-and-leadership"]),
      area("curriculum", "Vision and the curriculum", ["wisdom-knowledge-and-skills"]),
      area("collective-worship", "Collective worship", ["impact-of-collective-worship"]),
      area("treating-people-well", "A culture of treating people well", ["community-and-living-well-together", "dignity-and-respect"]),
      area("justice-and-responsibility", "Justice and responsibility", ["character-development"]),
      area("religious-education-curriculum", "Religious education curriculum", ["effectiveness-of-religious-education"]),
      area("quality-of-religious-education", "Quality of religious education", ["effectiveness-of-religious-education"], "voluntaryAided"),
    ],
    grades: [
      grade("j1", "J1: living up to its foundation as a church school"),
      grade("j2", "J2: strengths, with issues to address as a priority"),
    ],
  },
  {
    key: "catholic-schools-inspection",
    revision: 1,
    body: "catholic",
    name: "Catholic schools inspection framework",
    startsOn: "2022-09-01",
    endsBefore: null,
    scale: "grades",
    hasOverall: true,
    safeguarding: null,
    selfGraded: true,
    areas: [
      area("catholic-life-and-mission", "Catholic life and mission"),
      area("religious-education", "Religious education"),
      area("collective-worship", "Collective worship"),
    ],
    grades: fourGrades.map(({ key, name }) => grade(key, name)),
  },
];
