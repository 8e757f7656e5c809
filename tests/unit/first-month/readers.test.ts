import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SheetContext } from "@/lib/first-month/context";
import { readActions } from "@/lib/first-month/read-actions";
import { readCategories } from "@/lib/first-month/read-categories";
import { readMeasures } from "@/lib/first-month/read-measures";
import { readVisits } from "@/lib/first-month/read-visits";
import { modelStrategy } from "@/lib/strategy/model/year";

const school = (urn: number, name: string, unitId: string, unitName = name) => ({
  id: `school ${urn}`,
  urn,
  name,
  phase: "primary" as const,
  unitId,
  unitName,
  federated: unitName !== name,
});
const context: SheetContext = {
  today: "2026-11-24",
  strategy: modelStrategy(2026),
  yearStartsOn: "2026-09-01",
  schools: [
    school(900_101, "Whitesands", "unit 1"),
    school(900_102, "Harbour Infant", "unit 2", "Harbour Federation"),
    school(900_103, "Harbour Junior", "unit 2", "Harbour Federation"),
    school(900_104, "Brackenfell", "unit 4"),
  ],
  people: [
    { id: "ann", name: "Ann Osei", email: "ann@a.test" },
    { id: "ruth", name: "Ruth Adeyemi", email: "ruth@a.test" },
  ],
  deciders: [{ id: "ruth", name: "Ruth Adeyemi", email: "ruth@a.test" }],
  director: { id: "ruth", name: "Ruth Adeyemi", email: "ruth@a.test" },
  categoryPeriods: [{ unitId: "unit 4", axis: "main" }],
  visits: [
    { id: "visit", unitId: "unit 1", date: "2026-09-22", number: 1 },
    { id: "last year's", unitId: "unit 1", date: "2026-01-20", number: 3 },
  ],
  actions: [{ unitId: "unit 1", text: "Observe three lessons!" }],
  measures: [
    { id: "m1", name: "Attendance", unit: "percent" },
    { id: "m2", name: "Suspensions", unit: "count" },
  ],
  loaded: new Set(["school 900104 m1"]),
};

type Reader = (sheet: string, around: SheetContext) => { rows: { value: unknown }[]; faults: { line: number; sentence: string }[] };
const sheet = (headings: string, ...rows: string[]) => [headings, ...rows].join("\n");
const faultsOf = (reader: Reader, text: string, around = context) => reader(text, around).faults.map(({ sentence }) => sentence);

describe("a sheet of categories", () => {
  const headings = "School,Category,Since,Decided by,Source,Axis";
  it("SM-3 is read with director, day and source; a federation counts once, the director of today stands in", () => {
    const { rows, faults } = readCategories(
      sheet(
        headings,
        "900101,Repair,14/7/2026,,Minute 4,",
        "Harbour Junior,refinement,1/9/2026,ruth@a.test,Minute 5,",
        "900101,Excellence,1/9/2026,,SIAMS,siams",
      ),
      context,
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ value }) => value)).toMatchObject([
      { unitId: "unit 1", axis: "main", categoryKey: "repair", since: "2026-07-14", decidedById: "ruth", source: "Minute 4" },
      { unitId: "unit 2", unitName: "Harbour Federation", categoryKey: "refinement" },
      { unitId: "unit 1", axis: "siams", categoryKey: "excellence" },
    ]);
    expect(rows[2]?.shown[1]).toBe("SIAMS: Excellence");
  });
  it.each([
    ["123456,Repair,14/7/2026,,Minute 4,", "“123456” is not one of the trust’s schools."],
    [",Repair,14/7/2026,,Minute 4,", "There is no school: give its URN or its name."],
    ["900101,Wonderful,14/7/2026,,Minute 4,", "“Wonderful” is not one of the year’s categories."],
    ["900101,Repair,soon,,Minute 4,", "“soon” is not a day that can be read. Write it like 22/9/2025."],
    ["900101,Repair,,,Minute 4,", "There is no day."],
    ["900101,Repair,1/12/2026,,Minute 4,", "Tue 1 Dec 2026 is still to come."],
    ["900101,Repair,14/7/2026,Ann Osei,Minute 4,", "“Ann Osei” is not a director of education or chief executive that the trust knows."],
    ["900101,Repair,14/7/2026,,,", "Say in the column Source where it is written."],
    [`900101,Repair,14/7/2026,,${"x".repeat(301)},`, "The source is longer than 300 characters."],
    ["900101,Repair,14/7/2026,,Minute 4,north", "“north” is not an axis: write SIAMS, or leave it empty."],
    ["Brackenfell,Repair,14/7/2026,,Minute 4,", "Brackenfell has a category here already."],
  ])("SM-3 says what is wrong: %s", (row, sentence) => {
    expect(faultsOf(readCategories, sheet(headings, row))).toEqual([sentence]);
  });
  it("SM-3 VP-2 takes no unit twice, not by another member either", () => {
    const text = sheet(headings, "900102,Repair,14/7/2026,,Minute 4,", "900103,Excellence,14/7/2026,,Minute 4,");
    expect(faultsOf(readCategories, text)).toEqual(["Harbour Federation stands in row 2 already."]);
  });
  it("waits for the year's strategy, and for a name where nobody is director today", () => {
    const row = "900101,Repair,14/7/2026,,Minute 4,";
    expect(faultsOf(readCategories, sheet(headings, row), { ...context, strategy: undefined })[0]).toMatch(/not published yet/);
    expect(faultsOf(readCategories, sheet(headings, row), { ...context, director: undefined })[0]).toMatch(/^Nobody is director/);
  });
});

