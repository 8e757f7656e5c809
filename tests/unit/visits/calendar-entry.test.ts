import fc from "fast-check";
import ical from "node-ical";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { calendarEntry, londonMoment } from "@/lib/visits/calendar-entry";
import { planChanges, samePlan } from "@/lib/visits/plan-changes";
import { planFields } from "@/lib/visits/plan-schema";
import { freeLine } from "@/lib/visits/plan-values";
import { addVisitFields, layOutFields, moveSeveralFields } from "@/lib/visits/schema";
import { wholePlan } from "../../factories/visits.ts";

const visit = {
  id: "0199c2d0-0000-7000-8000-000000000001",
  name: "Visit 2",
  where: "Whitesands; Church, Primary",
  date: "2026-12-08",
  startsAt: "09:00",
  endsAt: "15:00",
  sequence: 3,
  url: "https://waymark.test/visits/1",
  about: "Led by Ann Osei.\nBring nothing.",
};
const person = { id: "p1", name: "Priya Nair", email: "governor@school.test" };
const around = { visit, person, organizer: { name: "Waymark", email: "waymark@trust.test" }, now: new Date("2026-11-24T10:00:00Z") };

describe("the calendar entry of a visit", () => {
  it.each(["REQUEST", "CANCEL"] as const)("%s is read by another program as it was meant", (method) => {
    const parsed = ical.sync.parseICS(calendarEntry(method, around));
    const [event] = Object.values(parsed).filter((part) => part?.type === "VEVENT");
    expect(calendarEntry(method, around)).toContain(`METHOD:${method}`);
    expect(event).toMatchObject({
      uid: `${visit.id}-p1@waymark`,
      sequence: 3,
      summary: "Visit 2: Whitesands; Church, Primary",
      description: "Led by Ann Osei.\nBring nothing.",
      status: method === "CANCEL" ? "CANCELLED" : "CONFIRMED",
    });
    expect((event as { start: Date }).start.toISOString()).toBe("2026-12-08T09:00:00.000Z");
    expect((event as { end: Date }).end.toISOString()).toBe("2026-12-08T15:00:00.000Z");
    expect(JSON.stringify((event as { attendee: unknown }).attendee)).toContain("governor@school.test");
  });

  it("is on the clock of an English school, in summer and in winter", () => {
    expect(londonMoment("2026-12-08", "09:00").toISOString()).toBe("2026-12-08T09:00:00.000Z");
    expect(londonMoment("2027-06-08", "09:00").toISOString()).toBe("2027-06-08T08:00:00.000Z");
    const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    fc.assert(
      fc.property(fc.nat(730), fc.integer({ min: 6, max: 20 }), fc.constantFrom("00", "15", "30"), (days, hour, minute) => {
        const time = `${String(hour).padStart(2, "0")}:${minute}`;
        return clock.format(londonMoment(addDays("2026-09-01", days), time)) === time;
      }),
    );
  });
});

describe("VP-4 what has changed between two versions of a plan", () => {
  it.each([
    [{ date: "2026-12-09" }, /on Wed 9 Dec 2026, no longer on Tue 8 Dec 2026/],
    [{ endsAt: "14:00" }, /from 09:00 to 14:00/],
    [{ feedback: null }, /No time is kept for feedback/],
    [{ feedback: { at: "14:30", about: "Attendance" } }, /Feedback is at 14:30, on Attendance/],
    [{ activities: wholePlan().activities.slice(0, 1) }, /Taken out: Themes of the visit/],
    [{ remarks: "Side door" }, /remarks/],
    [{ excluded: [{ key: "website", reason: "None" }] }, /themes are left out/],
  ])("case %#", (change, says) => {
    expect(planChanges(wholePlan(), wholePlan(change)).join(" ")).toMatch(says);
  });

  it("the same words in another order of fields are the same plan", () => {
    const [first, ...rest] = wholePlan().activities;
    const turned = Object.fromEntries(Object.entries(first ?? {}).reverse()) as typeof first;
    expect(samePlan(wholePlan(), wholePlan({ activities: [...(turned ? [turned] : []), ...rest] }))).toBe(true);
  });
});

