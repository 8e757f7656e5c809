import { type DayCount, daysText } from "@/lib/visits/entitlement";

/** Days owed in a year as dots: full when done, ringed when planned, hollow when still to be planned. */
export function DayDots({ count }: { count: DayCount }) {
  const all = Math.max(Math.ceil(count.owed ?? 0), Math.ceil(count.done + count.planned));
  const size = 18;
  return (
    <svg
      viewBox={`0 0 ${Math.max(1, all) * size} ${size}`}
      className="block h-[1.1rem] max-w-full"
      role="img"
      aria-label={`${daysText(count.done)} done, ${daysText(count.planned)} planned${count.owed === null ? "" : `, ${daysText(count.owed)} owed`}`}
    >
      {Array.from({ length: all }, (_, index) => {
        const at = { cx: index * size + size / 2, cy: size / 2 };
        const done = Math.min(1, Math.max(0, count.done - index));
        const planned = count.done + count.planned > index + done;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
          <g key={index}>
            <circle
              {...at}
              r="6"
              strokeWidth={planned ? 2 : 1.5}
              className={planned ? "fill-lamp-wash stroke-lamp" : "fill-none stroke-edge"}
            />
            {done === 1 ? <circle {...at} r="7" className="fill-ink" /> : null}
            {done === 0.5 ? <path d={`M${at.cx} ${at.cy - 7} a7 7 0 0 0 0 14 Z`} className="fill-ink" /> : null}
          </g>
        );
      })}
    </svg>
  );
}
