import type { AdviceFrom } from "@/lib/advice/words";
import { anywhere, atSchools, permission, type Stage } from "@/lib/auth/permission";
import { holds, holdsAt, holdsSomewhere, type Place, type Viewer } from "@/lib/auth/viewer";

/** A request as a policy asks about it. */
export interface AdvicePlace {
  askedOf: AdviceFrom;
  askedById: string;
}

const governors = ["chairOfGovernors", "governor", "linkGovernor"] as const;

const askedOf =
  (role: AdviceFrom) =>
  ({ otherPersonId }: Stage): [AdvicePlace] => [{ askedOf: role, askedById: otherPersonId }];
const own = ({ personId }: Stage): [AdvicePlace] => [{ askedOf: "directorOfEducation", askedById: personId }];

const cases = {
  "asked of the director": askedOf("directorOfEducation"),
  "asked of the chief executive": askedOf("chiefExecutive"),
  "asked of the chair of trustees": askedOf("chairOfTrustees"),
};

export const advicePolicy = {
  list: permission(
    "See requests for advice that one has made or been asked",
    anywhere,
    (viewer) => holdsSomewhere(viewer, ...governors) || offices(viewer).length > 0,
  ),
  ask: permission("Ask director, chief executive or chair of trustees for advice", atSchools, (viewer, school: Place) =>
    holdsAt(viewer, school, ...governors),
  ),
  read: permission(
    "Read a request for advice with its answer",
    { ...cases, "their own": own },
    (viewer, request: AdvicePlace) =>
      (request.askedById === viewer.personId && holdsSomewhere(viewer, ...governors)) || answers(viewer, request),
  ),
  answer: permission("Answer a request for advice", { ...cases, "their own": own }, (viewer, request: AdvicePlace) =>
    answers(viewer, request),
  ),
};

/** Nobody answers what they have asked themselves. */
const answers = (viewer: Viewer, { askedOf: role, askedById }: AdvicePlace) => holds(viewer, role) && askedById !== viewer.personId;

/** The offices of which the viewer is asked. */
export function offices(viewer: Viewer): AdviceFrom[] {
  return (["directorOfEducation", "chiefExecutive", "chairOfTrustees"] as const).filter((role) => holds(viewer, role));
}
