import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { plainDocument } from "@/lib/documents/plain";
import { changesIn } from "@/lib/governing-bodies/changes";
import { ragLines } from "@/lib/governing-bodies/rag";
import { composeRagSection } from "@/lib/governing-bodies/rag-section";
import { spanOf } from "@/lib/governing-bodies/span";
import { aBody, aNote, anAction, aRating } from "./facts.ts";

const strength = { id: "strength", kind: "strength" as const, text: "One routine for phonics", riskLevelKey: null };
const risk = { id: "risk", kind: "risk" as const, text: "Support depends on one person", riskLevelKey: "amber" };
const december = aBody().meetings[0] as ReturnType<typeof aBody>["meetings"][number];

describe("GO-4: the RAG section of a meeting's minutes", () => {
  it("says what was published and rated since the meeting before, concerns first, with what each was before", () => {
    const body = aBody({
      notes: [
        aNote({ findings: [strength, risk] }),
        aNote({ visitId: "visit-1", number: 1, publishedOn: "2026-09-20", findings: [{ ...risk, id: "old" }] }),
      ],
      actions: [
        anAction({ ratings: [aRating("red", "2026-09-15"), aRating("green", "2026-11-17")] }),
        anAction({ id: "quiet", ratings: [aRating("red", "2026-09-15")] }),
      ],
    });
    const lines = ragLines(body, spanOf(body.meetings, "2026-12-08"));
    expect(lines.map(({ id, mark, before }) => [id, mark.tone, before])).toEqual([
      ["risk", "amber", ""],
      ["strength", "green", ""],
      ["action", "green", "Not started"],
    ]);
    const text = plainDocument(composeRagSection(body, december, "Trust"));
    expect(text).toContain("New since Tue 22 Sep 2026");
    expect(text).toContain("- [Risk: medium] Support depends on one person (note of visit 2, Tue 17 Nov 2026)");
    expect(text.indexOf("CONCERNS")).toBeLessThan(text.indexOf("SUCCESSES"));
    expect(text).not.toContain("old");
  });

  it("never counts a risk among the successes, however low it is", () => {
    const body = aBody({
      notes: [
        aNote({
          findings: [
            { ...risk, riskLevelKey: "green" },
            { ...risk, id: "unknown", riskLevelKey: "gone" },
          ],
        }),
      ],
    });
    expect(ragLines(body, spanOf(body.meetings, "2026-12-08")).map(({ mark }) => mark.tone)).toEqual(["amber", "amber"]);
  });

  it("counts a category that began in the time as a success or a concern, and one that was kept as neither", () => {
    const period = { axis: "main" as const, endsBefore: null, clockFrom: "2026-11-01", origin: "meeting" as const };
    const before = { ...period, categoryKey: "recovery", startsOn: "2025-11-01", endsBefore: "2026-11-01" };
    const linesOf = (now: string, then = "recovery") =>
      ragLines(
        aBody({
          periods: [
            { ...before, categoryKey: then },
            { ...period, categoryKey: now, startsOn: "2026-11-01" },
          ],
        }),
        { after: "2026-09-22", until: "2026-12-08" },
      );
    expect(linesOf("refinement").map(({ mark, before: was }) => [mark.name, was])).toEqual([["Moved up", "Recovery"]]);
    expect(linesOf("recovery", "excellence").map(({ mark }) => mark.tone)).toEqual(["red"]);
    expect(linesOf("recovery")).toEqual([]);
  });

  it("puts every published finding into the section of one meeting, whatever the days", () => {
    const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays("2026-09-01", days));
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 6 }), fc.array(day, { maxLength: 8 }), (meetingDays, published) => {
        const meetings = meetingDays.map((one, place) => ({ ...december, id: String(place), day: one }));
        const last = [...meetingDays].sort().at(-1) ?? "";
        const notes = published.map((publishedOn, place) =>
          aNote({ visitId: String(place), publishedOn, findings: [{ ...risk, id: String(place) }] }),
        );
        const body = aBody({ meetings, notes });
        const told = meetings.flatMap((meeting) => ragLines(body, spanOf(meetings, meeting.day)).map(({ id }) => id));
        const expected = notes.filter(({ publishedOn }) => publishedOn <= last).map(({ visitId }) => visitId);
        expect(told.sort()).toEqual(expected.sort());
      }),
    );
  });
});

it("GO-7: what has changed names notes, copies and ratings once each, and leaves a note's findings to the note", () => {
  const copy = {
    desk: "selfEvaluation" as const,
    recordId: "evaluation",
    purpose: "Shown to governors",
    title: "Self-evaluation 2026/27",
    year: "2026-27",
    second: false,
  };
  const body = aBody({
    notes: [aNote({ findings: [strength, risk] })],
    copies: [
      { ...copy, id: "later", day: "2026-11-21" },
      { ...copy, id: "earlier", day: "2026-10-01" },
    ],
    actions: [anAction({ ratings: [aRating("red", "2026-09-15"), aRating("amber", "2026-11-17")] })],
  });
  expect(changesIn(body, spanOf(body.meetings, "2026-11-24")).map(({ id, beside, rests }) => [id, beside, rests.address])).toEqual([
    ["visit-2", "visit on Tue 17 Nov 2026", "/visits/visit-2/note"],
    ["later", "shown to governors, Sat 21 Nov 2026", "/schools/900101/self-evaluation/2026-27?copy=later"],
    ["action", "was not started", "/actions/action"],
  ]);
});
