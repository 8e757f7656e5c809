/** The records of one school that words may stand in, by the ids of what they belong to. */
export interface Reach {
  units: string[];
  schools: string[];
  visits: string[];
  actions: string[];
  /** The longest word of what is sought. */
  word: string;
}

/** A table that keeps words: in which columns, and which of its rows are about the school. */
export interface KeptWords {
  /** As the database's client calls it. */
  table: string;
  /** What tells its rows apart, where they have no id. */
  key?: readonly string[];
  /** Its version is that of the part which it changed. */
  isLog?: boolean;
  /** Its texts; none where only its history is read. */
  words: readonly string[];
  of: (reach: Reach) => object;
}

const ofUnit = ({ units }: Reach) => ({ unitId: { in: units } });
const ofSchool = ({ schools }: Reach) => ({ schoolId: { in: schools } });
const ofVisit = ({ visits }: Reach) => ({ visitId: { in: visits } });
const ofAction = ({ actions }: Reach) => ({ actionId: { in: actions } });
/** What belongs to a record that is found in another way. */
const by = (parent: string, of: (reach: Reach) => object) => (reach: Reach) => ({ [parent]: { is: of(reach) } });
/** What quotes all schools. */
const ofTrust = () => ({});

const ofMeeting = by("meeting", ofUnit);
const ofPlan = by("plan", ofUnit);
const ofPriority = by("priority", ofPlan);
const ofEvaluation = by("evaluation", ofUnit);
const ofObjective = by("objective", ofPlan);

/**
 * Every table in which words about a school are kept: a redaction takes them out of all of these. A test reads the
 * schema and asks for each text of it whether it belongs here.
 */
