import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fact } from "@/lib/official-data/facts";
import { planImport } from "@/lib/official-data/planning/plan";
import { gather } from "@/lib/official-data/reading/gather";
import { fileSource, memorySource, type Source } from "@/lib/official-data/reading/source";
import { rowsIn } from "@/lib/official-data/reading/tally";
import { archiveOf, spreadsheetOf } from "../../support/archive.ts";
import { filesOf, officialFiles, plainRows } from "../../support/official-files.ts";

const today = "2026-11-24";
const nobody = { officialName: null, schools: [], links: [] };

function read(uid: string, sources: Source[], known: Partial<Parameters<typeof gather>[1]["known"]> = {}) {
  return gather(sources, { known: { uid, ...nobody, ...known }, today });
}

/** A trust of three schools, one of which was another before. */
const ours = {
  schools: [
    { urn: 136722, laestab: "8024129", laCode: "802" },
    { urn: 145260, laestab: "8022261", laCode: "802" },
    { urn: 147800, laestab: "8002251", laCode: "800" },
  ],
  links: [{ urn: 109073, successor: 147800 }],
};

const withoutFile = (facts: Fact[]) => facts.map(({ file: _file, ...fact }) => fact);

describe("real files", () => {
  const every = readdirSync(officialFiles, { recursive: true })
    .map(String)
    .filter((name) => /\.(csv|json|ics)$/.test(name) && !name.includes("HEADER-ONLY"))
    .map((name) => [name] as const);

  it.each(every)("%s: every row is used or left out for a reason, once", async (name) => {
    const { files, problems } = await read("16340", [fileSource(join(officialFiles, name))], ours);
    expect(problems.filter((problem) => !problem.includes("no UIDs of trusts"))).toEqual([]);
    const [file] = files;
    expect(file?.bytes).toBe(statSync(join(officialFiles, name)).size);
    const leftOut = file?.leftOut.flatMap(({ rows }) => [...rowsIn(rows)]) ?? [];
    expect(new Set(leftOut).size).toBe(leftOut.length);
    expect((file?.used ?? 0) + leftOut.length).toBe(file?.read);
    expect(file?.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(leftOut.length);
  });

  it.each([
    ["lighthouse-schools-partnership", "16340"],
    ["good-shepherd-trust", "3201"],
  ])("%s: what is read is what the files hold, counted by other means", async (folder, uid) => {
    const places = filesOf(folder);
    const { files, facts, problems } = await read(
      uid,
      places.map((place) => fileSource(place)),
    );
    expect(problems).toEqual([]);
    const counts = Object.fromEntries(files.map((file) => [file.name, file]));
    for (const place of places.filter((one) => one.endsWith(".csv")))
      expect(counts[place.split("/").at(-1) ?? ""]?.read).toBe(plainRows(place).length);
    const links = plainRows(places.find((place) => place.includes("group_links")) ?? "");
    const wanted = new Set(links.filter((row) => row["Group UID"] === uid).map(({ URN }) => Number(URN)));
    const found = facts
      .filter((fact) => fact.is === "school" && fact.source === "groupLinks")
      .map((fact) => ("urn" in fact ? fact.urn : 0));
    expect(new Set(found)).toEqual(wanted);
    const absent = plainRows(places.find((place) => place.includes("2022-2023_england_abs")) ?? "");
    const figures = facts.flatMap((fact) => (fact.is === "measures" && fact.period === "2022-23" ? [fact] : []));
    for (const row of absent) {
      const figure = figures
        .filter(({ whose }) => whose.level === "school" && whose.urn === Number(row.URN))
        .flatMap(({ figures: all }) => all)
        .find(({ measure }) => measure === "absence");
      expect(figure?.value, `absence of ${row.URN}`).toBe(Number(row.PERCTOT));
    }
  });

  it("the columns of March 2025 are known as inspections, with rows as they are printed there", async () => {
    const header = (await import("node:fs"))
      .readFileSync(
        join(officialFiles, "ofsted", readdirSync(join(officialFiles, "ofsted")).find((name) => name.includes("HEADER")) ?? ""),
        "utf8",
      )
      .trim();
    const names = header.split(",");
    const row = (values: Record<string, string>) => names.map((name) => values[name] ?? "").join(",");
    const graded = {
      URN: "147800",
      "Inspection start date": "12/06/2024",
      "Publication date": "10/07/2024",
      "URN at time of latest graded inspection": "109073",
      "Inspection number of latest graded inspection": "ITS425578",
      "Overall effectiveness": "Not judged",
      "Quality of education": "2",
      "Early years provision (where applicable)": "9",
      "Safeguarding is effective?": "Yes",
      "Date of latest ungraded inspection": "01/03/2023",
      "Ungraded inspection overall outcome": "School remains Good",
    };
    const { files, facts } = await read(
      "16340",
      [memorySource("mi.csv", [header, row(graded), row({ URN: "100000" }), row({})].join("\n"))],
      ours,
    );
    expect(files[0]).toMatchObject({ kind: "inspections", read: 3, used: 1 });
    const inspections = facts.flatMap((fact) => (fact.is === "inspection" ? [fact] : []));
    expect(inspections).toHaveLength(2);
    // Never an overall grade where none was given, and none is read out of "remains Good".
    expect(inspections.map(({ overall }) => overall)).toEqual([null, null]);
    expect(inspections[0]).toMatchObject({
      urnThen: 109073,
      number: "ITS425578",
      safeguarding: true,
      grades: { "quality-of-education": "2" },
    });
  });

  it("report cards have a grade and a day for each area, and NULL is nothing", async () => {
    const names = [
      "URN",
      "Inspection number of latest full inspection",
      "Inspection start date",
      "Publication date",
      "Safeguarding standards",
      "Inclusion",
      "Inclusion - date of grade",
      "Achievement",
      "Category of concern",
      "Latest OEIF overall effectiveness",
      "Inspection start date of latest OEIF graded inspection",
    ];
    const text = `${names.join(",")}\n136722,1,02/12/2025,20/01/2026,Met,Strong standard,03/12/2025,NULL,NULL,2,05/05/2021\n`;
    const { facts } = await read("16340", [memorySource("mi.csv", text)], ours);
    const [card, older] = facts.flatMap((fact) => (fact.is === "inspection" ? [fact] : []));
    expect(card).toMatchObject({
      overall: null,
      safeguarding: true,
      concern: null,
      grades: { inclusion: "Strong standard" },
      gradedOn: { inclusion: "2025-12-03" },
    });
    expect(older).toMatchObject({ overall: 2, startedOn: "2021-05-05" });
  });
});

/** A file of absence with everything that users and programs do to files. */
interface Shape {
  order: number[];
  encoding: "utf-8" | "utf-8 with a mark" | "windows-1252" | "utf-16le";
  delimiter: string;
  lineEnd: string;
  quoted: boolean;
  titleLines: number;
  ragged: number[];
  container: "plain" | "zip";
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  encoding: fc.constantFrom("utf-8", "utf-8 with a mark", "windows-1252", "utf-16le"),
  delimiter: fc.constantFrom(",", "\t", ";"),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  quoted: fc.boolean(),
  titleLines: fc.integer({ min: 0, max: 10 }),
  ragged: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 }),
  container: fc.constantFrom("plain", "zip"),
});

