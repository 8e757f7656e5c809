import { noteClauses } from "@/lib/protocol/note-clauses";
import type { Clause } from "@/lib/protocol/rule";
import { visitClauses } from "@/lib/protocol/visit-clauses";
import { yearClauses } from "@/lib/protocol/year-clauses";

/** The clauses that a director may waive for a visit with its note, or for a unit's year: musts that are not fixed. */
export function waivableClauses(of: "visit" | "unit"): { clause: string; title: string }[] {
  const clauses: readonly Pick<Clause<never>, "clause" | "title" | "strength" | "fixed">[] =
    of === "visit" ? [...visitClauses, ...noteClauses] : yearClauses;
  return clauses.filter(({ strength, fixed }) => strength === "must" && !fixed).map(({ clause, title }) => ({ clause, title }));
}
