import "server-only";
import { type ActionPage, actionStatement } from "@/lib/agreed-actions/action-statement";
import type { ActionFilter } from "@/lib/agreed-actions/filter";
import { type ListAnswer, listStatement } from "@/lib/agreed-actions/list-statement";
import { actionPlace, agreedActionPolicy } from "@/lib/agreed-actions/policy";
import { mostKept, mostPrinted, type PrintAnswer, type PrintedAction, printStatement } from "@/lib/agreed-actions/print-statement";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { isId, pagesOf } from "@/lib/pages";

/** The actions that the viewer may see, 50 a page, or null when there is no list for them. */
export async function actionsPage(viewer: Viewer, filter: ActionFilter) {
  if (!agreedActionPolicy.list(viewer)) return null;
  const [answer] = await askInTrust<ListAnswer>(viewer, listStatement(viewer, filter));
  const { total = 0, overdue = 0, rows, choices = { scale: [], strands: [], schools: [], owners: [] } } = answer ?? {};
  return { rows: rows ?? [], total, overdue, pages: pagesOf(total), choices };
}

/** The same actions with their whole history, for print and files, or null. */
export async function actionsToPrint(viewer: Viewer, filter: ActionFilter) {
  return actionsWithHistory(viewer, filter, mostPrinted);
}

/** The actions of a filter with their whole history, for a spreadsheet. */
export async function actionsToKeep(viewer: Viewer, filter: ActionFilter) {
  return actionsWithHistory(viewer, filter, mostKept);
}

async function actionsWithHistory(viewer: Viewer, filter: ActionFilter, most: number) {
  if (!agreedActionPolicy.list(viewer)) return null;
  const [answer] = await askInTrust<PrintAnswer>(viewer, printStatement(viewer, filter, { most }));
  const actions = (answer?.actions ?? []).map((action) => asPrintedFor(viewer, action));
  return { total: answer?.total ?? 0, actions, scale: answer?.scale ?? [], strands: answer?.strands ?? [] };
}

/** Without what this viewer does not read of it. */
function asPrintedFor(viewer: Viewer, action: PrintedAction): PrintedAction {
  return agreedActionPolicy.readProgress(viewer, actionPlace(action)) ? action : { ...action, progress: null };
}

/** An action with its history, as this viewer may see it; or null. */
export async function actionPage(viewer: Viewer, id: string): Promise<ActionPage | null> {
  if (!isId(id)) return null;
  const [answer] = await askInTrust<{ action: ActionPage }>(viewer, actionStatement(viewer, id));
  const action = answer?.action;
  if (!action || !agreedActionPolicy.open(viewer, actionPlace(action))) return null;
  const place = actionPlace(action);
  const inside = agreedActionPolicy.readProgress(viewer, place);
  return {
    ...action,
    progress: inside ? action.progress : [],
    changes: inside ? action.changes : [],
    people: agreedActionPolicy.change(viewer, place) ? action.people : [],
  };
}

/** An action for its form, or null when the viewer may not change it. */
export async function actionToChange(viewer: Viewer, id: string): Promise<ActionPage | null> {
  const action = await actionPage(viewer, id);
  return action && agreedActionPolicy.change(viewer, actionPlace(action)) && action.state !== "closed" ? action : null;
}
