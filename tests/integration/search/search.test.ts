import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { actionPage } from "@/lib/agreed-actions/queries";
import { type PersonFacts, type Viewer, viewerOf } from "@/lib/auth/viewer";
import { offerPage } from "@/lib/development-offers/queries";
import { bodyMeetingPage } from "@/lib/governing-bodies/body-queries";
import { planPage } from "@/lib/improvement-plans/queries";
import { notePage } from "@/lib/notes/queries";
import { personPage } from "@/lib/people/queries";
import { schoolPage } from "@/lib/schools/queries";
import { searchFilterOf } from "@/lib/search/filter";
import type { SearchKind } from "@/lib/search/kinds";
import { placeOfFound } from "@/lib/search/place";
import { searchPage } from "@/lib/search/queries";
import type { FoundRow } from "@/lib/search/search-statement";
import { evaluationPage } from "@/lib/self-evaluation/queries";
import { meetingPage, sharedOutcome } from "@/lib/standards-meetings/queries";
import { strategicPlanPage } from "@/lib/strategic-plans/queries";
import { partsOf, withClient } from "../../../scripts/database/connection.ts";
import { aTrust, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";
import { makeSampleTemplate } from "../../support/sample-template.ts";

const database = givenAppDatabase({}, makeSampleTemplate);

let viewers: { email: string; viewer: Viewer }[];
let words: string[];

beforeAll(async () => {
  const found = await withClient(partsOf(database.url()), async (client) => ({
    people: (
      await client.query(
        `SELECT p."email", viewer_facts(p."trustId", p."id", $1::date) AS "facts" FROM "Person" p
         WHERE p."closedAt" IS NULL AND EXISTS (SELECT FROM "RoleHolding" h WHERE h."trustId" = p."trustId" AND h."personId" = p."id") ORDER BY p."email"`,
        [testDay],
      )
    ).rows as { email: string; facts: PersonFacts }[],
    texts: (
      await client.query(
        `SELECT "text" FROM "AgreedAction" UNION ALL SELECT "text" FROM "Finding" UNION ALL SELECT "text" FROM "Memo" UNION ALL SELECT "title" FROM "PlanPriority"
         UNION ALL SELECT "headline" FROM "AreaEvaluation" UNION ALL SELECT "name" FROM "School" UNION ALL SELECT "question" FROM "GovernorQuestion" UNION ALL SELECT "reasons" FROM "MeetingDecision"`,
      )
    ).rows as { text: string }[],
  }));
  viewers = found.people.map(({ email, facts }) => ({
    email,
    viewer: viewerOf(facts, { accountId: "", sessionId: "", today: testDay, severalTrusts: false }),
  }));
  words = [...new Set(found.texts.flatMap(({ text }) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []))];
}, 60_000);

const as = (email: string): Viewer => {
  const found = viewers.find((one) => one.email === `${email}@sample.test`);
  if (!found) throw new Error(`No ${email}`);
  return found.viewer;
};

/** Those who differ most in what they may see. */
const known = () => viewers.filter(({ email }) => /^(director|adviser2?|head|newhead|chair|governor|trustee|quality|admin)@/.test(email));

const search = (viewer: Viewer, asked: Record<string, string>) => searchPage(viewer, searchFilterOf(asked));

/** Whether the record's own page is there for the viewer. */
const opens: Record<SearchKind, (viewer: Viewer, row: FoundRow) => Promise<unknown>> = {
  school: (viewer, { facts }) => schoolPage(viewer, Number(facts.urn)),
  person: (viewer, { id }) => personPage(viewer, id),
  note: (viewer, { id }) => notePage(viewer, id),
  draft: (viewer, { id }) => notePage(viewer, id),
  action: (viewer, { id }) => actionPage(viewer, id),
  plan: (viewer, { urn, facts }) =>
    planPage(viewer, { urn: Number(urn), year: String(facts.year), kind: facts.kind === "rapid" ? "rapid" : "annual" }),
  evaluation: (viewer, { urn, facts }) =>
    evaluationPage(viewer, { urn: Number(urn), year: String(facts.year), kind: facts.body === "ofsted" ? "main" : "church" }),
  strategicPlan: (viewer, { urn }) => strategicPlanPage(viewer, { urn: Number(urn), from: null }),
  meeting: (viewer, { facts }) => sharedOutcome(viewer, String(facts.meeting)),
  minutes: (viewer, { facts }) => meetingPage(viewer, String(facts.meeting)),
  offer: (viewer, { id }) => offerPage(viewer, id),
  question: (viewer, { facts }) => bodyMeetingPage(viewer, Number(facts.urn), String(facts.meeting)),
};

describe("search", () => {
  it("never shows what may not be seen: whatever anybody seeks, each thing found is one whose own page opens for them", async () => {
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...viewers), fc.constantFrom(...words), async ({ email, viewer }, word) => {
        const found = await search(viewer, { words: word });
        for (const row of found?.rows ?? []) {
          hits += 1;
          expect(await opens[row.kind](viewer, row), `${email} found ${row.kind} ${placeOfFound(row).address} by “${word}”`).not.toBeNull();
        }
      }),
      { numRuns: 60 },
    );
    expect(hits).toBeGreaterThan(50);
  }, 120_000);

  it("finds nothing of another trust", async () => {
    const other = await aTrust("Other Trust");
    const stranger = await aViewer(other, "directorOfEducation");
    for (const word of ["reading", "phonics", "whitesands"]) expect((await search(stranger, { words: word }))?.total).toBe(0);
  });

  it("finds no confidential memo, not even for the director", async () => {
    const director = as("director");
    const { trustId } = director;
    const visit = await inTrustOf(trustId, (db) => db.visit.findFirstOrThrow({ where: { trustId } }));
    await inTrustOf(trustId, (db) =>
      db.memo.create({
        data: { trustId, visitId: visit.id, kind: "confidential", text: "Xylographic worries", authorId: director.personId },
      }),
    );
    expect((await search(director, { words: "xylographic" }))?.total).toBe(0);
  });

  it("finds a draft for who writes it alone", async () => {
    const { trustId } = as("director");
    const draft = await inTrustOf(trustId, (db) =>
      db.note.findFirstOrThrow({ where: { trustId, state: "draft" }, select: { visitId: true, visit: { select: { leadId: true } } } }),
    );
    const { leadId } = draft.visit;
    await inTrustOf(trustId, (db) =>
      db.notePart.create({
        data: {
          ...{ trustId, visitId: draft.visitId, kind: "section", key: "xylem", changedById: leadId ?? "" },
          value: { body: [{ kind: "paragraph", spans: [{ text: "Xylem and phloem in Year 5" }] }] },
        },
      }),
    );
    for (const { email, viewer } of known()) {
      const rows = (await search(viewer, { words: "phloem", kind: "draft" }))?.rows ?? [];
      const wanted = viewer.personId === leadId ? [{ kind: "draft", id: draft.visitId }] : [];
      expect(
        rows.map(({ kind, id }) => ({ kind, id })),
        email,
      ).toEqual(wanted);
    }
  });

  it("finds minutes for who reads the meeting, what was shared for all whom it was shared with, and what is confidential for nobody", async () => {
    const director = as("director");
    const { trustId } = director;
    const meeting = await inTrustOf(trustId, (db) => db.standardsMeeting.findFirstOrThrow({ where: { trustId, state: "shared" } }));
    const part = (kind: "minutes" | "outcome" | "confidential", word: string) => ({
      ...{ trustId, meetingId: meeting.id, kind, key: `of ${word}`, changedById: director.personId },
      value: { body: [{ kind: "paragraph", spans: [{ text: `Something of ${word}` }] }] },
    });
    await inTrustOf(trustId, (db) =>
      db.meetingPart.createMany({ data: [part("minutes", "zymurgy"), part("outcome", "outlandish"), part("confidential", "quixotry")] }),
    );
    for (const { email, viewer } of known()) {
      // Of one kind: a word that is not found is sought as the nearest that is.
      const kinds = async (words: string, kind = "minutes") => (await search(viewer, { words, kind }))?.rows.map((row) => row.kind) ?? [];
      const [reads, shared] = [await meetingPage(viewer, meeting.id), await sharedOutcome(viewer, meeting.id)];
      expect(await kinds("zymurgy"), `${email}, minutes`).toEqual(reads ? ["minutes"] : []);
      if (!shared) expect(await kinds("outlandish", "meeting"), `${email}, outcome`).toEqual([]);
      expect(await kinds("quixotry"), `${email}, confidential`).toEqual([]);
    }
    expect((await search(director, { words: "outlandish" }))?.rows.map(({ kind }) => kind)).toEqual(["meeting"]);
  });

  it("shows the words around what was found, narrows by kind and school, and counts each kind", async () => {
    const director = as("director");
    const all = await search(director, { words: "reading" });
    expect(all?.counts.length).toBeGreaterThan(1);
    expect(all?.total).toBe(all?.counts.reduce((sum, { count }) => sum + count, 0));
    expect(all?.rows.some(({ snippet }) => snippet.includes("\u0002"))).toBe(true);
    const notes = await search(director, { words: "reading", kind: "note" });
    expect(new Set(notes?.rows.map(({ kind }) => kind))).toEqual(new Set(["note"]));
    expect(notes?.counts).toEqual(expect.arrayContaining(all?.counts ?? []));
    const school = await search(director, { words: "reading", school: "900101" });
    expect(school?.total).toBeGreaterThan(0);
    expect(school?.total).toBeLessThan(all?.total ?? 0);
    expect((await search(director, { words: "900101" }))?.rows[0]).toMatchObject({ kind: "school", facts: { urn: 900101 } });
  });

  it("forgives a typing error, finds a word that is still being typed, and takes signs for what they are", async () => {
    const director = as("director");
    expect((await search(director, { words: "readng" }))?.instead).toBe("reading");
    expect((await search(director, { words: "readng" }))?.total).toBeGreaterThan(0);
    expect((await search(director, { words: "whitesa" }))?.rows[0]).toMatchObject({ kind: "school" });
    for (const odd of ["'", '"', "\\", "%", "a & | !", "()", "<script>", "-", "phonics -phonics", "OR", ":*", "\u0002"])
      expect(await search(director, { words: odd }), odd).not.toBeNull();
    expect((await search(director, { words: "reading -reading" }))?.instead).toBe("");
  });

  it("finds no word that was taken out of a record", async () => {
    const director = as("director");
    const { trustId } = director;
    const action = await inTrustOf(trustId, (db) => db.agreedAction.findFirstOrThrow({ where: { trustId } }));
    const where = { trustId_id: { trustId, id: action.id } };
    await inTrustOf(trustId, (db) => db.agreedAction.update({ where, data: { text: "Ask Quillon Vex" } }));
    expect((await search(director, { words: "quillon" }))?.total).toBe(1);
    await inTrustOf(trustId, (db) => db.agreedAction.update({ where, data: { text: "Ask [removed]" } }));
    expect((await search(director, { words: "quillon" }))?.total).toBe(0);
  });
});
