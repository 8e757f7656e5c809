import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { writtenFigure } from "@/lib/official-data/figure-words";
import type { Measure } from "@/lib/official-data/measures";
import { writtenPeriod } from "@/lib/official-data/reading/period";

interface Year {
  period: string;
  value: number | null;
  national: number | null;
  trust: number | null;
}

const box = { width: 340, height: 150, left: 8, right: 40, top: 18, bottom: 24 };

/** A measure over years: the school's line with its figures, England dashed, the trust dotted. A table says the same. */
export function MeasureChart({ measure, years }: { measure: Measure; years: readonly Year[] }) {
  const values = years.flatMap(({ value, national, trust }) => [value, national, trust]).filter((value): value is number => value !== null);
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = Math.max((most - least) * 0.25, 1);
  const y = scaleLinear([least - room, most + room], [box.height - box.bottom, box.top]);
  const x = scalePoint(
    years.map(({ period }) => period),
    [box.left + 22, box.width - box.right - 12],
  ).padding(years.length === 1 ? 0.5 : 0);
  const at = (period: string) => x(period) ?? 0;
  const path = (pick: (year: Year) => number | null) =>
    line<Year>()
      .defined((year) => pick(year) !== null)
      .x((year) => at(year.period))
      .y((year) => y(pick(year) ?? 0))(years) ?? undefined;
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} className="mt-2 w-full max-w-100" aria-hidden="true">
      <line x1={box.left} x2={box.width - box.left} y1={box.height - box.bottom} y2={box.height - box.bottom} className="stroke-line" />
      <path d={path(({ national }) => national)} fill="none" strokeWidth="1.6" strokeDasharray="6 4" className="stroke-grey" />
      <path
        d={path(({ trust }) => trust)}
        fill="none"
        strokeWidth="2"
        strokeDasharray="1 4"
        strokeLinecap="round"
        className="stroke-lamp"
      />
      <path d={path(({ value }) => value)} fill="none" strokeWidth="2.4" className="stroke-ink" />
      {years.map(({ period, value, national, trust }) => (
        <g key={period}>
          {national === null ? null : <rect x={at(period) - 3} y={y(national) - 3} width="6" height="6" className="fill-grey" />}
          {trust === null ? null : <path d={diamond(at(period), y(trust))} className="fill-lamp" />}
          {value === null ? null : (
            <>
              <circle cx={at(period)} cy={y(value)} r="4" className="fill-ink" />
              <text x={at(period)} y={y(value) - 8} textAnchor="middle" fontSize="12" fontWeight="600" className="fill-ink">
                {writtenFigure(value, measure.unit)}
              </text>
            </>
          )}
          <text x={at(period)} y={box.height - 7} textAnchor="middle" fontSize="11" className="fill-faint">
            {writtenPeriod(period)}
          </text>
        </g>
      ))}
    </svg>
  );
}

const diamond = (x: number, y: number) => `M${x} ${y - 4.5} L${x + 4.5} ${y} L${x} ${y + 4.5} L${x - 4.5} ${y} Z`;
