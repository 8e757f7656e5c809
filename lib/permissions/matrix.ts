import { advicePolicy } from "@/lib/advice/policy";
import { agreedActionPolicy } from "@/lib/agreed-actions/policy";
import { allocationPolicy } from "@/lib/allocations/policy";
import { attachmentPolicy } from "@/lib/attachments/policy";
import type { Permission, Stage } from "@/lib/auth/permission";
import { accountPolicy } from "@/lib/auth/policy";
import { type Holding, mintViewer, type Viewer } from "@/lib/auth/viewer";
import { boardReportPolicy } from "@/lib/board-reports/policy";
import { broughtInPolicy } from "@/lib/brought-in/policy";
import { calendarFeedPolicy } from "@/lib/calendar-feeds/policy";
import { categoryPolicy } from "@/lib/categories/policy";
import { concernPolicy } from "@/lib/concerns/policy";
import { developmentOfferPolicy } from "@/lib/development-offers/policy";
import { directionPolicy } from "@/lib/directions/policy";
import { federationPolicy } from "@/lib/federations/policy";
import { firstMonthPolicy } from "@/lib/first-month/policy";
import { firstPagePolicy } from "@/lib/first-page/policy";
import { frameworkPolicy } from "@/lib/frameworks/policy";
import { governingBodyPolicy } from "@/lib/governing-bodies/policy";
import { helpPolicy } from "@/lib/help/policy";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { inductionPolicy } from "@/lib/inductions/policy";
import { inspectionFolderPolicy } from "@/lib/inspection-folders/policy";
import { jobPolicy } from "@/lib/jobs/policy";
import { joiningPolicy } from "@/lib/joinings/policy";
import { judgementPolicy } from "@/lib/judgements/policy";
import { keptDataPolicy } from "@/lib/kept-data/policy";
import { notePolicy } from "@/lib/notes/policy";
import { noticePolicy } from "@/lib/notices/policy";
import { obligationPolicy } from "@/lib/obligations/policy";
import { officialDataPolicy } from "@/lib/official-data/policy";
import { ownMeasurePolicy } from "@/lib/own-measures/policy";
import { peerReviewPolicy } from "@/lib/peer-reviews/policy";
import { personPolicy } from "@/lib/people/policy";
import { type Role, reachOf, roles } from "@/lib/people/roles";
import { protocolPolicy } from "@/lib/protocol/policy";
import { qualityPolicy } from "@/lib/quality/policy";
import { retentionPolicy } from "@/lib/retention/policy";
import { schoolGroupPolicy } from "@/lib/school-groups/policy";
import { schoolPolicy } from "@/lib/schools/policy";
import { searchPolicy } from "@/lib/search/policy";
import { selfEvaluationPolicy } from "@/lib/self-evaluation/policy";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { strategicPlanPolicy } from "@/lib/strategic-plans/policy";
import { strategyPolicy } from "@/lib/strategy/policy";
import { strengthPolicy } from "@/lib/strengths/policy";
import { supportPolicy } from "@/lib/support/policy";
import { universalProvisionPolicy } from "@/lib/universal-provision/policy";
import { visitFindingPolicy } from "@/lib/visit-findings/policy";
import { visitPolicy } from "@/lib/visits/policy";
import { workingDayPolicy } from "@/lib/working-days/policy";

/** Every policy of the product. One that is missing here is missing in the matrix, and a test says so. */
export const policies = {
  account: accountPolicy,
  schools: schoolPolicy,
  people: personPolicy,
  strategy: strategyPolicy,
  allocations: allocationPolicy,
  federations: federationPolicy,
  categories: categoryPolicy,
  obligations: obligationPolicy,
  directions: directionPolicy,
  concerns: concernPolicy,
  "standards-meetings": standardsMeetingPolicy,
  judgements: judgementPolicy,
  quality: qualityPolicy,
  "peer-reviews": peerReviewPolicy,
  visits: visitPolicy,
  notes: notePolicy,
  "agreed-actions": agreedActionPolicy,
  "improvement-plans": improvementPlanPolicy,
  "strategic-plans": strategicPlanPolicy,
  "brought-in": broughtInPolicy,
  "self-evaluation": selfEvaluationPolicy,
  "school-groups": schoolGroupPolicy,
  support: supportPolicy,
  strengths: strengthPolicy,
  joinings: joiningPolicy,
  inductions: inductionPolicy,
  "development-offers": developmentOfferPolicy,
  "inspection-folders": inspectionFolderPolicy,
  "universal-provision": universalProvisionPolicy,
  "visit-findings": visitFindingPolicy,
  attachments: attachmentPolicy,
  protocol: protocolPolicy,
  "governing-bodies": governingBodyPolicy,
  advice: advicePolicy,
  "board-reports": boardReportPolicy,
  "own-measures": ownMeasurePolicy,
  "working-days": workingDayPolicy,
  "calendar-feeds": calendarFeedPolicy,
  notices: noticePolicy,
  jobs: jobPolicy,
  "kept-data": keptDataPolicy,
  retention: retentionPolicy,
  search: searchPolicy,
  help: helpPolicy,
  "first-month": firstMonthPolicy,
  "first-page": firstPagePolicy,
  frameworks: frameworkPolicy,
  "official-data": officialDataPolicy,
};

/** One line of the matrix: a permission in one case, with the roles that have it. */
export interface MatrixLine {
  policy: string;
  name: string;
  says: string;
  case: string;
  roles: Role[];
}

const stage: Stage = {
  own: { schoolId: "own-school", unitId: "own-unit" },
  other: { schoolId: "other-school", unitId: "other-unit" },
  personId: "viewer",
  otherPersonId: "somebody-else",
};

/** Somebody who holds one role only, at the own school where it is a school's role; advisers and links have it allocated. */
export function viewerWithOnly(role: Role): Viewer {
  const school = { id: stage.own.schoolId, urn: 100_001, name: "Own school", unitId: stage.own.unitId };
  const holding: Holding = { role, school: reachOf(role) === "school" ? school : null };
  return mintViewer({
    trustId: "trust",
    trustName: "Trust",
    personId: stage.personId,
    personName: "Viewer",
    accountId: "account",
    sessionId: "session",
    today: "2026-01-05",
    holdings: [holding],
    allocated: [
      { unitId: stage.own.unitId, kind: "adviser", cover: false },
      { unitId: stage.own.unitId, kind: "partnershipLink", cover: false },
    ],
    delegated: false,
    severalTrusts: false,
  });
}

/** Who may do what, tried out on the policies themselves. */
export function permissionMatrix(): MatrixLine[] {
  return Object.entries(policies).flatMap(([policy, permissions]) =>
    Object.entries(permissions as Record<string, Permission<unknown[]>>).flatMap(([name, permission]) =>
      Object.entries(permission.cases).map(([at, facts]) => ({
        policy,
        name,
        says: permission.says,
        case: at,
        roles: roles.filter((role) => permission(viewerWithOnly(role), ...facts(stage))),
      })),
    ),
  );
}

/** The matrix as text: one line a permission and case, as a command prints it and a test compares it. */
export function writtenMatrix(lines = permissionMatrix()): string {
  return lines.map(({ policy, name, case: at, roles: who }) => `${policy}.${name}${at ? ` [${at}]` : ""}: ${written(who)}`).join("\n");
}

function written(who: Role[]): string {
  if (who.length === roles.length) return "everybody";
  return who.length === 0 ? "nobody" : who.join(", ");
}
