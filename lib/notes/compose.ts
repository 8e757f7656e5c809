import { writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentItem, DocumentValue } from "@/lib/documents/document";
import type { NoteContext } from "@/lib/notes/context";
import { isFreeText, type NoteTheme, themesOf } from "@/lib/notes/facts";
import { filled, type Part, partsOf, partValue } from "@/lib/notes/parts";
import { areaName, dueOf, markOf, viewWords } from "@/lib/notes/words";
import { type RichText, richTextFrom } from "@/lib/rich-text/rich-text";
import { tagName } from "@/lib/strategy/strands";
import { visitName } from "@/lib/visits/words";
import { joined } from "@/lib/words";

type Blocks = (context: NoteContext, parts: readonly Part[]) => DocumentBlock[];

const text = (body: RichText): DocumentBlock => ({ kind: "text", body });
const plain = (words: string): DocumentBlock => text(richTextFrom(words));
const heading = (words: string, level: 2 | 3 = 2, beside?: string): DocumentBlock => ({
  kind: "heading",
  level,
  text: words,
  ...(beside ? { beside } : {}),
});

/**
 * A note as one document, from the visit and its parts: what stands on the screen, is printed, and is kept when it is
 * published (VP-8). Sections without a word are left out.
 */
export function composeNote(context: NoteContext, parts: readonly Part[]): DocumentValue {
  const { visit, strategy, people } = context;
  const sections = strategy.note.sections.flatMap(({ key, name }) => {
    const blocks = (composed[key] ?? freeText(key))(context, parts);
    const extra = key === "findings" ? impact(context, parts) : [];
    return blocks.length > 0 || extra.length > 0 ? [heading(name), ...blocks, ...extra] : [];
  });
  return {
    title: visit.kind === "programme" ? `Note of visit ${visit.number ?? ""}`.trim() : (visit.title ?? visitName(visit)),
    lead: [
      visit.unit,
      `${writtenDay(visit.date)}, ${visit.startsAt} to ${visit.endsAt}`,
      joined(themesOf(context).map(({ text: of }) => of)),
    ]
      .filter(Boolean)
      .join(" · "),
    meta: [
      `${visit.lead ?? "Nobody"}, ${visit.kind === "programme" || visit.kind === "additional" ? "adviser" : "lead"}`,
      ...people
        .filter(({ attendance }) => attendance !== "notComing" && attendance !== "absent")
        .map(({ name, as, part }) => `with ${name} (${[as, part].filter(Boolean).join(", ")})`),
    ],
    blocks: [...(visit.kind === "linkMeeting" ? meeting(context, parts) : sections), ...met(context, parts)],
  };
}

const freeText =
  (key: string): Blocks =>
  (_context, parts) => {
    if (!isFreeText(key)) return [];
    const { body } = partValue(parts, "section", key);
    return filled(body) ? [text(body)] : [];
  };

const impact: Blocks = (_context, parts) => {
  const { body } = partValue(parts, "section", "impact");
  return filled(body) ? [heading("What leadership does for the quality of teaching", 3), text(body)] : [];
};

const earlierActions: Blocks = ({ actions, strategy }, parts) => {
  const items = actions.flatMap((action): DocumentItem[] => {
    const rating = partValue(parts, "rating", action.id);
    if (!rating.level) return [];
    const becomes = { carryOn: "Carried on", close: "Closed", reword: `From now on: ${rating.words}` }[rating.outcome];
    return [
      {
        text: action.text,
        marks: [markOf(strategy.scales.progress, rating.level)],
        details: [
          action.owner,
          action.dueWords ? `by ${action.dueWords}` : action.due ? `by ${writtenDay(action.due)}` : "",
          becomes,
        ].filter(Boolean),
        body: richTextFrom(rating.evidence),
        strip: action.ratings.map((one) => ({
          mark: { name: one.level, tone: one.tone },
          when: one.visit ? `Visit ${one.visit}` : writtenDay(one.day),
          words: one.evidence,
        })),
      },
    ];
  });
  return items.length > 0 ? [{ kind: "items", items }] : [];
};

const themes =
  (wanted: (asks: string) => boolean): Blocks =>
  (context, parts) =>
    themesOf(context)
      .filter(({ asks }) => wanted(asks))
      .flatMap((theme) => themeBlocks(context, parts, theme));

function themeBlocks(context: NoteContext, parts: readonly Part[], { key, text: name, asks }: NoteTheme): DocumentBlock[] {
  const { covered, body, concern, reason } = partValue(parts, "theme", key);
  if (!covered) return reason.trim() ? [heading(name, 3, "not covered"), plain(reason)] : [];
  const more = asks === "provision" ? provision(context, parts) : asks === "focusAreas" ? chosenFocus(context, parts) : [];
  const written = filled(body) ? [text(body), ...more] : more;
  const beside = concern ? "a concern" : "no concern";
  return written.length > 0 ? [heading(name, 3, concern === null ? undefined : beside), ...written] : [];
}

const chosenFocus: Blocks = ({ focus }) => {
  const open = focus.filter(({ endedOn }) => !endedOn);
  return open.length > 0
    ? [{ kind: "items", items: open.map(({ name, why }) => ({ text: name, ...(why ? { details: [why] } : {}) })) }]
    : [];
};

