import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { developmentOfferPolicy } from "@/lib/development-offers/policy";
import type { OfferTyped } from "@/lib/development-offers/schema";
import { done, notFound, type Result, refused } from "@/lib/result";

/** Adds something to the year's professional development, so that steps of plans can point at it. */
export async function addOffer(viewer: Viewer, { startsOn, ...typed }: OfferTyped): Promise<Result> {
  if (!developmentOfferPolicy.keep(viewer)) return notFound("offer");
  return inTrust(viewer, async (db) => {
    const { trustId, today } = viewer;
    const year = await db.academicYear.findFirst({
      where: { trustId, startsOn: { lte: dateOf(today) }, endsBefore: { gt: dateOf(today) } },
      select: { id: true },
    });
    if (!year) return refused("There is no year that is running, so there is nothing to add it to.");
    const facts = { ...typed, startsOn: startsOn === "" ? null : dateOf(startsOn) };
    const { id } = await db.developmentOffer.create({ data: { trustId, yearId: year.id, ...facts }, select: { id: true } });
    await recordChange(db, viewer, {
      action: "Added professional development",
      recordType: "developmentOffer",
      recordId: id,
      after: { title: typed.title },
    });
    return done();
  });
}

/** Closes an offer: no further step points at it; those that do keep it. */
export async function closeOffer(viewer: Viewer, { offerId }: { offerId: string }): Promise<Result> {
  if (!developmentOfferPolicy.keep(viewer)) return notFound("offer");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const closed = await db.developmentOffer.updateMany({
      where: { trustId, id: offerId, closedAt: null },
      data: { closedAt: new Date() },
    });
    if (closed.count === 0) return notFound("offer");
    await recordChange(db, viewer, { action: "Closed professional development", recordType: "developmentOffer", recordId: offerId });
    return done();
  });
}
