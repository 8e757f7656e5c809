import { anywhere, atSchools, permission, type Stage } from "@/lib/auth/permission";
import { holds, holdsAt, type Place, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { type Approver, isLive, isWritable } from "@/lib/improvement-plans/life";
import type { PlanKind, PlanState } from "@/lib/improvement-plans/words";

/** A plan as a policy asks about it. */
export interface PlanPlace extends Place {
  kind: PlanKind;
  state: PlanState;
}

type At = (stage: Stage) => [PlanPlace];
const at =
  (state: PlanState, where: "own" | "other" = "own", kind: PlanKind = "annual"): At =>
  (stage) => [{ ...stage[where], kind, state }];

const readingCases = {
  "draft, own school": at("draft"),
  "draft, other school": at("draft", "other"),
  "submitted, own school": at("submitted"),
  "submitted, other school": at("submitted", "other"),
  "agreed, own school": at("agreed"),
  "agreed, other school": at("agreed", "other"),
  "agreed rapid plan, other school": at("agreed", "other", "rapid"),
};

const ofTheTeam = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;
const governors = ["chairOfGovernors", "governor", "linkGovernor"] as const;
const leaders = ["headteacher", "priorityLead", "sendco"] as const;

export const improvementPlanPolicy = {
  read: permission("Read an improvement plan", readingCases, (viewer, plan: PlanPlace) => {
    if (holdsAt(viewer, plan, ...leaders) || unitsAllocated(viewer).includes(plan.unitId)) return true;
    if (plan.state !== "draft" && holds(viewer, ...ofTheTeam)) return true;
    if (!isLive(plan.state)) return false;
    if (holds(viewer, "adviser") || holdsAt(viewer, plan, ...governors)) return true;
    return plan.kind === "rapid" && holds(viewer, "trustee", "chairOfTrustees");
  }),
  begin: permission("Begin an improvement plan, and close its year", atSchools, (viewer, school: Place) =>
    holdsAt(viewer, school, "headteacher"),
  ),
  write: permission(
    "Write an improvement plan",
    { draft: at("draft"), submitted: at("submitted"), agreed: at("agreed"), "other school": at("draft", "other") },
    (viewer, plan: PlanPlace) => isWritable(plan.state) && holdsAt(viewer, plan, "headteacher"),
  ),
  writePart: permission(
    "Write the priorities of a plan that one leads",
    {
      "their own": ({ own, personId }: Stage): [PlanPlace, string | null] => [{ ...own, kind: "annual", state: "draft" }, personId],
      "another's": ({ own, otherPersonId }: Stage): [PlanPlace, string | null] => [
        { ...own, kind: "annual", state: "draft" },
        otherPersonId,
      ],
    },
    (viewer, plan: PlanPlace, leadId: string | null) =>
      isWritable(plan.state) &&
      (holdsAt(viewer, plan, "headteacher") || (leadId === viewer.personId && holdsAt(viewer, plan, "priorityLead", "sendco"))),
  ),
  submit: permission(
    "Send a plan to the adviser",
    { draft: at("draft"), "other school": at("draft", "other") },
    (viewer, plan: PlanPlace) => holdsAt(viewer, plan, "headteacher"),
  ),
  assure: permission(
    "Agree a plan or return it with comments",
    { submitted: at("submitted"), "other school": at("submitted", "other") },
    (viewer, plan: PlanPlace) => assures(viewer, plan),
  ),
  advise: permission(
    "Comment on what came of a priority in a term, as its adviser",
    { agreed: at("agreed"), "other school": at("agreed", "other") },
    (viewer, plan: PlanPlace) => plan.state !== "reviewed" && assures(viewer, plan),
  ),
  challenge: permission(
    "Challenge what came of a priority in a term, as a governor",
    { draft: at("draft"), agreed: at("agreed"), "other school": at("agreed", "other") },
    (viewer, plan: PlanPlace) =>
      isLive(plan.state) && plan.state !== "reviewed" && holdsAt(viewer, plan, ...governors) && !holdsAt(viewer, plan, "headteacher"),
  ),
  approve: permission(
    "Approve a plan",
    {
      "for the governors": ({ own }: Stage): [PlanPlace, Approver] => [{ ...own, kind: "annual", state: "agreed" }, "governors"],
      "as the chief executive": ({ own }: Stage): [PlanPlace, Approver] => [{ ...own, kind: "rapid", state: "agreed" }, "chiefExecutive"],
      "for the trustees": ({ own }: Stage): [PlanPlace, Approver] => [{ ...own, kind: "rapid", state: "agreed" }, "trustees"],
    },
    (viewer, plan: PlanPlace, approver: Approver) => {
      if (plan.state !== "agreed") return false;
      if (approver === "governors") return holdsAt(viewer, plan, "chairOfGovernors") && !holdsAt(viewer, plan, "headteacher");
      return approver === "chiefExecutive" ? holds(viewer, "chiefExecutive") : holds(viewer, "trustee", "chairOfTrustees");
    },
  ),
  readOverview: permission("See how each priority goes in all schools", anywhere, (viewer) => holds(viewer, ...ofTheTeam)),
  readThread: permission(
    "Follow a school's priorities, areas and actions both ways",
    atSchools,
    (viewer, { unitId, ...school }: Place) =>
      holds(viewer, ...ofTheTeam) || unitsAllocated(viewer).includes(unitId) || holdsAt(viewer, { unitId, ...school }, ...leaders),
  ),
};

/** The unit's adviser and the director; nobody for a school that they lead themselves. */
function assures(viewer: Viewer, plan: Place): boolean {
  if (holdsAt(viewer, plan, "headteacher")) return false;
  if (holds(viewer, "directorOfEducation") || (viewer.delegated && holds(viewer, "deputyDirector"))) return true;
  const advises = viewer.allocated.some((one) => one.kind === "adviser" && one.unitId === plan.unitId);
  return advises && holds(viewer, "adviser", "independentAdviser", "deputyDirector");
}

/** The units whose plans the viewer may read at all: the school's page shows them. */
export function plansShownIn(viewer: Viewer): string[] | "all" {
  if (holds(viewer, ...ofTheTeam, "adviser")) return "all";
  return [...new Set([...unitsHeld(viewer, ...leaders, ...governors), ...unitsAllocated(viewer)])];
}
