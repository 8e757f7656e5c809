import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedAction, dueTermOf } from "@/lib/agreed-actions/change";
import { composeActions } from "@/lib/agreed-actions/compose";
import { dueOf, isOverdue, writtenDue } from "@/lib/agreed-actions/due";
import { actionFilterOf, filterQuery, isNarrowed, openActions } from "@/lib/agreed-actions/filter";
import type { PrintedAction } from "@/lib/agreed-actions/print-statement";
import { inOrder, lastRating, type Rating, stripOf, wordsOverTime } from "@/lib/agreed-actions/ratings";
import { actionSheet } from "@/lib/agreed-actions/sheet";
import { afterProgress, afterRating } from "@/lib/agreed-actions/state";
import { addDays } from "@/lib/dates";

const terms = [
  { key: "term-2", name: "Term 2", lastDay: "2026-12-18" },
  { key: "term-3", name: "Term 3", lastDay: "2027-02-12" },
];

describe("when an action is due", () => {
  it.each([
    ["open", "2026-11-23", true],
    ["open", "2026-11-24", false],
    ["open", null, false],
    ["done", "2026-11-01", false],
    ["closed", "2026-11-01", false],
  ] as const)("%s and due on %s: past its date %s", (state, due, late) => {
    expect(isOverdue({ state, due }, "2026-11-24")).toBe(late);
  });

  it.each([
    ["term-2", "", { due: "2026-12-18", dueWords: "the end of Term 2" }, "by the end of Term 2 (Fri 18 Dec 2026)"],
    ["", "2026-12-04", { due: "2026-12-04", dueWords: null }, "by Fri 4 Dec 2026"],
    ["", "", { due: null, dueWords: null }, "no date"],
    ["term-9", "", { due: null, dueWords: null }, "no date"],
  ])("TE-5 term “%s” and day “%s”", (term, day, due, written) => {
    expect(dueOf(term, day, terms)).toEqual(due);
    expect(writtenDue(due)).toBe(written);
  });
});

describe("where an action is", () => {
  it.each([
    ["open", true, "done"],
    ["open", false, "open"],
    ["done", false, "open"],
    ["done", true, "done"],
    ["closed", true, "closed"],
    ["closed", false, "closed"],
  ] as const)("VP-9 %s, and its owner says done: %s, makes %s: an owner never closes", (state, saysDone, after) => {
    expect(afterProgress(state, saysDone)).toBe(after);
  });

  it.each([
    ["carryOn", "open"],
    ["reword", "open"],
    ["close", "closed"],
  ] as const)("VP-9 a rating that says %s makes it %s", (outcome, after) => {
    expect(afterRating(outcome)).toBe(after);
  });
});

const rating = (one: Partial<Rating>): Rating => ({
  id: "0",
  day: "2026-11-10",
  level: "Under way",
  tone: "amber",
  evidence: "Seen",
  outcome: "carryOn",
  wordsBefore: null,
  visit: 2,
  by: "Ann Osei",
  ...one,
});

/** A history as it comes about: ratings one after another, some of which reword the action. */
const histories = fc
  .array(
    fc.record({ days: fc.nat(40), tone: fc.constantFrom("red", "amber", "green" as const), words: fc.option(fc.string({ minLength: 1 })) }),
    {
      maxLength: 12,
    },
  )
  .map((steps) => {
    let [day, text] = ["2026-09-01", "At first"];
    const told = [text];
    const ratings = steps.map(({ days, tone, words }, place) => {
      day = addDays(day, days);
      const wordsBefore = words === null ? null : text;
      text = words ?? text;
      if (words !== null) told.push(text);
      const outcome = words === null ? ("carryOn" as const) : ("reword" as const);
      return rating({
        id: String(place).padStart(3, "0"),
        day,
        tone: tone as Rating["tone"],
        evidence: `Evidence ${place}`,
        outcome,
        wordsBefore,
      });
    });
    return { ratings, text, told };
  });

