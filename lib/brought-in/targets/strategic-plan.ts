import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { BroughtPlace } from "@/lib/brought-in/places";
import type { BroughtSection } from "@/lib/brought-in/sections";
import { asLines, asRichText, type Column, rowsAsFields, titleOf } from "@/lib/brought-in/table-columns";
import type { BroughtTarget, OpenTarget } from "@/lib/brought-in/target";
import { changedPart, joinedText, newPart, nextPosition } from "@/lib/brought-in/targets/writing";
import type { Change } from "@/lib/desk/change";
import { saveStrategicChanges } from "@/lib/strategic-plans/autosave-commands";
import { strategicTitle } from "@/lib/strategic-plans/compose";
import { emptyStrategicParts, longestWhy, strategicPartsOf, strategicTexts, strategicValue } from "@/lib/strategic-plans/parts";
import {
  type BegunStrategicPlan,
  isStrategicPlanBegun,
  type StrategicContext,
  strategicAddress,
  strategicPlaceOf,
} from "@/lib/strategic-plans/plan";
import { strategicPlanIn } from "@/lib/strategic-plans/plan-statement";
import { strategicPlanPolicy } from "@/lib/strategic-plans/policy";
import { planYears } from "@/lib/strategic-plans/years";

/** A strategic plan takes texts, objectives, and tables of measures. */
export const strategicPlanTarget: BroughtTarget = {
  open: async (db, viewer, planId) => opened(viewer, await strategicPlanIn(db, viewer, { planId })),
  present: async (db, viewer, urn) => opened(viewer, await strategicPlanIn(db, viewer, { urn, from: null })),
  save: (viewer, planId, changes) => saveStrategicChanges(viewer, { planId, changes }),
};

function opened(viewer: Viewer, context: StrategicContext | null): OpenTarget | null {
  if (!context || !isStrategicPlanBegun(context) || !strategicPlanPolicy.write(viewer, strategicPlaceOf(context))) return null;
  if (context.plan.endedOn !== null && context.plan.endedOn <= viewer.today) return null;
  return {
    recordId: context.plan.id,
    title: strategicTitle(context),
    address: strategicAddress(context),
    place: strategicPlaceOf(context),
    unit: context.unit,
    urn: context.urn,
    places: placesOf(context),
    changesFor: (place, section) => changesFor(context, place, section),
  };
}

const both = ["text", "table"] as const;
const measureColumns = ["measure", "baseline", "target", "outcome", "success criteria", "year 1", "year 2", "year 3"];
const said: Record<(typeof strategicTexts)[number]["key"], string[]> = {
  vision: ["vision", "value", "mission", "ethos"],
  context: ["context", "introduction", "background", "about our school", "where we are"],
  end: ["where we will be", "by the end", "in three years", "ambition"],
  risks: ["risk"],
};

function placesOf({ parts }: BegunStrategicPlan): BroughtPlace[] {
  const texts = strategicTexts.map(
    ({ key, title }): BroughtPlace => ({ key: `text:${key}`, name: title, group: "The strategic plan", takes: both, words: said[key] }),
  );
  const fresh: BroughtPlace[] = [
    {
      key: "new:text",
      name: "A new objective, with this as its reason",
      group: "New",
      takes: both,
      words: ["objective", "goal", "strategic aim"],
    },
    {
      key: "new:measures",
      name: "A new objective, with these as its measures",
      group: "New",
      takes: both,
      words: ["objective", "goal"],
      columns: measureColumns,
    },
  ];
  const objectives = strategicPartsOf(parts, "objective").flatMap(({ key, value }): BroughtPlace[] => {
    const at = { group: value.title || "Without a title", title: value.title };
    return [
      {
        ...at,
        key: `measures:${key}`,
        name: "Measures",
        takes: both,
        words: ["measure", "success criteria", "outcome"],
        columns: measureColumns,
      },
      { ...at, key: `objective:${key}`, name: "Why", takes: both, words: ["why", "rationale", "reason"] },
    ];
  });
  return [...texts, ...fresh, ...objectives];
}

function changesFor(context: BegunStrategicPlan, place: string, section: BroughtSection): Change[] | string {
  const { parts } = context;
  const [kind, key = ""] = place.split(":");
  if (!placesOf(context).some((one) => one.key === place && one.takes.includes(section.body.kind)))
    return "There is no such place in the plan.";
  if (kind === "text") return [joinedText(parts, key, asRichText(section.body))];
  if (kind === "measures") return measures(context, section, key);
  const before = kind === "objective" ? strategicValue(parts, "objective", key).why : "";
  const why = key === "measures" ? "" : [before, asLines(section.body)].filter((words) => words.trim() !== "").join("\n");
  if (why.length > longestWhy) return "This is too long for the reason of an objective. Place it in a text of the plan.";
  if (kind === "objective") return [changedPart(parts, "objective", key, emptyStrategicParts.objective, { why })];
  const fresh = newPart(
    "objective",
    { ...emptyStrategicParts.objective, title: titleOf(section).slice(0, 300), why },
    nextPosition(parts, "objective"),
  );
  if (key === "text") return [fresh];
  const rows = measures(context, section, fresh.key);
  return typeof rows === "string" ? rows : [fresh, ...rows];
}

/** A measure for each row: a column that names a year of the plan is its target. */
function measures({ parts, plan }: BegunStrategicPlan, { body }: BroughtSection, objectiveId: string): Change[] | string {
  const years = planYears(plan);
  const columns: [Column, ...Column[]] = [
    { field: "text", named: /measure|success|criteri|outcome|indicator|what/i, most: 1_000 },
    { field: "baseline", named: /baseline|start|current|now/i, most: 300 },
    ...years.map(({ key }, place) => ({ field: key, named: yearNamed(key, place + 1), most: 300 })),
  ];
  const rows = rowsAsFields(body, columns);
  if (rows.length === 0) return "There are no rows in it.";
  const long = rows.find(({ text = "" }) => text.length > 1_000);
  if (long) return `“${long.text?.slice(0, 60)}…” is too long for a measure. Place it in a text of the plan.`;
  const from = nextPosition(parts, "measure");
  return rows.map(({ text = "", baseline = "", ...targets }, place) => {
    const set = Object.entries(targets).map(([year, target]) => [year, { target, actual: "" }]);
    return newPart(
      "measure",
      { ...emptyStrategicParts.measure, objectiveId, text, baseline, years: Object.fromEntries(set) },
      from + place,
    );
  });
}

/** "2026/27", "2026-27", "2026-2027" or "Year 1". */
function yearNamed(key: string, place: number): RegExp {
  const [first = "", last = ""] = key.split("-");
  return new RegExp(`${first}\\s*[/–-]\\s*(20)?${last}|year ${place}\\b`, "i");
}
