import { type Day, londonDay, writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentItem, DocumentValue, Mark } from "@/lib/documents/document";
import { budgetOf, progressSentence } from "@/lib/improvement-plans/life";
import { momentKey, ofPriority, type PlanPart, type PlanValue, partsOfKind, planValue } from "@/lib/improvement-plans/parts";
import { type BegunPlan, planMoments } from "@/lib/improvement-plans/plan";
import { criterionMark, planName, pounds, sourceName, stepMark } from "@/lib/improvement-plans/words";
import { isBlank, type RichText, richTextFrom } from "@/lib/rich-text/rich-text";
import { writtenYear } from "@/lib/strategy/year-key";

const heading = (text: string, level: 2 | 3 = 2, beside?: string): DocumentBlock => ({
  kind: "heading",
  level,
  text,
  ...(beside ? { beside } : {}),
});
const text = (body: RichText): DocumentBlock[] => (isBlank(body) ? [] : [{ kind: "text", body }]);
const plain = (words: string): DocumentBlock[] => text(richTextFrom(words));

/** A plan as one document of few pages: what is on the screen of those who read it, is printed, and is kept in its versions. */
export function composePlan(context: BegunPlan, { version }: { version?: string } = {}): DocumentValue {
  const { plan, parts, unit, year } = context;
  const title = plan.title ?? `${planName(plan.kind)} ${writtenYear(year.key)}`;
  return {
    title,
    lead: unit,
    meta: [...lifeOf(context), ...(version ? [version] : [])],
    foot: unit,
    blocks: [
      ...section(plan.kind === "annual" ? "Context" : "Why a rapid plan", planValue(parts, "text", "context").body),
      ...(plan.kind === "rapid" ? section("The team", planValue(parts, "text", "team").body) : []),
      ...lastYear(context),
      heading("At a glance", 2, progressSentence(parts)),
      ...glance(context),
      ...partsOfKind(parts, "priority").flatMap((one, place) => priority(context, one, place + 1)),
    ],
  };
}

function lifeOf({ plan }: BegunPlan): string[] {
  return [
    plan.state === "draft" ? "Draft" : "",
    plan.submittedAt ? `Sent to the adviser on ${writtenDay(dayIn(plan.submittedAt))}` : "",
    plan.agreedAt ? `Agreed by ${plan.agreedBy} on ${writtenDay(dayIn(plan.agreedAt))}` : "",
    plan.approvedOn ? `Approved by the governors on ${writtenDay(plan.approvedOn)}` : "",
    plan.reviewedOn ? `Reviewed on ${writtenDay(plan.reviewedOn)}` : "",
  ].filter(Boolean);
}

const dayIn = (moment: string): Day => londonDay(new Date(moment));

function section(name: string, body: RichText): DocumentBlock[] {
  return isBlank(body) ? [] : [heading(name), ...text(body)];
}

function lastYear({ plan, before, parts }: BegunPlan): DocumentBlock[] {
  const last = plan.kind === "annual" ? before[0] : undefined;
  const words = planValue(parts, "text", "last-year").body;
  const said = (last?.priorities ?? []).filter(({ outcome }) => outcome !== null);
  if (said.length === 0 && isBlank(words)) return [];
  const rows = said.map(({ title, outcome, lessons, carryOn }) => [
    title,
    outcome ? criterionMark(outcome) : "",
    lessons,
    carryOn === null ? "" : carryOn ? "Yes" : "No",
  ]);
  const table: DocumentBlock[] =
    rows.length > 0
      ? [
          {
            kind: "table",
            caption: `The plan of ${writtenYear(last?.year ?? "")}`,
            columns: ["Priority", "Outcome", "What was learned", "Carried on"],
            rows,
          },
        ]
      : [];
  return [heading("Outcome of last year’s plan"), ...text(words), ...table];
}

