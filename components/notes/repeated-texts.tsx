import { type Day, writtenDay } from "@/lib/dates";

/** A paragraph that is much like one of the same author's other notes. */
export interface RepeatedText {
  text: string;
  unit: string;
  day: Day;
}

/** A hint to the author alone: judgements worded alike for many schools are read as such. */
export function RepeatedTexts({ texts }: { texts: readonly RepeatedText[] }) {
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby="repeated" className="no-print card mb-5 max-w-[46rem]">
      <h2 id="repeated">Much like another of your notes</h2>
      <p className="text-soft">Only you see this. A sentence that fits two schools says little of either.</p>
      <ul className="list">
        {texts.map(({ text, unit, day }) => (
          <li key={unit + text}>
            <p>“{text}”</p>
            <small>
              {unit}, {writtenDay(day)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
