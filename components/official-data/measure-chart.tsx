import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { writtenFigure } from "@/lib/official-data/figure-words";
import type { Measure } from "@/lib/official-data/measures";
import { writtenPeriod } from "@/lib/official-data/reading/period";

interface Year {
  period: string;
  /** The URN that the school had then, where it was another. */
  formerUrn: number | null;
  value: number | null;
  national: number | null;
  trust: number | null;
}

/** Below the lowest mark there is room for its figure. */
const box = { width: 340, height: 160, left: 8, right: 40, top: 20, bottom: 24, under: 16 };

/** A measure over years: the school's line with its figures, England dashed, the trust dotted. A table says the same. */
export function MeasureChart({ measure, years }: { measure: Measure; years: readonly Year[] }) {
  const [first] = years;
  if (years.length === 1 && first) return <OneYear measure={measure} year={first} />;
  const values = years.flatMap(({ value, national, trust }) => [value, national, trust]).filter((value): value is number => value !== null);
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A small change is not to look like a large one.
  const room = Math.max((most - least) * 0.25, 1, measure.unit === "pupils" ? most * 0.04 : 0);
  const y = scaleLinear([least - room, most + room], [box.height - box.bottom - box.under, box.top]);
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
      {years.map((year) => (
        <Marks key={year.period} year={year} measure={measure} x={at(year.period)} y={y} />
      ))}
    </svg>
  );
}

/** The marks of one year; a hollow one is the school's that was there before. */
function Marks({ year, measure, x, y }: { year: Year; measure: Measure; x: number; y: (value: number) => number }) {
  const { period, value, national, trust, formerUrn } = year;
  const isEmpty = value === null && national === null && trust === null;
  return (
    <g>
      {national === null ? null : <rect x={x - 3} y={y(national) - 3} width="6" height="6" className="fill-grey" />}
      {trust === null ? null : <path d={diamond(x, y(trust))} className="fill-lamp" />}
      {value === null ? null : (
        <>
          <circle cx={x} cy={y(value)} r="4" strokeWidth="2" className={formerUrn === null ? "fill-ink" : "fill-paper stroke-ink"} />
          <text
            x={x}
            y={
              y(value) +
              labelShift(
                y(value),
                [national, trust].flatMap((other) => (other === null ? [] : [y(other)])),
              )
            }
            textAnchor="middle"
            fontSize="12"
            fontWeight="600"
            className="fill-ink stroke-paper"
            strokeWidth="3"
            paintOrder="stroke"
          >
            {writtenFigure(value, measure.unit)}
          </text>
        </>
      )}
      {isEmpty ? null : (
        <text x={x} y={box.height - 7} textAnchor="middle" fontSize="11" className="fill-faint">
          {writtenPeriod(period)}
        </text>
      )}
    </g>
  );
}

/** A figure stands above its mark, or below it where more room is left by the marks of others. */
function labelShift(own: number, others: readonly number[]): number {
  const room = (middle: number) => Math.min(...others.map((other) => Math.abs(other - middle)), 12);
  return room(own - 13) >= room(own + 15) ? -9 : 19;
}

/** One year is no line: the school, the trust and England as bars beside each other. */
function OneYear({ measure, year }: { measure: Measure; year: Year }) {
  const all = [
    { name: "School", value: year.value, look: "fill-ink" },
    { name: "Trust", value: year.trust, look: "fill-lamp" },
    { name: "England", value: year.national, look: "fill-grey" },
  ];
  const bars = all.flatMap(({ value, ...bar }) => (value === null ? [] : [{ ...bar, value }]));
  if (bars.length < 2) return null;
  const x = scaleLinear(
    [Math.min(0, ...bars.map(({ value }) => value)), Math.max(0, ...bars.map(({ value }) => value))],
    [64, box.width - 60],
  );
  return (
    <svg viewBox={`0 0 ${box.width} ${bars.length * 24 + 4}`} className="mt-2 w-full max-w-100" aria-hidden="true">
      {bars.map(({ name, value, look }, row) => (
        <g key={name}>
          <text x="0" y={row * 24 + 17} fontSize="12" className="fill-soft">
            {name}
          </text>
          <rect
            x={Math.min(x(0), x(value))}
            y={row * 24 + 6}
            width={Math.max(1, Math.abs(x(value) - x(0)))}
            height="14"
            rx="2"
            className={look}
          />
          <text x={Math.max(x(0), x(value)) + 6} y={row * 24 + 17} fontSize="12" fontWeight="600" className="fill-ink">
            {writtenFigure(value, measure.unit)}
          </text>
        </g>
      ))}
    </svg>
  );
}

interface Compared {
  national: boolean;
  trust: boolean;
  former: boolean;
}

/** What the lines and marks of the charts are: only those that are there. */
export function ChartKey({ has }: { has: Compared }) {
  const all = [
    {
      name: "the school",
      isThere: true,
      mark: <circle cx="14" cy="7" r="4" className="fill-ink" />,
      line: <path d="M0 7 H28" className="stroke-ink" strokeWidth="2.4" />,
    },
    {
      name: "the school before, under another URN",
      isThere: has.former,
      mark: <circle cx="14" cy="7" r="4" strokeWidth="2" className="fill-paper stroke-ink" />,
      line: <path d="M0 7 H28" className="stroke-ink" strokeWidth="2.4" />,
    },
    {
      name: "the trust",
      isThere: has.trust,
      mark: <path d={diamond(14, 7)} className="fill-lamp" />,
      line: <path d="M0 7 H28" className="stroke-lamp" strokeWidth="2" strokeDasharray="1 4" strokeLinecap="round" />,
    },
    {
      name: "England",
      isThere: has.national,
      mark: <rect x="11" y="4" width="6" height="6" className="fill-grey" />,
      line: <path d="M0 7 H28" className="stroke-grey" strokeWidth="1.6" strokeDasharray="6 4" />,
    },
  ];
  const marks = all.filter(({ isThere }) => isThere);
  return (
    <p className="mt-8 flex flex-wrap gap-x-5 gap-y-1 text-[0.9rem] text-soft">
      {marks.map(({ name, mark, line: stroke }) => (
        <span key={name} className="inline-flex items-center gap-2">
          <svg viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
            {stroke}
            {mark}
          </svg>
          {name}
        </span>
      ))}
    </p>
  );
}

const diamond = (x: number, y: number) => `M${x} ${y - 4.5} L${x + 4.5} ${y} L${x} ${y + 4.5} L${x - 4.5} ${y} Z`;
