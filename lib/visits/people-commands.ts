import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { isId } from "@/lib/pages";
import { roleName } from "@/lib/people/roles";
import { changedMeanwhile, done, notFound, type Refusal, type Result, refused } from "@/lib/result";
import type { VisitPerson, VisitRecord } from "@/lib/visits/facts";
import type { AttendanceTyped, InviteTyped, SignUpTyped, ViewTyped } from "@/lib/visits/people-schema";
import { visitPolicy } from "@/lib/visits/policy";
import { announceVisits } from "@/lib/visits/writing/announce";
import { lockedVisit } from "@/lib/visits/writing/one-visit";

const over = "The visit does not take place any more.";
const isOver = ({ status }: VisitRecord) => status === "cancelled" || status === "left";

/** Asks somebody to a visit: to take part, or a governor of its schools to shadow it (GO-2). */
export async function inviteToVisit(viewer: Viewer, typed: InviteTyped): Promise<Result<{ visitId: string }>> {
  return inTrust(viewer, async (db) => {
    const visit = await lockedVisit(db, viewer, typed.visitId);
    if (!visit || !visitPolicy.conduct(viewer, visit.place)) return notFound("visit");
    if (isOver(visit)) return refused(over);
    const invited = await invitedOf(db, viewer, visit, typed);
    if ("sentence" in invited) return { ok: false, refusal: invited };
    const { name, as, personId } = invited;
    await db.visitPerson.create({
      data: { trustId: viewer.trustId, visitId: visit.id, role: typed.role, part: typed.part || null, ...invited },
    });
    if (personId) await announceVisits(db, viewer, { visitIds: [visit.id], told: "planned", only: [personId] });
    await recordChange(db, viewer, { action: "Asked to the visit", recordType: "visit", recordId: visit.id, after: { name, as } });
    return done({ visitId: visit.id });
  });
}

interface Invited {
  personId: string | null;
  name: string;
  as: string;
  attendance: "invited" | "coming";
}

async function invitedOf(db: Database, viewer: Viewer, visit: VisitRecord, typed: InviteTyped): Promise<Invited | Refusal> {
  const as = typed.as || (typed.role === "shadows" ? "Governor" : "Takes part");
  if (!typed.personId) {
    if (typed.name.length >= 2) return { personId: null, name: typed.name, as, attendance: "coming" };
    return { sentence: "Choose somebody, or write a name", field: "personId" };
  }
  const person = await personFor(db, viewer, visit, typed);
  if (!person) return { sentence: "Choose somebody of the team, or a governor of the school.", field: "personId" };
  if (visit.people.some(({ personId }) => personId === person.id)) return { sentence: "They are on the list already.", field: "personId" };
  return { personId: person.id, name: person.name, as, attendance: "invited" };
}

/** Somebody of the team to take part; a governor of one of the schools to shadow. */
async function personFor(db: Database, { trustId, today }: Viewer, visit: VisitRecord, { role, personId }: InviteTyped) {
  if (!isId(personId)) return null;
  const now = { startsOn: { lte: dateOf(today) }, OR: [{ endsBefore: null }, { endsBefore: { gt: dateOf(today) } }] };
  const schools = visit.schools.map(({ id }) => id);
  const held =
    role === "shadows"
      ? {
          trustId,
          schoolId: { in: schools },
          role: { in: ["chairOfGovernors" as const, "governor" as const, "linkGovernor" as const] },
          ...now,
        }
      : { trustId, schoolId: null, ...now };
  return db.person.findFirst({
    where: { trustId, id: personId, closedAt: null, holdings: { some: held } },
    select: { id: true, name: true },
  });
}

/** Takes somebody off the list of a visit. */
export async function takeOffVisit(viewer: Viewer, typed: { visitId: string; visitPersonId: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const found = await personOf(db, viewer, typed);
    if (!found) return notFound("person");
    const { visit, person } = found;
    if (person.view) return refused(`${person.name} has written a view of this visit: it stays with their name.`);
    if (person.personId) await announceVisits(db, viewer, { visitIds: [visit.id], told: "noLonger", only: [person.personId] });
    await db.visitPerson.delete({ where: { trustId_id: { trustId: viewer.trustId, id: person.id } } });
    await recordChange(db, viewer, {
      action: "Took off the visit",
      recordType: "visit",
      recordId: visit.id,
      before: { name: person.name },
    });
    return done();
  });
}

