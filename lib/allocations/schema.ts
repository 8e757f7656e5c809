import { pipe, record, string, transform } from "zod/mini";
import type { AllocationKind } from "@/lib/schools/allocations";

/** One choice that differs from what was shown: who is to be allocated, or nobody. */
export interface ChosenAllocation {
  unitId: string;
  kind: AllocationKind;
  /** The allocation that stood there when the page was read; empty for none. */
  before: string;
  personId: string;
}

export interface AllocationsTyped {
  from: string;
  reason: string;
  changes: ChosenAllocation[];
}

const choice = /^(adviser|partnershipLink):([0-9a-f-]{36})$/;
const dayShape = /^20\d\d-\d\d-\d\d$/;
const idShape = /^([0-9a-f-]{36})?$/;

/** A form of allocations: a day, a reason, and for each unit who it has. Only what differs counts as a change. */
export const allocationsFields = pipe(
  record(string(), string()),
  transform((typed: Record<string, string>, { issues }): AllocationsTyped => {
    const fault = (path: string, message: string) => issues.push({ code: "custom", message, input: typed, path: [path] });
    const changes = Object.entries(typed).flatMap(([name, personId]) => {
      const [, kind, unitId = ""] = choice.exec(name) ?? [];
      const [before = "", holder = ""] = (typed[`was:${name}`] ?? "").split("|");
      if (!kind || personId === holder) return [];
      if (!idShape.test(personId)) fault(name, "Choose one of the list");
      return [{ unitId, kind: kind as AllocationKind, before, personId }];
    });
    const [from = "", reason = ""] = [typed.from?.trim(), typed.reason?.trim()];
    if (!dayShape.test(from) || Number.isNaN(Date.parse(from))) fault("from", "Enter the first day");
    if (changes.length > 0 && reason.length < 3) fault("reason", "Give a reason: it stays in the history");
    if (reason.length > 500) fault("reason", "Use at most 500 characters");
    return { from, reason, changes };
  }),
);
