import { expect, it } from "vitest";
import { pdfOf } from "@/lib/documents/pdf/pdf";
import { plainDocument } from "@/lib/documents/plain";
import { composeSummary, type FigureGroups } from "@/lib/governing-bodies/summary";
import { pdfText } from "../../support/pdf-text.ts";
import { aBody, aNote, anAction, aRating } from "./facts.ts";

const today = "2026-11-24";
const long = "Leaders look at the tasks of two lessons in every week and say what they have found to those who teach them. ".repeat(4);
const many = <Item>(count: number, one: (place: number) => Item) => Array.from({ length: count }, (_, place) => one(place));

const full = aBody({
  periods: [
    { axis: "main", categoryKey: "recovery", startsOn: "2026-01-10", endsBefore: null, clockFrom: "2026-01-10", origin: "meeting" },
  ],
  notes: [
    aNote({
      questions: many(5, () => long),
      findings: [
        ...many(8, (place) => ({ id: `s${place}`, kind: "strength" as const, text: long, riskLevelKey: null })),
        ...many(8, (place) => ({ id: `r${place}`, kind: "risk" as const, text: long, riskLevelKey: "red" })),
      ],
    }),
  ],
  actions: many(60, (place) =>
    anAction({ id: String(place), text: long, ratings: [aRating((["red", "amber", "green"] as const)[place % 3] ?? "red", "2026-11-17")] }),
  ),
  plans: [
    {
      ...{ id: "plan", kind: "annual", state: "approved", year: "2026-27", approvedOn: null },
      priorities: many(12, (place) => ({
        id: String(place),
        title: long,
        milestones: [],
        reviews: [{ termKey: "term-1", ratingKey: "amber", impact: long, changedOn: "2026-10-20" }],
      })),
    },
  ],
  copies: [
    {
      id: "copy",
      desk: "selfEvaluation",
      recordId: "evaluation",
      day: "2026-11-12",
      purpose: "Shown to governors",
      title: "Self-evaluation",
      year: "2026-27",
      second: false,
    },
  ],
  areas: {
    columns: ["Area", "Last inspection", "School", "Adviser", "Direction"],
    rows: many(9, (place) => [`Area ${place}`, "Good", "Strong standard", "agrees", "Improving"]),
  },
});

const figures = [
  {
    name: "Key stage 2",
    series: many(8, (place) => ({
      measure: { key: `m${place}`, name: `Figure ${place}`, group: "ks2", unit: "percent", main: true },
      years: [{ period: "2024-25", value: place === 0 ? null : 60, missing: place === 0 ? "few" : null, national: 61 }],
    })),
  },
] as unknown as FigureGroups;

it.each([20, 50, 70, 90, 120, 160])("GO-7: the summary is two pages of paper with texts of %i letters", async (letters) => {
  const cut = (text: string) => text.slice(0, letters);
  const body = {
    ...full,
    actions: full.actions.map((action) => ({ ...action, text: cut(action.text) })),
    notes: full.notes.map((note) => ({
      ...note,
      findings: note.findings.map((one) => ({ ...one, text: cut(one.text) })),
      questions: note.questions.map(cut),
    })),
    plans: full.plans.map((plan) => ({ ...plan, priorities: plan.priorities.map((one) => ({ ...one, title: cut(one.title) })) })),
  };
  expect(pdfText(await pdfOf(composeSummary(body, figures, "Saltmere Learning Trust", today))).pages).toBe(2);
});

it("GO-7: the summary is two pages of paper at most, however much there is", async () => {
  const { pages, lines } = pdfText(await pdfOf(composeSummary(full, figures, "Saltmere Learning Trust", today)));
  expect(pages).toBeLessThanOrEqual(2);
  expect(lines.join(" ")).toMatch(/and 5\d more actions/);
});

it("GO-7: the summary begins with the category and its clock and hides small cohorts", () => {
  const text = plainDocument(composeSummary(full, figures, "Saltmere Learning Trust", today));
  expect(text).toContain("Category: Recovery, place 3 of 3, 10 months; aims to move up by Sun 10 Jan 2027");
  expect(text).toContain("Agreed actions: 60 actions: 20 not started, 20 under way, 20 in place");
  expect(text).toContain("Figure 0; 2024/25; Not shown: fewer than 11 pupils; 61%");
});

it("GO-7: a school of which nothing is recorded yet has a summary that says so", () => {
  const text = plainDocument(composeSummary(aBody(), [], "Trust", today));
  expect(text).toContain("Category: None yet");
  expect(text).toContain("Agreed actions: None is open");
});
