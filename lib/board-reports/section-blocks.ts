import type { BoardFacts, BoardTheme, BoardUnit, Tones } from "@/lib/board-reports/facts";
import { tellingWords } from "@/lib/board-reports/recurring";
import type { BoardSection } from "@/lib/board-reports/sections";
import { type Day, writtenDay } from "@/lib/dates";
import { paragraphBlock } from "@/lib/documents/bound";
import type { ChartBlock, DocumentBlock, Mark } from "@/lib/documents/document";
import { supportProviderName } from "@/lib/support/words";
import { counted } from "@/lib/words";

/** So many schools are named one by one; all are counted. */
export const mostNamed = 50;
/** From so many schools on something recurs: what one school is told stays with its governors (GO-8). */
const recursFrom = 2;

/** What the records say in one section; nothing for the one that is words alone. */
export function sectionBlocks(section: BoardSection, facts: BoardFacts): DocumentBlock[] {
  return section === "summary" ? [] : composers[section](facts);
}

const composers: Record<Exclude<BoardSection, "summary">, (facts: BoardFacts) => DocumentBlock[]> = {
  categories,
  progress,
  themes,
  priorities,
  support,
  protocol,
  inspections,
};

type Row = [address: string | null, ...cells: (string | Mark)[]];

function table(caption: string, columns: string[], rows: readonly Row[]): DocumentBlock {
  return { kind: "table", caption, columns, rows: rows.map(([, ...cells]) => cells), addresses: rows.map(([address]) => address) };
}

const placeOf = (rank: number | null) => rank ?? 0;

function categories({ units, scale, since }: BoardFacts): DocumentBlock[] {
  const inCategory = (which: "category" | "before", name: string) => units.filter((unit) => unit[which] === name).length;
  const moved = units.filter(({ category, before }) => category !== null && before !== null && category !== before);
  const counts = scale.map((name): Row => ["/categories", name, String(inCategory("category", name)), String(inCategory("before", name))]);
  return [
    paragraphBlock(movementSentence(units, moved, since)),
    ...(counts.length > 0 ? [chart("Categories, best first: now and then", scale.map(categoryGroup(inCategory)))] : []),
    ...(counts.length > 0 ? [table("Schools in each category", ["Category", "Now", "Then"], counts)] : []),
    ...(moved.length > 0
      ? [table("Schools that have moved", ["School", "From", "To", "Since"], moved.slice(0, mostNamed).map(movedRow))]
      : []),
  ];
}

function chart(caption: string, groups: ChartBlock["groups"]): ChartBlock {
  return { kind: "chart", caption, groups };
}

/** The bars of a category: its schools now, and then in a pale ink. */
function categoryGroup(count: (which: "category" | "before", name: string) => number) {
  return (name: string): ChartBlock["groups"][number] => ({
    name,
    bars: [
      { name: "Now", value: count("category", name), ink: "ink" },
      { name: "Then", value: count("before", name), ink: "pale" },
    ],
  });
}

/** How many moved which way, how many are in a category for the first time, and how many have none. */
function movementSentence(units: readonly BoardUnit[], moved: readonly BoardUnit[], since: Day): string {
  const up = moved.filter(({ rank, beforeRank }) => placeOf(rank) < placeOf(beforeRank)).length;
  const first = units.filter(({ category, before }) => category !== null && before === null).length;
  const without = units.filter(({ category }) => category === null).length;
  const went = moved.length === 0 ? "none has moved" : `${up} moved up and ${moved.length - up} moved down`;
  return [
    `${counted(units.length, "school")}: ${went} since ${writtenDay(since)}.`,
    ...(first > 0 ? [`${counted(first, "school was", "schools were")} given a first category.`] : []),
    ...(without > 0 ? [`${counted(without, "school has", "schools have")} no category yet.`] : []),
  ].join(" ");
}

function movedRow({ unit, urn, category, before, rank, beforeRank, startsOn }: BoardUnit): Row {
  const better = placeOf(rank) < placeOf(beforeRank);
  const mark: Mark = { name: category ?? "", tone: better ? "green" : "amber" };
  return [`/schools/${urn}/category`, unit, before ?? "", mark, startsOn ? writtenDay(startsOn) : ""];
}

function progress({ units }: BoardFacts): DocumentBlock[] {
  const sum = (of: "actions" | "plans", tone: keyof Tones) => units.reduce((all, unit) => all + unit[of][tone], 0);
  const all = (of: "actions" | "plans"): string[] => toneNames.map(([tone]) => String(sum(of, tone)));
  const bars = (of: "actions" | "plans") =>
    toneNames.map(([tone, name]) => ({ name, value: sum(of, tone), ink: tone === "unrated" ? ("grey" as const) : tone }));
  const columns = ["What is rated", ...toneNames.map(([, name]) => name)];
  const named = units.slice(0, mostNamed);
  return [
    ...(units.length > 0
      ? [
          chart("How actions and plans are rated", [
            { name: "Open actions", bars: bars("actions") },
            { name: "Priorities of plans", bars: bars("plans") },
          ]),
        ]
      : []),
    table("All schools together", columns, [
      ["/actions", "Open actions", ...all("actions")],
      ["/priorities", "Priorities of plans", ...all("plans")],
    ]),
    table(
      "School by school",
      ["School", "Category", "Open actions", "Priorities of the plan"],
      named.map(({ unit, urn, category, actions, plans }) => [
        `/schools/${urn}/category`,
        unit,
        category ?? "None yet",
        toneWords(actions),
        toneWords(plans),
      ]),
    ),
    ...(units.length > named.length
      ? [paragraphBlock(`The ${mostNamed} schools whose category is most in need are named; all ${units.length} are counted above.`)]
      : []),
  ];
}

