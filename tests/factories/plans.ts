import { v7 as uuid } from "uuid";
import type { Viewer } from "@/lib/auth/viewer";
import { savePlanChanges } from "@/lib/improvement-plans/autosave-commands";
import { agreePlan, beginPlan, submitPlan } from "@/lib/improvement-plans/commands";
import { emptyPlanParts, type PlanPartKind, type PlanValue, partsOfKind } from "@/lib/improvement-plans/parts";
import { type BegunPlan, isBegun } from "@/lib/improvement-plans/plan";
import { planPage } from "@/lib/improvement-plans/queries";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { aVisitedSchool, type VisitedSchool } from "./notes.ts";
import { aViewer } from "./records.ts";

export const planYear = "2026-27";

/** A school with those who write, assure, challenge and approve its plan, and the plan of the year just begun. */
export async function aBegunPlan() {
  const place = await aVisitedSchool();
  const [chair, lead] = await Promise.all([
    aViewer(place.trust, "chairOfGovernors", { school: place.school, name: "Helen Marsh" }),
    aViewer(place.trust, "priorityLead", { school: place.school, name: "Imogen Fry" }),
  ]);
  const begun = await beginPlan(place.headteacher, { urn: place.school.urn, year: planYear });
  if (!begun.ok) throw new Error(begun.refusal.sentence);
  const context = await planOf(place);
  return { ...place, chair, lead, planId: context.plan.id };
}

export type SchoolWithPlan = Awaited<ReturnType<typeof aBegunPlan>>;

/** The school's plan as it stands, as its headteacher sees it. */
export async function planOf(
  { headteacher, school }: Pick<VisitedSchool, "headteacher" | "school">,
  year = planYear,
  kind: "annual" | "rapid" = "annual",
): Promise<BegunPlan> {
  const context = await planPage(headteacher, { urn: school.urn, year, kind });
  if (!context || !isBegun(context)) throw new Error("There is no plan.");
  return context;
}

/** Writes a part of a plan as a browser would. */
export async function writePlanPart<Kind extends PlanPartKind>(
  viewer: Viewer,
  planId: string,
  kind: Kind,
  key: string,
  value: Partial<PlanValue<Kind>>,
  { base = 0, id = uuid(), position = 100, removed = false } = {},
) {
  const change = { id, kind, key, base, position, removed, value: { ...emptyPlanParts[kind], ...value } };
  const result = await savePlanChanges(viewer, { planId, changes: [change] });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value.answers[0] as NonNullable<(typeof result.value.answers)[0]>;
}

/** Everything that a plan needs before it is sent: a response to each of the trust's priorities, three of the school's own. */
export async function writeWholePlan(place: SchoolWithPlan): Promise<string[]> {
  const { headteacher, planId } = place;
  for (const { key, value, version, position } of partsOfKind((await planOf(place)).parts, "priority")) {
    const response = richTextFrom("We have agreed what this asks of us.");
    await writePlanPart(headteacher, planId, "priority", key, { ...value, response, leadName: "Headteacher" }, { base: version, position });
  }
  const own = ["Early reading", "Writing", "Attendance"].map((title) => ({ id: uuid(), title }));
  for (const [place_, { id, title }] of own.entries()) {
    await writePlanPart(
      headteacher,
      planId,
      "priority",
      id,
      { title, why: "Seen in books", leadName: "Reading lead" },
      { position: 100 + place_ },
    );
    await writePlanPart(headteacher, planId, "criterion", uuid(), {
      priorityId: id,
      text: `${title}: more pupils reach it`,
      baseline: "60 %",
      target: "75 %",
    });
    await writePlanPart(headteacher, planId, "step", uuid(), {
      priorityId: id,
      text: `Train all adults, ${title}`,
      leadName: "Reading lead",
      cost: "450",
    });
  }
  return own.map(({ id }) => id);
}

/** A plan that its adviser has agreed, with the ids of the school's own priorities. */
export async function anAgreedPlan() {
  const place = await aBegunPlan();
  const own = await writeWholePlan(place);
  const submitted = await submitPlan(place.headteacher, { planId: place.planId, version: (await planOf(place)).plan.version });
  if (!submitted.ok) throw new Error(submitted.refusal.sentence);
  const agreed = await agreePlan(place.adviser, { planId: place.planId, version: (await planOf(place)).plan.version });
  if (!agreed.ok) throw new Error(agreed.refusal.sentence);
  return { ...place, own };
}
