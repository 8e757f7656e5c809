import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { composeDigest, type DigestFacts } from "@/lib/notices/digest";
import { digestLetter } from "@/lib/notices/digest-letter";
import { howTold, kindsFor, mayStop, type NoticeKind, noticeKinds } from "@/lib/notices/kinds";
import { placeIn, wordsOf } from "@/lib/notices/record";
import { digestWeek, hasSchoolDays } from "@/lib/notices/week";

const nothing: DigestFacts = { soon: [], overdue: [], waits: [], lookAt: [], told: [] };
const monday = "2026-11-30";
const around = {
  name: "Ruth",
  trustName: "Test Trust",
  week: monday,
  origin: "https://waymark.test",
  stop: "https://waymark.test/unsubscribe/x",
};

describe("the kinds of notice", () => {
  it("few are told at once by default, and what holds a way in or does not wait can not be stopped", () => {
    const kinds = Object.entries<NoticeKind>(noticeKinds).filter(([, { letterOnly }]) => !letterOnly);
    const atOnce = kinds.filter(([, { usual }]) => usual === "immediate").map(([key]) => key);
    expect(atOnce).toEqual(["dataTaken", "visitDates", "meetingDates", "noteToCheck", "urgentRisk", "categoryQuestioned", "development"]);
    expect(["passwordReset", "passwordChanged", "invitation", "noteToCheck", "urgentRisk"].filter(mayStop)).toEqual([]);
    expect(["digest", "support", "visitDates"].every(mayStop)).toBe(true);
    expect(mayStop("toString")).toBe(false);
  });

  it.each([
    ["usual", "support", {}, "digest"],
    ["chosen", "support", { support: "immediate" }, "immediate"],
    ["without the weekly letter nothing waits for it", "support", { digest: "off" }, "off"],
    ["what is fixed goes out whatever was chosen", "noteToCheck", { noteToCheck: "off", digest: "off" }, "immediate"],
    ["at once stays at once without a weekly letter", "visitDates", { digest: "off" }, "immediate"],
  ] as const)("%s", (_name, key, chosen, how) => {
    expect(howTold(key, chosen)).toBe(how);
  });

  it("a trustee chooses about reports to the board, and about no visits", () => {
    const keys = kindsFor(["trustee"]).map(({ key }) => key);
    expect(keys).toContain("boardReport");
    expect(keys).not.toContain("visitDates");
    expect(keys).not.toContain("passwordReset");
  });
});

describe("where a notice leads", () => {
  const id = "0199c2d0-0000-7000-8000-000000000001";
  it.each([
    [`Read it here:\nhttps://waymark.test/visits/${id}/note\n`, { address: `/visits/${id}/note`, recordType: "note", recordId: id }],
    [`See\n\nhttps://waymark.test/meetings/${id}/outcome\n`, { address: `/meetings/${id}/outcome`, recordType: "outcome", recordId: id }],
    ["https://waymark.test/support/strengths\n", { address: "/support/strengths", recordType: "page", recordId: null }],
    [`https://elsewhere.test/visits/${id}\n`, { address: "", recordType: "page", recordId: null }],
  ])("%s", (text, place) => {
    expect(placeIn(text, "https://waymark.test")).toEqual(place);
  });

  it("keeps the sentence of a letter without greeting and addresses", () => {
    expect(wordsOf("Dear Ann,\n\nBen asks for support. Please arrange it, or say why not:\n\nhttps://waymark.test/support/1\n")).toBe(
      "Ben asks for support. Please arrange it, or say why not.",
    );
  });
});

describe("the week of a digest", () => {
  it.each([
    ["2026-11-30", 6, null],
    ["2026-11-30", 7, monday],
    ["2026-11-30", 23, monday],
    ["2026-12-02", 0, monday],
    ["2026-12-03", 9, null],
    ["2026-12-06", 9, null],
  ])("%s at %i", (today, hour, week) => {
    expect(digestWeek(today, hour)).toBe(week);
  });

  it("knows holidays, bank holidays and a week of one INSET day", () => {
    const terms = [{ key: "autumn", name: "Autumn", startsOn: "2026-09-01", lastDay: "2026-12-18" }];
    const calendar = { terms, insetDays: [{ day: "2027-01-04", note: "" }], bankHolidays: ["2026-12-14"] };
    expect(hasSchoolDays(calendar, "2026-12-14")).toBe(true);
    expect(hasSchoolDays(calendar, "2026-12-21")).toBe(false);
    expect(hasSchoolDays(calendar, "2027-01-04")).toBe(true);
    expect(hasSchoolDays({ ...calendar, bankHolidays: [0, 1, 2, 3, 4].map((day) => addDays("2026-12-14", day)) }, "2026-12-14")).toBe(
      false,
    );
  });
});

describe("what a digest says", () => {
  const visit = { says: "Visit 2, Whitesands", address: "/visits/1", day: "2026-12-08" };

  it("is nothing where there is nothing", () => {
    expect(composeDigest(nothing, monday, true)).toBeNull();
  });

  it("in the holidays is only written for what has its day in that week", () => {
    expect(composeDigest({ ...nothing, soon: [visit], told: [visit] }, monday, false)).toBeNull();
    expect(composeDigest({ ...nothing, waits: [{ ...visit, day: "2026-12-04" }] }, monday, false)?.groups).toHaveLength(1);
  });

  it("counts what is more than twelve lines of a part", () => {
    const lines = Array.from({ length: 15 }, (_, number) => ({ ...visit, says: `Line ${number}` }));
    expect(composeDigest({ ...nothing, overdue: lines }, monday, true)?.groups[0]).toMatchObject({ title: "Past its day", more: 3 });
  });

  it("each line is a link, in the plain part and on the page, and nothing typed becomes markup", () => {
    const digest = composeDigest({ ...nothing, soon: [{ ...visit, says: "<b>Visit</b> & more" }] }, monday, true);
    const letter = digestLetter(digest ?? { groups: [] }, around);
    expect(letter.subject).toBe("Your week in Waymark, from Mon 30 Nov 2026");
    expect(letter.text).toContain("- <b>Visit</b> & more\n  https://waymark.test/visits/1");
    expect(letter.text).toContain(around.stop);
    expect(letter.html).toContain('<a href="https://waymark.test/visits/1">&lt;b&gt;Visit&lt;/b&gt; &amp; more</a>');
  });
});
