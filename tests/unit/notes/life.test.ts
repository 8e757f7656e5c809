import { describe, expect, it } from "vitest";
import { answerByOf, presentBy, waitsFor } from "@/lib/notes/life";
import type { SchoolCalendar } from "@/lib/strategy/calendar";
import { modelStrategy } from "@/lib/strategy/model/year";

const calendar: SchoolCalendar = { ...modelStrategy(2026).calendar, bankHolidays: ["2026-12-25"] };
const note = { state: "withHeadteacher", accuracy: null, accuracyWords: null, answerBy: "2026-12-01", directorsWords: null } as const;
const visit = { kind: "programme" } as const;

describe("when a note may be published", () => {
  it.each([
    ["a draft is sent first", { ...note, state: "draft" as const }, "2026-11-25", /Send it/],
    ["the headteacher has time", note, "2026-11-25", /until Tue 1 Dec 2026/],
    ["on the last day still", note, "2026-12-01", /until/],
    ["silence accepts the day after", note, "2026-12-02", null],
    ["silence does not accept what was found wrong before", { ...note, accuracyWords: "Two leads" }, "2026-12-02", /director decides/],
    ["until the director has", { ...note, accuracyWords: "Two leads", directorsWords: "Publish" }, "2026-12-02", null],
    ["accurate", { ...note, accuracy: "accurate" as const }, "2026-11-26", null],
    ["not accurate waits, however long", { ...note, accuracy: "notAccurate" as const }, "2027-06-01", /not accurate/],
    ["until the director has decided", { ...note, accuracy: "notAccurate" as const, directorsWords: "Publish" }, "2026-11-26", null],
    ["a correction goes straight", { ...note, state: "correcting" as const }, "2026-11-25", null],
  ])("%s", (_name, record, today, expected) => {
    const waits = waitsFor(record, visit, today);
    if (expected === null) expect(waits).toBeNull();
    else expect(waits).toMatch(expected);
  });

  it("UO-4 the note of a link meeting needs no check", () => {
    expect(waitsFor({ ...note, state: "draft" }, { kind: "linkMeeting" }, "2026-11-25")).toBeNull();
  });
});

it("an answer is asked for in working days of the school: holidays are not counted", () => {
  expect(answerByOf(calendar, "2026-11-25", 5)).toBe("2026-12-02");
  expect(answerByOf(calendar, "2026-12-17", 5) > "2027-01-01").toBe(true);
});

it("GO-3 a note is presented by the end of the next term", () => {
  const [first, second] = calendar.terms;
  expect(presentBy(calendar, first?.startsOn ?? "")).toBe(second?.lastDay);
  expect(presentBy(calendar, calendar.terms.at(-1)?.startsOn ?? "")).toBe(calendar.terms.at(-1)?.lastDay);
});
