import type { CategoryContext } from "@/lib/categories/standing";
import { type Lane, type Moment, placeOn, type Stretch, type Timeline, timelineOf, timelineRows, yearsOn } from "@/lib/categories/timeline";
import { addDays, type Day, writtenDay } from "@/lib/dates";
import type { Strategy } from "@/lib/strategy/content";

const [width, side, row, head] = [900, 136, 34, 26];

type Place = (day: Day) => number;

/** A school's years on one line, drawn on the server, with a table behind it (CA-6). */
export function SchoolTimeline({
  context,
  strategy,
  today,
  links,
}: {
  context: CategoryContext;
  strategy: Strategy;
  today: Day;
  /** Whether the viewer opens meetings and visits. */
  links: boolean;
}) {
  const timeline = timelineOf(context, strategy, today);
  if (timeline.lanes.length === 0) return null;
  return (
    <section aria-labelledby="timeline" className="mt-10">
      <h2 id="timeline">Timeline</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="mt-3 overflow-x-auto [direction:rtl]" aria-label="Timeline, drawn" tabIndex={0}>
        <Picture timeline={timeline} today={today} />
      </section>
      <p className="hint mt-1">The darker a category, the more in need. A ring is still to come.</p>
      <details className="mt-2">
        <summary className="py-1">The same as a table</summary>
        <table className="records mt-2">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Of</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
            </tr>
          </thead>
          <tbody>
            {timelineRows(timeline).map(({ day, until, lane, says, address }) => (
              <tr key={`${lane}${day}${says}`}>
                <th scope="row">{address && links ? <a href={address}>{says}</a> : says}</th>
                <td data-name="Of">{lane}</td>
                <td data-name="From">{writtenDay(day)}</td>
                <td data-name="To">{until ? writtenDay(addDays(until, -1)) : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function Picture({ timeline, today }: { timeline: Timeline; today: Day }) {
  const height = head + timeline.lanes.length * row + 4;
  const x: Place = (day) => side + placeOn(timeline, day) * (width - side - 8);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="h-auto w-full min-w-[44rem] [direction:ltr]" aria-hidden="true">
      {yearsOn(timeline).map((day) => (
        <g key={day}>
          <line x1={x(day)} x2={x(day)} y1={head - 6} y2={height} className="stroke-line" />
          <text x={x(day) + 4} y={head - 10} className="fill-faint text-[12px]">
            Sep {day.slice(0, 4)}
          </text>
        </g>
      ))}
      <line x1={x(today)} x2={x(today)} y1={head - 6} y2={height} className="stroke-lamp" strokeWidth="2" />
      {timeline.lanes.map((lane, at) => (
        <LaneRow key={lane.name} lane={lane} top={head + at * row} x={x} end={timeline.until} start={timeline.from} />
      ))}
    </svg>
  );
}

function LaneRow({ lane, top, x, start, end }: { lane: Lane; top: number; x: Place; start: Day; end: Day }) {
  const drawn = lane.stretches.filter(({ until }) => until === null || until > start);
  return (
    <g>
      <line x1={side} x2={width - 8} y1={top + row} y2={top + row} className="stroke-line" />
      <text x="0" y={top + row / 2 + 5} className="fill-soft text-[13px]">
        {lane.name}
      </text>
      {drawn.map((stretch) => (
        <Bar key={`${stretch.from}${stretch.says}`} stretch={stretch} top={top} x={x} end={end} />
      ))}
      {lane.moments
        .filter(({ day }) => day >= start && day <= end)
        .map((moment) => (
          <Dot key={`${moment.day}${moment.says}`} moment={moment} y={top + row / 2} x={x} />
        ))}
    </g>
  );
}

function Bar({ stretch: { from, until, says, weight }, top, x, end }: { stretch: Stretch; top: number; x: Place; end: Day }) {
  const [left, right] = [x(from), x(until ?? end)];
  const wide = Math.max(2, right - left - 1.5);
  const ink = 0.12 + weight * 0.83;
  const shown = says.length * 7 + 10 < wide ? says : wide > 40 ? `${says.slice(0, Math.floor((wide - 18) / 7))}…` : "";
  return (
    <g>
      <title>{says}</title>
      <rect x={left} y={top + 6} width={wide} height={row - 12} rx="3" className="fill-ink" opacity={ink} />
      <text x={left + 6} y={top + row / 2 + 4.5} className={`text-[12.5px] font-semibold ${ink > 0.5 ? "fill-paper" : "fill-ink"}`}>
        {shown}
      </text>
    </g>
  );
}

function Dot({ moment: { day, says, planned }, y, x }: { moment: Moment; y: number; x: Place }) {
  return (
    <g>
      <title>{`${says}, ${writtenDay(day)}`}</title>
      <circle cx={x(day)} cy={y} r="5" className={planned ? "fill-paper stroke-ink" : "fill-ink stroke-ink"} strokeWidth="2" />
    </g>
  );
}
