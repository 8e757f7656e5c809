import type { Concern, InspectionFact } from "@/lib/official-data/facts";
import { type Cells, type FileContext, type Kind, leave, type Reading } from "@/lib/official-data/reading/kind";
import { textOrNull } from "@/lib/official-data/reading/kinds/school-fact";
import { codeOf, dayOf, urnOf } from "@/lib/official-data/reading/values";

/** The columns of one inspection within a row, by what they say. */
interface Block {
  kind: InspectionFact["kind"];
  number: string;
  startedOn: string;
  publishedOn: string;
  urnThen: string;
  overall?: string;
  outcome?: string;
  safeguarding?: string;
  concern?: string;
  /** Column by the key of the evaluation area. */
  areas?: Readonly<Record<string, string>>;
  /** Columns of the dates of grades, by area. */
  dates?: Readonly<Record<string, string>>;
}

const concernCodes: Record<string, Concern> = {
  SM: "specialMeasures",
  SWK: "seriousWeaknesses",
  SW: "seriousWeaknesses",
  RSI: "requiresSignificantImprovement",
  NTI: "noticeToImprove",
};

function concernOf(text: string): Concern | null {
  const plain = text.trim().toUpperCase();
  const inWords: [RegExp, Concern][] = [
    [/SPECIAL MEASURES/, "specialMeasures"],
    [/SERIOUS WEAKNESS/, "seriousWeaknesses"],
    [/SIGNIFICANT IMPROVEMENT/, "requiresSignificantImprovement"],
    [/NOTICE TO IMPROVE/, "noticeToImprove"],
  ];
  return concernCodes[plain] ?? inWords.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** 1 to 4; "Not judged", 0, 8 and 9 are no grade. */
function gradeNumber(text: string): number | null {
  const code = codeOf(text);
  return /^[1-4]$/.test(code) ? Number(code) : null;
}

function safeguardingOf(text: string): boolean | null {
  const plain = text.trim().toLowerCase();
  if (plain === "yes" || plain === "met" || plain === "y") return true;
  return plain === "no" || plain === "not met" || plain === "n" ? false : null;
}

/** A grade as the file gives it: an official number or a word; what says "not applicable" is left out. */
function gradesOf(cell: Cells, areas: Readonly<Record<string, string>>): Record<string, string> {
  const given = Object.entries(areas).map(([area, column]) => [area, codeOf(cell(column))] as const);
  return Object.fromEntries(given.filter(([, grade]) => /^([1-4]|[A-Za-z][A-Za-z ]+)$/.test(grade) && !/^(null|not )/i.test(grade)));
}

function inspectionOf(cell: Cells, urn: number, block: Block): InspectionFact | undefined {
  const at = (column: string | undefined) => (column ? cell(column) : "");
  const startedOn = dayOf(at(block.startedOn));
  if (!startedOn) return undefined;
  const dates = Object.entries(block.dates ?? {}).map(([area, column]) => [area, dayOf(cell(column))] as const);
  return {
    is: "inspection",
    urn,
    urnThen: urnOf(at(block.urnThen)) ?? urn,
    kind: block.kind,
    number: textOrNull(codeOf(at(block.number))),
    startedOn,
    publishedOn: dayOf(at(block.publishedOn)) ?? null,
    overall: gradeNumber(at(block.overall)),
    outcome: block.kind === "ungraded" ? textOrNull(at(block.outcome)) : null,
    safeguarding: safeguardingOf(at(block.safeguarding)),
    concern: concernOf(at(block.concern)),
    grades: gradesOf(cell, block.areas ?? {}),
    gradedOn: Object.fromEntries(dates.filter((date): date is readonly [string, string] => Boolean(date[1]) && date[1] !== startedOn)),
    source: "inspectorate",
  };
}

function readBlocks(cell: Cells, { interest }: FileContext, blocks: readonly Block[]): Reading {
  const urn = urnOf(cell("urn"));
  if (urn === undefined) return leave("noUrn");
  if (!interest.hasUrn(urn)) return leave("otherTrust");
  const facts = blocks.flatMap((block) => inspectionOf(cell, urn, block) ?? []);
  return facts.length > 0 ? { facts } : leave("neverInspected");
}

/** Areas of the framework of 2019 with the words that the files use. */
const areas2019 = {
  "quality-of-education": "quality of education",
  "behaviour-and-attitudes": "behaviour and attitudes",
  "personal-development": "personal development",
  "leadership-and-management": "effectiveness of leadership and management",
  "early-years": "early years provision (where applicable)",
  "sixth-form": "sixth form provision (where applicable)",
};

/** Each column is kept under its own name: the table of columns is the list of names. */
const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, [name]]));
const prefixed = (prefix: string) =>
  Object.fromEntries(Object.entries(areas2019).map(([area, name]) => [area, `${prefix} ${name}`.trim()]));

