import { RestsLink } from "@/components/governing-bodies/rests-link";
import { LevelMark } from "@/components/ui/level-mark";
import { Steps } from "@/components/ui/steps";
import { clockWords } from "@/lib/categories/clock-words";
import { type Day, writtenDay } from "@/lib/dates";
import type { Body } from "@/lib/governing-bodies/body";
import { onCategory, onCopy, type Rests } from "@/lib/governing-bodies/rests";
import { actionCounts, categoryNow } from "@/lib/governing-bodies/standing";

/** Where a school stands, in one look: its category with its clock, its actions, its view of itself (GO-7). */
export function StandingCard({ body, today, opens }: { body: Body; today: Day; opens: ReadonlySet<Rests["on"]> }) {
  return (
    <section aria-labelledby="standing" className="card">
      <h2 id="standing" className="sr-only">
        Where our school stands
      </h2>
      <CategoryLines body={body} today={today} opens={opens} />
      <ActionLine body={body} today={today} />
      <EvaluationLine body={body} opens={opens} />
    </section>
  );
}

function CategoryLines({ body, today, opens }: { body: Body; today: Day; opens: ReadonlySet<Rests["on"]> }) {
  const [main, siams] = [categoryNow(body, "main", today), categoryNow(body, "siams", today)];
  if (!main) return <p className="text-soft">The school has no category yet: it is agreed in a standards meeting.</p>;
  return (
    <>
      <p className="text-[0.88rem] text-soft">Category since {writtenDay(main.since)}</p>
      <p className="mt-1 flex flex-wrap items-center gap-x-2">
        {main.rank > 0 ? <Steps reached={main.of - main.rank + 1} of={main.of} /> : null}
        <b className="font-semibold">
          <RestsLink rests={onCategory(body)} opens={opens}>
            {main.name}
          </RestsLink>
        </b>
        {main.rank > 0 ? (
          <small>
            place {main.rank} of {main.of}
          </small>
        ) : null}
      </p>
      {main.clock ? (
        <p className="mt-1 text-[0.93rem]">
          {main.clock.overdue ? <span className="tag tag-red mr-2">Overdue</span> : null}
          {clockWords(main.clock, today)}.
        </p>
      ) : null}
      {siams ? <p className="mt-1 text-[0.93rem] text-soft">As a church school: {siams.name}</p> : null}
    </>
  );
}

/** How many actions stand where: a shape, a word and a number. */
function ActionLine({ body, today }: { body: Body; today: Day }) {
  const { total, overdue, ...counts } = actionCounts(body.actions, today);
  const tones = ["red", "amber", "green"] as const;
  const named = tones.map((tone) => ({
    tone,
    count: counts[tone],
    name: body.progress.find((level) => level.tone === tone)?.name ?? tone,
  }));
  return (
    <div className="mt-3 border-t border-line pt-3">
      <h3 className="text-[0.88rem] font-normal text-soft">Agreed actions</h3>
      {total === 0 ? (
        <p>No action is open.</p>
      ) : (
        <p className="mt-1 flex flex-wrap gap-x-2 gap-y-1.5">
          {named
            .filter(({ count }) => count > 0)
            .map(({ tone, count, name }) => (
              <LevelMark key={tone} tone={tone}>{`${count} ${name.toLowerCase()}`}</LevelMark>
            ))}
          {counts.grey > 0 ? <LevelMark tone="grey">{`${counts.grey} not yet rated`}</LevelMark> : null}
          {overdue > 0 ? <span className="tag tag-lamp">{overdue} past the day</span> : null}
        </p>
      )}
    </div>
  );
}

function EvaluationLine({ body, opens }: { body: Body; opens: ReadonlySet<Rests["on"]> }) {
  const copy = body.copies.find(({ desk, second }) => desk === "selfEvaluation" && !second);
  const own = body.areas?.columns.indexOf("School") ?? -1;
  const rows = own > 0 ? (body.areas?.rows ?? []).filter((row) => (row[own] ?? "–") !== "–") : [];
  return (
    <div className="mt-3 border-t border-line pt-3">
      <h3 className="text-[0.88rem] font-normal text-soft">How the school sees itself</h3>
      {copy ? (
        <>
          {rows.length > 0 ? (
            <details>
              <summary className="py-1">{summaryOf(rows.map((row) => row[own] ?? ""))}</summary>
              <dl className="mt-1 text-[0.93rem]">
                {rows.map((row) => (
                  <div key={row[0]} className="flex justify-between gap-x-4 border-t border-line py-1">
                    <dt>{row[0]}</dt>
                    <dd>{row[own]}</dd>
                  </div>
                ))}
              </dl>
            </details>
          ) : null}
          <p className="mt-2.5 mb-1 text-[0.93rem]">
            <RestsLink rests={onCopy(body, copy)} opens={opens}>
              Self-evaluation as shown on {writtenDay(copy.day)}
            </RestsLink>
          </p>
        </>
      ) : (
        <p>No self-evaluation has been shown to governors yet.</p>
      )}
    </div>
  );
}

/** "4 areas Expected standard, 1 Strong standard": the most frequent first. */
function summaryOf(grades: readonly string[]): string {
  const kinds = [...new Set(grades)].map((grade) => ({ grade, count: grades.filter((one) => one === grade).length }));
  return kinds
    .sort((one, other) => other.count - one.count)
    .map(({ grade, count }, place) => `${count}${place === 0 ? (count === 1 ? " area" : " areas") : ""} ${grade.toLowerCase()}`)
    .join(", ");
}
