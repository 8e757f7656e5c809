import "server-only";
import { composeActions } from "@/lib/agreed-actions/compose";
import { openActions } from "@/lib/agreed-actions/filter";
import { actionsToPrint } from "@/lib/agreed-actions/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { writtenDay } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { composePlan } from "@/lib/improvement-plans/compose";
import { isBegun } from "@/lib/improvement-plans/plan";
import { planPages } from "@/lib/improvement-plans/queries";
import { composeSupport, type FolderDocument } from "@/lib/inspection-folders/compose";
import { type FolderAnswer, folderStatement } from "@/lib/inspection-folders/folder-statement";
import { inspectionFolderPolicy } from "@/lib/inspection-folders/policy";
import { composeEvaluation } from "@/lib/self-evaluation/compose";
import { isBegunEvaluation } from "@/lib/self-evaluation/evaluation";
import { evaluationPages } from "@/lib/self-evaluation/queries";
import { type VisitKind, visitName } from "@/lib/visits/words";

/** A school's inspection folder: the documents that are in it, in order. */
export interface InspectionFolder {
  unit: string;
  documents: FolderDocument[];
}

/**
 * A school's inspection folder (VP-1), for who may make it: self-evaluation as it stands and as it was last shown, plans of this year and the
 * last, notes of visits, actions and what came of them, support given. Else null.
 */
export async function inspectionFolder(viewer: Viewer, urn: number): Promise<InspectionFolder | null> {
  if (!Number.isInteger(urn)) return null;
  const [answer] = await askInTrust<FolderAnswer>(viewer, folderStatement(viewer, urn));
  if (!answer || !inspectionFolderPolicy.make(viewer, { unitId: answer.unitId, schoolId: "" })) return null;
  const [evaluations, plans, actions] = await Promise.all([
    evaluationsOf(viewer, urn, answer.years[0]),
    plansOf(viewer, urn, answer.years),
    actionsOf(viewer, urn),
  ]);
  const documents = [
    ...evaluations,
    ...answer.evaluations.map(({ purpose, day, content }) => ({
      name: `${content.title.replace("/", "-")}, ${purpose.toLowerCase()}, ${writtenDay(day)}`,
      value: content,
    })),
    ...plans,
    ...answer.notes.map(({ day, content }) => ({ name: `${content.title}, ${writtenDay(day)}`, value: content })),
    ...actions,
    { name: "Support given", value: composeSupport(supportFacts(answer)) },
  ];
  return { unit: answer.unit, documents };
}

/** This year's evaluation as it stands, and the church school's beside it. */
async function evaluationsOf(viewer: Viewer, urn: number, year: string | undefined): Promise<FolderDocument[]> {
  if (!year) return [];
  const found = await evaluationPages(viewer, [
    { urn, year, kind: "main" },
    { urn, year, kind: "church" },
  ]);
  return (found ?? []).filter(isBegunEvaluation).map((context) => {
    const value = composeEvaluation(context);
    return { name: value.title.replace("/", "-"), value };
  });
}

async function plansOf(viewer: Viewer, urn: number, years: readonly string[]): Promise<FolderDocument[]> {
  const kinds = ["annual", "rapid"] as const;
  const asked = years.slice(0, 2).flatMap((year) => kinds.map((kind) => ({ urn, year, kind })));
  return ((await planPages(viewer, asked)) ?? []).filter(isBegun).map((context) => {
    const value = composePlan(context);
    return { name: value.title.replace("/", "-"), value };
  });
}

async function actionsOf(viewer: Viewer, urn: number): Promise<FolderDocument[]> {
  const found = await actionsToPrint(viewer, { ...openActions, school: String(urn), state: "all" });
  if (!found || found.actions.length === 0) return [];
  const value = composeActions(found.actions, { trustName: viewer.trustName, narrowedTo: "", total: found.total }, viewer.today);
  return [{ name: "Agreed actions and what came of them", value }];
}

function supportFacts({ unit, visits, categories, advisers, further }: FolderAnswer) {
  return {
    unit,
    further,
    categories,
    visits: visits.map(({ kind, number, title, ...visit }) => ({
      ...visit,
      name: title ?? visitName({ kind: kind as VisitKind, number, reviewKind: null }),
    })),
    advisers: advisers.map(({ kind, ...one }) => ({ ...one, as: kind === "adviser" ? "adviser" : "partnership link" })),
  };
}
