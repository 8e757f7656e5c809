import { anywhere, atSchools, permission, type Stage } from "@/lib/auth/permission";
import { holds, holdsAt, type Place, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";

/** An evaluation as a policy asks about it. */
export interface EvaluationPlace extends Place {
  /** It stays as it is: a newer one has taken its text over. */
  frozen: boolean;
}

const at =
  (where: "own" | "other", frozen = false) =>
  (stage: Stage): [EvaluationPlace] => [{ ...stage[where], frozen }];

const ofTheTeam = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;
const governors = ["chairOfGovernors", "governor", "linkGovernor"] as const;
const leaders = ["headteacher", "priorityLead", "sendco"] as const;

export const selfEvaluationPolicy = {
  read: permission(
    "Read a self-evaluation while it is written",
    atSchools,
    (viewer, place: Place) =>
      holds(viewer, ...ofTheTeam) || unitsAllocated(viewer).includes(place.unitId) || holdsAt(viewer, place, ...leaders),
  ),
  readShown: permission(
    "Read a self-evaluation as it was shown on a day",
    atSchools,
    (viewer, place: Place) =>
      holds(viewer, ...ofTheTeam, "adviser") ||
      unitsAllocated(viewer).includes(place.unitId) ||
      holdsAt(viewer, place, ...leaders, ...governors),
  ),
  begin: permission("Begin a self-evaluation, show it to governors, move it to a newer framework", atSchools, (viewer, place: Place) =>
    holdsAt(viewer, place, "headteacher"),
  ),
  write: permission(
    "Write a self-evaluation",
    { "own school": at("own"), frozen: at("own", true), "other school": at("other") },
    (viewer, place: EvaluationPlace) => !place.frozen && holdsAt(viewer, place, "headteacher"),
  ),
  writeArea: permission(
    "Write an area of a self-evaluation that one leads",
    {
      inclusion: ({ own }: Stage): [EvaluationPlace, string, string[]] => [{ ...own, frozen: false }, "inclusion", []],
      "an area of a priority that they lead": ({ own }: Stage): [EvaluationPlace, string, string[]] => [
        { ...own, frozen: false },
        "achievement",
        ["achievement"],
      ],
      "another area": ({ own }: Stage): [EvaluationPlace, string, string[]] => [{ ...own, frozen: false }, "achievement", []],
    },
    (viewer, place: EvaluationPlace, area: string, ledAreas: readonly string[]) => {
      if (place.frozen) return false;
      if (holdsAt(viewer, place, "headteacher")) return true;
      if (holdsAt(viewer, place, "sendco") && area === "inclusion") return true;
      return holdsAt(viewer, place, "priorityLead", "sendco") && ledAreas.includes(area);
    },
  ),
  challenge: permission(
    "Say how fair a school's view of itself is, as its adviser",
    { "own school": at("own"), frozen: at("own", true), "other school": at("other") },
    (viewer, place: EvaluationPlace) => {
      if (place.frozen || holdsAt(viewer, place, "headteacher")) return false;
      const advises = viewer.allocated.some(({ kind, unitId }) => kind === "adviser" && unitId === place.unitId);
      return advises && holds(viewer, "adviser", "independentAdviser", "deputyDirector", "directorOfEducation");
    },
  ),
  readOverview: permission("See all schools' self-evaluations beside their advisers' views", anywhere, (viewer) =>
    holds(viewer, ...ofTheTeam),
  ),
};

/** The units whose evaluations the viewer reads at all, written or shown: the school's page links to them. */
export function evaluationsShownIn(viewer: Viewer): string[] | "all" {
  if (holds(viewer, ...ofTheTeam, "adviser")) return "all";
  return [...new Set([...unitsHeld(viewer, ...leaders, ...governors), ...unitsAllocated(viewer)])];
}