/** Each priority in a line: who leads it, how it was rated term by term, what it costs. */
export function glance(context: BegunPlan): DocumentBlock[] {
  const { parts } = context;
  const priorities = partsOfKind(parts, "priority");
  if (priorities.length === 0) return plain("There are no priorities yet.");
  const rated = planMoments(context).filter(({ key }) => priorities.some((one) => ratingIn(context, one.key, key) !== null));
  const rows = priorities.map(({ key, value }, place) => [
    `${place + 1}. ${value.title || "Without a title"}`,
    leadOf(context, value.leadId, value.leadName),
    ...rated.map((moment) => ratingIn(context, key, moment.key) ?? "Not yet"),
    costIn(parts, key),
  ]);
  const total = budgetOf(parts);
  const names = rated.map(({ name }) => name.replace(/^Review meeting of /, "").replace(/,.*$/, ""));
  const table: DocumentBlock = { kind: "table", caption: "Priorities", columns: ["Priority", "Lead", ...names, "Cost"], rows };
  return [table, ...(total > 0 ? plain(`All steps together cost ${pounds(total)}.`) : [])];
}

function costIn(parts: readonly PlanPart[], priorityId: string): string {
  const cost = budgetOf(parts, priorityId);
  return cost > 0 ? pounds(cost) : "";
}

/** How a priority was rated at a moment: by the review, else by the milestone. */
export function ratingIn({ parts, strategy }: BegunPlan, priorityId: string, moment: string): Mark | null {
  const name = momentKey(priorityId, moment);
  const key = planValue(parts, "review", name).rating || planValue(parts, "milestone", name).rating;
  return levelMark(strategy.scales.progress, key);
}

function levelMark(levels: BegunPlan["strategy"]["scales"]["progress"], wanted: string): Mark | null {
  const level = levels.find(({ key }) => key === wanted);
  return level ? { name: level.name, tone: level.tone } : null;
}

/** A lead by name: somebody of the list, else as it was written. */
export function leadOf({ people }: Pick<BegunPlan, "people">, id: string, written: string): string {
  return people.find((one) => one.id === id)?.name ?? written;
}

type Priority = PlanPart<"priority">;

function priority(context: BegunPlan, { key, value }: Priority, number: number): DocumentBlock[] {
  return [
    heading(`${number}. ${value.title || "Without a title"}`, 2, sourceName(value.source)),
    ...plain(value.intent),
    ...text(value.response),
    ...facts(context, value),
    ...criteria(context.parts, key),
    ...milestones(context, key),
    ...steps(context, key),
    ...reviews(context, key),
    ...outcome(value),
  ];
}

function facts(context: BegunPlan, value: PlanValue<"priority">): DocumentBlock[] {
  const { strategy, areas, objectives, groups, points, findings } = context;
  const named = (keys: readonly string[], all: readonly { key: string; name: string }[]) =>
    keys.flatMap((one) => all.find(({ key }) => key === one)?.name ?? []).join(", ");
  const answers = [
    ...value.points.flatMap((id) => points.find((one) => one.id === id) ?? []).map((one) => `${one.area}: ${one.text}`),
    ...value.findings.flatMap((id) => findings.find((one) => one.id === id) ?? []).map((one) => `${one.visit}: ${one.text}`),
  ];
  const rows = [
    { name: "Lead", value: leadOf(context, value.leadId, value.leadName) },
    { name: "Link governor", value: leadOf(context, value.governorId, "") },
    { name: "Why", value: value.why },
    { name: "Answers", value: answers.join("; ") },
    { name: "Serves", value: objectives.find(({ id }) => id === value.objectiveId)?.title ?? "" },
    { name: "Works with", value: groups.find(({ id }) => id === value.groupId)?.name ?? "" },
    { name: "Areas", value: named(value.areas, areas) },
    { name: "Strands", value: named(value.strands, strategy.strands.strands) },
    { name: "For pupils with SEND", value: value.sendImpact },
    { name: "For disadvantaged pupils", value: value.disadvantagedImpact },
  ].filter((row) => row.value.trim() !== "");
  return rows.length > 0 ? [{ kind: "facts", rows }] : [];
}

