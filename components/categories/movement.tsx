import { type Column, columnsOf, type Move, movesOf, movesSentence } from "@/lib/categories/movement";
import { type Day, writtenDay } from "@/lib/dates";
import type { CategoryScale } from "@/lib/strategy/scale";

type Period = Parameters<typeof movesOf>[1][number];

const [width, height, left, foot] = [720, 230, 6, 40];

/** How full the ink of a category is: light for the best, dark for the most in need; the number stands in it. */
const inks = [0.14, 0.3, 0.5, 0.72, 0.95];

/** The trust over years: how many schools are in each category, and who has moved (CA-6). */
export function Movement({ scale, periods, today }: { scale: CategoryScale; periods: readonly Period[]; today: Day }) {
  const columns = columnsOf(scale, periods, today);
  const moves = movesOf(scale, periods);
  if (columns.length === 0) return null;
  const names = scale.categories.map(({ name }) => name);
  return (
    <section aria-labelledby="over-years" className="mt-10">
      <h2 id="over-years">The trust over the years</h2>
      <p className="mt-1 max-w-[70ch]">{movesSentence(moves, today)} A school is counted from the day on which its category is known.</p>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-[0.9rem]" aria-hidden="true">
        {names.map((name, index) => (
          <li key={name} className="flex items-center gap-2">
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              <rect x="0.5" y="0.5" width="13" height="13" rx="3" className="fill-ink" opacity={inks[index] ?? 1} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="mt-2 overflow-x-auto" aria-label="The picture; the tables below say the same" tabIndex={0}>
        <Picture columns={columns} />
      </section>
      <details className="mt-2">
        <summary className="py-1">The same as tables</summary>
        <CountsTable columns={columns} names={names} />
        <MovesTable moves={moves} />
      </details>
    </section>
  );
}

function Picture({ columns }: { columns: readonly Column[] }) {
  const most = Math.max(1, ...columns.map(({ counts }) => counts.reduce((sum, one) => sum + one, 0)));
  const step = (width - left * 2) / columns.length;
  const unit = (height - foot) / most;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="h-auto w-full min-w-[34rem] max-w-[52rem]" aria-hidden="true">
      {columns.map(({ day, counts }, at) => {
        let y = height - foot;
        const x = left + at * step + step * 0.14;
        return (
          <g key={day}>
            {counts
              .map((count, index) => ({ count, index }))
              .reverse()
              .map(({ count, index }) => {
                y -= count * unit;
                return count === 0 ? null : (
                  <Segment key={index} x={x} y={y} wide={step * 0.72} high={count * unit} count={count} ink={inks[index] ?? 1} />
                );
              })}
            <text x={x + step * 0.36} y={height - foot + 17} textAnchor="middle" className="fill-soft text-[12px]">
              {labelOf(day, at === columns.length - 1).top}
            </text>
            <text x={x + step * 0.36} y={height - foot + 32} textAnchor="middle" className="fill-soft text-[12px]">
              {labelOf(day, at === columns.length - 1).below}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Segment({ x, y, wide, high, count, ink }: { x: number; y: number; wide: number; high: number; count: number; ink: number }) {
  return (
    <>
      <rect x={x} y={y + 1} width={wide} height={Math.max(1, high - 2)} rx="2" className="fill-ink" opacity={ink} />
      {high >= 14 ? (
        <text
          x={x + wide / 2}
          y={y + high / 2 + 4.5}
          textAnchor="middle"
          className={`text-[12px] font-semibold ${ink >= 0.5 ? "fill-paper" : "fill-ink"}`}
        >
          {count}
        </text>
      ) : null}
    </>
  );
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function labelOf(day: Day, last: boolean): { top: string; below: string } {
  const [year = "", month = "1"] = day.split("-");
  return { top: last ? "Today" : (months[Number(month) - 1] ?? ""), below: year };
}

function CountsTable({ columns, names }: { columns: readonly Column[]; names: readonly string[] }) {
  return (
    <table className="records mt-3">
      <caption className="text-left font-semibold">Schools in each category</caption>
      <thead>
        <tr>
          <th scope="col">On</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ day, counts }) => (
          <tr key={day}>
            <th scope="row">{writtenDay(day)}</th>
            {counts.map((count, index) => (
              <td key={names[index]} data-name={names[index]}>
                {count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MovesTable({ moves }: { moves: readonly Move[] }) {
  if (moves.length === 0) return <p className="mt-4 text-soft">No school has changed its category yet.</p>;
  return (
    <table className="records mt-6">
      <caption className="text-left font-semibold">Changes of category</caption>
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">On</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
        </tr>
      </thead>
      <tbody>
        {moves.slice(0, 100).map(({ day, unit, from, to, better }) => (
          <tr key={`${unit}${day}`}>
            <th scope="row">{unit}</th>
            <td data-name="On">{writtenDay(day)}</td>
            <td data-name="From">{from}</td>
            <td data-name="To">
              <span aria-hidden="true">{better ? "↗" : "↘"}</span> {to}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
