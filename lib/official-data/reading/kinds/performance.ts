import type { Fact, Whose } from "@/lib/official-data/facts";
import { columnsOf, type FigureColumn, figuresOf } from "@/lib/official-data/reading/figures";
import { type Cells, type FileContext, type Kind, leave, type Reading } from "@/lib/official-data/reading/kind";
import { schoolFact } from "@/lib/official-data/reading/kinds/school-fact";
import { urnOf } from "@/lib/official-data/reading/values";
import { nationalByPhase, ofPerformanceRow, ofSchool } from "@/lib/official-data/reading/whose";

const key = { recordType: ["RECTYPE"], la: ["LEA", "LA"], establishment: ["ESTAB"], urn: ["URN"] };

/** The figures of one row under its school year. */
function measured(whose: Whose, cell: Cells, file: FileContext, list: readonly FigureColumn[], more: Fact[] = []): Reading {
  const figures = figuresOf(cell, list);
  if (!file.period) return leave("noPeriod");
  if (figures.length === 0) return leave("noFigures");
  return { facts: [...more, { is: "measures", whose, period: file.period, figures }] };
}

const absenceFigures: FigureColumn[] = [
  { measure: "absence", names: ["PERCTOT"] },
  { measure: "persistent-absence-10", names: ["PPERSABS10"] },
  { measure: "persistent-absence-15", names: ["PPERSABS15"] },
];

export const absence: Kind = {
  key: "absence",
  name: "Absence",
  stage: 6,
  needsPeriod: true,
  columns: { ...key, ...columnsOf(absenceFigures) },
  marks: ["urn", "absence"],
  optional: ["recordType", "persistent-absence-10", "persistent-absence-15"],
  read(cell, file) {
    const whose = nationalByPhase(cell) ?? ofSchool(cell, file);
    return typeof whose === "string" ? leave(whose) : measured(whose, cell, file, absenceFigures);
  },
};

const censusFigures: FigureColumn[] = [
  { measure: "pupils", names: ["NOR"] },
  { measure: "free-school-meals-ever", names: ["PNUMFSMEVER"], cohort: "pupils" },
  { measure: "education-health-care-plan", names: ["PSENELSE"], cohort: "pupils" },
  { measure: "sen-support", names: ["PSENELK"], cohort: "pupils" },
  { measure: "other-first-language", names: ["PNUMEAL"], cohort: "pupils" },
];

/** The pupil census; it is read before the results because it ties a URN to the number that outlives a conversion. */
export const census: Kind = {
  key: "census",
  name: "Pupil census",
  stage: 5,
  needsPeriod: true,
  columns: { ...key, ...columnsOf(censusFigures) },
  optional: ["recordType"],
  marks: ["urn", "pupils", "free-school-meals-ever", "other-first-language"],
  read(cell, file) {
    const national = nationalByPhase(cell);
    if (national) {
      // The number on roll of all England is nothing to compare a school with.
      return measured(national, cell, file, censusFigures.slice(1));
    }
    const whose = ofSchool(cell, file);
    if (typeof whose === "string") return leave(whose);
    return measured(whose, cell, file, censusFigures, described(cell));
  },
};

/** What a row of results tells of the school itself. */
function described(cell: Cells): Fact[] {
  const urn = urnOf(cell("urn"));
  if (urn === undefined) return [];
  const renamed: Cells = (column) => cell(column === "laCode" ? "la" : column);
  return [schoolFact(renamed, { urn, source: "results", inTrust: null, name: "", type: null, phase: null, pupils: null })];
}

const cohort = "cohort";
const progress = (measure: string, name: string): FigureColumn => ({
  measure,
  names: [name],
  lower: [`${name}_LOWER`],
  upper: [`${name}_UPPER`],
  cohort,
});

const keyStage2Figures: FigureColumn[] = [
  { measure: "ks2-expected", names: ["PTRWM_EXP"], cohort },
  { measure: "ks2-higher", names: ["PTRWM_HIGH"], cohort },
  { measure: "ks2-expected-three-years", names: ["PTRWM_EXP_3YR"], cohort: "threeYears" },
  { measure: "ks2-expected-disadvantaged", names: ["PTRWM_EXP_FSM6CLA1A"], cohort: "disadvantaged" },
  { measure: "ks2-reading", names: ["PTREAD_EXP"], cohort },
  { measure: "ks2-writing", names: ["PTWRITTA_EXP"], cohort },
  { measure: "ks2-maths", names: ["PTMAT_EXP"], cohort },
  { measure: "ks2-grammar", names: ["PTGPS_EXP"], cohort },
  { measure: "ks2-reading-score", names: ["READ_AVERAGE"], cohort },
  { measure: "ks2-maths-score", names: ["MAT_AVERAGE"], cohort },
  { measure: "ks2-grammar-score", names: ["GPS_AVERAGE"], cohort },
  progress("ks2-reading-progress", "READPROG"),
  progress("ks2-writing-progress", "WRITPROG"),
  progress("ks2-maths-progress", "MATPROG"),
];

