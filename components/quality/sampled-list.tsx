import { LevelMark } from "@/components/ui/level-mark";
import { writtenDay } from "@/lib/dates";
import { isUnanswered } from "@/lib/quality/agreement";
import type { Sampled } from "@/lib/quality/sampled-statement";
import { agreementMark, kindName } from "@/lib/quality/words";
import { meetingName } from "@/lib/standards-meetings/words";
import { writtenYear } from "@/lib/strategy/year-key";
import { visitName } from "@/lib/visits/words";

/** "Visit 2, note": what was sampled. */
export function sampledName({ kind, visit, meeting }: Pick<Sampled, "kind" | "visit" | "meeting">): string {
  if (visit) return `${visitName(visit)}, note`;
  return meeting ? `${meetingName(meeting)}, decision` : kindName(kind);
}

/** Sampled judgements: whose, of which school, what was said. */
export function SampledList({ sampled, all, year }: { sampled: readonly Sampled[]; all: boolean; year: string | null }) {
  return (
    <ul className="list max-w-3xl">
      {sampled.map((one) => {
        const { name, tone } = agreementMark(one.agreement);
        const facts = [
          sampledName(one),
          writtenDay(one.date),
          one.judge,
          one.year === year ? "" : writtenYear(one.year),
          one.ended ? "sample ended" : "",
        ];
        return (
          <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <div className="min-w-0">
              <a href={`/quality/${one.id}`} className="inline-block py-0.5 font-semibold">
                {one.unit}
              </a>
              <p className="text-[0.93rem] text-soft">{facts.filter(Boolean).join(" · ")}</p>
              {all && isUnanswered(one) ? <p className="text-[0.93rem] text-lamp">The team has not answered yet.</p> : null}
            </div>
            <LevelMark tone={tone}>{name}</LevelMark>
          </li>
        );
      })}
    </ul>
  );
}
