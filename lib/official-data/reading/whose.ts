import type { Whose } from "@/lib/official-data/facts";
import type { Cells, FileContext } from "@/lib/official-data/reading/kind";
import type { Reason } from "@/lib/official-data/reading/reasons";
import { codeOf, laestabOf, urnOf } from "@/lib/official-data/reading/values";

/** Whether a row about a school is one of the trust's, by URN or by the number that outlives a conversion. */
export function ofSchool(cell: Cells, { interest }: FileContext, urnColumn = "urn"): Whose | Reason {
  const urn = urnOf(cell(urnColumn)) ?? null;
  const laestab = laestabOf(cell("laestab")) ?? laestabOf(cell("la"), cell("establishment")) ?? null;
  if (urn === null && laestab === null) return "noUrn";
  const wanted = (urn !== null && interest.hasUrn(urn)) || (laestab !== null && interest.hasLaestab(laestab));
  return wanted ? { level: "school", urn, laestab } : "otherTrust";
}

const phases = { PRI: "primary", SEC: "secondary", SPE: "special" } as const;

/** National rows of the census and of absence: "NAT" with the phase where the establishment's number stands. */
export function nationalByPhase(cell: Cells): Whose | undefined {
  const isNational = [cell("urn"), cell("la")].some((text) => text.trim().toUpperCase() === "NAT");
  if (!isNational) return undefined;
  const code = phases[cell("establishment").trim().toUpperCase() as keyof typeof phases] ?? "all";
  return { level: "national", code };
}

/**
 * Rows of the performance tables: a school has a URN; a row without one is an authority's, or England's.
 * `national` names the record types that are compared with, the first preferred.
 */
export function ofPerformanceRow(cell: Cells, file: FileContext, national: readonly string[]): Whose | Reason {
  if (urnOf(cell("urn")) !== undefined) return ofSchool(cell, file);
  const laCode = codeOf(cell("la"));
  if (/^\d{3}$/.test(laCode)) {
    if (codeOf(cell("establishment")) !== "") return ofSchool(cell, file);
    return file.interest.hasAuthority(laCode) ? { level: "authority", code: laCode } : "comparedWithNothing";
  }
  const type = codeOf(cell("recordType")).toUpperCase();
  if (national.includes(type)) return { level: "national", code: "all" };
  return /^[4-9]$|^NAT/.test(type) ? "otherNational" : "noUrn";
}
