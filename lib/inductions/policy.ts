import { anywhere, permission, type Stage } from "@/lib/auth/permission";
import { holds, holdsSomewhere, type Viewer } from "@/lib/auth/viewer";

/** An induction as a policy asks about it. */
export interface InductionPlace {
  personId: string;
  mentorId: string | null;
  open: boolean;
}

type At = (stage: Stage) => [InductionPlace];
const theirs: At = ({ personId, otherPersonId }) => [{ personId, mentorId: otherPersonId, open: true }];
const mentored: At = ({ personId, otherPersonId }) => [{ personId: otherPersonId, mentorId: personId, open: true }];
const others: At = ({ otherPersonId }) => [{ personId: otherPersonId, mentorId: null, open: true }];
const over: At = ({ personId, otherPersonId }) => [{ personId, mentorId: otherPersonId, open: false }];
const cases = { theirs, "mentored by the viewer": mentored, "somebody else's": others };

/** The headteacher whose first year it is, or the mentor, while they hold such a role. */
const isTheirs = (viewer: Viewer, { personId, mentorId }: Pick<InductionPlace, "personId" | "mentorId">) => {
  const { own, mentored: ofOthers } = inductionsShownTo(viewer);
  return (own && personId === viewer.personId) || (ofOthers && mentorId === viewer.personId);
};
const directs = (viewer: Viewer) => holds(viewer, "directorOfEducation", "deputyDirector");

export const inductionPolicy = {
  list: permission("See how every induction stands", anywhere, (viewer) => directs(viewer) || holds(viewer, "chiefExecutive")),
  read: permission(
    "Read an induction with its sessions and contacts",
    cases,
    (viewer, { personId, mentorId }: InductionPlace) =>
      directs(viewer) || holds(viewer, "chiefExecutive") || isTheirs(viewer, { personId, mentorId }),
  ),
  arrange: permission(
    "Name the mentor and plan the sessions of an induction",
    cases,
    (viewer, { personId, open }: InductionPlace) => open && directs(viewer) && personId !== viewer.personId,
  ),
  log: permission(
    "Log a contact of mentor and headteacher",
    { ...cases, "theirs, over": over },
    (viewer, { personId, mentorId, open }: InductionPlace) => open && mentorId !== null && isTheirs(viewer, { personId, mentorId }),
  ),
};

/** Whether the viewer is shown their own induction, and those that they mentor: while they hold such a role. */
export function inductionsShownTo(viewer: Viewer): { own: boolean; mentored: boolean } {
  return { own: holdsSomewhere(viewer, "headteacher"), mentored: holdsSomewhere(viewer, "headteacher", "mentor") };
}
