import { type Day, writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentItem, DocumentValue, Mark } from "@/lib/documents/document";
import { figureWords } from "@/lib/official-data/figure-words";
import { measures } from "@/lib/official-data/measures";
import type { MeetingContext } from "@/lib/standards-meetings/meeting";
import { findingBlocks, type PackFinding } from "@/lib/standards-meetings/pack-findings";
import { viewBlocks } from "@/lib/standards-meetings/pack-views";
import { agenda, meetingName } from "@/lib/standards-meetings/words";
import { categoryOf } from "@/lib/strategy/in-force";
import { type AgreedSupport, agreedSupportBlocks } from "@/lib/support/agreed";

interface PackAction {
  text: string;
  owner: string;
  due: Day | null;
  state: string;
  atMeeting: boolean;
  ratings: { name: string; tone: Mark["tone"]; day: Day; evidence: string }[];
}

/** What a pack is composed from. */
export interface Pack {
  lastMeeting: { id: string; kind: MeetingContext["kind"]; date: Day } | null;
  actions: PackAction[] | null;
  commitments: { text: string; state: string; evidence: string | null }[] | null;
  duties: { text: string; due: Day | null; owedBy: string }[] | null;
  visits: { name: string; date: Day; status: string; visitId: string; published: boolean }[] | null;
  findings: PackFinding[] | null;
  support: AgreedSupport[] | null;
  plan: { state: string; priorities: { title: string; rating: string | null; impact: string | null }[] | null } | null;
  evaluation:
    | { framework: string; areas: { area: string; grade: string | null; adviser: string | null; headline: string }[] | null }[]
    | null;
  inspections: { framework: string; day: Day; overall: string | null; grades: { area: string; grade: string }[] | null }[] | null;
  figures: { measure: string; period: string; value: number | null; missing: string | null }[] | null;
}

const adviserViews: Record<string, string> = { agrees: "agrees", generous: "finds it generous", cautious: "finds it cautious" };
const commitmentStates: Record<string, string> = { open: "taken on", underWay: "under way", kept: "kept", dropped: "dropped" };

/** The pack as one document: what was agreed last time and what came of it first. */
export function composePack(context: MeetingContext, pack: Pack, trust: string): DocumentValue {
  const { kind, unit, date, strategy, periods } = context;
  const main = periods.find(({ axis }) => axis === "main");
  const section = (title: string, items: DocumentItem[], none: string): DocumentBlock[] => [
    { kind: "heading", level: 2, text: title },
    items.length > 0 ? { kind: "items", items } : { kind: "text", body: [{ kind: "paragraph", spans: [{ text: none }] }] },
  ];
  const actions = pack.actions ?? [];
  return {
    title: `Pack: ${meetingName(kind).toLowerCase()}, ${unit}`,
    lead: writtenDay(date),
    meta: [trust],
    foot: trust,
    blocks: [
      {
        kind: "facts",
        rows: [
          {
            name: "Category",
            value: main
              ? `${categoryOf(strategy, main.categoryKey)?.name ?? main.categoryKey}, since ${writtenDay(main.clockFrom)}`
              : "None yet",
          },
          {
            name: "Last meeting",
            value: pack.lastMeeting ? `${meetingName(pack.lastMeeting.kind)}, ${writtenDay(pack.lastMeeting.date)}` : "None here yet",
          },
          ...(context.about ? [{ name: "About", value: context.about }] : []),
        ],
      },
      { kind: "heading", level: 2, text: "Agenda" },
      { kind: "items", numbered: true, items: agenda.map(({ title, help }) => ({ text: title, details: help ? [help] : [] })) },
      ...section(
        "Agreed last time, and what came of it",
        actions.filter(({ atMeeting }) => atMeeting).map(itemOf),
        "Nothing was agreed in a meeting before this one.",
      ),
      ...section(
        "Open actions of visits",
        actions.filter(({ atMeeting, state }) => !atMeeting && state !== "closed").map(itemOf),
        "No action of a visit is open.",
      ),
      ...section(
        "Commitments of the school",
        (pack.commitments ?? []).map(({ text, state, evidence }) => ({
          text,
          details: [commitmentStates[state] ?? state, evidence ?? ""].filter(Boolean),
        })),
        "The category sets no challenge.",
      ),
      ...section(
        "What the category obliges to, still open",
        (pack.duties ?? []).map(({ text, due, owedBy }) => ({
          text,
          details: [owedBy === "trust" ? "the trust" : "the school", due ? `by ${writtenDay(due)}` : "throughout"],
        })),
        "Nothing is open.",
      ),
      ...planBlocks(pack),
      ...evaluationBlocks(pack),
      ...inspectionBlocks(pack),
      ...figureBlocks(pack),
      ...section(
        "Visits since the last meeting",
        (pack.visits ?? []).map(({ name, date: day, status, published }) => ({
          text: `${name}, ${writtenDay(day)}`,
          details: [status === "done" ? (published ? "note published" : "took place") : status],
        })),
        "No visit since then.",
      ),
      ...findingBlocks(pack.findings ?? []),
      ...agreedSupportBlocks(pack.support ?? []),
      ...viewBlocks(context),
    ],
  };
}