describe("what is typed", () => {
  const faultsOf = (read: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
    Object.fromEntries((read.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]));

  it("VP-4 a plan's form becomes a plan; empty lines are none", () => {
    const read = planFields.safeParse({
      visitId: visit.id,
      planId: "",
      startsAt: "09:00",
      endsAt: "15:00",
      "title:morning": " Lessons ",
      "subject:morning": "Reading",
      "title:afternoon": "",
      "subject:afternoon": "",
      "years:afternoon": "",
      "leaveOut:website": "",
      "leaveOut:early-reading": "No such pupils",
      feedbackAt: "14:15",
      feedbackAbout: "Attendance",
      step: "agree",
    });
    expect(read.data).toMatchObject({
      agree: true,
      content: {
        activities: [{ key: "morning", part: "morning", pupilFacing: true, title: "Lessons", subject: "Reading", focusAreaId: null }],
        excluded: [{ key: "early-reading", reason: "No such pupils" }],
        feedback: { at: "14:15", about: "Attendance" },
      },
    });
  });

  it("VP-7 a plan has as many activities as are written, each under a key that stays", () => {
    const lines = ["further", "further-2", "further-3"];
    const typed = Object.fromEntries(lines.flatMap((line) => [[`title:${line}`, line === "further-2" ? "" : `About ${line}`]]));
    const read = planFields.safeParse({
      startsAt: "09:00",
      endsAt: "15:00",
      "title:morning": "Lessons",
      ...typed,
      "part:further": "morning",
    });
    expect(read.data?.content.activities.map(({ key, part, title }) => [key, part, title])).toEqual([
      ["morning", "morning", "Lessons"],
      ["further", "morning", "About further"],
      ["further-3", "afternoon", "About further-3"],
    ]);
    expect(freeLine([])).toBe("further");
    expect(freeLine(["further", "further-3"])).toBe("further-2");
  });

  it.each([
    [{ startsAt: "9" }, "startsAt", /time like 09:00/],
    [{ endsAt: "08:00" }, "endsAt", /ends before it begins/],
    [{ feedbackAt: "16:00", feedbackAbout: "Attendance" }, "feedbackAt", /within the visit/],
    [{ feedbackAt: "14:00", feedbackAbout: "" }, "feedbackAbout", /what it is on/],
    [{ "leaveOut:website": "x" }, "leaveOut:website", /why it is left out/],
    [{ "title:morning": "x".repeat(201) }, "title:morning", /at most 200/],
  ])("a fault stands beside its field: %o", (change, field, says) => {
    const read = planFields.safeParse({ startsAt: "09:00", endsAt: "15:00", ...change });
    expect(faultsOf(read)[field]).toMatch(says);
  });

  it("two visits of a year are not laid out on one day", () => {
    const read = layOutFields.safeParse({ urn: "900101", yearKey: "2026-27", "date:visit-1": "2026-12-08", "date:visit-2": "2026-12-08" });
    expect(faultsOf(read)).toEqual({ "date:visit-2": "Another visit stands on this day already" });
    expect(faultsOf(layOutFields.safeParse({ "date:visit-1": "" }))).toEqual({ "date:visit-1": "Give at least one visit a day" });
    expect(faultsOf(moveSeveralFields.safeParse({ "to:a": "soon" }))).toEqual({ "to:a": "Enter a date, like 4/10/2026" });
  });

  it.each([
    [{ kind: "review", title: "Science" }, "reviewKind"],
    [{ kind: "review", title: "Science", reviewKind: "subject" }, "leadName"],
    [{ kind: "additional", title: "" }, "title"],
    [{ kind: "additional", title: "Behaviour", endsAt: "08:00" }, "endsAt"],
  ])("UO-5 an added visit says what it is: %o", (change, field) => {
    const plain = {
      reviewKind: "",
      title: "",
      date: "2026-12-08",
      startsAt: "09:00",
      endsAt: "15:00",
      days: "1",
      leadId: "",
      leadName: "",
      schoolId: "",
      replacesId: "",
    };
    expect(Object.keys(faultsOf(addVisitFields.safeParse({ urn: "900101", ...plain, ...change })))).toContain(field);
  });
});
