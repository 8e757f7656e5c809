import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSheet } from "@/lib/people/invitation-sheet";

const schools = [
  { id: "1", urn: 900_101, name: "Whitesands C of E Primary" },
  { id: "2", urn: 900_102, name: "St Aldhelm’s" },
];

describe("a sheet of people", () => {
  it.each([
    ["tabs", "Name\tEmail\tRole\tSchool\nAnn\tann@a.test\tGovernor\t900101"],
    ["commas and a byte order mark", "\uFEFFname,e-mail,role,urn\nAnn,ann@a.test,governor,900101"],
    [
      "semicolons, another order, Windows line ends",
      "School;Role;Email address;Full name\r\nwhitesands c of e primary;Governor;ANN@a.test ;Ann \r\n",
    ],
    ["empty rows", "Name,Email,Role,School\n,,,\nAnn,ann@a.test,Governor,900101\n\n"],
  ])("is read with %s", (_what, sheet) => {
    const { rows, faults } = readSheet(sheet, schools);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ name: "Ann", email: "ann@a.test", role: "governor", schoolId: "1" }]);
  });

  it.each([
    ["no heading", "Ann,ann@a.test,Governor,900101", /first row/],
    ["no address", "Name,Email,Role,School\nAnn,nobody,Governor,900101", /“nobody” is not an e-mail/],
    ["an unknown role", "Name,Email,Role,School\nAnn,a@a.test,Wizard,900101", /“Wizard” is not a role/],
    ["no school", "Name,Email,Role,School\nAnn,a@a.test,Governor,", /needs a school/],
    ["a school of elsewhere", "Name,Email,Role,School\nAnn,a@a.test,Governor,123456", /“123456” is not one/],
    ["the same address twice", "Name,Email,Role,School\nAnn,a@a.test,Trustee,\nBo,A@a.test,Trustee,", /stands in row 2/],
  ])("says what is wrong: %s", (_what, sheet, sentence) => {
    expect(readSheet(sheet, schools).faults.at(-1)?.sentence).toMatch(sentence);
  });

  it("loses no row: each one is a person or a fault", () => {
    const cell = fc.stringMatching(/^[^\t\n\r"]{0,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 20 }), (lines) => {
        const { rows, faults } = readSheet(["Name\tEmail\tRole\tSchool", ...lines.map((line) => line.join("\t"))].join("\n"), schools);
        const filled = lines.filter((line) => line.some((text) => text.trim() !== ""));
        expect(rows.length + faults.length).toBe(filled.length);
      }),
    );
  });
});
