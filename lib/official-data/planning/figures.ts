import type { MeasuresFact } from "@/lib/official-data/facts";
import type { ComparatorFigure, SchoolFigure } from "@/lib/official-data/planning/stored";

/** Figures that will be written, held against those that are there. */
export interface FiguresPlan<Figure> {
  added: Figure[];
  changed: { id: string; figure: Figure }[];
  unchanged: number;
}

/** Whose rows a URN's are: the school itself, or the one that it became. */
export type SchoolOf = (urn: number | null, laestab: string | null) => readonly { key: string; urn: number }[];

type Placed = MeasuresFact & { file?: number };
const placed = (file: number | undefined) => (file === undefined ? {} : { file });

const keyOfSchool = ({ schoolId, urn, measure, period }: SchoolFigure) => `${schoolId} ${urn} ${measure} ${period}`;
const keyOfComparator = ({ level, code, measure, period }: ComparatorFigure) => `${level} ${code} ${measure} ${period}`;

/** The figures of schools, each under the URN of the row that it stood in. */
export function planSchoolFigures(
  facts: readonly Placed[],
  stored: readonly (SchoolFigure & { id: string })[],
  schoolOf: SchoolOf,
): FiguresPlan<SchoolFigure> {
  const found = facts.flatMap(({ whose, period, figures, file }) =>
    whose.level === "school"
      ? schoolOf(whose.urn, whose.laestab).flatMap(({ key, urn }) =>
          figures.map((figure) => ({ ...figure, schoolId: key, urn, period, ...placed(file) })),
        )
      : [],
  );
  return held(found, stored, keyOfSchool);
}

/** The figures that schools are compared with. */
export function planComparators(
  facts: readonly Placed[],
  stored: readonly (ComparatorFigure & { id: string })[],
): FiguresPlan<ComparatorFigure> {
  const found = facts.flatMap(({ whose, period, figures, file }) =>
    whose.level === "school"
      ? []
      : figures.map(({ measure, value, missing }) => ({
          level: whose.level,
          code: whose.code,
          measure,
          period,
          value,
          missing,
          ...placed(file),
        })),
  );
  return held(found, stored, keyOfComparator);
}

/** The last of several figures for one place stands: a final table after a provisional one. */
function held<Figure extends object>(
  found: readonly Figure[],
  stored: readonly (Figure & { id: string })[],
  keyOf: (figure: Figure) => string,
): FiguresPlan<Figure> {
  const wanted = new Map(found.map((figure) => [keyOf(figure), figure]));
  const there = new Map(stored.map((figure) => [keyOf(figure), figure]));
  const plan: FiguresPlan<Figure> = { added: [], changed: [], unchanged: 0 };
  for (const [key, figure] of wanted) {
    const before = there.get(key);
    if (!before) plan.added.push(figure);
    else if (agrees(figure, before)) plan.unchanged += 1;
    else plan.changed.push({ id: before.id, figure });
  }
  return plan;
}

function agrees<Figure extends object>(figure: Figure, before: Figure): boolean {
  return Object.entries(figure).every(([field, value]) => field === "file" || before[field as keyof Figure] === value);
}