const header = ["LA", "ESTAB", "URN", "PERCTOT", "PPERSABS10", "School’s name"];
const rows = [
  ["802", "4129", "136722", "5.3", "11.5", "St Thomas à Becket’s"],
  ["802", "2261", "145260.0", "3.3%", "SUPP", "North Star 82°"],
  ["800", "2251", "109073", "5.4", "14.4", "“Quoted”"],
  ["NAT", "PRI", "", "4", "8.2", "England"],
  ["201", "3614", "100000", "2.6", "3.4", "Another’s"],
];

function bytesOf(shape: Shape): Buffer {
  const written = (cell: string) => (shape.quoted && cell !== "" ? `"${cell}"` : cell);
  const line = (cells: string[]) => shape.order.map((place) => written(cells[place] ?? "")).join(shape.delimiter);
  const body = rows.map((row, index) => {
    const full = line(row);
    // Cells that are missing at the end are empty ones anyway; too many are told of.
    return shape.order.at(-1) === 5 ? full : full + shape.delimiter.repeat(shape.ragged[index] ?? 0);
  });
  const titles = Array.from({ length: shape.titleLines }, (_, index) => `A title line ${index}`);
  const text = [...titles, line(header), ...body, ""].join(shape.lineEnd);
  if (shape.encoding === "utf-16le") return Buffer.from(`\ufeff${text}`, "utf16le");
  if (shape.encoding === "windows-1252") return Buffer.from([...text].map((sign) => windowsByte(sign)));
  return Buffer.from(shape.encoding === "utf-8" ? text : `\ufeff${text}`);
}

