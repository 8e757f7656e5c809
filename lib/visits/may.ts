import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { type NotePlace, notePolicy } from "@/lib/notes/policy";
import { protocolPolicy } from "@/lib/protocol/policy";
import { type VisitPlace, visitPolicy } from "@/lib/visits/policy";
import type { VisitKind, VisitStatus } from "@/lib/visits/words";

interface VisitState {
  place: VisitPlace;
  status: VisitStatus;
  date: Day;
  kind: VisitKind;
  /** Nothing before a note is begun. */
  noteState: Exclude<NotePlace["state"], "none"> | null;
  /** Who has the note in hand. */
  noteAuthorId: string | null;
  people: readonly { personId: string | null; role: "takesPart" | "shadows" }[];
}

/** What the viewer may do with a visit as it stands: the presses and links of its page. */
export function mayOnVisit(viewer: Viewer, visit: VisitState) {
  return { ...mayArrange(viewer, visit), ...mayRecord(viewer, visit), ...mayRead(viewer, visit) };
}

function mayArrange(viewer: Viewer, { place, status }: VisitState) {
  const planned = status === "planned";
  return {
    plan: planned && visitPolicy.plan(viewer, place),
    arrange: planned && visitPolicy.arrange(viewer, place),
    replace: status === "cancelled" && visitPolicy.add(viewer, place),
    agree: planned || status === "done" ? sideOf(viewer, place) : null,
  };
}

function mayRecord(viewer: Viewer, { place, status, date, kind }: VisitState) {
  const stands = status === "planned" || status === "done";
  const conduct = stands && visitPolicy.conduct(viewer, place);
  const shadow = stands && visitPolicy.shadow(viewer, place);
  return {
    conduct,
    tookPlace: conduct && status === "planned" && date <= viewer.today,
    takeBack: conduct && status === "done",
    shadow: shadow && status === "planned" && kind !== "linkMeeting",
    writeView: shadow && date <= viewer.today,
    waive: stands && protocolPolicy.waive(viewer),
  };
}

function mayRead(viewer: Viewer, visit: VisitState) {
  const { place, status } = visit;
  const stands = status === "planned" || status === "done";
  const draft = visitPolicy.readDraftPlan(viewer, place);
  return { readHistory: draft, note: stands && opensNote(viewer, visit), pack: stands && draft };
}

/** Whether there is something for the viewer at the address of the note. */
function opensNote(viewer: Viewer, { place, noteState, noteAuthorId: authorId, people }: VisitState): boolean {
  const joined = people.flatMap(({ role, personId }) => (role === "takesPart" && personId ? [personId] : []));
  const writers = [...joined, ...(place.leadId ? [place.leadId] : []), ...(authorId ? [authorId] : [])];
  const note = { ...place, writers, authorId, state: noteState ?? ("none" as const) };
  return notePolicy.read(viewer, note) || notePolicy.giveInput(viewer, note);
}

/** The side for which the viewer speaks on a visit; nobody speaks for both. */
export function sideOf(viewer: Viewer, place: VisitPlace): "school" | "trust" | null {
  if (visitPolicy.agreeForTrust(viewer, place)) return "trust";
  return visitPolicy.agreeForSchool(viewer, place) ? "school" : null;
}
