import { anywhere, atSchools, permission, type Stage } from "@/lib/auth/permission";
import { holds, holdsAt, holdsSomewhere, type Place, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import type { Role } from "@/lib/people/roles";

/** An action as a policy asks about it: where it was agreed, and whose it is. */
export interface ActionPlace extends Place {
  ownerId: string | null;
}

const atActions = {
  "own school": ({ own, otherPersonId }: Stage): [ActionPlace] => [{ ...own, ownerId: otherPersonId }],
  "other school": ({ other, otherPersonId }: Stage): [ActionPlace] => [{ ...other, ownerId: otherPersonId }],
  "their own": ({ other, personId }: Stage): [ActionPlace] => [{ ...other, ownerId: personId }],
};

const readEverywhere: readonly Role[] = ["directorOfEducation", "deputyDirector", "chiefExecutive", "adviser", "administrator"];
const leadAtSchool: readonly Role[] = ["headteacher", "priorityLead", "sendco"];
const governAtSchool: readonly Role[] = ["chairOfGovernors", "governor", "linkGovernor"];

export const agreedActionPolicy = {
  list: permission(
    "See the list of agreed actions",
    anywhere,
    (viewer) => actionsShownIn(viewer) === "all" || actionsShownIn(viewer).length > 0 || holdsSomewhere(viewer, "schoolStaff"),
  ),
  read: permission("Read the actions agreed with a school", atSchools, (viewer, school: Place) => reads(viewer, school)),
  open: permission("Open an action", atActions, (viewer, action: ActionPlace) => owns(viewer, action) || reads(viewer, action)),
  /** What an owner says between visits is not published: governors read the ratings. */
  readProgress: permission("Read what the owner says of an action between visits", atActions, (viewer, action: ActionPlace) =>
    readsProgress(viewer, action),
  ),
  reportProgress: permission(
    "Say how far an action is, and that it is done",
    atActions,
    (viewer, action: ActionPlace) => owns(viewer, action) || holdsAt(viewer, action, "headteacher"),
  ),
  change: permission(
    "Change who does an action and by when",
    atSchools,
    (viewer, school: Place) => conducts(viewer, school) || holdsAt(viewer, school, "headteacher"),
  ),
  /** What was agreed with a school is not reworded by the school alone. */
  reword: permission("Change the words of an action and how it will be known", atSchools, (viewer, school: Place) =>
    conducts(viewer, school),
  ),
  close: permission("Rate an action between visits, close it or open it again", atSchools, (viewer, school: Place) =>
    conducts(viewer, school),
  ),
};

/** An action as a policy asks about it: the unit that stands for it today and its owner decide. */
export function actionPlace({ improvedIn, ownerId }: { improvedIn: string; ownerId: string | null }): ActionPlace {
  return { schoolId: "", unitId: improvedIn, ownerId };
}

/** The units whose actions the viewer reads. */
export function actionsShownIn(viewer: Viewer): string[] | "all" {
  if (holds(viewer, ...readEverywhere)) return "all";
  return [...new Set([...unitsHeld(viewer, ...leadAtSchool, ...governAtSchool), ...unitsAllocated(viewer)])];
}

function reads(viewer: Viewer, { unitId }: Place): boolean {
  const shown = actionsShownIn(viewer);
  return shown === "all" || shown.includes(unitId);
}

function owns(viewer: Viewer, { ownerId }: ActionPlace): boolean {
  return ownerId === viewer.personId;
}

function readsProgress(viewer: Viewer, action: ActionPlace): boolean {
  return (
    owns(viewer, action) ||
    holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive", "adviser") ||
    unitsAllocated(viewer).includes(action.unitId) ||
    holdsAt(viewer, action, ...leadAtSchool)
  );
}

/** The unit's adviser and the director; nobody for a school that they lead themselves. */
function conducts(viewer: Viewer, { unitId, ...school }: Place): boolean {
  if (holdsAt(viewer, { unitId, ...school }, "headteacher")) return false;
  if (holds(viewer, "directorOfEducation") || (viewer.delegated && holds(viewer, "deputyDirector"))) return true;
  const advises = viewer.allocated.some((one) => one.kind === "adviser" && one.unitId === unitId);
  return advises && holds(viewer, "adviser", "independentAdviser", "deputyDirector");
}
