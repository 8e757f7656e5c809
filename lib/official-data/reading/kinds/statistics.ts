import type { Fact } from "@/lib/official-data/facts";
import { columnsOf, type FigureColumn, figuresOf } from "@/lib/official-data/reading/figures";
import { type Cells, type FileContext, type Kind, leave, type Reading } from "@/lib/official-data/reading/kind";
import { schoolFact } from "@/lib/official-data/reading/kinds/school-fact";
import { type Period, periodOf } from "@/lib/official-data/reading/period";
import { codeOf, urnOf } from "@/lib/official-data/reading/values";
import { ofSchool } from "@/lib/official-data/reading/whose";

/** The layout of statistics since 2023/24: lower case, a time period in each row, codes z, c, x and u. */
const key = {
  period: ["time_period"],
  level: ["geographic_level"],
  urn: ["school_urn"],
  laestab: ["school_laestab"],
  la: ["old_la_code"],
};

function readRow(cell: Cells, file: FileContext, list: readonly FigureColumn[], more: (urn: number) => Fact[] = () => []): Reading {
  const period: Period | undefined = periodOf(codeOf(cell("period")));
  if (!period) return leave("noPeriod");
  const level = cell("level").trim().toLowerCase();
  const figures = figuresOf(cell, list);
  if (level === "national") return figures.length ? national(figures, period) : leave("noFigures");
  if (level !== "school") return leave("comparedWithNothing");
  const whose = ofSchool(cell, file);
  if (typeof whose === "string") return leave(whose);
  if (figures.length === 0) return leave("noFigures");
  const urn = urnOf(cell("urn"));
  return { facts: [...(urn ? more(urn) : []), { is: "measures", whose, period, figures }] };
}

function national(figures: ReturnType<typeof figuresOf>, period: Period): Reading {
  return { facts: [{ is: "measures", whose: { level: "national", code: "all" }, period, figures }] };
}

const cohort = "cohort";
const informationFigures: FigureColumn[] = [
  { measure: "ks4-prior-score", names: ["avg_ks2_scaledscore"], cohort },
  { measure: "ks4-disadvantaged", names: ["pt_disadvantaged"], cohort },
  { measure: "ks4-attainment-8-difference", names: ["diffn_att8"], cohort: "disadvantaged" },
  { measure: "ks4-progress-8-difference", names: ["diffn_p8mea"], cohort: "disadvantaged" },
];

export const information: Kind = {
  key: "information",
  name: "Information about schools (key stage 4)",
  stage: 5,
  columns: {
    ...key,
    name: ["school_name"],
    laName: ["la_name"],
    character: ["reldenom"],
    gender: ["egender"],
    cohort: ["t_pupils"],
    disadvantaged: ["t_disadvantaged"],
    ...columnsOf(informationFigures),
  },
  marks: ["period", "urn", "cohort", "ks4-prior-score"],
  read(cell, file) {
    const renamed: Cells = (column) => cell(column === "laCode" ? "la" : column);
    const described = (urn: number) => [
      schoolFact(renamed, { urn, source: "results", inTrust: null, type: null, phase: null, pupils: null }),
    ];
    return readRow(cell, file, informationFigures, described);
  },
};

const performanceFigures: FigureColumn[] = [
  { measure: "ks4-attainment-8", names: ["avg_att8"], cohort },
  { measure: "ks4-progress-8", names: ["avg_p8score"], lower: ["p8score_ci_low"], upper: ["p8score_ci_upp"], cohort },
  { measure: "ks4-basics-5", names: ["pt_l2basics_95"], cohort },
  { measure: "ks4-ebacc-points", names: ["avg_ebaccaps"], cohort },
];

export const keyStage4Statistics: Kind = {
  key: "ks4Statistics",
  name: "Key stage 4 results (layout since 2023/24)",
  stage: 6,
  columns: { ...key, topic: ["breakdown_topic"], cohort: ["t_pupils"], ...columnsOf(performanceFigures) },
  marks: ["period", "urn", "ks4-attainment-8", "ks4-basics-5"],
  read(cell, file) {
    const topic = cell("topic").trim().toLowerCase();
    if (topic !== "" && topic !== "total") return leave("breakdown");
    return readRow(cell, file, performanceFigures);
  },
};

const trustFigures: FigureColumn[] = [
  { measure: "ks4-attainment-8", names: ["ATT8SCR_WGTAVG"], cohort },
  { measure: "ks4-progress-8", names: ["P8MEA_WGTAVG"], lower: ["P8CILOW"], upper: ["P8CIUPP"], cohort },
  { measure: "ks4-basics-5", names: ["PTL2BASICS_95_WGTAVG"], cohort },
  { measure: "ks4-ebacc-points", names: ["EBACCAPS_WGTAVG"], cohort },
  { measure: "ks4-attainment-8-disadvantaged", names: ["ATT8SCR_WGTAVG_FSM6CLA1A"] },
  { measure: "ks4-progress-8-disadvantaged", names: ["P8MEA_WGTAVG_FSM6CLA1A"] },
  { measure: "ks4-disadvantaged", names: ["PFSM6CLA1A_MATPTINC"], cohort },
];

export const keyStage4OfTrusts: Kind = {
  key: "ks4Trusts",
  name: "Key stage 4 results of trusts",
  stage: 6,
  columns: { period: ["TIME_PERIOD"], uid: ["TRUST_UID"], cohort: ["TPUP_MATPTINC"], ...columnsOf(trustFigures) },
  marks: ["uid", "ks4-attainment-8"],
  read(cell, { interest, period: ofFile }) {
    const uid = codeOf(cell("uid"));
    if (!/^\d+$/.test(uid)) return leave("noUid");
    if (uid !== interest.uid) return leave("otherGroup");
    const period = periodOf(codeOf(cell("period"))) ?? ofFile;
    if (!period) return leave("noPeriod");
    const figures = figuresOf(cell, trustFigures);
    if (figures.length === 0) return leave("noFigures");
    return { facts: [{ is: "measures", whose: { level: "trust", code: uid }, period, figures }] };
  },
};
