import { actionItem } from "@/lib/agreed-actions/compose";
import { type Day, writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentItem, Mark } from "@/lib/documents/document";
import { type RichText, richTextFrom } from "@/lib/rich-text/rich-text";
import type { Category, Strategy } from "@/lib/strategy/content";
import { categoryOf, clockOf, supportOf } from "@/lib/strategy/in-force";
import type { PackFacts, PackFinding } from "@/lib/visit-packs/facts";
import { visitName } from "@/lib/visits/words";
import { capital, counted, joined } from "@/lib/words";

const text = (words: string): DocumentBlock => ({ kind: "text", body: richTextFrom(words) });
const heading = (words: string, beside?: string): DocumentBlock => ({
  kind: "heading",
  level: 3,
  text: words,
  ...(beside ? { beside } : {}),
});
const items = (list: DocumentItem[]): DocumentBlock[] => (list.length > 0 ? [{ kind: "items", items: list }] : []);

/** What is to happen: the agreed plan, the themes, who comes. */
export function visitSection({ visit }: PackFacts): DocumentBlock[] {
  const { plan, themes, facts, people } = visit;
  const agreed = facts.agreed.school && facts.agreed.trust;
  const coming = people.filter(({ attendance }) => attendance !== "notComing" && attendance !== "absent");
  const activities = plan?.content.activities.filter(({ title }) => title.trim() !== "") ?? [];
  const rows = [
    { name: "Plan", value: plan ? (agreed ? "Both sides have agreed to it" : "Not agreed by both sides yet") : "Not written yet" },
    ...(plan?.content.feedback
      ? [{ name: "Feedback", value: [plan.content.feedback.at, plan.content.feedback.about].filter(Boolean).join(", ") }]
      : []),
    ...(coming.length > 0
      ? [{ name: "With", value: joined(coming.map(({ name, as, part }) => [name, as, part].filter(Boolean).join(", "))) }]
      : []),
  ];
  return [
    { kind: "facts", rows },
    ...items(
      activities.map(({ title, part, subject, yearGroups }) => ({
        text: title,
        details: [capital(part), subject, yearGroups ? `Years ${yearGroups}` : ""].filter(Boolean),
      })),
    ),
    ...(themes.length > 0 ? [heading("Themes")] : []),
    ...items(
      themes.map(({ text: theme, carriedFrom }) => ({
        text: theme,
        ...(carriedFrom ? { details: ["not covered at an earlier visit"] } : {}),
      })),
    ),
  ];
}

/** Every open action with its whole history (VP-9). */
export function actionSection({ actions }: PackFacts, today: Day): DocumentBlock[] {
  if (actions.length === 0) return [text("No action is open.")];
  return [{ kind: "items", numbered: true, items: actions.map((action) => actionItem(action, today)) }];
}

/** The category in force with its clock, and the support that it brings (CA-3, CA-5). */
export function categorySection({ visit: { year }, categories }: PackFacts, today: Day): DocumentBlock[] {
  if (!year) return [];
  return categories.flatMap(({ axis, categoryKey, startsOn, clockFrom }) => {
    const category = categoryOf(year.strategy, categoryKey);
    const name = category?.name ?? categoryKey;
    const since = `${name} since ${writtenDay(startsOn)}`;
    if (axis === "siams") return [{ kind: "facts", rows: [{ name: "As a church school", value: since }] } satisfies DocumentBlock];
    const rows = [{ name: "Category", value: since }, ...(category ? clockRows(category, clockFrom, today) : [])];
    return [{ kind: "facts", rows }, ...(category ? support(year.strategy, category) : [])] satisfies DocumentBlock[];
  });
}

function clockRows(category: Category, clockFrom: Day, today: Day): { name: string; value: string }[] {
  const { months, aim, latest, overdue } = clockOf(category, clockFrom, today);
  const until = aim ? `aims to move up by ${writtenDay(aim)}` : "";
  const late = overdue && latest ? `was due to move up by ${writtenDay(latest)}` : until;
  return [{ name: "In it for", value: [months === 0 ? "less than a month" : counted(months, "month"), late].filter(Boolean).join("; ") }];
}

const often = { year: "once a year", term: "every term", once: "once", ongoing: "throughout" } as const;

function support(strategy: Strategy, category: Category): DocumentBlock[] {
  const owed = supportOf(strategy, category).filter(({ strength }) => strength !== "choice");
  const list = owed.map(({ text: what, owedBy, strength, every }) => ({
    text: what,
    details: [`${strength} by the ${owedBy}`, often[every]],
  }));
  return list.length > 0 ? [heading("Support"), ...items(list)] : [];
}

/** Strengths and risks of the last notes, visit by visit. */
export function findingSection({ findings, visit }: PackFacts): DocumentBlock[] {
  const risks = visit.year?.strategy.scales.risk ?? [];
  const told = findings.filter(({ kind }) => kind === "strength" || kind === "risk");
  const visits = [...new Map(told.map((finding) => [finding.visitId, finding.visit]))];
  return visits.flatMap(([visitId, of]) => {
    const own = told.filter((finding) => finding.visitId === visitId);
    const list = (kind: PackFinding["kind"]) =>
      own.filter((one) => one.kind === kind).map((one) => ({ text: one.text, ...markOf(one, risks) }));
    return [
      heading(`${visitName(of)}: strengths`, writtenDay(of.day)),
      ...items(list("strength")),
      ...(list("risk").length > 0 ? [heading(`${visitName(of)}: risks`), ...items(list("risk"))] : []),
    ];
  });
}

function markOf({ riskLevelKey }: PackFinding, risks: Strategy["scales"]["risk"]): { marks?: Mark[] } {
  const level = risks.find(({ key }) => key === riskLevelKey);
  return level ? { marks: [{ name: level.name, tone: level.tone }] } : {};
}

/** Each area of focus that is open, with what was found of it at each visit (VT-5). */
export function focusSection({ visit, findings }: PackFacts): DocumentBlock[] {
  const open = visit.focus.filter(({ endedOn }) => endedOn === null);
  return items(
    open.map(({ id, name, why, startedOn }) => {
      const found = findings.filter(({ focusAreaId }) => focusAreaId === id).toReversed();
      const body: RichText = found.map((one) => ({
        kind: "paragraph",
        spans: [{ text: `${visitName(one.visit)}, ${writtenDay(one.visit.day)}: `, bold: true }, { text: one.text }],
      }));
      const nothing = richTextFrom("Nothing has been written of it yet.");
      return { text: name, details: [`chosen on ${writtenDay(startedOn)}`, ...(why ? [why] : [])], body: body.length > 0 ? body : nothing };
    }),
  );
}