const ungraded: Block = {
  kind: "ungraded",
  number: "ungraded number",
  startedOn: "Date of latest ungraded inspection",
  publishedOn: "Ungraded inspection publication date",
  urnThen: "URN at time of the ungraded inspection",
  outcome: "Ungraded inspection overall outcome",
};

const latestBlocks: Block[] = [
  {
    kind: "graded",
    number: "Inspection number of latest graded inspection",
    startedOn: "Inspection start date",
    publishedOn: "Publication date",
    urnThen: "URN at time of latest graded inspection",
    overall: "Overall effectiveness",
    safeguarding: "Safeguarding is effective?",
    concern: "Category of concern",
    areas: prefixed(""),
  },
  {
    kind: "graded",
    number: "Previous graded inspection number",
    startedOn: "Previous inspection start date",
    publishedOn: "Previous publication date",
    urnThen: "URN at time of previous graded inspection",
    overall: "Previous graded inspection overall effectiveness",
    safeguarding: "Previous safeguarding is effective?",
    concern: "Previous category of concern",
    areas: prefixed("Previous"),
  },
  ungraded,
];

function columnsOfBlocks(blocks: readonly Block[]): Record<string, readonly string[]> {
  const names = blocks.flatMap(({ kind: _kind, areas = {}, dates = {}, ...own }) => [
    ...Object.values(own),
    ...Object.values(areas),
    ...Object.values(dates),
  ]);
  return {
    ...named(...names),
    "ungraded number": ["Latest ungraded inspection number since last graded inspection", "Latest ungraded inspection number"],
  };
}

export const latestInspections: Kind = {
  key: "inspections",
  name: "Inspections, latest of each school",
  stage: 6,
  columns: { urn: ["URN"], ...columnsOfBlocks(latestBlocks) },
  marks: ["urn", "Inspection number of latest graded inspection", "Inspection start date", "Overall effectiveness"],
  read: (cell, file) => readBlocks(cell, file, latestBlocks),
};

const reportCardAreas = {
  inclusion: "Inclusion",
  "curriculum-and-teaching": "Curriculum and teaching",
  achievement: "Achievement",
  "attendance-and-behaviour": "Attendance and behaviour",
  "personal-development-and-well-being": "Personal development and wellbeing",
  "leadership-and-governance": "Leadership and governance",
  "early-years": "Early years (where applicable)",
  "post-16": "Post-16 provision (where applicable)",
};

const dateColumn = (name: string) => `${name.replace(" (where applicable)", "")} - date of grade`;

const reportCardBlocks: Block[] = [
  {
    kind: "graded",
    number: "Inspection number of latest full inspection",
    startedOn: "Inspection start date",
    publishedOn: "Publication date",
    urnThen: "URN at time of latest full inspection",
    safeguarding: "Safeguarding standards",
    concern: "Category of concern",
    areas: reportCardAreas,
    dates: Object.fromEntries(Object.entries(reportCardAreas).map(([area, name]) => [area, dateColumn(name)])),
  },
  {
    kind: "graded",
    number: "Inspection number of latest OEIF graded inspection",
    startedOn: "Inspection start date of latest OEIF graded inspection",
    publishedOn: "Publication date of latest OEIF graded inspection",
    urnThen: "URN at time of latest OEIF graded inspection",
    overall: "Latest OEIF overall effectiveness",
    safeguarding: "Latest OEIF safeguarding is effective?",
    concern: "Latest OEIF category of concern",
    areas: prefixed("Latest OEIF"),
  },
  ungraded,
];

export const reportCards: Kind = {
  key: "reportCards",
  name: "Inspections with report cards",
  stage: 6,
  columns: { urn: ["URN"], ...columnsOfBlocks(reportCardBlocks) },
  marks: ["urn", "Inspection number of latest full inspection", "Inspection start date", "Inclusion", "Achievement"],
  read: (cell, file) => readBlocks(cell, file, reportCardBlocks),
};

const oldBlock: Block = {
  kind: "graded",
  number: "Inspection number",
  startedOn: "Inspection start date",
  publishedOn: "First published date",
  urnThen: "URN",
  overall: "Overall effectiveness",
  concern: "Category",
};

/** All inspections from 2005 to 2015: one row for each, several for a school. */
export const earlyInspections: Kind = {
  key: "earlyInspections",
  name: "Inspections, 2005 to 2015",
  stage: 6,
  columns: { urn: ["URN"], year: ["Academic year"], ...columnsOfBlocks([oldBlock]) },
  marks: ["urn", "year", "Inspection number", "Inspection start date", "Overall effectiveness", "Category"],
  read: (cell, file) => readBlocks(cell, file, [oldBlock]),
};