function itemOf({ text, owner, due, state, ratings }: PackAction): DocumentItem {
  const last = ratings.at(-1);
  return {
    text,
    marks: last ? [{ name: last.name, tone: last.tone }] : [],
    details: [owner, due ? `by ${writtenDay(due)}` : "", state === "closed" ? "closed" : ""].filter(Boolean),
    strip: ratings.map(({ name, tone, day, evidence }) => ({ mark: { name, tone }, when: writtenDay(day), words: evidence })),
  };
}

function planBlocks({ plan }: Pack): DocumentBlock[] {
  return [
    { kind: "heading", level: 2, text: "Improvement plan", ...(plan ? { beside: plan.state } : {}) },
    plan?.priorities
      ? {
          kind: "items",
          items: plan.priorities.map(({ title, rating, impact }) => ({
            text: title,
            details: [rating ?? "not rated yet", impact ?? ""].filter(Boolean),
          })),
        }
      : { kind: "text", body: [{ kind: "paragraph", spans: [{ text: "There is no plan for this year." }] }] },
  ];
}

function evaluationBlocks({ evaluation }: Pack): DocumentBlock[] {
  return (evaluation ?? []).flatMap(({ framework, areas }): DocumentBlock[] => [
    { kind: "heading", level: 2, text: "Self-evaluation", beside: framework },
    {
      kind: "table",
      caption: `How the school sees itself: ${framework}`,
      columns: ["Area", "The school’s grade", "The adviser", "In a sentence"],
      rows: (areas ?? []).map(({ area, grade, adviser, headline }) => [
        area,
        grade ?? "–",
        adviser ? (adviserViews[adviser] ?? adviser) : "–",
        headline,
      ]),
    },
  ]);
}

function inspectionBlocks({ inspections }: Pack): DocumentBlock[] {
  return (inspections ?? []).flatMap(({ framework, day, overall, grades }): DocumentBlock[] => [
    { kind: "heading", level: 2, text: "Last inspection", beside: `${framework}, ${writtenDay(day)}` },
    {
      kind: "facts",
      rows: [
        ...(overall ? [{ name: "Overall", value: overall }] : []),
        ...(grades ?? []).map(({ area, grade }) => ({ name: area, value: grade })),
      ],
    },
  ]);
}

function figureBlocks({ figures }: Pack): DocumentBlock[] {
  const rows = measures.flatMap(({ key, name, unit, main }) => {
    const found = main && figures?.find(({ measure }) => measure === key);
    return found ? [[name, found.period, figureWords(found.value, found.missing, unit)]] : [];
  });
  if (rows.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: "Performance" },
    { kind: "table", caption: "The newest figures", columns: ["Measure", "Period", "Value"], rows },
  ];
}
