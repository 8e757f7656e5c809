export type OwnMeasureUnit = "percent" | "count" | "number";

export const ownMeasureUnits = ["percent", "count", "number"] as const;

const unitNames: Record<OwnMeasureUnit, string> = { percent: "Per cent", count: "How many", number: "Another number" };

/** "Per cent". */
export function unitName(unit: OwnMeasureUnit): string {
  return unitNames[unit];
}

/** A cell of a sheet: a value, why there is none, or a fault; nothing where the cell is empty. */
export type CellRead = { value: number } | { missing: string } | { fault: string } | undefined;

const reasons = /^(n\/?a|not applicable|none|-+|–|x|supp(ressed)?|np|ne|low)$/i;

/** Reads "94.2 %", "1,204", "n/a" or "suppressed" as a measure of a unit. */
export function readMeasure(text: string, unit: OwnMeasureUnit): CellRead {
  if (text === "") return undefined;
  if (reasons.test(text)) return { missing: text };
  const number = Number(text.replace(/[%\s]/g, "").replace(/(\d),(?=\d{3}\b)/g, "$1"));
  if (Number.isNaN(number)) return { fault: `“${text}” is not a number: write it like 94.2, or n/a where there is none` };
  if (unit === "percent" && (number < 0 || number > 100)) return { fault: `“${text}” is not a percentage from 0 to 100` };
  if (unit === "count" && (number < 0 || !Number.isInteger(number))) return { fault: `“${text}” is not a count` };
  if (Math.abs(number) >= 1e9) return { fault: `“${text}” is too large` };
  return { value: Math.round(number * 1000) / 1000 };
}

/** "94.2 %", "12". */
export function writtenMeasure(value: number, unit: OwnMeasureUnit): string {
  const text = value.toLocaleString("en-GB", { maximumFractionDigits: unit === "count" ? 0 : 1 });
  return unit === "percent" ? `${text} %` : text;
}
