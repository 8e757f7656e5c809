import type { MeasureUnit } from "@/lib/official-data/measures";
import { missingWords } from "@/lib/official-data/reading/missing";
import { fewPupils } from "@/lib/official-data/series";

/** A figure with its unit: "63%", "104", "−1.9", "1,687". */
export function writtenFigure(value: number, unit: MeasureUnit): string {
  const rounded = Math.round(value * 100) / 100;
  const isSigned = unit === "progress" || unit === "difference";
  const digits = new Intl.NumberFormat("en-GB", { maximumFractionDigits: isSigned ? 2 : 1 }).format(Math.abs(rounded));
  const sign = rounded < 0 ? "−" : isSigned && rounded > 0 ? "+" : "";
  return `${sign}${digits}${unit === "percent" ? "%" : ""}`;
}

/** A figure, or why there is none. */
export function figureWords(value: number | null, missing: string | null, unit: MeasureUnit): string {
  if (value !== null) return writtenFigure(value, unit);
  return missing === "few" ? `Not shown: fewer than ${fewPupils} pupils` : missingWords(missing ?? "");
}