export const keyStage2: Kind = {
  key: "ks2",
  name: "Key stage 2 results",
  stage: 6,
  needsPeriod: true,
  columns: {
    ...key,
    name: ["SCHNAME"],
    becameUrn: ["URN_AC"],
    cohort: ["TELIG"],
    disadvantaged: ["TFSM6CLA1A"],
    threeYears: ["TELIG_3YR"],
    character: ["RELDENOM"],
    ...columnsOf(keyStage2Figures),
  },
  optional: ["ks2-expected-three-years", "threeYears"],
  marks: ["urn", "recordType", "cohort", "ks2-reading", "ks2-maths"],
  read(cell, file) {
    // The academy that the school became in the year says whose the row is, even without a file of links.
    const [urn, became] = [urnOf(cell("urn")), urnOf(cell("becameUrn"))];
    const isTied = urn !== undefined && became !== undefined && file.interest.hasUrn(became);
    const whose: ReturnType<typeof ofPerformanceRow> = isTied
      ? { level: "school", urn, laestab: null }
      : ofPerformanceRow(cell, file, ["5", "NAT"]);
    if (typeof whose === "string") return leave(whose);
    const link: Fact[] = isTied
      ? [{ is: "link", urn, successor: became, name: cell("name").trim() || null, kind: "Predecessor", on: null }]
      : [];
    const school = whose.level === "school" ? described(cell) : [];
    return measured(whose, cell, file, keyStage2Figures, [...link, ...school]);
  },
};

const keyStage4Figures: FigureColumn[] = [
  { measure: "ks4-attainment-8", names: ["ATT8SCR"], cohort },
  { measure: "ks4-progress-8", names: ["P8MEA"], lower: ["P8CILOW"], upper: ["P8CIUPP"], cohort: "progressCohort" },
  { measure: "ks4-basics-5", names: ["PTL2BASICS_95"], cohort, fraction: true },
  { measure: "ks4-ebacc-points", names: ["EBACCAPS"], cohort },
  { measure: "ks4-attainment-8-disadvantaged", names: ["ATT8SCR_FSM6CLA1A"], cohort: "disadvantaged" },
  { measure: "ks4-progress-8-disadvantaged", names: ["P8MEA_FSM6CLA1A"], cohort: "progressDisadvantaged" },
  { measure: "ks4-disadvantaged", names: ["PTFSM6CLA1A"], cohort, fraction: true },
];

export const keyStage4: Kind = {
  key: "ks4",
  name: "Key stage 4 results",
  stage: 6,
  needsPeriod: true,
  columns: {
    ...key,
    cohort: ["TPUP"],
    disadvantaged: ["TFSM6CLA1A"],
    progressCohort: ["P8PUP", "TPUP"],
    progressDisadvantaged: ["P8PUP_FSM6CLA1A", "TFSM6CLA1A"],
    ...columnsOf(keyStage4Figures),
  },
  marks: ["urn", "recordType", "ks4-attainment-8", "ks4-basics-5"],
  read(cell, file) {
    const whose = ofPerformanceRow(cell, file, ["7", "5", "NAT"]);
    return typeof whose === "string" ? leave(whose) : measured(whose, cell, file, keyStage4Figures);
  },
};

const keyStage5Figures: FigureColumn[] = [
  { measure: "ks5-a-level-points", names: ["TALLPPE_ALEV_1618"], cohort },
  { measure: "ks5-academic-points", names: ["TALLPPE_ACAD_1618"], cohort: "academicCohort" },
];

export const keyStage5: Kind = {
  key: "ks5",
  name: "Results at 16 to 18",
  stage: 6,
  needsPeriod: true,
  columns: { ...key, cohort: ["TALLPUP_ALEV_1618"], academicCohort: ["TALLPUP_ACAD_1618"], ...columnsOf(keyStage5Figures) },
  marks: ["urn", "recordType", "ks5-a-level-points"],
  read(cell, file) {
    const whose = ofPerformanceRow(cell, file, ["7", "5", "NAT"]);
    return typeof whose === "string" ? leave(whose) : measured(whose, cell, file, keyStage5Figures);
  },
};

const destinationFigures: FigureColumn[] = [{ measure: "ks4-destinations", names: ["OVERALL_DESTPER"], cohort }];

export const destinations: Kind = {
  key: "destinations",
  name: "Destinations after key stage 4",
  stage: 6,
  needsPeriod: true,
  columns: { ...key, cohort: ["COHORT"], ...columnsOf(destinationFigures) },
  marks: ["urn", "recordType", "ks4-destinations"],
  read(cell, file) {
    const whose = ofPerformanceRow(cell, file, ["NAT_STATE", "NAT", "7", "5"]);
    return typeof whose === "string" ? leave(whose) : measured(whose, cell, file, destinationFigures);
  },
};
