import { v7 as uuid } from "uuid";
import type { Viewer } from "@/lib/auth/viewer";
import { saveStrategicChanges } from "@/lib/strategic-plans/autosave-commands";
import { beginStrategicPlan, sendStrategicPlan } from "@/lib/strategic-plans/commands";
import { emptyStrategicParts, type StrategicPartKind, type StrategicValue } from "@/lib/strategic-plans/parts";
import { type BegunStrategicPlan, isStrategicPlanBegun } from "@/lib/strategic-plans/plan";
import { strategicPlanPage } from "@/lib/strategic-plans/queries";
import { aVisitedSchool, type VisitedSchool } from "./notes.ts";
import { aViewer, inTrustOf } from "./records.ts";

/** A school with those who write, approve and agree its strategic plan, the plan just begun, and an objective of the trust. */
export async function aStrategicPlan() {
  const place = await aVisitedSchool();
  const [chair, lead, deputy] = await Promise.all([
    aViewer(place.trust, "chairOfGovernors", { school: place.school, name: "Helen Marsh" }),
    aViewer(place.trust, "priorityLead", { school: place.school, name: "Imogen Fry" }),
    aViewer(place.trust, "deputyDirector", { name: "Jo Lindqvist" }),
  ]);
  const aim = await inTrustOf(place.trust.id, (db) =>
    db.trustObjective.create({ data: { trustId: place.trust.id, title: "Readers", position: 1 } }),
  );
  const begun = await beginStrategicPlan(place.headteacher, { urn: place.school.urn, carry: [] });
  if (!begun.ok) throw new Error(begun.refusal.sentence);
  return { ...place, chair, lead, deputy, aim, planId: (await strategicPlanOf(place)).plan.id };
}

/** The school's strategic plan as it stands, as its headteacher sees it. */
export async function strategicPlanOf(
  { headteacher, school }: Pick<VisitedSchool, "headteacher" | "school">,
  from: string | null = null,
): Promise<BegunStrategicPlan> {
  const context = await strategicPlanPage(headteacher, { urn: school.urn, from });
  if (!context || !isStrategicPlanBegun(context)) throw new Error("There is no plan.");
  return context;
}

/** Writes a part of a strategic plan as a browser would. */
export async function writeStrategicPart<Kind extends StrategicPartKind>(
  viewer: Viewer,
  planId: string,
  kind: Kind,
  key: string,
  value: Partial<StrategicValue<Kind>>,
  { base = 0, id = uuid(), position = 100, removed = false } = {},
) {
  const change = { id, kind, key, base, position, removed, value: { ...emptyStrategicParts[kind], ...value } };
  const result = await saveStrategicChanges(viewer, { planId, changes: [change] });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value.answers[0] as NonNullable<(typeof result.value.answers)[0]>;
}

/** A plan with one objective and its measure, sent to governors and the trust. */
export async function aSentStrategicPlan() {
  const place = await aStrategicPlan();
  const [objectiveId, measureId] = [uuid(), uuid()];
  const { headteacher, planId, aim } = place;
  await writeStrategicPart(headteacher, planId, "objective", objectiveId, {
    title: "All pupils leave us as readers",
    trustObjectiveId: aim.id,
    leadName: "Reading lead",
    milestones: { "2026-27": "One programme" },
  });
  await writeStrategicPart(headteacher, planId, "measure", measureId, {
    objectiveId,
    text: "Pupils who reach the standard in phonics",
    baseline: "74 %",
    years: { "2026-27": { target: "80 %", actual: "79 %" } },
  });
  const sent = await sendStrategicPlan(headteacher, { planId, version: (await strategicPlanOf(place)).plan.version });
  if (!sent.ok) throw new Error(sent.refusal.sentence);
  return { ...place, objectiveId, measureId };
}
