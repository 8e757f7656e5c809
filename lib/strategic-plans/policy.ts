import { anywhere, atSchools, permission, type Stage } from "@/lib/auth/permission";
import { holds, holdsAt, holdsSomewhere, type Place, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { roles } from "@/lib/people/roles";

/** A strategic plan as a policy asks about it. */
export interface StrategicPlace extends Place {
  /** It was sent to governors and the trust at least once. */
  sent: boolean;
}

const at =
  (sent: boolean, where: "own" | "other" = "own") =>
  (stage: Stage): [StrategicPlace] => [{ ...stage[where], sent }];

const ofTheTeam = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;
const governors = ["chairOfGovernors", "governor", "linkGovernor"] as const;
const leaders = ["headteacher", "priorityLead", "sendco"] as const;

export const strategicPlanPolicy = {
  read: permission(
    "Read a strategic plan",
    {
      "never sent, own school": at(false),
      "never sent, other school": at(false, "other"),
      "sent, own school": at(true),
      "sent, other school": at(true, "other"),
    },
    (viewer, plan: StrategicPlace) => {
      if (holdsAt(viewer, plan, ...leaders) || unitsAllocated(viewer).includes(plan.unitId)) return true;
      return plan.sent && (holds(viewer, ...ofTheTeam, "adviser") || holdsAt(viewer, plan, ...governors));
    },
  ),
  begin: permission("Begin a strategic plan, and send it to governors and the trust", atSchools, (viewer, school: Place) =>
    holdsAt(viewer, school, "headteacher"),
  ),
  write: permission("Write a strategic plan", atSchools, (viewer, school: Place) => holdsAt(viewer, school, "headteacher")),
  writePart: permission(
    "Write the objectives of a strategic plan that one leads",
    {
      "their own": ({ own, personId }: Stage): [Place, string | null] => [own, personId],
      "another's": ({ own, otherPersonId }: Stage): [Place, string | null] => [own, otherPersonId],
    },
    (viewer, school: Place, leadId: string | null) =>
      holdsAt(viewer, school, "headteacher") || (leadId === viewer.personId && holdsAt(viewer, school, "priorityLead", "sendco")),
  ),
  approve: permission(
    "Record the governors' approval of a strategic plan",
    { "never sent": at(false), sent: at(true), "other school": at(true, "other") },
    (viewer, plan: StrategicPlace) => plan.sent && holdsAt(viewer, plan, "chairOfGovernors") && !holdsAt(viewer, plan, "headteacher"),
  ),
  agree: permission(
    "Agree a strategic plan for the trust, or return it with words",
    { "never sent": at(false), sent: at(true), "other school": at(true, "other") },
    (viewer, plan: StrategicPlace) =>
      plan.sent && holds(viewer, "directorOfEducation", "deputyDirector") && !holdsAt(viewer, plan, "headteacher"),
  ),
  readTrust: permission("Read the trust's own strategic plan", anywhere, (viewer) =>
    holdsSomewhere(viewer, ...roles.filter((role) => role !== "qualityAssurer")),
  ),
  writeTrust: permission(
    "Write the trust's own strategic plan",
    anywhere,
    (viewer) => holds(viewer, "directorOfEducation") || (viewer.delegated && holds(viewer, "deputyDirector")),
  ),
  readOverview: permission("See which schools' strategic plans are late", anywhere, (viewer) => holds(viewer, ...ofTheTeam)),
};

/** The units whose strategic plans the viewer reads: those of `sent` once they are sent, those of `any` from the first day. */
export function strategicPlansShown(viewer: Viewer): { any: string[]; sent: string[] | "all" } {
  const any = [...new Set([...unitsHeld(viewer, ...leaders), ...unitsAllocated(viewer)])];
  return { any, sent: holds(viewer, ...ofTheTeam, "adviser") ? "all" : unitsHeld(viewer, ...governors) };
}