describe("VP-9 the history of an action", () => {
  it("stands in order of time, whatever order it is read in, and the last made is the one that holds", () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), ({ ratings }, shuffle) => {
        const shuffled = ratings.map((one) => [shuffle.next().value, one] as const).sort(([one], [other]) => one - other);
        const read = shuffled.map(([, one]) => one);
        expect(inOrder(read)).toEqual(ratings);
        expect(lastRating(read)).toEqual(ratings.at(-1));
      }),
    );
  });

  it("only grows: a further rating leaves every earlier one as it stood", () => {
    fc.assert(
      fc.property(histories, ({ ratings }) => {
        for (let count = 0; count < ratings.length; count += 1)
          expect(stripOf(ratings.slice(0, count + 1)).slice(0, count)).toEqual(stripOf(ratings.slice(0, count)));
      }),
    );
  });

  it("keeps all the words that it ever had, in order, however often it is reworded", () => {
    fc.assert(
      fc.property(histories, ({ ratings, text, told }) => {
        expect(wordsOverTime(text, ratings)).toEqual(told);
      }),
    );
  });

  it("says of each rating how far, when and what showed it, in the words of its time", () => {
    expect(
      stripOf([rating({ outcome: "close", tone: "green", level: "In place" }), rating({ id: "1", visit: null, day: "2026-11-20" })]),
    ).toEqual([
      { mark: { name: "In place", tone: "green" }, when: "Visit 2, Tue 10 Nov 2026", words: "Seen Closed." },
      { mark: { name: "Under way", tone: "amber" }, when: "Fri 20 Nov 2026", words: "Seen" },
    ]);
  });
});

describe("what is changed of an action", () => {
  const before = {
    text: "As agreed",
    ownerId: "1",
    ownerName: "Ann",
    due: "2026-12-18",
    dueWords: "the end of Term 2",
    successCriterion: "Seen",
    support: null,
    strandKey: null,
    terms,
    people: [
      { id: "1", name: "Ann" },
      { id: "2", name: "Ben" },
    ],
    strands: [],
  };
  const typed = {
    actionId: "0",
    version: 1,
    text: "Otherwise",
    ownerId: "2",
    ownerName: "",
    dueTerm: "term-2",
    due: "",
    successCriterion: "",
    support: "",
    strandKey: "",
  };

  it("its words stay where they may not be changed", () => {
    expect(changedAction(before, typed, false)).toMatchObject({ text: "As agreed", successCriterion: "Seen", ownerName: "Ben" });
    expect(changedAction(before, typed, true)).toMatchObject({ text: "Otherwise", successCriterion: null, ownerId: "2" });
  });

  it("an owner who is not of the list is kept by name", () => {
    expect(changedAction(before, { ...typed, ownerId: "", ownerName: "A partner school" }, true)).toMatchObject({
      ownerId: null,
      ownerName: "A partner school",
    });
  });

  it("the end of a term of last year stays as it was said, unless another time is chosen", () => {
    const old = { ...before, due: "2026-07-17", dueWords: "the end of Term 6" };
    expect(dueTermOf(old)).toBe("");
    expect(changedAction(old, { ...typed, dueTerm: "", due: "2026-07-17" }, true)).toMatchObject({ dueWords: "the end of Term 6" });
    expect(changedAction(old, { ...typed, dueTerm: "", due: "2026-12-01" }, true)).toMatchObject({ due: "2026-12-01", dueWords: null });
    expect(changedAction(old, { ...typed, dueTerm: "term-3" }, true)).toMatchObject({ due: "2027-02-12", dueWords: "the end of Term 3" });
  });
});

