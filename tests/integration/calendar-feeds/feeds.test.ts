import ical, { type VEvent } from "node-ical";
import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { endFeed, makeFeed } from "@/lib/calendar-feeds/commands";
import { ownFeeds } from "@/lib/calendar-feeds/queries";
import { readFeed } from "@/lib/calendar-feeds/read-feed";
import { addDays, dateOf } from "@/lib/dates";
import { cancelVisit, moveVisit } from "@/lib/visits/moving-commands";
import { aSchool, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { aVisit, aVisitedSchool } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

/** A new address of somebody, as the trust and the secret in it. */
async function addressOf(viewer: Viewer, name = "Outlook at work") {
  const made = await makeFeed(viewer, { name });
  if (!made.ok) throw new Error(made.refusal.sentence);
  const [, trust = "", secret = ""] = /\/calendar\/([^/]+)\/([^/]+)\.ics$/.exec(made.value) ?? [];
  return { trust, secret };
}

async function eventsOf({ trust, secret }: { trust: string; secret: string }) {
  const feed = await readFeed(trust, secret);
  return feed === null ? null : Object.values(ical.sync.parseICS(feed)).filter((one): one is VEvent => one?.type === "VEVENT");
}

const day = { startsAt: "09:00", endsAt: "15:00" };

describe("a private address of one's calendar", () => {
  it("has the visits that one leads and those of the school that one heads; a move and a cancellation follow", async () => {
    const { trust, school, adviser, headteacher } = await aVisitedSchool();
    const visit = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2026-12-10" });
    const [mine, theirs] = [await addressOf(adviser), await addressOf(headteacher)];
    const [before] = (await eventsOf(mine)) ?? [];
    expect(before?.start.toISOString()).toBe("2026-12-10T09:00:00.000Z");
    expect(before?.summary).toContain("Visit 2: Visited School");
    expect((await moveVisit(adviser, { visitId: visit.id, version: 1, date: "2026-12-15", ...day })).ok).toBe(true);
    for (const address of [mine, theirs]) {
      const [moved] = (await eventsOf(address)) ?? [];
      expect(moved?.uid).toBe(before?.uid);
      expect(moved?.start.toISOString()).toBe("2026-12-15T09:00:00.000Z");
      expect(Number(moved?.sequence)).toBeGreaterThan(Number(before?.sequence));
    }
    expect((await cancelVisit(adviser, { visitId: visit.id, version: 2, side: "school", reason: "Snow" })).ok).toBe(true);
    const [cancelled] = (await eventsOf(theirs)) ?? [];
    expect(cancelled?.status).toBe("CANCELLED");
    expect(JSON.stringify(cancelled)).not.toContain("Snow");
  });

  it("has meetings in which one is expected and those of one's governing body, and nothing of another school or trust", async () => {
    const trust = await aTrust();
    const [own, other] = [await aSchool(trust.id, { name: "Own" }), await aSchool(trust.id, { name: "Other" })];
    const governor = await aViewer(trust, "governor", { school: own });
    const elsewhere = await aTrust("Elsewhere");
    const strange = await aSchool(elsewhere.id, { name: "Strange" });
    for (const [trustId, school] of [
      [trust.id, own],
      [trust.id, other],
      [elsewhere.id, strange],
    ] as const) {
      await inTrustOf(trustId, (db) =>
        db.governingBodyMeeting.create({
          data: { trustId, schoolId: school.id, day: dateOf(addDays(governor.today, 10)), time: "18:00", title: "Full governing body" },
        }),
      );
      await aVisit(trustId, { unitId: school.unitId, date: addDays(governor.today, 12) });
    }
    const events = (await eventsOf(await addressOf(governor))) ?? [];
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toContain("Full governing body: Own");
  });

  it("works until it is ended, or its person is closed; never with a guess, nor with another trust's id", async () => {
    const { trust, adviser, headteacher } = await aVisitedSchool();
    const address = await addressOf(adviser);
    const other = await aTrust("Other");
    expect(await readFeed(trust.id, "x".repeat(43))).toBeNull();
    expect(await readFeed(trust.id, "")).toBeNull();
    expect(await readFeed("not-an-id", address.secret)).toBeNull();
    expect(await readFeed(other.id, address.secret)).toBeNull();
    const [feed] = (await ownFeeds(adviser)) ?? [];
    expect(feed).toMatchObject({ name: "Outlook at work", lastReadAt: null });
    expect(await eventsOf(address)).toEqual([]);
    expect((await ownFeeds(adviser))?.[0]?.lastReadAt).not.toBeNull();
    expect((await endFeed(headteacher, { feedId: feed?.id ?? "" })).ok).toBe(false);
    expect((await endFeed(adviser, { feedId: feed?.id ?? "" })).ok).toBe(true);
    expect(await readFeed(trust.id, address.secret)).toBeNull();
    const second = await addressOf(adviser);
    await inTrustOf(trust.id, (db) =>
      db.person.update({ where: { trustId_id: { trustId: trust.id, id: adviser.personId } }, data: { closedAt: new Date() } }),
    );
    expect(await readFeed(trust.id, second.secret)).toBeNull();
  });

  it("five at most; only the hash of each is kept", async () => {
    const { trust, adviser } = await aVisitedSchool();
    const { secret } = await addressOf(adviser);
    for (let number = 2; number <= 5; number += 1) await addressOf(adviser, `Calendar ${number}`);
    expect(await makeFeed(adviser, { name: "One more" })).toMatchObject({ refusal: { field: "name" } });
    const kept = await inTrustOf(trust.id, (db) => db.calendarFeed.findMany({ where: { trustId: trust.id } }));
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it("has nothing any more of the days on which one is named once one holds no role, or assures from outside only", async () => {
    const { trust, school, adviser } = await aVisitedSchool();
    const { personId } = adviser;
    await aVisit(trust.id, { unitId: school.unitId, leadId: personId, date: "2026-12-10" });
    await inTrustOf(trust.id, async (db) => {
      const year = await db.academicYear.findFirstOrThrow({ where: { trustId: trust.id } });
      const of = { trustId: trust.id, unitId: school.unitId, yearId: year.id, leadId: personId };
      const meeting = await db.standardsMeeting.create({ data: { ...of, kind: "standards", date: dateOf("2026-12-11") } });
      await db.meetingPerson.create({ data: { trustId: trust.id, meetingId: meeting.id, personId, name: "Ann", role: "adviser" } });
    });
    const address = await addressOf(adviser);
    expect(await eventsOf(address)).toHaveLength(2);
    const roleOf = (change: object) =>
      inTrustOf(trust.id, (db) => db.roleHolding.updateMany({ where: { trustId: trust.id, personId }, data: change }));
    await roleOf({ role: "qualityAssurer" });
    expect(await eventsOf(address)).toEqual([]);
    await roleOf({ role: "adviser", endsBefore: dateOf("2026-11-01") });
    expect(await eventsOf(address)).toEqual([]);
  });
});