describe("a sheet of visits", () => {
  const headings = "School,Date,Kind,Visit,Led by,Days";
  it("is read as done, or as planned where the day is to come; in a federation with its school", () => {
    const { rows, faults } = readVisits(
      sheet(headings, "900101,29/9/2026,,2,Ann Osei,", "900102,1/12/2026,Additional,,,0.5", "900104,1/6/2026,Programme,visit 1,,1"),
      context,
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ value }) => value)).toEqual([
      { unitId: "unit 1", schoolId: null, date: "2026-09-29", kind: "programme", number: 2, leadId: "ann", days: 1, status: "done" },
      {
        unitId: "unit 2",
        schoolId: "school 900102",
        date: "2026-12-01",
        kind: "additional",
        number: null,
        leadId: null,
        days: 0.5,
        status: "planned",
      },
      { unitId: "unit 4", schoolId: null, date: "2026-06-01", kind: "programme", number: 1, leadId: null, days: 1, status: "done" },
    ]);
  });
  it.each([
    ["123,29/9/2026,,2,,", "“123” is not one of the trust’s schools."],
    ["900101,the 29th,,2,,", "“the 29th” is not a day that can be read. Write it like 22/9/2025."],
    ["900101,29/9/2026,Tea,2,,", "“Tea” is not a kind of visit: write Programme or Additional."],
    ["900101,29/9/2026,,,,", "A visit of the programme needs its number."],
    ["900101,29/9/2026,,9,,", "“9” is not one of the 6 visits of Whitesands’s programme."],
    ["900101,29/9/2026,,two,,", "“two” is not one of the 6 visits of Whitesands’s programme."],
    ["900101,29/9/2026,Additional,2,,", "An additional visit has no number."],
    ["900101,29/9/2026,,2,Nobody,", "“Nobody” is not one of the trust’s people: give the e-mail address, or leave it empty."],
    ["900101,29/9/2026,,2,,three", "“three” is not a length: write 1 or 0.5."],
    ["900101,22/9/2026,Additional,,,", "A visit to Whitesands on this day, or of this number, is here already."],
    ["900101,29/9/2026,,1,,", "A visit to Whitesands on this day, or of this number, is here already."],
  ])("says what is wrong: %s", (row, sentence) => {
    expect(faultsOf(readVisits, sheet(headings, row))).toEqual([sentence]);
  });
  it("a number of last year is free this year, and one of this sheet is not", () => {
    const text = sheet(headings, "900101,29/9/2026,,3,,", "900101,6/10/2026,,3,,");
    expect(faultsOf(readVisits, text)).toEqual(["A visit to Whitesands on this day, or of this number, stands in row 2 already."]);
  });
});

