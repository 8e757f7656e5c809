import "server-only";
import { actionIn } from "@/lib/agreed-actions/action-statement";
import { actionPlace, agreedActionPolicy } from "@/lib/agreed-actions/policy";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { developmentOfferPolicy } from "@/lib/development-offers/policy";
import { isOver, lockedOffer, moveUp, placesLeft } from "@/lib/development-offers/writing/places";
import { tellBooked } from "@/lib/development-offers/writing/tell";
import { isId } from "@/lib/pages";
import { changedMeanwhile, done, notFound, type Result, refused } from "@/lib/result";
import { placeOf } from "@/lib/schools/policy";

const over = "It is over, so its places stay as they were.";

interface Place {
  schoolId: string | null;
  personId: string | null;
  name: string;
  does: string;
}

/** Books a place for oneself: as somebody of one's school, or of the trust's team. Pressed twice it is one place (CP-1). */
export async function bookPlace(
  viewer: Viewer,
  { offerId, schoolId }: { offerId: string; schoolId: string },
): Promise<Result<{ state: "booked" | "waiting" }>> {
  if (!developmentOfferPolicy.read(viewer)) return notFound("offer");
  const schools = viewer.holdings.flatMap(({ school }) => (school ? [school.id] : []));
  if (schoolId !== "" && !schools.includes(schoolId)) return notFound("school");
  const { personId, personName: name } = viewer;
  const own = schoolId || schools[0] || null;
  return inTrust(viewer, (db) => givePlace(db, viewer, offerId, { schoolId: own, personId, name, does: "" }));
}

/** Books a place for a colleague of one's school, with an account there or without one (CP-1). */
export async function bookColleague(
  viewer: Viewer,
  { offerId, schoolId, name, does }: { offerId: string; schoolId: string; name: string; does: string },
): Promise<Result<{ state: "booked" | "waiting" }>> {
  const { trustId, today } = viewer;
  return inTrust(viewer, async (db) => {
    const school = await db.school.findFirst({ where: { trustId, id: schoolId }, include: { federation: true } });
    if (!school || !developmentOfferPolicy.read(viewer) || !developmentOfferPolicy.bookFor(viewer, placeOf(school)))
      return notFound("school");
    const day = dateOf(today);
    const known = await db.person.findFirst({
      where: {
        trustId,
        closedAt: null,
        name: { equals: name, mode: "insensitive" },
        holdings: { some: { trustId, schoolId, startsOn: { lte: day }, OR: [{ endsBefore: null }, { endsBefore: { gt: day } }] } },
      },
      select: { id: true, name: true },
    });
    return givePlace(db, viewer, offerId, { schoolId, personId: known?.id ?? null, name: known?.name ?? name, does });
  });
}

async function givePlace(db: Database, viewer: Viewer, offerId: string, place: Place): Promise<Result<{ state: "booked" | "waiting" }>> {
  const { trustId, personId: bookedById } = viewer;
  const offer = await lockedOffer(db, viewer, offerId);
  if (!offer) return notFound("offer");
  if (offer.closedAt) return refused("This does not take place any more.");
  if (await isOver(db, viewer, offerId)) return refused(over);
  const whose = place.personId
    ? { personId: place.personId }
    : { personId: null, schoolId: place.schoolId, name: { equals: place.name, mode: "insensitive" as const } };
  const there = await db.offerBooking.findFirst({
    where: { trustId, offerId, ...whose },
    orderBy: { state: "asc" },
    select: { id: true, state: true },
  });
  if (there && there.state !== "cancelled") return done({ state: there.state });
  const state = (await placesLeft(db, viewer, offer)) > 0 ? ("booked" as const) : ("waiting" as const);
  const given = { ...place, bookedById, state, bookedAt: new Date(), cancelledAt: null };
  const id = there?.id ?? (await db.offerBooking.create({ data: { trustId, offerId, ...given }, select: { id: true } })).id;
  // A place that was given back is booked again on the same row.
  if (there) await db.offerBooking.updateMany({ where: { trustId, id }, data: { ...given, version: { increment: 1 } } });
  await recordChange(db, viewer, {
    action: state === "booked" ? "Booked a place" : "Put somebody on the waiting list",
    recordType: "developmentOffer",
    recordId: offerId,
    after: { name: place.name },
  });
  const says = state === "booked" ? "has booked a place for you on" : "has put you on the waiting list of";
  if (place.personId)
    await tellBooked(db, viewer, offer, { says: `${viewer.personName} ${says} “${offer.title}”.`, states: [state], bookingIds: [id] });
  return done({ state });
}

/** Gives a place back: one's own, a colleague's of one's school, or any for who keeps the offer. The first who waits gets it. */
export async function giveBack(viewer: Viewer, { bookingId }: { bookingId: string }): Promise<Result> {
  return withBooking(viewer, bookingId, async (db, booking) => {
    const { trustId } = viewer;
    const offer = await lockedOffer(db, viewer, booking.offerId);
    if (!offer || (await isOver(db, viewer, offer.id))) return refused(over);
    const given = await db.offerBooking.updateMany({
      where: { trustId, id: bookingId, state: { not: "cancelled" } },
      data: { state: "cancelled", cancelledAt: new Date(), version: { increment: 1 } },
    });
    if (given.count === 0) return done();
    await recordChange(db, viewer, {
      action: "Gave a place back",
      recordType: "developmentOffer",
      recordId: booking.offerId,
      before: { name: booking.name },
    });
    const says = `${viewer.personName} has given back ${booking.personId ? "your place" : `the place of ${booking.name}`} on “${offer.title}”.`;
    await tellBooked(db, viewer, offer, { says, states: ["cancelled"], bookingIds: [bookingId] });
    await moveUp(db, viewer, booking.offerId);
    return done();
  });
}

