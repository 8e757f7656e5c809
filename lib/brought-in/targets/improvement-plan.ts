import "server-only";
import { v7 as uuid } from "uuid";
import type { Viewer } from "@/lib/auth/viewer";
import type { BroughtPlace } from "@/lib/brought-in/places";
import type { BroughtSection } from "@/lib/brought-in/sections";
import { asLines, asRichText, type Column, costIn, dayIn, rowsAsFields, titleOf } from "@/lib/brought-in/table-columns";
import type { BroughtTarget, OpenTarget } from "@/lib/brought-in/target";
import { changedPart, joinedText, newPart, nextPosition } from "@/lib/brought-in/targets/writing";
import type { Change } from "@/lib/desk/change";
import { savePlanChanges } from "@/lib/improvement-plans/autosave-commands";
import { emptyPlanParts, partsOfKind, planValue } from "@/lib/improvement-plans/parts";
import { type BegunPlan, isBegun, type PlanContext, planAddress, planPlaceOf } from "@/lib/improvement-plans/plan";
import { planIn } from "@/lib/improvement-plans/plan-statement";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { planName } from "@/lib/improvement-plans/words";
import { startYearOf, writtenYear, yearKeyOf } from "@/lib/strategy/year-key";

/** An improvement plan takes texts, priorities, and tables of steps and success criteria. */
export const improvementPlanTarget: BroughtTarget = {
  open: async (db, viewer, planId) => opened(viewer, await planIn(db, viewer, { planId })),
  present: async (db, viewer, urn) =>
    opened(viewer, await planIn(db, viewer, { urn, year: yearKeyOf(startYearOf(viewer.today)), kind: "annual" })),
  save: (viewer, planId, changes) => savePlanChanges(viewer, { planId, changes }),
};

function opened(viewer: Viewer, context: PlanContext | null): OpenTarget | null {
  if (!context || !isBegun(context) || !improvementPlanPolicy.write(viewer, planPlaceOf(context))) return null;
  return {
    recordId: context.plan.id,
    title: `${planName(context.plan.kind)} ${writtenYear(context.year.key)}`,
    address: planAddress(context),
    place: planPlaceOf(context),
    unit: context.unit,
    urn: context.urn,
    places: placesOf(context),
    changesFor: (place, section) => changesFor(context, place, section),
  };
}

const both = ["text", "table"] as const;
const stepColumns = ["action", "step", "task", "lead", "who", "when", "by", "date", "cost", "resource", "monitoring"];
const criterionColumns = ["success criteria", "measure", "baseline", "target", "outcome"];

function placesOf({ plan, parts }: BegunPlan): BroughtPlace[] {
  const group = "The plan";
  const text = (key: string, name: string, words: string[]): BroughtPlace => ({ key: `text:${key}`, name, group, takes: both, words });
  const texts =
    plan.kind === "annual"
      ? [
          text("context", "Context", ["context", "introduction", "background", "about our school", "where we are", "overview"]),
          text("last-year", "Outcome of last year’s plan", ["last year", "previous plan", "review of", "progress since"]),
        ]
      : [text("context", "Why a rapid plan", ["context", "why", "introduction"]), text("team", "The team", ["team", "group"])];
  const fresh: BroughtPlace[] = [
    {
      key: "new:text",
      name: "A new priority, with this as its text",
      group: "New",
      takes: ["text"],
      words: ["priority", "key issue", "area for improvement"],
    },
    {
      key: "new:steps",
      name: "A new priority, with these as its steps",
      group: "New",
      takes: both,
      words: ["priority", "action plan"],
      columns: stepColumns,
    },
  ];
  const priorities = partsOfKind(parts, "priority").flatMap(({ key, value }): BroughtPlace[] => {
    const at = { group: value.title || "Without a title", title: value.title };
    return [
      { ...at, key: `steps:${key}`, name: "Steps", takes: both, words: ["action", "step", "task"], columns: stepColumns },
      {
        ...at,
        key: `criteria:${key}`,
        name: "Success criteria",
        takes: both,
        words: ["success criteria", "outcome", "target"],
        columns: criterionColumns,
      },
      {
        ...at,
        key: `priority:${key}`,
        name: value.source === "trust" ? "Our response" : "Its text",
        takes: both,
        words: ["intent", "rationale", "response", "why"],
      },
    ];
  });
  return [...texts, ...fresh, ...priorities];
}