describe("what a list is narrowed to", () => {
  it("is read from an address, and nonsense is left out", () => {
    const nonsense = {
      school: "12",
      owner: "x",
      rating: "<b>",
      strand: "A B",
      overdue: "maybe",
      source: "?",
      state: "gone",
      sort: "x",
      page: "-1",
    };
    expect(actionFilterOf(nonsense)).toEqual(openActions);
    expect(isNarrowed(actionFilterOf({ sort: "owner", page: "2" }))).toBe(false);
    const filter = actionFilterOf({ school: "900101", owner: "me", rating: "none", overdue: "yes", state: "all", search: " phonics " });
    expect(filter).toMatchObject({ school: "900101", owner: "me", rating: "none", overdue: "yes", state: "all", search: "phonics" });
    expect(isNarrowed(filter)).toBe(true);
  });

  it("comes back from its own address as it was", () => {
    const filter = actionFilterOf({ school: "900101", sort: "rating", source: "review", strand: "inclusion" });
    const query = Object.fromEntries(Object.entries(filterQuery(filter)).map(([name, value]) => [name, String(value)]));
    expect(actionFilterOf(query)).toEqual(filter);
  });
});

const printed = (one: Partial<PrintedAction>): PrintedAction => ({
  id: "a",
  improvedIn: "u",
  text: "Publish the curriculum",
  unit: "Whitesands",
  school: null,
  owner: "Martin Field",
  ownerId: null,
  due: "2026-11-01",
  dueWords: null,
  state: "open",
  successCriterion: "It is there",
  support: null,
  strandKey: "curriculum",
  agreedOn: null,
  source: { kind: "programme", number: 1, day: "2026-10-06" },
  ratings: [],
  progress: null,
  ...one,
});

describe("the list as a document and as a table", () => {
  const actions = [
    printed({ ratings: [rating({})] }),
    printed({ id: "b", improvedIn: "v", unit: "Harbour", due: null, state: "done", source: null }),
    printed({ id: "c", progress: { text: "Nearly", saysDone: false, day: "2026-11-12", by: "Martin Field" } }),
  ];

  it("VP-9 stands school by school, each action with its last rating, its history and what its owner says", () => {
    const value = composeActions(actions, { trustName: "Saltmere", narrowedTo: "past their date", total: 700 }, "2026-11-24");
    expect(value.lead).toBe("Saltmere · past their date");
    expect(value.meta).toEqual(["As they are on Tue 24 Nov 2026", "the first 3 of 700", "2 past their date"]);
    expect(value.blocks.flatMap((block) => (block.kind === "heading" ? [[block.text, block.beside]] : []))).toEqual([
      ["Whitesands", "2 actions"],
      ["Harbour", "1 action"],
    ]);
    const items = value.blocks.flatMap((block) => (block.kind === "items" ? block.items : []));
    expect(items[0]).toMatchObject({ marks: [{ name: "Under way", tone: "amber" }], strip: [{ when: "Visit 2, Tue 10 Nov 2026" }] });
    expect(items[0]?.details).toEqual(["Martin Field", "by Sun 1 Nov 2026", "past its date", "from visit 1, Tue 6 Oct 2026"]);
    expect(items[1]?.body?.at(-1)?.spans.map(({ text }) => text)).toEqual(["Martin Field, Thu 12 Nov 2026: ", "Nearly"]);
    expect(items[2]).toMatchObject({ marks: [{ name: "Not yet rated", tone: "grey" }] });
    expect(items[2]?.details).toContain("said to be done");
  });

  it("is one row each in a spreadsheet, with days as days", () => {
    const { columns, rows } = actionSheet(actions, [{ key: "curriculum", name: "Curriculum" }], "2026-11-24");
    const row = Object.fromEntries(columns.map(({ name }, place) => [name, rows[0]?.[place]]));
    expect(row).toMatchObject({
      Due: "2026-11-01",
      State: "Past its date",
      "Last rating": "Under way",
      "Rated on": "2026-11-10",
      Strand: "Curriculum",
    });
    expect(rows.every((cells) => cells.length === columns.length)).toBe(true);
  });
});