export const keptWords: readonly KeptWords[] = [
  // Visits and notes
  { table: "visit", words: ["title", "cancelReason", "carriedThemes"], of: ofUnit },
  { table: "visitPlan", words: ["content"], of: ofVisit },
  { table: "visitPerson", words: ["part", "view"], of: ofVisit },
  {
    table: "note",
    key: ["visitId"],
    words: ["readWords", "accuracyWords", "directorsWords", "correction", "withdrawnReason"],
    of: ofVisit,
  },
  { table: "notePart", key: ["visitId", "kind", "key"], words: ["value"], of: ofVisit },
  { table: "noteChange", words: ["value"], isLog: true, of: ofVisit },
  { table: "noteVersion", key: ["visitId", "number"], words: ["content", "reason"], of: ofVisit },
  { table: "noteComment", words: ["text", "answer"], of: ofVisit },
  { table: "finding", words: ["text"], of: ofVisit },
  { table: "provisionRating", key: ["visitId", "itemKey"], words: ["evidence"], of: ofVisit },
  { table: "clauseReason", key: ["visitId", "clause"], words: ["reason"], of: ofVisit },
  { table: "memo", words: ["text"], of: ofVisit },
  { table: "attachment", words: ["name"], of: ofVisit },
  { table: "focusArea", words: ["name", "why", "furtherReason", "endReason"], of: ofUnit },
  { table: "waiver", words: ["reason"], of: ofUnit },
  { table: "unitProgramme", key: ["unitId", "yearId"], words: ["reason"], of: ofUnit },
  { table: "allocation", words: ["reason"], of: ofUnit },
  // Actions
  { table: "agreedAction", words: ["text", "successCriterion", "support", "ownerName", "dueWords"], of: ofUnit },
  { table: "actionRating", words: ["evidence", "wordsBefore"], of: ofAction },
  { table: "actionProgress", words: ["text"], of: ofAction },
  // The headteacher's desk
  { table: "selfEvaluation", words: [], of: ofUnit },
  { table: "evaluationText", key: ["evaluationId", "key"], words: ["value"], of: ofEvaluation },
  { table: "areaEvaluation", words: ["headline", "body", "adviserReason"], of: ofEvaluation },
  { table: "evaluationPoint", words: ["text", "impact"], of: by("areaEvaluation", ofEvaluation) },
  { table: "pointEvidence", words: ["words"], of: by("point", by("areaEvaluation", ofEvaluation)) },
  { table: "standardRating", key: ["evaluationId", "statementKey"], words: ["evidence"], of: ofEvaluation },
  { table: "improvementPlan", words: ["title", "team"], of: ofUnit },
  { table: "planText", key: ["planId", "key"], words: ["value"], of: ofPlan },
  {
    table: "planPriority",
    words: ["title", "intent", "why", "response", "leadName", "sendImpact", "disadvantagedImpact", "lessons"],
    of: ofPlan,
  },
  { table: "successCriterion", words: ["text", "baseline", "target", "evidencedBy", "finalValue"], of: ofPriority },
  { table: "milestone", key: ["priorityId", "termKey"], words: ["text", "evidence"], of: ofPriority },
  { table: "planStep", words: ["text", "leadName", "resources", "monitoring", "evidence"], of: ofPriority },
  { table: "termReview", words: ["impact", "adjustment", "governorsWords", "advisersWords"], of: ofPriority },
  { table: "planComment", words: ["text", "answer"], of: ofPlan },
  { table: "strategicPlan", words: [], of: ofUnit },
  { table: "strategicText", key: ["planId", "key"], words: ["value"], of: ofPlan },
  { table: "strategicObjective", words: ["title", "theme", "why", "leadName", "risks", "resources", "milestones"], of: ofPlan },
  { table: "objectiveMeasure", words: ["text", "baseline", "years"], of: ofObjective },
  { table: "strategicReview", key: ["planId", "yearKey"], words: ["evidence", "change", "returnedWords"], of: ofPlan },
  // Standards meetings, and what a category brings
  { table: "standardsMeeting", words: ["about", "cancelledReason"], of: ofUnit },
  { table: "meetingPerson", words: ["reason"], of: ofMeeting },
  { table: "meetingPart", key: ["meetingId", "kind", "key"], words: ["value"], of: ofMeeting },
  {
    table: "meetingDecision",
    key: ["meetingId", "axis"],
    words: ["reasons", "dissent", "readiness", "trajectory", "appealReason", "appealWords"],
    of: ofMeeting,
  },
  { table: "meetingReach", words: ["means"], of: ofMeeting },
  { table: "judgement", words: ["reasons"], of: ofUnit },
  { table: "judgementGroup", key: ["judgementId", "groupKey"], words: ["reasons"], of: by("judgement", ofUnit) },
  { table: "judgementEvidence", words: ["words"], of: by("judgement", ofUnit) },
  { table: "sampledJudgement", words: ["reasons", "reply"], of: ofUnit },
  { table: "categoryPeriod", words: ["source"], of: ofUnit },
  { table: "obligation", words: ["metWords", "closedReason", "note"], of: ofUnit },
  { table: "commitment", words: ["closedReason"], of: ofUnit },
  { table: "commitmentReview", words: ["evidence"], of: by("commitment", ofUnit) },
  { table: "concern", words: ["source", "response", "closedReason"], of: ofUnit },
  { table: "direction", words: ["what", "why", "outcome", "withdrawnReason"], of: ofUnit },
  { table: "support", words: ["title", "need", "answer", "providerName", "impact"], of: ofUnit },
  { table: "supportDay", words: ["note"], of: by("support", ofUnit) },
  { table: "sharedStrength", words: ["text", "leader", "withdrawnReason"], of: ofUnit },
  { table: "offerBooking", words: ["name", "does", "changed"], of: ofSchool },
  // Joining, and a new headteacher
  { table: "joining", words: ["endedReason"], of: ofSchool },
  { table: "joiningPerson", key: ["joiningId", "personId"], words: ["task"], of: by("joining", ofSchool) },
  { table: "joiningStep", key: ["joiningId", "key"], words: ["note"], of: by("joining", ofSchool) },
  { table: "joiningText", key: ["joiningId", "kind", "key"], words: ["value"], of: by("joining", ofSchool) },
  { table: "induction", words: ["endedReason"], of: ofSchool },
  { table: "inductionSession", key: ["inductionId", "key"], words: ["missedReason"], of: by("induction", ofSchool) },
  { table: "mentorContact", words: ["note"], of: by("induction", ofSchool) },
  // Governors
  { table: "governingBodyMeeting", words: ["title"], of: ofSchool },
  { table: "presentedReport", words: ["conclusion"], of: by("meeting", ofSchool) },
  { table: "governorQuestion", words: ["question", "answer", "followedUp"], of: by("report", by("meeting", ofSchool)) },
  { table: "adviceRequest", words: ["subject", "question", "answer"], of: ofSchool },
  // Copies, and what is written of all schools
  { table: "snapshot", words: ["content"], of: ({ units }) => ({ OR: [{ unitId: { in: units } }, { unitId: null }] }) },
  { table: "boardReport", words: [], of: ofTrust },
  { table: "boardReportWords", key: ["reportId", "section"], words: ["body"], of: ofTrust },
  { table: "boardReportWithdrawal", key: ["reportId"], words: ["reason"], of: ofTrust },
  {
    table: "outboxMail",
    words: ["subject", "text", "html", "calendar"],
    of: ({ word: contains }) => ({
      OR: ["subject", "text", "html", "calendar"].map((column) => ({ [column]: { contains, mode: "insensitive" } })),
    }),
  },
  {
    table: "notice",
    words: ["subject", "text"],
    of: ({ word: contains }) => ({ OR: ["subject", "text"].map((column) => ({ [column]: { contains, mode: "insensitive" } })) }),
  },
];

/** Tables whose rows name the record that they are of by its id alone. */
export const keptByRecord: readonly Omit<KeptWords, "of">[] = [
  { table: "deskChange", words: ["value"], isLog: true },
  { table: "broughtText", words: ["fileName", "heading", "body"] },
];