function criteria(parts: readonly PlanPart[], priorityId: string): DocumentBlock[] {
  const found = ofPriority(parts, "criterion", priorityId).filter(({ value }) => value.text.trim() !== "");
  if (found.length === 0) return [];
  const rows = found.map(({ value }) => [
    value.text,
    [value.baseline, value.baselineOn ? `(${writtenDay(value.baselineOn)})` : ""].filter(Boolean).join(" "),
    value.finalValue ? `${value.target}; reached ${value.finalValue}` : value.target,
    criterionMark(value.status),
  ]);
  return [
    { kind: "table", caption: "Success criteria", columns: ["What will be seen", "At the beginning", "Target", "How it stands"], rows },
  ];
}

function milestones(context: BegunPlan, priorityId: string): DocumentBlock[] {
  const items = planMoments(context).flatMap(({ key, name }): DocumentItem[] => {
    const { text: words, rating, evidence } = planValue(context.parts, "milestone", momentKey(priorityId, key));
    if (words.trim() === "") return [];
    const mark = levelMark(context.strategy.scales.progress, rating);
    return [{ text: `${name}: ${words}`, marks: mark ? [mark] : [], details: evidence ? [evidence] : [] }];
  });
  return items.length > 0 ? [heading("Milestones", 3), { kind: "items", items }] : [];
}

function steps(context: BegunPlan, priorityId: string): DocumentBlock[] {
  const found = ofPriority(context.parts, "step", priorityId).filter(({ value }) => value.text.trim() !== "");
  if (found.length === 0) return [];
  const rows = found.map(({ key, value }) => {
    const action = context.adopted.find(({ stepId }) => stepId === key);
    const offer = context.offers.find(({ id }) => id === value.offerId)?.title ?? "";
    return [
      [value.text, action ? `(agreed action${action.visit ? `, ${action.visit}` : ""})` : ""].filter(Boolean).join(" "),
      leadOf(context, value.leadId, value.leadName),
      value.endsOn ? writtenDay(value.endsOn) : "",
      [value.resources, offer, value.cost ? pounds(Number(value.cost.replace(",", "."))) : ""].filter(Boolean).join("; "),
      stepMark(value.status),
    ];
  });
  return [{ kind: "table", caption: "Steps", columns: ["Step", "Lead", "By", "Resources", "How it stands"], rows }];
}

/** What came of a priority, term by term: the school's words, a governor's challenge, the adviser's comment. */
export function reviews(context: BegunPlan, priorityId: string): DocumentBlock[] {
  const blocks = planMoments(context).flatMap(({ key, name }): DocumentBlock[] => {
    const review = planValue(context.parts, "review", momentKey(priorityId, key));
    const words = context.reviewWords.find((one) => one.key === momentKey(priorityId, key));
    const mark = levelMark(context.strategy.scales.progress, review.rating);
    if (!mark && isBlank(review.impact) && !words) return [];
    const said = [
      review.adjustment ? `Adjustment: ${review.adjustment}` : "",
      words?.governorsWords ? `${words.governor}, governor: ${words.governorsWords}` : "",
      words?.advisersWords ? `${words.adviser}, adviser: ${words.advisersWords}` : "",
    ].filter(Boolean);
    return [
      { kind: "items", items: [{ text: name, marks: mark ? [mark] : [], body: [...review.impact, ...richTextFrom(said.join("\n"))] }] },
    ];
  });
  return blocks.length > 0 ? [heading("What came of it", 3), ...blocks] : [];
}

function outcome({ outcome: reached, lessons, carryOn }: PlanValue<"priority">): DocumentBlock[] {
  if (reached === "") return [];
  const details = [lessons, carryOn === "yes" ? "Carried on next year." : carryOn === "no" ? "Not carried on." : ""].filter(Boolean);
  return [heading("At the end of the year", 3), { kind: "items", items: [{ text: "Outcome", marks: [criterionMark(reached)], details }] }];
}