describe("a sheet of open actions", () => {
  const headings = "School,Action,Owner,Due,Success criterion,Agreed on";
  it("is read with the owner as a person where there is one, and with the visit of that day", () => {
    const { rows, faults } = readActions(
      sheet(headings, "900101,Read daily,ann osei,19/12/2026,All do,22/9/2026", "900103,Read daily,Phonics leader,,,"),
      context,
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ value }) => value)).toMatchObject([
      {
        unitId: "unit 1",
        schoolId: null,
        ownerId: "ann",
        ownerName: "Ann Osei",
        due: "2026-12-19",
        successCriterion: "All do",
        visitId: "visit",
      },
      { unitId: "unit 2", schoolId: "school 900103", ownerId: null, ownerName: "Phonics leader", due: null, visitId: null },
    ]);
  });
  it.each([
    ["Nowhere,Read daily,Ann,,,", "“Nowhere” is not one of the trust’s schools."],
    ["900101,,Ann,,,", "There is no action."],
    [`900101,${"x".repeat(2_001)},Ann,,,`, "The action is longer than 2000 characters."],
    ["900101,Read daily,,,,", "There is no owner: who does it?"],
    [`900101,Read daily,${"x".repeat(121)},,,`, "The owner is longer than 120 characters."],
    [`900101,Read daily,Ann,,${"x".repeat(2_001)},`, "The success criterion is longer than 2000 characters."],
    ["900101,Read daily,Ann,Easter,,", "“Easter” is not a day that can be read. Write it like 22/9/2025."],
    ["900101,Read daily,Ann,,,Easter", "“Easter” is not a day that can be read. Write it like 22/9/2025."],
    ["900101,Read daily,Ann,,,1/12/2026", "It can not have been agreed on Tue 1 Dec 2026, which is to come."],
    ["900101,observe THREE lessons,Ann,,,", "This action of Whitesands is here already."],
  ])("says what is wrong: %s", (row, sentence) => {
    expect(faultsOf(readActions, sheet(headings, row))).toEqual([sentence]);
  });
  it("the same words twice for one school are one too many", () => {
    const text = sheet(headings, "900104,Read daily,Ann,,,", "900104,read daily.,Ann,,,");
    expect(faultsOf(readActions, text)).toEqual(["This action of Brackenfell stands in row 2 already."]);
  });
});

describe("a sheet of the trust's own measures", () => {
  it("VP-11 is read for all schools, an empty cell is not loaded, a reason is kept", () => {
    const { rows, faults } = readMeasures(sheet("School,Attendance,Suspensions", "900101,94.2,3", "900102,n/a,", "900104,,1"), context);
    expect(faults).toEqual([]);
    expect(rows.map(({ value }) => value)).toEqual([
      {
        schoolId: "school 900101",
        values: [
          { measureId: "m1", value: 94.2, missing: null },
          { measureId: "m2", value: 3, missing: null },
        ],
      },
      { schoolId: "school 900102", values: [{ measureId: "m1", value: null, missing: "n/a" }] },
      { schoolId: "school 900104", values: [{ measureId: "m2", value: 1, missing: null }] },
    ]);
    expect(rows.map(({ shown }) => shown.slice(1))).toEqual([
      ["94.2 %", "3"],
      ["n/a", "not loaded"],
      ["not loaded", "1"],
    ]);
  });
  it.each([
    ["123,94,1", "“123” is not one of the trust’s schools."],
    ["900101,,", "Whitesands has no value in this row."],
    ["900101,940,0.5", "Whitesands: Attendance: “940” is not a percentage from 0 to 100; Suspensions: “0.5” is not a count."],
    ["900104,94,1", "Brackenfell: Attendance is loaded for this period already: take that sheet back first."],
  ])("VP-11 says what is wrong: %s", (row, sentence) => {
    expect(faultsOf(readMeasures, sheet("School,Attendance,Suspensions", row))).toEqual([sentence]);
  });
  it("VP-11 shows the measures that the sheet has, and leaves out those that it has not", () => {
    expect(readMeasures(sheet("School,Suspensions", "900101,3"), context).rows.map(({ shown }) => shown)).toEqual([["Whitesands", "3"]]);
  });
  it("VP-11 takes no school twice and knows its columns", () => {
    expect(faultsOf(readMeasures, sheet("School,Attendance", "900101,94", "900101,95"))).toEqual(["Whitesands stands in row 2 already."]);
    expect(faultsOf(readMeasures, sheet("School,Shoe size", "900101,94"))[0]).toMatch(/“Shoe size” is not a column of this sheet/);
  });
});

it("whatever stands in their cells, no reader throws and none drops a row", () => {
  const readers: [Reader, string[]][] = [
    [readCategories, ["School", "Category", "Since", "Decided by", "Source", "Axis"]],
    [readVisits, ["School", "Date", "Kind", "Visit", "Led by", "Days"]],
    [readActions, ["School", "Action", "Owner", "Due", "Success criterion", "Agreed on"]],
    [readMeasures, ["School", "Attendance", "Suspensions"]],
  ];
  const cell = fc.oneof(
    fc.constantFrom("900101", "Harbour Infant", "Repair", "14/7/2026", "1/12/2026", "1", "0.5", "siams", "Ann Osei", "94.2", "n/a", ""),
    fc.stringMatching(/^[^\t\n\r"]{0,12}$/),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 12 }), (lines) => {
      for (const [reader, headings] of readers) {
        const cells = lines.map((line) => line.slice(0, headings.length));
        const { rows, faults } = reader(sheet(headings.join("\t"), ...cells.map((line) => line.join("\t"))), context);
        expect(rows.length + faults.length).toBe(cells.filter((line) => line.some((text) => text.trim() !== "")).length);
      }
    }),
  );
});
