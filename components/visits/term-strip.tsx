import { addDays, type Day, weekdayOf } from "@/lib/dates";
import type { Term } from "@/lib/strategy/calendar";
import type { VisitStatus } from "@/lib/visits/words";

interface Marked {
  id: string;
  date: Day;
  status: VisitStatus;
  days: number;
}

const [width, height, inset] = [600, 26, 12];

/** A term as a line with its weeks, and a mark for each visit; the list below it says the same in words. */
export function TermStrip({ term, visits, today }: { term: Term; visits: readonly Marked[]; today: Day }) {
  const length = Math.max(1, daysBetween(term.startsOn, term.lastDay));
  const at = (day: Day) => inset + (daysBetween(term.startsOn, day) / length) * (width - 2 * inset);
  const running = term.startsOn <= today && today <= term.lastDay;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="my-1 block w-full max-w-[600px]" aria-hidden="true">
      <line x1={inset} x2={width - inset} y1={height / 2} y2={height / 2} strokeWidth="2" className="stroke-line" />
      {mondaysOf(term).map((day) => (
        <line key={day} x1={at(day)} x2={at(day)} y1={height / 2 - 4} y2={height / 2 + 4} strokeWidth="1" className="stroke-edge" />
      ))}
      {running ? <line x1={at(today)} x2={at(today)} y1="2" y2={height - 2} strokeWidth="2.5" className="stroke-lamp" /> : null}
      {visits.map(({ id, date, status, days }) => (
        <Mark key={id} x={at(date)} status={status} small={days < 1} />
      ))}
    </svg>
  );
}

function Mark({ x, status, small }: { x: number; status: VisitStatus; small: boolean }) {
  const y = height / 2;
  const radius = small ? 5.5 : 8;
  if (status === "cancelled" || status === "left") {
    return (
      <path d={`M${x - 5} ${y - 5} L${x + 5} ${y + 5} M${x + 5} ${y - 5} L${x - 5} ${y + 5}`} strokeWidth="2" className="stroke-faint" />
    );
  }
  const look = status === "done" ? "fill-ink stroke-ink" : "fill-lamp-wash stroke-lamp";
  return <circle cx={x} cy={y} r={radius} strokeWidth="2" className={look} />;
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function mondaysOf({ startsOn, lastDay }: Term): Day[] {
  const days: Day[] = [];
  for (let day = startsOn; day <= lastDay; day = addDays(day, 1)) if (weekdayOf(day) === 1) days.push(day);
  return days;
}