function windowsByte(sign: string): number {
  const special: Record<string, number> = { "’": 0x92, "“": 0x93, "”": 0x94 };
  return special[sign] ?? sign.charCodeAt(0);
}

describe("any shape of a file says the same", () => {
  const expected = [
    { urn: 136722, absence: 5.3, persistent: 11.5 },
    { urn: 145260, absence: 3.3, persistent: "suppressed" },
    { urn: 109073, absence: 5.4, persistent: 14.4 },
  ];

  it("any order of columns, any encoding, delimiter, line end, title lines and ragged rows", async () => {
    await fc.assert(
      fc.asyncProperty(shapes, async (shape) => {
        const bytes = bytesOf(shape);
        const source =
          shape.container === "zip"
            ? memorySource("files.zip", archiveOf({ "2018-2019/england_abs.csv": bytes }))
            : memorySource("2018-2019_england_abs.csv", bytes);
        const { facts, files, problems } = await read("16340", [source], ours);
        expect(problems).toEqual([]);
        expect(files[0]).toMatchObject({
          kind: "absence",
          period: "2018-19",
          read: 5,
          used: 4,
          leftOut: [{ reason: "otherTrust", count: 1 }],
        });
        const found = facts.flatMap((fact) => (fact.is === "measures" && fact.whose.level === "school" ? [fact] : []));
        expect(
          found.map(({ whose, figures }) => ({
            urn: whose.level === "school" && whose.urn,
            absence: figures[0]?.value,
            persistent: figures[1]?.value ?? figures[1]?.missing,
          })),
        ).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("a name keeps its letters, whatever it was written in", async () => {
    const links = (name: string) =>
      `URN,Group UID,Group Name,Group Type,Joined date,EstablishmentName\n136722,16340,FIERTÉ,Multi-academy trust,01/01/2018,${name}\n`;
    const text = links("Lady Hawkins’ École à 82°");
    const sources = [
      Buffer.from(text),
      Buffer.from([...text].map(windowsByte)),
      // What a program leaves that took Windows-1252 for Latin-1.
      Buffer.from(text.replace("’", "\u0092")),
    ];
    for (const bytes of sources) {
      const { facts } = await read("16340", [memorySource("links.csv", bytes)]);
      expect(facts.find((fact) => fact.is === "school")).toMatchObject({ name: "Lady Hawkins’ École à 82°" });
    }
  });

  it("injected codes are missing figures with a reason, never numbers, and never lose a row", async () => {
    const codes = fc.constantFrom("SUPP", "NE", "NP", "NA", "LOWCOV", "NEW", "z", "c", "x", "u", "?!", "");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(codes, codes), { minLength: 1, maxLength: 8 }), async (pairs) => {
        const lines = pairs.map(([one, other]) => `802,4129,136722,${one},${other}`);
        const { facts, files } = await read(
          "16340",
          [memorySource("2018-2019_abs.csv", ["LA,ESTAB,URN,PERCTOT,PPERSABS10", ...lines].join("\n"))],
          ours,
        );
        const figures = facts.flatMap((fact) => (fact.is === "measures" ? fact.figures : []));
        expect(figures.every(({ value, missing }) => value === null && missing !== null)).toBe(true);
        expect(figures).toHaveLength(pairs.flat().filter((code) => code !== "").length);
        expect(files[0]?.read).toBe(pairs.length);
      }),
    );
  });

  it("a spreadsheet says what the same rows say as text", async () => {
    const numbers = rows.map((row) => row.map((cell) => (/^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
    const sheet = await read("16340", [memorySource("2018-2019_abs.xlsx", spreadsheetOf([header, ...numbers]))], ours);
    const text = await read("16340", [memorySource("2018-2019_abs.csv", [header, ...rows].map((row) => row.join(",")).join("\n"))], ours);
    expect(sheet.problems).toEqual([]);
    expect(withoutFile(sheet.facts)).toEqual(withoutFile(text.facts));
  });

  it("a share that a spreadsheet made of per cent is per cent again, and one that is a number stays one", async () => {
    const census = ["URN", "LA", "Estab", "NOR", "PNUMFSMEVER", "PSENELSE", "PSENELK", "PNUMEAL"];
    const sheet = spreadsheetOf([census, [136722, 802, 4129, 900, { share: 0.379 }, { share: 0.003 }, 0.4, "SUPP"]]);
    const { facts, problems } = await read("16340", [memorySource("2022-2023_england_census.xlsx", sheet)], ours);
    expect(problems).toEqual([]);
    const figures = facts.flatMap((fact) => (fact.is === "measures" ? fact.figures : []));
    expect(Object.fromEntries(figures.map(({ measure, value, missing }) => [measure, value ?? missing]))).toEqual({
      pupils: 900,
      "free-school-meals-ever": 37.9,
      "education-health-care-plan": 0.3,
      "sen-support": 0.4,
      "other-first-language": "suppressed",
    });
  });

  it("cells beyond the header never change the last column, but where it is a list that runs over", async () => {
    const links = "LinkURN,LinkType,URN\n109073,Predecessor,147800,,extra\n";
    const found = await read("16340", [memorySource("links.csv", links)], ours);
    expect(found.problems).toEqual([]);
    expect(found.files[0]).toMatchObject({ read: 1, used: 1 });
    expect(found.files[0]?.warnings.join(" ")).toContain("1 row has more cells than the header has columns.");
    const register =
      "URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation (name),Linked establishments\n" +
      "147800,Ours,Open,Academy converter,Primary,109073 Predecessor,109074 Predecessor\n";
    const { facts } = await read("16340", [memorySource("register.csv", register)], ours);
    expect(facts.flatMap((fact) => (fact.is === "link" ? [fact.urn] : []))).toEqual([109073, 109074]);
  });

  it("a source or a footnote is no row that was not understood", async () => {
    const text = "LA,ESTAB,URN,PERCTOT\n802,4129,136722,5\nSource: the department's statistics\n";
    const { files, problems } = await read("16340", [memorySource("2018-2019_abs.csv", text)], ours);
    expect(problems).toEqual([]);
    expect(files[0]).toMatchObject({ read: 2, used: 1, leftOut: [{ reason: "remark", count: 1, rows: "3" }] });
  });

  it("files in any order, alone or in one archive, say the same", async () => {
    const places = filesOf("good-shepherd-trust");
    const once = await read(
      "3201",
      places.map((place) => fileSource(place)),
    );
    const { readFileSync } = await import("node:fs");
    const packed = archiveOf(Object.fromEntries(places.map((place) => [place.split("/").at(-1) ?? "", readFileSync(place)]).reverse()));
    const other = await read("3201", [memorySource("all.zip", packed)]);
    expect(other.problems).toEqual([]);
    expect(new Set(withoutFile(other.facts).map((fact) => JSON.stringify(fact)))).toEqual(
      new Set(withoutFile(once.facts).map((fact) => JSON.stringify(fact))),
    );
  });
});

describe("a trust over the years", () => {
  const links = (day: string, name: string, ...urns: number[]) =>
    memorySource(
      `links_${day}.csv`,
      [
        "URN,Group UID,Group Name,Group Type,Joined date,EstablishmentName,LA (code)",
        ...urns.map((urn) => `${urn},16340,${name},Multi-academy trust,01/01/2018,School ${urn},802`),
      ].join("\n"),
    );
  const absence = memorySource("2022-2023_abs.csv", "LA,ESTAB,URN,PERCTOT\n802,1,136722,5\n802,2,136723,6\n");

  it("rows of a school that had left by the newest list are left out, and counted so", async () => {
    const { facts, files } = await read("16340", [
      links("2019-06-01", "OLD NAME", 136722, 136723),
      absence,
      links("2022-07-18", "NEW NAME", 136722),
    ]);
    expect(files.find(({ kind }) => kind === "absence")).toMatchObject({
      read: 2,
      used: 1,
      leftOut: [{ reason: "otherTrust", count: 1, rows: "3" }],
    });
    expect(facts.filter(({ is }) => is === "measures")).toHaveLength(1);
  });

  it("a list speaks of every authority that it names, also through other trusts' rows", async () => {
    const rows = (own: string) =>
      `URN,Group UID,Group Name,Group Type,Joined date,EstablishmentName,LA (code)\n136722,16340,NAME,Multi-academy trust,01/01/2018,Ours,802\n${own}`;
    const before = memorySource("links_2019-06-01.csv", rows("136723,16340,NAME,Multi-academy trust,01/01/2018,Far away,933\n"));
    const others = memorySource("links_2022-07-18.csv", rows("136723,5143,OTHER,Multi-academy trust,01/01/2021,Far away,933\n"));
    const partial = memorySource("links_2022-07-18.csv", rows(""));
    const schools = async (later: Source) => {
      const gathered = await read("16340", [before, later]);
      const nothing = { schools: [], links: [], figures: [], comparators: [], inspections: [], holidays: [], frameworks: [] };
      return planImport(gathered, nothing).schools.added.map(({ urn }) => urn);
    };
    expect(await schools(others)).toEqual([136722]);
    expect(await schools(partial)).toEqual([136722, 136723]);
  });

  it("the newest file names the trust, whatever the order", async () => {
    const { group } = await read("16340", [links("2022-07-18", "NEW NAME", 136722), links("2019-06-01", "OLD NAME", 136722)]);
    expect(group?.name).toBe("NEW NAME");
  });
});

describe("what can not be read is told in a sentence", () => {
  it.each([
    ["notes.csv", Buffer.from("a,b\n1,2\n"), /none of the kinds that Waymark reads/],
    ["empty.csv", Buffer.alloc(0), /This file is empty/],
    ["england_abs.csv", Buffer.from("LA,ESTAB,URN,PERCTOT\n802,4129,136722,5\n"), /does not say which school year/],
    ["old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), /spreadsheet of an old kind/],
    ["broken.zip", Buffer.from("PK\u0003\u0004 and no more", "latin1"), /archive is damaged/],
    [
      "2018-2019_abs.csv",
      Buffer.from('LA,ESTAB,URN,PERCTOT\n802,4129,136722,"5\n802,1,2,3\n'),
      /quotation mark is opened and never closed/,
    ],
    ["list.json", Buffer.from('[{"URN": 1, "a"'), /JSON file/],
    ["2018-2019_abs.csv", Buffer.from("LA,ESTAB,URN,PERCTOT\n802,,,5\n"), /1 row could not be understood/],
  ])("%s", async (name, bytes, sentence) => {
    const { problems } = await read("16340", [memorySource(name, bytes)], ours);
    expect(problems.join("\n")).toMatch(sentence);
  });

  it("a file that is damaged in the middle of its archive is told of, at the top or in an archive within", async () => {
    const text = `LA,ESTAB,URN,PERCTOT\n${Array.from({ length: 3_000 }, (_, index) => `802,${index},${100_000 + index * 7},${(index * 37) % 101}`).join("\n")}`;
    const packed = archiveOf({ "2018-2019_abs.csv": text });
    packed.fill(0, 3_000, 3_100);
    for (const bytes of [packed, archiveOf({ "inner.zip": packed }), archiveOf({ "2018-2019.xlsx": packed })]) {
      const { problems, facts } = await read("16340", [memorySource("files.zip", bytes)], ours);
      expect(problems.join("\n")).toMatch(/damaged: it could not be unpacked to its end/);
      expect(facts).toEqual([]);
    }
  });

  it("a sponsor's UID, and one that no file names, import nothing", async () => {
    const [links = ""] = filesOf("lighthouse-schools-partnership").filter((place) => place.includes("group_links"));
    for (const [uid, sentence] of [
      ["16180", /UID of a trust|UID of its own|school sponsor/],
      ["99999", /No file that was given names a trust/],
    ] as const) {
      const { facts, problems } = await read(uid, [fileSource(links)]);
      expect(problems.join("\n")).toMatch(sentence);
      expect(facts).toEqual([]);
    }
  });
});
