import { atSchools, permission, type Stage } from "@/lib/auth/permission";
import { holds, holdsAt, type Place, unitsAllocated, type Viewer } from "@/lib/auth/viewer";

/** A note as a policy asks about it. */
export interface NotePlace extends Place {
  /** Lead, author and the team's people who take part: they write it. */
  writers: readonly string[];
  leadId: string | null;
  /** Who has the note in hand: it may have been given to somebody else than the lead of the visit. */
  authorId: string | null;
  state: "none" | "draft" | "withReader" | "withHeadteacher" | "published" | "correcting" | "withdrawn";
}

type State = NotePlace["state"];

const mine =
  (state: State) =>
  ({ own, personId }: Stage): [NotePlace] => [{ ...own, writers: [personId], leadId: personId, authorId: personId, state }];
const anothers =
  (state: State, place: "own" | "other" = "own") =>
  (stage: Stage): [NotePlace] => [
    { ...stage[place], writers: [stage.otherPersonId], leadId: stage.otherPersonId, authorId: stage.otherPersonId, state },
  ];

const readingCases = {
  "own draft": mine("draft"),
  "another's draft, own school": anothers("draft"),
  "with a reader, own school": anothers("withReader"),
  "with the headteacher, own school": anothers("withHeadteacher"),
  "with the headteacher, other school": anothers("withHeadteacher", "other"),
  "published, own school": anothers("published"),
  "published, other school": anothers("published", "other"),
};

const ofTheTeam = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;
const team = [...ofTheTeam, "adviser", "independentAdviser", "partnershipLink"] as const;
const governors = ["chairOfGovernors", "governor", "linkGovernor", "clerk"] as const;

/** Nobody writes of a school that they lead. */
const writes = (viewer: Viewer, note: NotePlace) =>
  note.writers.includes(viewer.personId) && holds(viewer, ...team) && !holdsAt(viewer, note, "headteacher");
/** The lead of the visit, or who was given its note. */
const answersFor = (viewer: Viewer, { leadId, authorId }: NotePlace) => leadId === viewer.personId || authorId === viewer.personId;
const decides = (viewer: Viewer) => holds(viewer, "directorOfEducation") || (viewer.delegated && holds(viewer, "deputyDirector"));

/** The director or a deputy, of a note that they do not write themselves. */
const readsThrough = (viewer: Viewer, { writers }: NotePlace) =>
  holds(viewer, "directorOfEducation", "deputyDirector") && !writers.includes(viewer.personId);

/** Who reads what is published: the team, the school, its governors; not trustees (GO-8), not administrators. */
function readsPublished(viewer: Viewer, place: Place): boolean {
  return (
    holds(viewer, ...ofTheTeam, "adviser") ||
    unitsAllocated(viewer).includes(place.unitId) ||
    holdsAt(viewer, place, "headteacher", "priorityLead", "sendco", ...governors)
  );
}

export const notePolicy = {
  read: permission("Read a note of visit", readingCases, (viewer, note: NotePlace) => {
    if (writes(viewer, note)) return true;
    if (note.state === "none" || note.state === "draft") return false;
    if (note.state === "withReader") return readsThrough(viewer, note);
    if (note.state === "withHeadteacher") return holds(viewer, ...ofTheTeam) || holdsAt(viewer, note, "headteacher");
    return readsPublished(viewer, note);
  }),
  write: permission(
    "Write a note of visit",
    {
      "own draft": mine("draft"),
      "another's draft": anothers("draft"),
      "own, with the headteacher": mine("withHeadteacher"),
      "own, published": mine("published"),
    },
    // What is with the headteacher is what they read and accept: it is taken back to be changed.
    (viewer, note: NotePlace) => writes(viewer, note) && (note.state === "none" || note.state === "draft" || note.state === "correcting"),
  ),
  giveInput: permission(
    "Write the school's own input before a visit",
    { "own school": anothers("none"), "other school": anothers("none", "other"), "own school, published": anothers("published") },
    (viewer, note: NotePlace) => ["none", "draft", "withReader"].includes(note.state) && holdsAt(viewer, note, "headteacher"),
  ),
  publish: permission(
    "Send a note to the headteacher and publish it",
    { "as lead": mine("draft"), "another's": anothers("draft") },
    (viewer, note: NotePlace) => answersFor(viewer, note) && writes(viewer, note),
  ),
  readThrough: permission(
    "Read a draft through before the headteacher sees it",
    { "with a reader": anothers("withReader"), "own note": mine("withReader"), "another's draft": anothers("draft") },
    (viewer, note: NotePlace) => note.state === "withReader" && readsThrough(viewer, note),
  ),
  checkAccuracy: permission(
    "Check a note for accuracy",
    { "with the headteacher, own school": anothers("withHeadteacher"), "own note": mine("withHeadteacher") },
    (viewer, note: NotePlace) =>
      note.state === "withHeadteacher" && holdsAt(viewer, note, "headteacher") && !note.writers.includes(viewer.personId),
  ),
  settle: permission(
    "Decide on a note that the headteacher finds not accurate",
    { "": anothers("withHeadteacher") },
    (viewer, note: NotePlace) => {
      return decides(viewer) && !note.writers.includes(viewer.personId);
    },
  ),
  correct: permission(
    "Correct a published note in a new version",
    { "as lead": mine("published"), "another's": anothers("published") },
    (viewer, note: NotePlace) => note.state === "published" && writes(viewer, note) && answersFor(viewer, note),
  ),
  withdraw: permission("Withdraw a published note, or take personal data out", { "": anothers("published") }, (viewer, note: NotePlace) => {
    return decides(viewer) && (note.state === "published" || note.state === "correcting");
  }),
  present: permission(
    "Record when a note was presented to the governing body",
    { "own school": anothers("published"), "other school": anothers("published", "other") },
    (viewer, note: NotePlace) =>
      (note.state === "published" || note.state === "correcting") && holdsAt(viewer, note, "headteacher", "chairOfGovernors", "clerk"),
  ),
  tellDirector: permission(
    "Tell the director at once, or write a confidential memo",
    { "own note": mine("draft"), "another's": anothers("draft") },
    (viewer, note: NotePlace) => writes(viewer, note),
  ),
  handOver: permission("Give an unfinished note to somebody else", { "": anothers("draft") }, (viewer, note: NotePlace) => {
    return decides(viewer) && ["none", "draft", "withReader", "withHeadteacher"].includes(note.state);
  }),
  answerComments: permission(
    "Answer what the headteacher says of a note",
    { "own note": mine("withHeadteacher"), "another's": anothers("withHeadteacher") },
    (viewer, note: NotePlace) => writes(viewer, note),
  ),
  readMemos: permission("Read confidential memos to the director", atSchools, (viewer, _place: Place) =>
    holds(viewer, "directorOfEducation", "chiefExecutive"),
  ),
  readLate: permission("See which notes are late", atSchools, (viewer, _place: Place) => holds(viewer, ...ofTheTeam)),
};