const steps: [Column, ...Column[]] = [
  { field: "text", named: /action|step|task|activit|what/i, most: 1_000 },
  { field: "leadName", named: /lead|who|responsib|owner|person/i, most: 300 },
  { field: "endsOn", named: /when|by|date|deadline|timescale|due/i, most: 10, read: dayIn },
  { field: "cost", named: /cost|budget|£|funding/i, most: 10, read: costIn },
  { field: "resources", named: /resource|cpd|training/i, most: 300 },
  { field: "monitoring", named: /monitor|evaluat|check/i, most: 1_000 },
  { field: "evidence", named: /evidence|impact|progress/i, most: 1_000 },
];

const criteria: [Column, ...Column[]] = [
  { field: "text", named: /success|criteri|measure|outcome|what/i, most: 1_000 },
  { field: "baseline", named: /baseline|start|current|now/i, most: 300 },
  { field: "target", named: /target|goal|aim/i, most: 300 },
  { field: "evidencedBy", named: /evidence|how|source/i, most: 300 },
];

function changesFor(context: BegunPlan, place: string, section: BroughtSection): Change[] | string {
  const { parts } = context;
  const [kind, key = ""] = place.split(":");
  if (!placesOf(context).some((one) => one.key === place && one.takes.includes(section.body.kind)))
    return "There is no such place in the plan.";
  if (kind === "text") return [joinedText(parts, key, asRichText(section.body))];
  if (kind === "priority") return [toPriority(context, key, section)];
  if (kind === "steps") return many(context, "step", rowsAsFields(section.body, steps), key);
  if (kind === "criteria") return many(context, "criterion", rowsAsFields(section.body, criteria), key);
  const priority = newPriority(context, section, key === "text");
  if (key === "text") return [priority];
  const rows = many(context, "step", rowsAsFields(section.body, steps), priority.key);
  return typeof rows === "string" ? rows : [priority, ...rows];
}

function newPriority({ plan, parts }: BegunPlan, section: BroughtSection, withText: boolean): Change {
  const title = titleOf(section).slice(0, 300);
  const lines = withText ? asLines(section.body) : "";
  const isLine = lines.length <= 1_000 && !lines.includes("\n");
  const source = plan.kind === "rapid" ? ("category" as const) : ("school" as const);
  const words = isLine ? { intent: lines } : { response: asRichText(section.body) };
  return newPart(
    "priority",
    { ...emptyPlanParts.priority, title, source, ...words },
    Math.max(100, nextPosition(parts, "priority")),
    uuid(),
  );
}

function toPriority({ parts }: BegunPlan, key: string, section: BroughtSection): Change {
  const { response } = planValue(parts, "priority", key);
  return changedPart(parts, "priority", key, emptyPlanParts.priority, { response: [...response, ...asRichText(section.body)] });
}

/** A part for each row; a sentence where a row does not fit. */
function many(
  { parts }: BegunPlan,
  kind: "step" | "criterion",
  rows: readonly Record<string, string>[],
  priorityId: string,
): Change[] | string {
  const name = kind === "step" ? "step" : "success criterion";
  if (rows.length === 0) return "There are no rows in it.";
  const long = rows.find(({ text = "" }) => text.length > 1_000);
  if (long)
    return `“${long.text?.slice(0, 60)}…” is too long for a ${name}. Place it in a text, or shorten it in the file and bring it in anew.`;
  const from = nextPosition(parts, kind);
  return rows.map((row, place) => newPart(kind, { ...emptyPlanParts[kind], priorityId, ...row }, from + place));
}
