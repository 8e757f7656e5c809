import { v7 as uuid } from "uuid";
import { dayOf } from "@/lib/dates";
import type { NoteContext } from "@/lib/notes/context";
import { themesOf } from "@/lib/notes/facts";
import { emptyParts, type Part, type PartKind, type PartValue } from "@/lib/notes/parts";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { chance, type SampleUnit } from "./sample-facts.ts";
import * as words from "./sample-note-words.ts";
import type { Noted } from "./sample-notes.ts";

/** One of some, always the same for the same names. */
function pick<One>(some: readonly One[], ...names: (string | number)[]): One {
  return some[Math.floor(chance(...names) * some.length)] as One;
}

/** The parts of a note in the sample: ratings and next steps are those that its actions have. */
export function partsOfNote({ rated, actions, open }: Noted, context: NoteContext, { school }: SampleUnit, published: boolean): Part[] {
  const { visit } = context;
  const parts: Part[] = [];
  const add = <Kind extends PartKind>(kind: Kind, key: string, value: Partial<PartValue<Kind>>) =>
    parts.push({ kind, key, value: { ...emptyParts[kind], ...value } as PartValue, position: parts.length + 1, version: 1 });
  const at = [school.name, visit.date] as const;
  const section = (key: string, some: readonly string[]) => add("section", key, { body: richTextFrom(pick(some, key, ...at)) });
  if (!published) addUnpublished(open, at, add);
  addRatings(rated, add);
  for (const { key, asks } of themesOf(context)) {
    const body = richTextFrom(pick(words.themeWords[key] ?? [words.otherTheme], key, ...at));
    add("theme", key, { covered: true, body, concern: asks === "update" ? chance("concern", key, ...at) < 0.15 : null });
    if (asks === "provision") addProvision(context, at, add);
  }
  for (const { key, title, subject } of context.plan?.activities ?? []) {
    const [lookedAt, body] = pick(words.activityWords, key, ...at);
    add("activity", key, {
      title: title || subject,
      lookedAt,
      body: richTextFrom(body),
      areas: context.areas.slice(1, 2).map((area) => area.key),
    });
  }
  section("send", words.sendWords);
  section("disadvantaged", words.disadvantagedWords);
  section("impact", words.impactWords);
  addLists(actions, context, at, add);
  add("summary", "summary", {
    body: richTextFrom(pick(words.summaries, ...at)),
    questions: [pick(words.questions, "one", ...at), pick(words.questions, "two", visit.date, school.name)].filter(
      (one, index, all) => all.indexOf(one) === index,
    ),
  });
  const present = context.people.some(({ role, attendance }) => role === "shadows" && attendance === "present");
  add("people", "people", {
    met: "Headteacher, deputy headteacher, SENDCo, reading lead",
    noGovernor: present ? "" : "Governors met the evening before",
  });
  return parts;
}

function addRatings(rated: Noted["rated"], add: Add): void {
  for (const { actionId, levelKey, evidence, outcome, action } of rated) {
    add("rating", actionId, { level: levelKey, evidence, outcome, words: outcome === "reword" ? action.text : "" });
  }
}

/** A note that is not published rates what is open, and agrees on something that is no action yet. */
function addUnpublished(open: Noted["open"], at: At, add: Add): void {
  for (const { id, text } of open) {
    add("rating", id, { level: chance(text, ...at) < 0.5 ? "amber" : "green", evidence: "Seen in books and in a talk with the leader" });
  }
  add("nextStep", uuid(), {
    text: "Give pupils who need most practice ten minutes of it every day",
    owner: "Reading lead",
    due: "term-3",
    criterion: "Checks show that the gap has halved",
  });
}

type Add = <Kind extends PartKind>(kind: Kind, key: string, value: Partial<PartValue<Kind>>) => void;
type At = readonly [school: string, day: string];

function addLists(actions: Noted["actions"], context: NoteContext, at: At, add: Add): void {
  const area = (place: number) => context.areas[place % Math.max(1, context.areas.length)]?.key ?? "";
  const begin = Math.floor(chance("first", ...at) * 7);
  for (const offset of [0, 1]) {
    const [text, place, worthSharing, strand] = words.strengths[(begin + offset) % words.strengths.length] ?? ["", 0, false, ""];
    add("strength", uuid(), { text, area: area(place), worthSharing, strand });
  }
  for (const offset of [0, 1]) {
    const [text, place, level, strand] = words.risks[(begin + offset) % words.risks.length] ?? ["", 0, "", ""];
    add("risk", uuid(), { text, area: area(place), level, strand });
  }
  for (const { id, text, ownerName, due, successCriterion, support, strandKey } of actions) {
    const day = due ? dayOf(due) : "";
    add("nextStep", id, {
      text,
      owner: ownerName,
      due: day,
      criterion: successCriterion ?? "",
      support: support ?? "",
      strand: strandKey ?? "",
    });
  }
}

function addProvision(
  context: NoteContext,
  at: readonly [string, string],
  add: (kind: "provision", key: string, value: PartValue<"provision">) => void,
): void {
  const { provision, scales } = context.strategy;
  for (const { key } of provision.items) {
    const level = pick(scales.standards, key, ...at);
    add("provision", key, { level: level?.key ?? "", evidence: pick(words.provisionEvidence, "evidence", key, ...at) });
  }
}
