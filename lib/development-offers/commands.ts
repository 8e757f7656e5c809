import "server-only";
import { type Change, recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { developmentOfferPolicy } from "@/lib/development-offers/policy";
import type { OfferTyped } from "@/lib/development-offers/schema";
import { lockedOffer, moveUp } from "@/lib/development-offers/writing/places";
import { tellBooked } from "@/lib/development-offers/writing/tell";
import { changedMeanwhile, done, notFound, type Result, refused } from "@/lib/result";

const about = (recordId: string, action: string, more: Partial<Change> = {}): Change => ({
  action,
  recordType: "developmentOffer",
  recordId,
  ...more,
});

function factsOf({ startsOn, places, strandKey, ...typed }: OfferTyped) {
  return {
    title: typed.title,
    kind: typed.kind,
    about: typed.about,
    provider: typed.provider,
    audience: typed.audience,
    outcome: typed.outcome,
    evidence: typed.evidence,
    strandKey: strandKey || null,
    startsOn: startsOn === "" ? null : dateOf(startsOn),
    places: places === "" ? null : Number(places),
  };
}

function yearOn(db: Database, { trustId, today }: Viewer) {
  return db.academicYear.findFirst({
    where: { trustId, startsOn: { lte: dateOf(today) }, endsBefore: { gt: dateOf(today) } },
    select: { id: true, startsOn: true },
  });
}

/** Adds something to the year's professional development, so that people can book it and steps of plans can point at it (CP-1). */
export async function addOffer(viewer: Viewer, typed: OfferTyped): Promise<Result<{ offerId: string }>> {
  if (!developmentOfferPolicy.keep(viewer)) return notFound("offer");
  return inTrust(viewer, async (db) => {
    const year = await yearOn(db, viewer);
    if (!year) return refused("There is no year that is running, so there is nothing to add it to.");
    const { id } = await db.developmentOffer.create({
      data: { trustId: viewer.trustId, yearId: year.id, ...factsOf(typed) },
      select: { id: true },
    });
    await recordChange(db, viewer, about(id, "Added professional development", { after: { title: typed.title } }));
    return done({ offerId: id });
  });
}

/** Changes an offer. Fewer places than are booked are refused. */
export async function changeOffer(
  viewer: Viewer,
  { offerId, version, ...typed }: OfferTyped & { offerId: string; version: number },
): Promise<Result<{ offerId: string }>> {
  return withOffer(viewer, offerId, async (db, offer) => {
    if (offer.version !== version)
      return changedMeanwhile({ title: offer.title, about: offer.about, outcome: offer.outcome, version: String(offer.version) });
    const facts = factsOf(typed);
    const booked = await db.offerBooking.count({ where: { trustId: viewer.trustId, offerId, state: "booked" } });
    if (facts.places !== null && facts.places < booked)
      return refused(`${booked} places are booked already: there can not be fewer.`, { field: "places" });
    await db.developmentOffer.update({
      where: { trustId_id: { trustId: viewer.trustId, id: offerId } },
      data: { ...facts, version: { increment: 1 } },
    });
    await moveUp(db, viewer, offerId);
    await recordChange(db, viewer, about(offerId, "Changed professional development", { after: { title: typed.title } }));
    return done({ offerId });
  });
}

/** Takes an offer off the list with a reason; those who have a place are told. Steps and actions that point at it keep it. */
export async function closeOffer(viewer: Viewer, { offerId, reason }: { offerId: string; reason: string }): Promise<Result> {
  return withOffer(viewer, offerId, async (db, offer) => {
    if (offer.closedAt) return notFound("offer");
    await db.developmentOffer.update({
      where: { trustId_id: { trustId: viewer.trustId, id: offerId } },
      data: { closedAt: new Date(), closedReason: reason, version: { increment: 1 } },
    });
    await tellBooked(db, viewer, offer, { says: `“${offer.title}” does not take place: ${reason}`, states: ["booked", "waiting"] });
    await recordChange(db, viewer, about(offerId, "Closed professional development", { after: { reason } }));
    return done();
  });
}

/** Puts an offer back on the list. */
export async function reopenOffer(viewer: Viewer, { offerId }: { offerId: string }): Promise<Result> {
  return withOffer(viewer, offerId, async (db, offer) => {
    if (!offer.closedAt) return done();
    await db.developmentOffer.update({
      where: { trustId_id: { trustId: viewer.trustId, id: offerId } },
      data: { closedAt: null, closedReason: "", version: { increment: 1 } },
    });
    await tellBooked(db, viewer, offer, { says: `“${offer.title}” takes place after all.`, states: ["booked", "waiting"] });
    await recordChange(db, viewer, about(offerId, "Put professional development back on the list"));
    return done();
  });
}

/** Deletes an offer that nobody booked and at which nothing points: one that was a mistake. */
export async function deleteOffer(viewer: Viewer, { offerId }: { offerId: string }): Promise<Result> {
  return withOffer(viewer, offerId, async (db, offer) => {
    const of = { trustId: viewer.trustId, offerId };
    if ((await db.offerBooking.count({ where: of })) > 0) return refused("Somebody has booked it. Take it off the list instead.");
    const pointing = (await db.planStep.count({ where: of })) + (await db.agreedAction.count({ where: of }));
    if (pointing > 0) return refused("An action or a plan points at it. Take it off the list instead.");
    await db.offerSession.deleteMany({ where: of });
    await db.developmentOffer.deleteMany({ where: { trustId: viewer.trustId, id: offerId } });
    await recordChange(db, viewer, about(offerId, "Deleted professional development", { before: { title: offer.title } }));
    return done();
  });
}

/** Copies last year's offers into a year that has none yet: what they are, without their days and bookings. */
export async function copyOffers(viewer: Viewer): Promise<Result<number>> {
  if (!developmentOfferPolicy.keep(viewer)) return notFound("offer");
  const { trustId } = viewer;
  return inTrust(viewer, async (db) => {
    const year = await yearOn(db, viewer);
    const last = year && (await db.academicYear.findFirst({ where: { trustId, endsBefore: year.startsOn }, select: { id: true } }));
    if (!year || !last) return refused("There is no year before this one to copy from.");
    await db.$queryRaw`SELECT "id" FROM "AcademicYear" WHERE "trustId" = ${trustId}::uuid AND "id" = ${year.id}::uuid FOR UPDATE`;
    if ((await db.developmentOffer.count({ where: { trustId, yearId: year.id } })) > 0)
      return refused("This year has offers already, so nothing was copied.");
    const offers = await db.developmentOffer.findMany({ where: { trustId, yearId: last.id, closedAt: null } });
    const data = offers.map(({ kind, title, about: says, provider, audience, strandKey, outcome, evidence, places }) => ({
      ...{ trustId, yearId: year.id, kind, title, about: says, provider, audience, strandKey, outcome, evidence, places },
    }));
    await db.developmentOffer.createMany({ data });
    await recordChange(db, viewer, {
      action: "Copied last year’s professional development",
      recordType: "trust",
      recordId: trustId,
      after: { offers: String(data.length) },
    });
    return done(data.length);
  });
}

interface SessionTyped {
  offerId: string;
  day: string;
  startsAt: string;
  endsAt: string;
  place: string;
}

/** Adds a day to an offer. */
export async function addSession(viewer: Viewer, { offerId, day, ...typed }: SessionTyped): Promise<Result> {
  return withOffer(viewer, offerId, async (db) => {
    const { trustId } = viewer;
    const same = await db.offerSession.count({
      where: { trustId, offerId, day: dateOf(day), startsAt: typed.startsAt, cancelledAt: null },
    });
    if (same > 0) return refused("It has a session at this time already.", { field: "day" });
    await db.offerSession.create({ data: { trustId, offerId, day: dateOf(day), ...typed } });
    await recordChange(db, viewer, about(offerId, "Added a session", { after: { day, place: typed.place } }));
    return done();
  });
}

/** Moves a day: to another one, other hours, another place. Those who have a place are told, and their calendar follows. */
export async function moveSession(
  viewer: Viewer,
  { sessionId, version, day, ...typed }: Omit<SessionTyped, "offerId"> & { sessionId: string; version: number },
): Promise<Result> {
  if (!developmentOfferPolicy.keep(viewer)) return notFound("session");
  const { trustId } = viewer;
  return inTrust(viewer, async (db) => {
    const session = await db.offerSession.findFirst({ where: { trustId, id: sessionId, cancelledAt: null }, include: { offer: true } });
    if (!session) return notFound("session");
    const { startsAt, endsAt, place } = session;
    const before = { day: session.day.toISOString().slice(0, 10), startsAt, endsAt, place };
    if (session.version !== version) return changedMeanwhile({ ...before, version: String(session.version) });
    const moved = await db.offerSession.updateMany({
      where: { trustId, id: sessionId, version },
      data: { ...typed, day: dateOf(day), version: { increment: 1 } },
    });
    if (moved.count === 0) return refused("Somebody else changed this day just now. Load the page again.");
    const when = [typed.startsAt, typed.endsAt].filter(Boolean).join(" to ");
    const says = `A day of “${session.offer.title}” has changed. It is now ${[day, when, typed.place].filter(Boolean).join(", ")}.`;
    await tellBooked(db, viewer, session.offer, { says, states: ["booked"], day });
    await recordChange(db, viewer, about(session.offerId, "Moved a session", { before, after: { day, ...typed } }));
    return done();
  });
}

/** Cancels a day of an offer; those who have a place are told. */
export async function cancelSession(viewer: Viewer, { sessionId }: { sessionId: string }): Promise<Result> {
  const { trustId } = viewer;
  if (!developmentOfferPolicy.keep(viewer)) return notFound("session");
  return inTrust(viewer, async (db) => {
    const session = await db.offerSession.findFirst({ where: { trustId, id: sessionId, cancelledAt: null }, include: { offer: true } });
    if (!session) return notFound("session");
    const day = session.day.toISOString().slice(0, 10);
    await db.offerSession.update({
      where: { trustId_id: { trustId, id: sessionId } },
      data: { cancelledAt: new Date(), version: { increment: 1 } },
    });
    await tellBooked(db, viewer, session.offer, {
      says: `“${session.offer.title}” does not take place on ${day}.`,
      states: ["booked"],
      day,
    });
    await recordChange(db, viewer, about(session.offerId, "Cancelled a session", { before: { day } }));
    return done();
  });
}

/** Writes down what changed for pupils because of an offer (CP-1). */
export async function recordWhatChanged(
  viewer: Viewer,
  { offerId, version, changed }: { offerId: string; version: number; changed: string },
): Promise<Result> {
  return withOffer(viewer, offerId, async (db, offer) => {
    if (offer.version !== version) return changedMeanwhile({ changed: offer.changed, version: String(offer.version) });
    await db.developmentOffer.update({
      where: { trustId_id: { trustId: viewer.trustId, id: offerId } },
      data: { changed, version: { increment: 1 } },
    });
    await recordChange(
      db,
      viewer,
      about(offerId, "Wrote what changed for pupils", { before: { changed: offer.changed }, after: { changed } }),
    );
    return done();
  });
}

type Offer = NonNullable<Awaited<ReturnType<Database["developmentOffer"]["findFirst"]>>>;

/** Work on an offer by who keeps the offer; the row is taken, so that places are given to one after the other. */
async function withOffer<Value>(
  viewer: Viewer,
  offerId: string,
  work: (db: Database, offer: Offer) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  if (!developmentOfferPolicy.keep(viewer)) return notFound("offer");
  return inTrust(viewer, async (db) => {
    const offer = await lockedOffer(db, viewer, offerId);
    return offer ? work(db, offer) : notFound("offer");
  });
}
