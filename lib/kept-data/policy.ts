import { anywhere, permission, type Stage } from "@/lib/auth/permission";
import { holds } from "@/lib/auth/viewer";

const people = {
  themselves: ({ personId }: Stage): [string] => [personId],
  "somebody else": ({ otherPersonId }: Stage): [string] => [otherPersonId],
};

/** The archive and the data of a person hold what only director and chief executive read: confidential memos. */
export const keptDataPolicy = {
  enter: permission("See what is kept, and for how long", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "chiefExecutive", "administrator"),
  ),
  takeAll: permission("Take the whole trust’s data away", anywhere, (viewer) => holds(viewer, "directorOfEducation", "chiefExecutive")),
  readAboutPerson: permission("Take away everything that is kept about a person", people, (viewer, _personId: string) =>
    holds(viewer, "directorOfEducation", "chiefExecutive"),
  ),
  readOwn: permission("Take away what is kept about oneself", anywhere, () => true),
};
