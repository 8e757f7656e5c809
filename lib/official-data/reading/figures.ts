import type { Figure } from "@/lib/official-data/facts";
import type { Cells } from "@/lib/official-data/reading/kind";
import { missingReasonOf } from "@/lib/official-data/reading/missing";
import { countOf, decimalOf } from "@/lib/official-data/reading/values";

/** A measure with the columns that hold it. */
export interface FigureColumn {
  measure: string;
  names: readonly string[];
  /** The columns of its confidence interval. */
  lower?: readonly string[];
  upper?: readonly string[];
  /** The column of the pupils behind it, by its key among the kind's columns. */
  cohort?: string;
  /** A share without a per-cent sign is a fraction: 0.67 is 67 %. */
  fraction?: boolean;
}

/** The columns of a list of measures, as a kind declares them. */
export function columnsOf(list: readonly FigureColumn[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    list.flatMap(({ measure, names, lower, upper }) => [
      [measure, names] as const,
      ...(lower ? [[`${measure} lower`, lower] as const] : []),
      ...(upper ? [[`${measure} upper`, upper] as const] : []),
    ]),
  );
}

/** The figures of a row. A code becomes "missing, because"; an empty cell says nothing and gives no figure. */
export function figuresOf(cell: Cells, list: readonly FigureColumn[]): Figure[] {
  return list.flatMap((column) => {
    const text = cell(column.measure);
    const value = decimalOf(text);
    const missing = value === undefined ? missingReasonOf(text) : null;
    if (value === undefined && !missing) return [];
    const figure: Figure = {
      measure: column.measure,
      value: value === undefined ? null : scaled(value, text, column),
      missing: missing ?? null,
      lower: decimalOf(cell(`${column.measure} lower`)) ?? null,
      upper: decimalOf(cell(`${column.measure} upper`)) ?? null,
      cohort: column.cohort ? countOf(cell(column.cohort)) : null,
    };
    return [figure];
  });
}

function scaled(value: number, text: string, { fraction }: FigureColumn): number {
  if (!fraction || text.includes("%")) return value;
  // Nought to one without a sign is a share: 1 is everybody.
  return Math.abs(value) <= 1 ? Math.round(value * 10_000) / 100 : value;
}
