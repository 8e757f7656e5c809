import { type Day, writtenDay } from "@/lib/dates";
import { counted } from "@/lib/words";

/** What the records say of a school or federation that a director would want to know. */
export interface SchoolFacts {
  unit: string;
  urn: number;
  category: string | null;
  /** Its place among the year's categories, 1 the best. */
  rank: number | null;
  /** The first day of its category, where it is longer in it than the year allows. */
  overSince: Day | null;
  concerns: string[];
  dutiesOverdue: number;
  openActions: number;
  redActions: number;
  actionsPastDate: number;
  /** Risks of the highest level in the latest published note. */
  redRisks: { count: number; visitId: string } | null;
  /** Areas in which the adviser finds the school's view of itself generous. */
  generous: number;
  withoutAdviser: boolean;
  withoutLink: boolean;
}

/** A named reason to look at a school, with the records that it rests on. */
export interface Reason {
  says: string;
  address: string;
  /** Enough by itself to name a school; others are said beside it. */
  strong: boolean;
}

/** A school with reasons to look at it. */
export interface SchoolToLookAt {
  unit: string;
  urn: number;
  category: string | null;
  reasons: Reason[];
}

/** Below so many, actions of a kind are every school's: no reason of their own. */
const fewest = 2;

/** Why a director would look at a school: reasons by name, each with its records; never a score. */
export function reasonsOf(facts: SchoolFacts): Reason[] {
  const { urn, overSince, concerns, dutiesOverdue, openActions, redActions, actionsPastDate, redRisks, generous } = facts;
  const category = `/schools/${urn}/category`;
  const actions = `/actions?school=${urn}`;
  const strong: (Omit<Reason, "strong"> | false)[] = [
    ...concerns.map((trigger) => ({ says: `Cause for concern: ${trigger.replace(/\.$/, "")}`, address: `${category}#concerns` })),
    overSince !== null && { says: `In its category since ${writtenDay(overSince)}, longer than the year allows`, address: category },
    dutiesOverdue > 0 && { says: `${counted(dutiesOverdue, "duty", "duties")} of the category overdue`, address: `${category}#duties` },
    redRisks !== null && {
      says: `${counted(redRisks.count, "high risk")} in the latest note`,
      address: `/visits/${redRisks.visitId}/note`,
    },
    facts.withoutAdviser && { says: "No adviser", address: `/schools/${urn}/allocations` },
    facts.withoutLink && { says: "No partnership link", address: `/schools/${urn}/allocations` },
  ];
  const besides: typeof strong = [
    redActions >= fewest && {
      says: `${redActions} of ${counted(openActions, "open action")} rated red`,
      address: `${actions}&sort=rating`,
    },
    actionsPastDate >= fewest && { says: `${counted(actionsPastDate, "action")} past the date`, address: `${actions}&overdue=yes` },
    generous > 0 && {
      says: `Sees itself better than the adviser does in ${counted(generous, "area")}`,
      address: `/priorities/evaluations`,
    },
  ];
  const said = (list: typeof strong, isStrong: boolean) => list.flatMap((one) => (one ? [{ ...one, strong: isStrong }] : []));
  return [...said(strong, true), ...said(besides, false)];
}

/** Schools with a strong reason, those with more of them first, then with more reasons, then the category more in need. */
export function schoolsToLookAt(schools: readonly SchoolFacts[]): SchoolToLookAt[] {
  return schools
    .map((facts) => ({ ...facts, reasons: reasonsOf(facts) }))
    .filter(({ reasons }) => reasons.some(({ strong }) => strong))
    .sort(
      (one, other) =>
        strongOnes(other) - strongOnes(one) ||
        other.reasons.length - one.reasons.length ||
        (other.rank ?? 0) - (one.rank ?? 0) ||
        one.unit.localeCompare(other.unit, "en-GB"),
    )
    .map(({ unit, urn, category, reasons }) => ({ unit, urn, category, reasons }));
}

const strongOnes = ({ reasons }: { reasons: readonly Reason[] }) => reasons.filter(({ strong }) => strong).length;
