import ical from "node-ical";
import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { makeFeed } from "@/lib/calendar-feeds/commands";
import { readFeed } from "@/lib/calendar-feeds/read-feed";
import {
  bookAgain,
  bookColleague,
  bookPlace,
  giveBack,
  recordAttendance,
  recordChangedWork,
} from "@/lib/development-offers/booking-commands";
import {
  addOffer,
  addSession,
  cancelSession,
  changeOffer,
  closeOffer,
  copyOffers,
  deleteOffer,
  moveSession,
  recordWhatChanged,
} from "@/lib/development-offers/commands";
import { offerFilterOf } from "@/lib/development-offers/filter";
import { developmentAttendance, developmentOffers, offerPage } from "@/lib/development-offers/queries";
import { aSchool, aStrategy, aTrust, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase({ NEXTAUTH_URL: "https://waymark.test" });

const typed = {
  ...{ title: "Leading a subject", kind: "course" as const, about: "", provider: "", audience: "", strandKey: "" },
  ...{ outcome: "Pupils remember more", evidence: "Reviews of subjects", startsOn: "", places: "2" },
};

async function given(places = "2") {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const school = await aSchool(trust.id, { name: "Whitesands" });
  const other = await aSchool(trust.id, { name: "Tidewater" });
  const director = await aViewer(trust, "directorOfEducation");
  const head = await aViewer(trust, "headteacher", { school, name: "Head" });
  const governor = await aViewer(trust, "governor", { school, name: "Governor" });
  const added = await addOffer(director, { ...typed, places });
  const offerId = added.ok ? added.value.offerId : "";
  return { trust, school, other, director, head, governor, offerId };
}

const toldOf = ({ trustId, personId }: Viewer) =>
  inTrustOf(trustId, (db) => db.notice.findMany({ where: { trustId, personId, kind: "development" }, orderBy: { id: "asc" } }));
const sessionOf = async (viewer: Viewer, offerId: string, place = 0) => (await offerPage(viewer, offerId))?.sessions[place]?.id ?? "";

describe("CP-1 professional development", () => {
  it("gives places in the order of booking; who comes late waits, moves up when a place is given back, and is told", async () => {
    const { school, director, head, governor, offerId } = await given();
    const colleague = (name: string) => bookColleague(head, { offerId, schoolId: school.id, name, does: "Teacher" });
    expect(await colleague("Amira")).toMatchObject({ value: { state: "booked" } });
    expect(await colleague("Tom")).toMatchObject({ value: { state: "booked" } });
    expect(await bookPlace(governor, { offerId, schoolId: "" })).toMatchObject({ value: { state: "waiting" } });
    expect((await developmentOffers(governor, offerFilterOf({})))?.offers[0]).toMatchObject({ booked: 2, waiting: 1, mine: "waiting" });
    const amira = (await offerPage(head, offerId))?.bookings.find(({ name }) => name === "Amira");
    expect(await giveBack(head, { bookingId: amira?.id ?? "" })).toMatchObject({ ok: true });
    expect((await offerPage(governor, offerId))?.mine).toBe("booked");
    expect((await toldOf(governor)).map(({ text }) => text)).toEqual([expect.stringContaining("There is a place now")]);
    expect(await giveBack(director, { bookingId: amira?.id ?? "" })).toMatchObject({ ok: true });
    expect((await offerPage(director, offerId))?.booked).toBe(2);
  });

  it("never gives more places than there are, nor two to one person, however many press at once", async () => {
    const { trust, school, head, director, offerId } = await given("3");
    const viewers = await Promise.all(["A", "B", "C", "D"].map((name) => aViewer(trust, "governor", { school, name })));
    await Promise.all([
      ...viewers.flatMap((viewer) => [bookPlace(viewer, { offerId, schoolId: "" }), bookPlace(viewer, { offerId, schoolId: "" })]),
      ...[1, 2, 3].map(() => bookColleague(head, { offerId, schoolId: school.id, name: "Tom", does: "" })),
    ]);
    const offer = await offerPage(director, offerId);
    expect(offer).toMatchObject({ booked: 3, waiting: 2 });
    expect(offer?.bookings).toHaveLength(5);
    expect(await changeOffer(director, { ...typed, offerId, version: offer?.version ?? 0, places: "2" })).toMatchObject({
      ok: false,
      refusal: { field: "places" },
    });
    await changeOffer(director, { ...typed, offerId, version: offer?.version ?? 0, places: "" });
    expect(await offerPage(director, offerId)).toMatchObject({ booked: 5, waiting: 0 });
  });

  it("a headteacher books for their own school only, and sees no other school's bookings; a governor sees their own", async () => {
    const { trust, school, other, head, governor, offerId } = await given("");
    const neighbour = await aViewer(trust, "headteacher", { school: other, name: "Neighbour" });
    expect(await bookColleague(head, { offerId, schoolId: other.id, name: "Tom", does: "" })).toMatchObject({ ok: false });
    await bookColleague(head, { offerId, schoolId: school.id, name: "Tom", does: "" });
    await bookPlace(neighbour, { offerId, schoolId: "" });
    await bookPlace(governor, { offerId, schoolId: "" });
    const seen = async (viewer: Viewer) => (await offerPage(viewer, offerId))?.bookings.map(({ name }) => name).sort();
    expect(await seen(head)).toEqual(["Governor", "Tom"]);
    expect(await seen(neighbour)).toEqual(["Neighbour"]);
    expect(await seen(governor)).toEqual(["Governor"]);
    const tom = (await offerPage(head, offerId))?.bookings.find(({ name }) => name === "Tom")?.id ?? "";
    for (const viewer of [neighbour, governor]) expect(await giveBack(viewer, { bookingId: tom })).toMatchObject({ ok: false });
    expect(await developmentOffers(await aViewer(trust, "trustee"), offerFilterOf({}))).toBeNull();
  });

  it("attendance is recorded at once for all, and visible by school and strand; afterwards stands what changed", async () => {
    const { trust, school, other, director, head, offerId } = await given("");
    await bookColleague(head, { offerId, schoolId: school.id, name: "Amira", does: "" });
    await bookColleague(head, { offerId, schoolId: school.id, name: "Tom", does: "" });
    await addSession(director, { offerId, day: "2026-11-20", startsAt: "15:30", endsAt: "17:00", place: "Hall" });
    await addSession(director, { offerId, day: "2027-01-20", startsAt: "", endsAt: "", place: "" });
    const [first, later] = [await sessionOf(director, offerId), await sessionOf(director, offerId, 1)];
    const amira = (await offerPage(director, offerId))?.bookings.find(({ name }) => name === "Amira");
    const who = { sessionId: first, [`there-${amira?.id}`]: "on" };
    expect(await recordAttendance(head, who)).toMatchObject({ ok: false });
    expect(await recordAttendance(director, { sessionId: later })).toMatchObject({ ok: false });
    expect(await recordAttendance(director, who)).toMatchObject({ ok: true, value: 1 });
    expect(await recordAttendance(director, who)).toMatchObject({ ok: true, value: 1 });
    expect((await developmentAttendance(head))?.lines).toMatchObject([{ school: school.name, booked: 2, there: 1, away: 1 }]);
    expect((await developmentAttendance(await aViewer(trust, "headteacher", { school: other })))?.lines).toEqual([]);
    await recordChangedWork(head, { bookingId: amira?.id ?? "", version: amira?.version ?? 0, changed: "Plans the whole unit first" });
    const offer = await offerPage(head, offerId);
    expect(offer?.bookings.find(({ name }) => name === "Amira")?.changed).toBe("Plans the whole unit first");
    await recordWhatChanged(director, { offerId, version: offer?.version ?? 0, changed: "Nine in ten remember" });
    expect((await offerPage(head, offerId))?.changed).toBe("Nine in ten remember");
    expect(await recordWhatChanged(director, { offerId, version: offer?.version ?? 0, changed: "Lost race" })).toMatchObject({ ok: false });
  });

  it("its days stand in the calendar of who has a place, and are cancelled there; a calendar reads it", async () => {
    const { director, governor, offerId } = await given("");
    await addSession(director, { offerId, day: "2026-12-10", startsAt: "15:30", endsAt: "17:00", place: "Hall" });
    const feed = await makeFeed(governor, { name: "Phone" });
    const address = feed.ok ? feed.value : "";
    const secret =
      address
        .split("/")
        .at(-1)
        ?.replace(/\.ics$/, "") ?? "";
    const read = async () =>
      Object.values(ical.sync.parseICS((await readFeed(governor.trustId, secret)) ?? "")).filter((one) => one?.type === "VEVENT");
    expect(await read()).toEqual([]);
    await bookPlace(governor, { offerId, schoolId: "" });
    const [event] = await read();
    expect(event).toMatchObject({ summary: "Leading a subject", location: "Hall", status: "CONFIRMED", sequence: 1 });
    expect((event as { start: Date }).start.toISOString()).toBe("2026-12-10T15:30:00.000Z");
    await cancelSession(director, { sessionId: await sessionOf(director, offerId) });
    expect((await read())[0]).toMatchObject({ status: "CANCELLED", sequence: 2 });
    expect((await toldOf(governor)).at(-1)?.text).toContain("does not take place on Thu 10 Dec 2026");
  });

  it("a place that was given back is booked again on the same row, or waits; who is booked by another is told", async () => {
    const { school, director, head, governor, offerId } = await given("1");
    const booked = await bookColleague(head, { offerId, schoolId: school.id, name: "governor", does: "" });
    expect(booked).toMatchObject({ value: { state: "booked" } });
    expect((await toldOf(governor)).at(-1)?.text).toContain("Head has booked a place for you");
    const own = async () => (await offerPage(head, offerId))?.bookings.find(({ name }) => name === "Governor");
    const bookingId = (await own())?.id ?? "";
    await giveBack(head, { bookingId });
    expect((await toldOf(governor)).at(-1)?.text).toContain("Head has given back your place");
    expect(await bookAgain(governor, { bookingId })).toMatchObject({ value: { state: "booked" } });
    expect(await own()).toMatchObject({ id: bookingId, state: "booked" });
    await giveBack(governor, { bookingId });
    await bookPlace(director, { offerId, schoolId: "" });
    expect(await bookAgain(head, { bookingId })).toMatchObject({ value: { state: "waiting" } });
    expect(await offerPage(director, offerId)).toMatchObject({ booked: 1, waiting: 1 });
    expect((await offerPage(director, offerId))?.bookings).toHaveLength(2);
  });

  it("places of what is over stay as they were; who keeps the offer books for any school", async () => {
    const { school, other, director, head, governor, offerId } = await given("1");
    expect(await bookColleague(director, { offerId, schoolId: other.id, name: "Tom", does: "" })).toMatchObject({ ok: true });
    await bookPlace(governor, { offerId, schoolId: "" });
    await addSession(director, { offerId, day: "2026-11-20", startsAt: "", endsAt: "", place: "" });
    const tom = (await offerPage(director, offerId))?.bookings.find(({ name }) => name === "Tom");
    expect(await giveBack(director, { bookingId: tom?.id ?? "" })).toMatchObject({ ok: false });
    expect(await bookColleague(head, { offerId, schoolId: school.id, name: "Late", does: "" })).toMatchObject({ ok: false });
    const { version = 0 } = (await offerPage(director, offerId)) ?? {};
    expect(await changeOffer(director, { ...typed, offerId, version, places: "2" })).toMatchObject({ ok: true });
    expect(await offerPage(director, offerId)).toMatchObject({ over: true, booked: 1, waiting: 1 });
  });

  it("a day is moved once by two at once, and who has a place is told; an offer is deleted while nobody booked it", async () => {
    const { director, governor, offerId } = await given("");
    const { value } = (await addOffer(director, typed)) as { value: { offerId: string } };
    expect(await deleteOffer(governor, { offerId: value.offerId })).toMatchObject({ ok: false });
    expect(await deleteOffer(director, { offerId: value.offerId })).toMatchObject({ ok: true });
    expect(await offerPage(director, value.offerId)).toBeNull();
    await bookPlace(governor, { offerId, schoolId: "" });
    await addSession(director, { offerId, day: "2026-12-10", startsAt: "", endsAt: "", place: "" });
    const moved = { sessionId: await sessionOf(director, offerId), version: 1, startsAt: "16:00", endsAt: "17:00", place: "Hall" };
    const both = await Promise.all(["2026-12-11", "2026-12-14"].map((day) => moveSession(director, { ...moved, day })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await toldOf(governor)).at(-1)?.text).toMatch(/It is now (Fri 11|Mon 14) Dec 2026, 16:00 to 17:00, Hall/);
    expect((await offerPage(director, offerId))?.sessions).toMatchObject([{ place: "Hall", version: 2 }]);
    expect(await deleteOffer(director, { offerId })).toMatchObject({ ok: false });
  });

  it("what does not take place can not be booked, and who had a place is told; last year's offer is copied once", async () => {
    const { trust, director, governor, offerId } = await given("");
    await bookPlace(governor, { offerId, schoolId: "" });
    expect(await closeOffer(director, { offerId, reason: "The speaker is ill" })).toMatchObject({ ok: true });
    expect((await toldOf(governor)).at(-1)?.text).toContain("The speaker is ill");
    const late = await aViewer(trust, "governor", { school: await aSchool(trust.id) });
    expect(await bookPlace(late, { offerId, schoolId: "" })).toMatchObject({ ok: false });
    expect(await copyOffers(director)).toMatchObject({ ok: false });
    await aStrategy(trust.id, 2027);
    const nextYear = { ...director, today: "2027-10-01" } as Viewer;
    await inTrustOf(trust.id, (db) => db.developmentOffer.updateMany({ where: { trustId: trust.id }, data: { closedAt: null } }));
    const copied = await Promise.all([copyOffers(nextYear), copyOffers(nextYear)]);
    expect(copied.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await developmentOffers(nextYear, offerFilterOf({})))?.offers).toMatchObject([
      { title: "Leading a subject", booked: 0, mine: null },
    ]);
    expect(testDay < "2027-10-01").toBe(true);
  });
});
