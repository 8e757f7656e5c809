import { anywhere, permission, type Stage } from "@/lib/auth/permission";
import { holds, holdsAt, type Viewer } from "@/lib/auth/viewer";
import type { JoiningState } from "@/lib/joinings/words";
import type { Role } from "@/lib/people/roles";

/** A joining as a policy asks about it. */
export interface JoiningPlace {
  state: JoiningState;
  /** The members of the team who are named on it. */
  people: readonly string[];
  /** The unit of the school once it has joined. */
  unitId: string | null;
}

type At = (stage: Stage) => [JoiningPlace];
const unnamed: At = ({ otherPersonId }) => [{ state: "dueDiligence", people: [otherPersonId], unitId: null }];
const named: At = ({ personId }) => [{ state: "dueDiligence", people: [personId], unitId: null }];
const own: At = (stage) => [{ state: "joined", people: [], unitId: stage.own.unitId }];
const other: At = (stage) => [{ state: "joined", people: [], unitId: stage.other.unitId }];
const cases = { "not named on it": unnamed, "named on it": named, "own school, joined": own };

const ofTheTeam: Role[] = ["directorOfEducation", "deputyDirector", "chiefExecutive"];
/** Those who can be named on a joining; a name alone opens nothing to anybody else. */
export const canBeNamed: Role[] = ["deputyDirector", "chiefExecutive", "adviser", "independentAdviser", "partnershipLink"];

const isNamed = (viewer: Viewer, { people }: JoiningPlace) => holds(viewer, ...canBeNamed) && people.includes(viewer.personId);
const leads = (viewer: Viewer, { unitId }: JoiningPlace) =>
  unitId !== null && holdsAt(viewer, { unitId, schoolId: "" }, "headteacher", "chairOfGovernors");
const decides = (viewer: Viewer) => holds(viewer, "directorOfEducation") || (viewer.delegated && holds(viewer, "deputyDirector"));

export const joiningPolicy = {
  list: permission("See which schools are on their way in, where they are the viewer’s to see", anywhere, (viewer) =>
    holds(viewer, ...ofTheTeam, ...canBeNamed),
  ),
  begin: permission("Begin due diligence of a school", anywhere, (viewer) => holds(viewer, "directorOfEducation", "deputyDirector")),
  read: permission(
    "Read due diligence",
    cases,
    (viewer, joining: JoiningPlace) => !leads(viewer, joining) && (holds(viewer, ...ofTheTeam) || isNamed(viewer, joining)),
  ),
  readReleased: permission(
    "Read what the director has released to the school",
    { own, "other school": other, "before it has joined": unnamed },
    (viewer, joining: JoiningPlace) => joining.state === "joined" && leads(viewer, joining),
  ),
  keep: permission(
    "Keep the checklist and texts of due diligence",
    cases,
    (viewer, joining: JoiningPlace) =>
      !leads(viewer, joining) && (holds(viewer, "directorOfEducation", "deputyDirector") || isNamed(viewer, joining)),
  ),
  name: permission("Name who takes part in due diligence", cases, (viewer, _joining: JoiningPlace) =>
    holds(viewer, "directorOfEducation", "deputyDirector"),
  ),
  decide: permission(
    "Agree that a school joins, release texts to it, set its category and complete the joining",
    cases,
    (viewer, _joining: JoiningPlace) => decides(viewer),
  ),
};

/** Whether the viewer sees every joining, not only those that name them. */
export function seesEveryJoining(viewer: Viewer): boolean {
  return holds(viewer, ...ofTheTeam);
}