const toneNames = [
  ["red", "Red"],
  ["amber", "Amber"],
  ["green", "Green"],
  ["unrated", "Not rated"],
] as const;

/** "2 red, 3 amber, 1 not rated". */
export function toneWords(tones: Tones): string {
  const said = toneNames.flatMap(([tone, name]) => (tones[tone] > 0 ? [`${tones[tone]} ${name.toLowerCase()}`] : []));
  return said.join(", ") || "None";
}

function themes(facts: BoardFacts): DocumentBlock[] {
  return [...taggedThemes(facts), ...recurring(facts)];
}

/** So many things that recur are told. */
const mostRecurring = 12;

/** What several schools were told in like words, whatever it was tagged with. */
function recurring({ recurring: all }: BoardFacts): DocumentBlock[] {
  if (all.length === 0) return [];
  const rows = all
    .slice(0, mostRecurring)
    .map(
      ({ said, words, schools }): Row => [
        `/search?${new URLSearchParams({ kind: "note", words: tellingWords(words).slice(0, 6).join(" ") })}`,
        `… ${words} …`,
        said === "strength" ? "A strength" : "A risk",
        counted(schools, "school"),
      ],
    );
  return [
    table("What schools were told in like words, found by how alike the newest findings are", ["Words that they share", "As", "In"], rows),
  ];
}

function taggedThemes({ themes: all }: BoardFacts): DocumentBlock[] {
  const shared = all.filter(({ strengths, risks }) => Math.max(strengths, risks) >= recursFrom);
  if (shared.length === 0)
    return [
      paragraphBlock("No strand or area stands out as a strength or a risk in more than one school in the notes published this year."),
    ];
  const of = (wanted: BoardTheme["kind"]) => shared.filter(({ kind }) => kind === wanted);
  const often = (schools: number) => (schools >= recursFrom ? counted(schools, "school") : "–");
  const row = ({ kind, key, name, strengths, risks }: BoardTheme): Row => [
    kind === "strand" ? `/findings?strand=${key}` : null,
    name,
    often(strengths),
    often(risks),
  ];
  const columns = ["A strength in", "A risk in"];
  return [
    ...(of("strand").length > 0 ? [table("By strand of the strategy", ["Strand", ...columns], of("strand").map(row))] : []),
    ...(of("area").length > 0 ? [table("By area of the framework", ["Area", ...columns], of("area").map(row))] : []),
  ];
}

function priorities({ priorities: all, year }: BoardFacts): DocumentBlock[] {
  if (all.length === 0) return [paragraphBlock("No plan of this year answers the trust’s priorities yet.")];
  return [
    table(
      `Priorities of the trust in ${year.replace("-", "/")}`,
      ["Priority", "Schools", "Rated"],
      all.map(({ key, text, schools, rated }) => [`/priorities?priority=${key}`, text, String(schools), toneWords(rated)]),
    ),
  ];
}

function support({ support: all }: BoardFacts): DocumentBlock[] {
  if (all.length === 0) return [paragraphBlock("No support beyond the programme of visits was given in this time.")];
  const rows = all.map(
    ({ provider, schools, underWay, ended, days }): Row => [
      provider ? `/support?provider=${provider}` : "/support",
      provider ? supportProviderName(provider) : "Not said",
      counted(schools, "school"),
      String(underWay),
      String(ended),
      String(days),
    ],
  );
  return [table("Support beyond the programme of visits", ["Given by", "To", "Under way", "Ended", "Days given"], rows)];
}

function protocol({ clauses, year }: BoardFacts): DocumentBlock[] {
  if (clauses.length === 0) return [paragraphBlock("Nothing of the protocol is due yet.")];
  const open = clauses.filter(({ owed, unanswered, answered, waived }) => owed + unanswered + answered + waived > 0);
  const met = clauses.reduce((all, one) => all + one.met, 0);
  const asked = clauses.reduce((all, { owed, unanswered, answered, waived }) => all + owed + unanswered + answered + waived, met);
  const says = paragraphBlock(
    `${met} of ${asked} checks of visits and of schools’ years are met; ${counted(clauses.length - open.length, "clause")} of ${clauses.length} without an exception.`,
  );
  if (open.length === 0) return [says];
  const rows = open.map(
    ({ key, clause, title, met: done, owed, unanswered, answered, waived }): Row => [
      `/protocol?year=${year}&clause=${key}`,
      `${title} (${clause})`,
      String(done),
      String(owed + unanswered),
      String(answered),
      String(waived),
    ],
  );
  return [says, table("Clauses that are not met everywhere", ["Clause", "Met", "Not met", "With a reason", "Waived"], rows)];
}

function inspections({ inspections: all, since }: BoardFacts): DocumentBlock[] {
  if (all.length === 0) return [paragraphBlock(`No inspection since ${writtenDay(since)} is recorded.`)];
  return [
    table(
      `Inspections since ${writtenDay(since)}`,
      ["School", "Day", "Framework", "Outcome"],
      all.map(({ school, urn, startedOn, framework, outcome }) => [
        `/schools/${urn}/data`,
        school,
        writtenDay(startedOn),
        framework,
        outcome || "No overall grade",
      ]),
    ),
  ];
}
