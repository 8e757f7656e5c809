import { permission, type Stage } from "@/lib/auth/permission";
import { holds, type Viewer } from "@/lib/auth/viewer";
import { leadRoles, type VisitPlace, visitPolicy } from "@/lib/visits/policy";

/** A visit as the policy of its files asks about it: where it is, and who of the team takes part. */
export interface EvidencePlace extends VisitPlace {
  takingPart: readonly string[];
}

const at = (place: Stage["own"], takingPart: string[] = []): [EvidencePlace] => [{ ...place, leadId: null, kind: "programme", takingPart }];

const atVisits = {
  "own school": ({ own }: Stage) => at(own),
  "other school": ({ other }: Stage) => at(other),
  "taking part elsewhere": ({ other, personId }: Stage) => at(other, [personId]),
};

/** Evidence may show pupils' work: it is for those who prepare and conduct the visit, not for all who read its note. */
export const attachmentPolicy = {
  read: permission(
    "See and download the files of a visit",
    atVisits,
    (viewer, visit: EvidencePlace) => visitPolicy.readDraftPlan(viewer, visit) || takesPart(viewer, visit),
  ),
  add: permission(
    "Attach a file to a visit",
    atVisits,
    (viewer, visit: EvidencePlace) => visitPolicy.plan(viewer, visit) || takesPart(viewer, visit),
  ),
  remove: permission("Remove a file of a visit that somebody else has attached", atVisits, (viewer, visit: EvidencePlace) =>
    visitPolicy.conduct(viewer, visit),
  ),
};

function takesPart(viewer: Viewer, { takingPart }: EvidencePlace): boolean {
  return takingPart.includes(viewer.personId) && holds(viewer, ...leadRoles);
}
