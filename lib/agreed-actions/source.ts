import { type Day, writtenDay } from "@/lib/dates";
import { type VisitKind, visitName } from "@/lib/visits/words";

/** Where an action comes from: "Visit 2, Tue 17 Nov 2026", or the sheet of the first month. */
export function writtenSource(source: { kind: VisitKind; number: number | null; day: Day } | null, agreedOn: Day | null = null): string {
  if (source) return `${visitName(source)}, ${writtenDay(source.day)}`;
  return agreedOn ? `brought in, agreed on ${writtenDay(agreedOn)}` : "brought in from a sheet";
}
