import { planLink } from "@/components/improvement-plans/plans-card";
import { LevelMark, type Tone } from "@/components/ui/level-mark";
import { planName } from "@/lib/improvement-plans/words";
import type { ServingPriority } from "@/lib/strategic-plans/plan";
import { writtenYear } from "@/lib/strategy/year-key";

/** The priorities of the improvement plans that serve an objective, gathered under it. */
export function Serving({
  urn,
  priorities,
  levels,
}: {
  urn: number;
  priorities: readonly ServingPriority[];
  levels: readonly { key: string; name: string; tone: Tone }[];
}) {
  return (
    <section className="mb-3">
      <h4 className="label">Priorities of the improvement plans that serve it</h4>
      {priorities.length === 0 ? (
        <p className="text-[0.93rem] text-soft">None yet. A priority names the objective that it serves, in the improvement plan.</p>
      ) : null}
      <ul className="list text-[0.95rem]">
        {priorities.map((one) => {
          const level = levels.find(({ key }) => key === one.ratingKey);
          return (
            <li key={one.id}>
              <a href={`${planLink({ urn, year: one.year, kind: one.kind })}#priority-${one.id}`}>{one.title || "Without a title"}</a>
              <span className="mt-0.5 flex flex-wrap items-center gap-x-3 text-[0.9rem] text-soft">
                <span>
                  {planName(one.kind)} {writtenYear(one.year)}
                </span>
                {level ? (
                  <span className="inline-flex items-center gap-1.5">
                    <LevelMark tone={level.tone}>{level.name}</LevelMark> {one.ratedIn}
                  </span>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