/** How far each of the non-negotiables is reached (TE-7). */
const provision: Blocks = ({ strategy }, parts) => {
  const rows = strategy.provision.items.flatMap(({ key, text: what }) => {
    const { level, evidence } = partValue(parts, "provision", key);
    const name = strategy.scales.standards.find((one) => one.key === level)?.name;
    return name ? [[what, name, evidence]] : [];
  });
  return rows.length > 0
    ? [{ kind: "table", caption: "The non-negotiables", columns: ["In every classroom", "Reached", "What shows it"], rows }]
    : [];
};

const findings: Blocks = (context, parts) => {
  const planned = context.plan?.activities.map(({ key }) => key) ?? [];
  const activities = partsOf(parts, "activity")
    .filter(({ value }) => filled(value.body))
    .sort((one, other) => planned.indexOf(one.key) - planned.indexOf(other.key))
    .flatMap(({ key, value }): DocumentBlock[] => {
      const of = context.plan?.activities.find((activity) => activity.key === key);
      const name = value.title || of?.title || of?.subject || "Activity";
      const areas = joined(value.areas.map((area) => areaName(context, area)).filter(Boolean));
      const facts = [
        ...(value.lookedAt ? [{ name: "Looked at", value: value.lookedAt }] : []),
        ...(areas ? [{ name: "Speaks of", value: areas }] : []),
      ];
      return [heading(name, 3, of?.part), ...(facts.length > 0 ? [{ kind: "facts" as const, rows: facts }] : []), text(value.body)];
    });
  return [...activities, ...themes((asks) => asks !== "update")(context, parts)];
};

const focus: Blocks = ({ focus: areas }, parts) =>
  areas.flatMap(({ id, name, earlier }) => {
    const { body } = partValue(parts, "focus", id);
    if (!filled(body)) return [];
    const then = earlier.at(-1);
    const before = then ? [plain(`Then (${then.visit ? `visit ${then.visit}` : writtenDay(then.day)}): ${then.text}`)] : [];
    return [heading(name, 3), ...before, text(body)];
  });

const strengths: Blocks = (context, parts) =>
  list(
    partsOf(parts, "strength").map(({ value }) => ({
      text: value.text,
      details: [areaName(context, value.area), tagName(context.strategy.strands, value.strand), value.worthSharing ? "Worth sharing" : ""],
    })),
  );

const risks: Blocks = (context, parts) =>
  list(
    partsOf(parts, "risk").map(({ value }) => ({
      text: value.text,
      ...(value.level ? { marks: [markOf(context.strategy.scales.risk, value.level)] } : {}),
      details: [areaName(context, value.area), tagName(context.strategy.strands, value.strand)],
    })),
  );

const nextSteps: Blocks = (context, parts) =>
  list(
    partsOf(parts, "nextStep").map(({ value }) => ({
      text: value.text,
      details: [
        context.owners.find(({ id }) => id === value.ownerId)?.name ?? value.owner,
        value.due ? `by ${dueOf(context.strategy, value.due)?.words ?? value.due}` : "",
        value.criterion ? `Done when: ${value.criterion}` : "",
        value.support ? `Support: ${value.support}` : "",
      ],
    })),
    true,
  );

function list(items: DocumentItem[], numbered = false): DocumentBlock[] {
  const written = items
    .filter((item) => item.text.trim() !== "")
    .map((item) => ({ ...item, details: item.details?.filter(Boolean) ?? [] }));
  return written.length > 0 ? [{ kind: "items", items: written, ...(numbered ? { numbered } : {}) }] : [];
}

const checks: Blocks = (context, parts) =>
  list(
    partsOf(parts, "check").flatMap(({ key, value }) =>
      value.view ? [{ text: areaName(context, key), details: [viewWords[value.view], value.reason] }] : [],
    ),
  );

const governors: Blocks = (_context, parts) => {
  const { body, questions } = partValue(parts, "summary", "summary");
  const asked = questions.filter((question) => question.trim() !== "");
  return [
    ...(filled(body) ? [text(body)] : []),
    ...(asked.length > 0 ? [heading("Questions that governors might ask", 3), ...list(asked.map((question) => ({ text: question })))] : []),
  ];
};

/** The short form of a partnership meeting (UO-4). */
const meeting: Blocks = (context, parts) => {
  const section = (name: string, blocks: DocumentBlock[]) => (blocks.length > 0 ? [heading(name), ...blocks] : []);
  return [
    ...section("Celebrations", list(partsOf(parts, "celebration").map(({ value }) => ({ text: value.text })))),
    ...section("Emerging issues", list(partsOf(parts, "issue").map(({ value }) => ({ text: value.text })))),
    ...section("Next steps", nextSteps(context, parts)),
  ];
};

const met: Blocks = ({ people, visit }, parts) => {
  const { met: who, noGovernor } = partValue(parts, "people", "people");
  const present = people.filter(({ role, attendance }) => role === "shadows" && attendance === "present");
  const rows = [
    ...(who ? [{ name: "People met", value: who }] : []),
    ...(present.length > 0
      ? [{ name: "Governor present", value: joined(present.map(({ name, part }) => [name, part].filter(Boolean).join(", "))) }]
      : []),
    ...(present.length === 0 && noGovernor ? [{ name: "No governor present", value: noGovernor }] : []),
    ...(visit.kind === "programme" ? [{ name: "Counts as", value: visit.days === 1 ? "One day" : "Half a day" }] : []),
  ];
  return rows.length > 0 ? [heading("About this visit"), { kind: "facts", rows }] : [];
};

const composed: Record<string, Blocks> = {
  "earlier-actions": earlierActions,
  updates: themes((asks) => asks === "update"),
  findings,
  focus,
  strengths,
  risks,
  "next-steps": nextSteps,
  "self-evaluation": checks,
  governors,
};
