import type { Fact, InspectionFact, LinkFact, SchoolFact } from "@/lib/official-data/facts";
import { type Cells, type FileContext, type Kind, leave, type Reading } from "@/lib/official-data/reading/kind";
import { schoolFact, textOrNull } from "@/lib/official-data/reading/kinds/school-fact";
import { codeOf, dayOf, isSchoolUrn, urnOf } from "@/lib/official-data/reading/values";

/** The register of establishments: every header since 2018, the search download, and the records of the 2026 service. */
export const register: Kind = {
  key: "register",
  name: "Register of establishments",
  stage: 4,
  datedBy: "changedOn",
  spills: "linked",
  columns: {
    urn: ["URN", "Id"],
    name: ["EstablishmentName"],
    laCode: ["LA (code)", "LAId"],
    laName: ["LA (name)", "LAName"],
    establishment: ["EstablishmentNumber"],
    laestab: ["LAESTAB"],
    type: ["TypeOfEstablishment (name)", "TypeOfEstablishmentName"],
    statusCode: ["EstablishmentStatus (code)", "EstablishmentStatusId"],
    status: ["EstablishmentStatus (name)", "EstablishmentStatusName"],
    phase: ["PhaseOfEducation (name)", "PhaseOfEducationName"],
    lowestAge: ["StatutoryLowAge", "AgeRangeLow"],
    highestAge: ["StatutoryHighAge", "AgeRangeHigh"],
    openedOn: ["OpenDate"],
    closedOn: ["CloseDate"],
    character: ["ReligiousCharacter (name)", "ReligiousCharacterName"],
    diocese: ["Diocese (name)", "DioceseName"],
    gender: ["Gender (name)", "GenderName"],
    capacity: ["SchoolCapacity", "TotalCapacity"],
    pupils: ["NumberOfPupils", "TotalPupils"],
    trustUid: ["Trusts (code)", "TrustId"],
    trustName: ["Trusts (name)", "TrustName"],
    trustFlag: ["TrustSchoolFlag (name)", "TrustSchoolFlagName"],
    ukprn: ["UKPRN"],
    street: ["Street"],
    town: ["Town"],
    postcode: ["Postcode"],
    website: ["SchoolWebsite", "Website"],
    telephone: ["TelephoneNum"],
    inspectedOn: ["OfstedLastInsp"],
    rating: ["OfstedRating (name)"],
    changedOn: ["LastChangedDate"],
    linked: ["Linked establishments"],
  },
  // What no header has all of.
  optional: ["laestab", "statusCode", "linked", "changedOn", "inspectedOn", "rating", "trustFlag"],
  marks: ["urn", "name", "status", "type", "phase"],
  read(cell, file) {
    const urn = urnOf(cell("urn"));
    if (urn === undefined) return leave("noUrn");
    const inTrust = belongs(cell, file);
    const wanted = inTrust || file.interest.hasUrn(urn) || file.interest.mayPrecede(urn);
    if (!wanted && !speaksOfLinks(cell)) return leave(isSchoolUrn(urn) ? "otherTrust" : "notSchool");
    return readSchool(cell, file, urn, inTrust);
  },
};

/** A foundation trust is another thing: only academy trusts count. */
function belongs(cell: Cells, { interest, hasColumn }: FileContext): boolean {
  if (hasColumn("trustUid")) return codeOf(cell("trustUid")) === interest.uid;
  return /academy trust/i.test(cell("trustFlag")) && interest.isTrustName(cell("trustName"));
}

const speaksOfLinks = (cell: Cells) => cell("linked") !== "";

function readSchool(cell: Cells, file: FileContext, urn: number, inTrust: boolean): Reading {
  const status = statusOf(cell("statusCode"), cell("status"));
  // A closed school keeps the trust that it had, or none: it is what a school was before, or it has left.
  if (status === "proposed" && inTrust) return leave("proposed");
  const counted = status === "closed" ? false : inTrust;
  const says = file.hasColumn("trustUid") || file.hasColumn("trustName");
  const school: SchoolFact = schoolFact(cell, { urn, source: "register", inTrust: says ? counted : null, status });
  const facts: Fact[] = [...trustOf(cell, file, inTrust), school, ...linksOf(urn, cell("linked")), ...inspectionOf(cell, urn)];
  return { facts };
}

/** The trust as the register names it, for those who give no file of groups. */
function trustOf(cell: Cells, { interest, hasColumn }: FileContext, inTrust: boolean): Fact[] {
  const name = textOrNull(cell("trustName"));
  if (!inTrust || !name || !hasColumn("trustUid")) return [];
  const type = /single/i.test(cell("trustFlag")) ? "Single-academy trust" : "Multi-academy trust";
  return [{ is: "group", uid: interest.uid, name, groupId: null, companyNumber: null, type, status: "", ukprn: null }];
}

function statusOf(code: string, name: string): SchoolFact["status"] {
  const byCode = { "1": "open", "2": "closed", "3": "open", "4": "proposed" } as const;
  const known = byCode[codeOf(code) as keyof typeof byCode];
  if (known) return known;
  if (/^closed/i.test(name)) return "closed";
  return /^proposed/i.test(name) ? "proposed" : "open";
}

/** "134120 Predecessor", as the search download lists them in its last cell (and in those that spill over). */
function linksOf(urn: number, linked: string): LinkFact[] {
  return [...linked.matchAll(/(\d{6}) (Predecessor|Successor)([^",\d]*)/g)].map(([, other, direction, more]) => {
    const [older, newer] = direction === "Successor" ? [urn, Number(other)] : [Number(other), urn];
    return { is: "link", urn: older, successor: newer, name: null, kind: `${direction}${more ?? ""}`.trim(), on: null };
  });
}

const ratings: Record<string, Pick<InspectionFact, "overall" | "concern">> = {
  outstanding: { overall: 1, concern: null },
  good: { overall: 2, concern: null },
  "requires improvement": { overall: 3, concern: null },
  inadequate: { overall: 4, concern: null },
  // A concern is what the register gives; a grade would be our own conclusion.
  "serious weaknesses": { overall: null, concern: "seriousWeaknesses" },
  "special measures": { overall: null, concern: "specialMeasures" },
};

/** The one inspection that the register kept until 2024. */
function inspectionOf(cell: Cells, urn: number): InspectionFact[] {
  const startedOn = dayOf(cell("inspectedOn"));
  const rating = ratings[cell("rating").trim().toLowerCase()];
  if (!startedOn || !rating) return [];
  const inspection: InspectionFact = {
    is: "inspection",
    urn,
    urnThen: urn,
    kind: "graded",
    number: null,
    startedOn,
    publishedOn: null,
    ...rating,
    outcome: null,
    safeguarding: null,
    grades: {},
    gradedOn: {},
    source: "register",
  };
  return [inspection];
}
