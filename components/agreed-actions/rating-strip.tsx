import { LevelMark } from "@/components/ui/level-mark";
import type { Mark } from "@/lib/documents/document";

/** The ratings of an action, oldest first: how far it was, when, and what showed it (VP-9). */
export function RatingStrip({ strip }: { strip: readonly { mark: Mark; when: string; words: string }[] }) {
  if (strip.length === 0) return null;
  return (
    <ol aria-label="Ratings, oldest first" className="mt-1.5 grid gap-y-1.5 border-l-2 border-line pl-3">
      {strip.map(({ mark, when, words }) => (
        <li key={`${when}${words}`} className="grid gap-x-3 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
          <span>
            <LevelMark tone={mark.tone}>{mark.name}</LevelMark>
          </span>
          <span className="text-[0.95rem]">
            {words} <small className="whitespace-nowrap">{when}</small>
          </span>
        </li>
      ))}
    </ol>
  );
}
