import { v7 as uuid } from "uuid";
import type { Viewer } from "@/lib/auth/viewer";
import { seedFrameworks } from "@/lib/frameworks/seed";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { saveEvaluationChanges } from "@/lib/self-evaluation/autosave-commands";
import { beginEvaluation } from "@/lib/self-evaluation/commands";
import { type BegunEvaluation, isBegunEvaluation } from "@/lib/self-evaluation/evaluation";
import { type EvaluationPartKind, type EvaluationValue, emptyEvaluationParts } from "@/lib/self-evaluation/parts";
import { evaluationPage } from "@/lib/self-evaluation/queries";
import { aVisitedSchool, type VisitedSchool } from "./notes.ts";
import { aViewer, inTrustOf } from "./records.ts";

export const evaluationYear = "2026-27";

/** A school with those who write, advise and read its evaluation, and this year's of it just begun. */
export async function aBegunEvaluation(kind: "main" | "church" = "main", church: "none" | "churchOfEngland" | "romanCatholic" = "none") {
  const place = await aVisitedSchool();
  const { trust, school } = place;
  await inTrustOf(trust.id, async (db) => {
    if ((await db.frameworkVersion.count({ where: { trustId: trust.id } })) === 0) await seedFrameworks(db, trust.id);
    await db.school.updateMany({ where: { trustId: trust.id, id: school.id }, data: { churchCharacter: church } });
  });
  const [sendco, lead] = await Promise.all([
    aViewer(trust, "sendco", { school, name: "Louise Hale" }),
    aViewer(trust, "priorityLead", { school, name: "Imogen Fry" }),
  ]);
  const begun = await beginEvaluation(place.headteacher, { urn: school.urn, year: evaluationYear, kind, keptBy: "unit" });
  if (!begun.ok) throw new Error(begun.refusal.sentence);
  const context = await evaluationOf(place, { kind });
  return { ...place, sendco, lead, evaluationId: context.evaluation.id };
}

/** The school's evaluation as it stands, as its headteacher sees it. */
export async function evaluationOf(
  { headteacher, school }: Pick<VisitedSchool, "headteacher" | "school">,
  { year = evaluationYear, kind = "main" as "main" | "church", of = undefined as string | undefined } = {},
): Promise<BegunEvaluation> {
  const context = await evaluationPage(headteacher, { urn: school.urn, year, kind, ...(of ? { of } : {}) });
  if (!context || !isBegunEvaluation(context)) throw new Error("There is no evaluation.");
  return context;
}

/** Writes a part of an evaluation as a browser would. */
export async function writeEvaluationPart<Kind extends EvaluationPartKind>(
  viewer: Viewer,
  evaluationId: string,
  kind: Kind,
  key: string,
  value: Partial<EvaluationValue<Kind>>,
  { base = 0, id = uuid(), position = 1, removed = false } = {},
) {
  const change = { id, kind, key, base, position, removed, value: { ...emptyEvaluationParts[kind], ...value } };
  const result = await saveEvaluationChanges(viewer, { evaluationId, changes: [change] });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value.answers[0] as NonNullable<(typeof result.value.answers)[0]>;
}

/** Puts an evaluation on the framework of 2019, as one of a school that has not moved yet. */
export async function onFrameworkOf2019(trustId: string, evaluationId: string): Promise<void> {
  await inTrustOf(trustId, async (db) => {
    const old = await db.frameworkVersion.findFirstOrThrow({ where: { trustId, key: "ofsted-eif-2019" }, select: { id: true } });
    await db.selfEvaluation.updateMany({ where: { trustId, id: evaluationId }, data: { frameworkId: old.id } });
  });
}

/** Words in every place of an evaluation by the framework of 2019, each of them once: what must be found again. */
export async function writeAllOf2019({ headteacher }: Pick<VisitedSchool, "headteacher">, evaluationId: string): Promise<string[]> {
  const words: string[] = [];
  const word = (name: string) => {
    words.push(`${name}word`);
    return `${name}word`;
  };
  const areas = ["quality-of-education", "behaviour-and-attitudes", "personal-development", "leadership-and-management", "sixth-form"];
  await writeEvaluationPart(headteacher, evaluationId, "text", "context", { body: richTextFrom(word("context")) });
  await writeEvaluationPart(headteacher, evaluationId, "safeguarding", "safeguarding", { met: "yes", body: richTextFrom(word("safe")) });
  await writeEvaluationPart(headteacher, evaluationId, "inspectionPoint", uuid(), { text: word("asked"), impact: word("came") });
  await writeEvaluationPart(headteacher, evaluationId, "standard", "curriculum-1", { level: "secure", evidence: word("standard") });
  for (const [place, area] of areas.entries()) {
    await writeEvaluationPart(headteacher, evaluationId, "area", area, {
      grade: "good",
      headline: word(`headline${place}`),
      body: richTextFrom(word(`body${place}`)),
      reviewedOn: "2026-09-10",
    });
    for (const kind of ["strength", "improve"] as const) {
      await writeEvaluationPart(headteacher, evaluationId, "point", uuid(), {
        area,
        kind,
        text: word(`${kind}${place}`),
        impact: word(`${kind}impact${place}`),
        words: word(`${kind}evidence${place}`),
      });
    }
  }
  return words;
}