/** Records after a visit who was there (GO-2). */
export async function recordAttendance(viewer: Viewer, typed: AttendanceTyped): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const found = await personOf(db, viewer, typed);
    if (!found) return notFound("person");
    const { visit, person } = found;
    if (visit.date > viewer.today) return refused("The visit has not taken place yet.");
    await db.visitPerson.update({
      where: { trustId_id: { trustId: viewer.trustId, id: person.id } },
      data: { attendance: typed.attendance, version: { increment: 1 } },
    });
    const after = { name: person.name, was: typed.attendance };
    await recordChange(db, viewer, { action: "Recorded who was there", recordType: "visit", recordId: visit.id, after });
    return done();
  });
}

async function personOf(db: Database, viewer: Viewer, { visitId, visitPersonId }: { visitId: string; visitPersonId: string }) {
  const visit = await lockedVisit(db, viewer, visitId);
  const person = visit?.people.find(({ id }) => id === visitPersonId);
  return visit && person && visitPolicy.conduct(viewer, visit.place) ? { visit, person } : null;
}

/** A governor signs up to shadow a visit, or a part of it (GO-2). */
export async function signUp(viewer: Viewer, { visitId, part }: SignUpTyped): Promise<Result<{ visitId: string }>> {
  return inTrust(viewer, async (db) => {
    const { trustId, personId, personName } = viewer;
    const visit = await lockedVisit(db, viewer, visitId);
    if (!visit || !visitPolicy.shadow(viewer, visit.place) || visit.kind === "linkMeeting") return notFound("visit");
    if (isOver(visit) || visit.status === "done") return refused("One can sign up for visits to come only.");
    const data = { attendance: "coming" as const, part: part || null };
    const there = visit.people.find((person) => person.personId === personId);
    if (there)
      await db.visitPerson.update({ where: { trustId_id: { trustId, id: there.id } }, data: { ...data, version: { increment: 1 } } });
    else
      await db.visitPerson.create({
        data: { trustId, visitId, personId, name: personName, as: governorRole(viewer), role: "shadows", ...data },
      });
    await announceVisits(db, viewer, { visitIds: [visitId], told: "planned", only: [personId] });
    await recordChange(db, viewer, {
      action: "Signed up to shadow",
      recordType: "visit",
      recordId: visitId,
      after: { part: part || "the whole visit" },
    });
    return done({ visitId });
  });
}

function governorRole({ holdings }: Viewer): string {
  const held = holdings.find(({ role }) => role === "linkGovernor" || role === "chairOfGovernors" || role === "governor");
  return held ? roleName(held.role) : "Governor";
}

/** A governor says that they can not come after all. */
export async function signOff(viewer: Viewer, { visitId }: { visitId: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const own = await ownPlace(db, viewer, visitId);
    if (own?.visit.status !== "planned") return notFound("visit");
    await announceVisits(db, viewer, { visitIds: [visitId], told: "noLonger", only: [viewer.personId] });
    await db.visitPerson.update({
      where: { trustId_id: { trustId: viewer.trustId, id: own.person.id } },
      data: { attendance: "notComing", version: { increment: 1 } },
    });
    await recordChange(db, viewer, { action: "Can not come to the visit", recordType: "visit", recordId: visitId });
    return done();
  });
}

/** A governor's own short view of a visit that they shadowed; nobody else can change it (GO-2). */
export async function writeView(viewer: Viewer, { visitId, view, version }: ViewTyped): Promise<Result<{ visitId: string }>> {
  return inTrust(viewer, async (db) => {
    const own = await ownPlace(db, viewer, visitId);
    if (!own) return notFound("visit");
    if (own.visit.date > viewer.today) return refused("The visit has not taken place yet.", { field: "view" });
    if (own.person.version !== version) return changedMeanwhile({ view: own.person.view ?? "", version: String(own.person.version) });
    await db.visitPerson.update({
      where: { trustId_id: { trustId: viewer.trustId, id: own.person.id } },
      data: { view: view || null, version: { increment: 1 } },
    });
    await recordChange(db, viewer, { action: "Wrote a governor's view", recordType: "visit", recordId: visitId });
    return done({ visitId });
  });
}

async function ownPlace(db: Database, viewer: Viewer, visitId: string): Promise<{ visit: VisitRecord; person: VisitPerson } | null> {
  const visit = await lockedVisit(db, viewer, visitId);
  const person = visit?.people.find(({ personId, role }) => personId === viewer.personId && role === "shadows");
  return visit && person && visitPolicy.shadow(viewer, visit.place) ? { visit, person } : null;
}
