import { agreedActionPolicy } from "@/lib/agreed-actions/policy";
import type { Viewer } from "@/lib/auth/viewer";
import type { Body, BodyCopy, BodyPlan, BodyVisitName } from "@/lib/governing-bodies/body";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { notePolicy } from "@/lib/notes/policy";
import { obligationPolicy } from "@/lib/obligations/policy";
import { selfEvaluationPolicy } from "@/lib/self-evaluation/policy";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { strategicPlanPolicy } from "@/lib/strategic-plans/policy";
import { visitPolicy } from "@/lib/visits/policy";
import { visitName } from "@/lib/visits/words";

/** What a statement rests on: a kind of record and its address. */
export interface Rests {
  on: "note" | "visit" | "action" | "plan" | "selfEvaluation" | "strategicPlan" | "meeting" | "category";
  address: string;
}

/** A published note. */
export const onNote = ({ visitId }: { visitId: string }): Rests => ({ on: "note", address: `/visits/${visitId}/note` });
export const onVisit = ({ visitId }: { visitId: string }): Rests => ({ on: "visit", address: `/visits/${visitId}` });
export const onAction = ({ id }: { id: string }): Rests => ({ on: "action", address: `/actions/${id}` });
export const onCategory = ({ urn }: Pick<Body, "urn">): Rests => ({ on: "category", address: `/schools/${urn}/category` });

/** A plan as it is carried out. */
export function onPlan({ urn }: Pick<Body, "urn">, { year, kind }: Pick<BodyPlan, "year" | "kind">): Rests {
  return { on: "plan", address: `/schools/${urn}/plan/${year}${kind === "rapid" ? "/rapid" : ""}` };
}

/** A copy that was kept when something was shown. */
export function onCopy({ urn }: Pick<Body, "urn">, { desk, id, recordId, year, second }: BodyCopy): Rests {
  if (desk === "meeting") return { on: "meeting", address: `/meetings/${recordId}/outcome` };
  if (desk === "strategicPlan") return { on: "strategicPlan", address: `/schools/${urn}/strategic-plan/versions/${id}` };
  if (desk === "improvementPlan") return { on: "plan", address: `/schools/${urn}/plan/${year}/versions/${id}` };
  return { on: "selfEvaluation", address: `/schools/${urn}/self-evaluation/${year}${second ? "/church" : ""}?copy=${id}` };
}

/** "visit 2" within a sentence. */
export function visitWords(visit: Pick<BodyVisitName, "kind" | "number" | "reviewKind">): string {
  const name = visitName(visit);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Which kinds of records this viewer can open: a clerk has the papers, and not every page that they rest on. */
export function opensFor(viewer: Viewer, { unitId, schoolId }: Pick<Body, "unitId" | "schoolId">): Set<Rests["on"]> {
  const place = { unitId, schoolId };
  const note = { ...place, writers: [], leadId: null, authorId: null, state: "published" as const };
  const may: Record<Rests["on"], boolean> = {
    note: notePolicy.read(viewer, note),
    visit: visitPolicy.readSchedule(viewer, place),
    action: agreedActionPolicy.read(viewer, place),
    plan: improvementPlanPolicy.read(viewer, { ...place, kind: "annual", state: "agreed" }),
    selfEvaluation: selfEvaluationPolicy.readShown(viewer, place),
    strategicPlan: strategicPlanPolicy.read(viewer, { ...place, sent: true }),
    meeting:
      standardsMeetingPolicy.readShared(viewer, { ...place, state: "shared", people: [] }) ||
      standardsMeetingPolicy.read(viewer, { ...place, state: "shared", people: [] }),
    category: obligationPolicy.read(viewer, place),
  };
  return new Set((Object.keys(may) as Rests["on"][]).filter((on) => may[on]));
}
