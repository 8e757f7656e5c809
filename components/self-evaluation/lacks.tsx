"use client";
import { useEvaluation, useEvaluationParts } from "@/components/self-evaluation/desk";
import { lacksOfEvaluation } from "@/lib/self-evaluation/standing";
import { capital, counted } from "@/lib/words";

const shown = 8;

/** What the evaluation still lacks; each line leads to its place. */
export function Lacks() {
  const { areas, grades, safeguarding, writesAll, writes } = useEvaluation();
  const parts = useEvaluationParts();
  const asked = areas.filter(({ key }) => writes.includes(key));
  const lacks = lacksOfEvaluation({ areas: asked, parts, graded: grades.length > 0, hasSafeguarding: writesAll && safeguarding !== null });
  return (
    <section aria-labelledby="lacks" className="card">
      <h2 id="lacks" className="font-sans text-[1.05rem] font-bold">
        Still missing
      </h2>
      {lacks.length === 0 ? <p className="text-[0.93rem] text-green">Nothing: every area is evaluated.</p> : null}
      <ul className="mt-1 grid gap-1 text-[0.93rem]">
        {lacks.slice(0, shown).map(({ sentence, place }) => (
          <li key={place + sentence}>
            <a href={`#${place}`} className="inline-block py-0.5">
              {sentence}
            </a>
          </li>
        ))}
      </ul>
      {lacks.length > shown ? <p className="text-[0.9rem] text-soft">{capital(counted(lacks.length - shown, "more", "more"))}.</p> : null}
    </section>
  );
}