/** Takes it back that a place was given back: the place, where one is left, else the end of the row (CP-1). */
export async function bookAgain(viewer: Viewer, { bookingId }: { bookingId: string }): Promise<Result<{ state: "booked" | "waiting" }>> {
  return withBooking(viewer, bookingId, (db, { offerId, schoolId, personId, name, does }) =>
    givePlace(db, viewer, offerId, { schoolId, personId, name, does }),
  );
}

/** Writes what changed in somebody's work afterwards (CP-1). */
export async function recordChangedWork(
  viewer: Viewer,
  { bookingId, version, changed }: { bookingId: string; version: number; changed: string },
): Promise<Result> {
  return withBooking(viewer, bookingId, async (db, booking) => {
    if (booking.state === "cancelled") return notFound("booking");
    if (booking.version !== version) return changedMeanwhile({ changed: booking.changed, version: String(booking.version) });
    await db.offerBooking.update({
      where: { trustId_id: { trustId: viewer.trustId, id: bookingId } },
      data: { changed, version: { increment: 1 } },
    });
    await recordChange(db, viewer, {
      action: "Wrote what changed in the work",
      recordType: "developmentOffer",
      recordId: booking.offerId,
      before: { name: booking.name, changed: booking.changed },
      after: { name: booking.name, changed },
    });
    return done();
  });
}

/** Records who was at a session: those who are ticked were, all others who have a place were not. */
export async function recordAttendance(
  viewer: Viewer,
  { sessionId, ...ticked }: { sessionId: string } & Record<string, unknown>,
): Promise<Result<number>> {
  if (!developmentOfferPolicy.keep(viewer)) return notFound("session");
  const { trustId, personId: recordedById, today } = viewer;
  return inTrust(viewer, async (db) => {
    const session = await db.offerSession.findFirst({ where: { trustId, id: sessionId, cancelledAt: null } });
    if (!session) return notFound("session");
    if (session.day > dateOf(today)) return refused("This session is still to come.");
    const bookings = await db.offerBooking.findMany({
      where: { trustId, offerId: session.offerId, state: "booked" },
      select: { id: true },
    });
    const there = (id: string) => `there-${id}` in ticked;
    await db.offerAttendance.deleteMany({ where: { trustId, sessionId } });
    await db.offerAttendance.createMany({
      data: bookings.map(({ id }) => ({ trustId, sessionId, bookingId: id, attended: there(id), recordedById })),
    });
    const were = bookings.filter(({ id }) => there(id)).length;
    await recordChange(db, viewer, {
      action: "Recorded who was there",
      recordType: "developmentOffer",
      recordId: session.offerId,
      after: { there: String(were), booked: String(bookings.length) },
    });
    return done(were);
  });
}

/** Says which offer serves an action, or none (CP-1): by who may change the action. */
export async function serveAction(viewer: Viewer, { actionId, offerId }: { actionId: string; offerId: string }): Promise<Result> {
  const { trustId } = viewer;
  return inTrust(viewer, async (db) => {
    const action = isId(actionId) ? await actionIn(db, viewer, actionId) : null;
    if (!action || !agreedActionPolicy.change(viewer, actionPlace(action)) || !developmentOfferPolicy.read(viewer))
      return notFound("action");
    const offer = offerId === "" ? null : await db.developmentOffer.findFirst({ where: { trustId, id: offerId }, select: { title: true } });
    if (offerId !== "" && !offer) return refused("This offer is not one of the year’s. Choose another.", { field: "offerId" });
    await db.agreedAction.update({ where: { trustId_id: { trustId, id: actionId } }, data: { offerId: offerId || null } });
    await recordChange(db, viewer, {
      action: "Said which professional development serves the action",
      recordType: "action",
      recordId: actionId,
      after: { offer: offer?.title ?? null },
    });
    return done();
  });
}

type Booking = NonNullable<Awaited<ReturnType<Database["offerBooking"]["findFirst"]>>>;

/** Work on a place by whose it is, by the headteacher of their school, or by who keeps the offer. */
async function withBooking<Value>(
  viewer: Viewer,
  bookingId: string,
  work: (db: Database, booking: Booking) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const { trustId, personId } = viewer;
  return inTrust(viewer, async (db) => {
    const booking = await db.offerBooking.findFirst({
      where: { trustId, id: bookingId },
      include: { school: { include: { federation: true } } },
    });
    if (!booking || !developmentOfferPolicy.read(viewer)) return notFound("booking");
    const { school, ...plain } = booking;
    const may =
      plain.personId === personId ||
      developmentOfferPolicy.keep(viewer) ||
      (school !== null && developmentOfferPolicy.bookFor(viewer, placeOf(school)));
    return may ? work(db, plain) : notFound("booking");
  });
}
