import { Steps } from "@/components/ui/steps";
import { type CategoryInWords, inWords, originName, periodOn, scaleOf } from "@/lib/categories/periods";
import type { CategoryContext, PageDecision, PagePeriod } from "@/lib/categories/standing";
import { trajectoryOf, trajectorySentences } from "@/lib/categories/trajectory";
import { type Day, writtenDay } from "@/lib/dates";
import type { Category, Strategy } from "@/lib/strategy/content";
import { type Clock, categoryOf } from "@/lib/strategy/in-force";
import { counted } from "@/lib/words";

type Given = { context: CategoryContext; strategy: Strategy; today: Day };

/** The category in the year's words, and the SIAMS category of a church school beside it (CA-1, CA-7). */
export function CategoryNow({ context, strategy, today }: Given) {
  const scale = scaleOf(strategy);
  const main = periodOn(context.periods, "main", today);
  const siams = periodOn(context.periods, "siams", today);
  const category = main && categoryOf(strategy, main.categoryKey);
  return (
    <section aria-labelledby="now">
      <h2 id="now">The category</h2>
      {main ? (
        <Named period={main} category={inWords(scale, main, today)} />
      ) : (
        <p className="mt-2 text-soft">No category yet: it is agreed in a standards meeting.</p>
      )}
      {category ? <Described category={category} groups={strategy.groups.descriptorGroups} church={context.church} /> : null}
      {siams ? (
        <p className="mt-3">
          <span className="text-soft">SIAMS category: </span>
          <b className="font-semibold">{inWords(scale, siams, today).name}</b> <small>since {writtenDay(siams.clockFrom)}</small>
        </p>
      ) : null}
      {context.siams && !siams ? <p className="mt-3 text-soft">No SIAMS category yet: it is agreed in a standards meeting.</p> : null}
    </section>
  );
}

function Named({ period, category: { name, rank, of } }: { period: PagePeriod; category: CategoryInWords }) {
  const { startsOn, origin, decidedBy, source, meetingId } = period;
  return (
    <>
      <p className="mt-2 flex flex-wrap items-center gap-x-3">
        <b className="font-serif text-[1.5rem] font-semibold">{name}</b>
        {rank > 0 ? (
          <>
            <Steps reached={of - rank + 1} of={of} />
            <small>
              place {rank} of {of}
            </small>
          </>
        ) : null}
      </p>
      <p className="text-[0.93rem] text-soft">
        In force since {writtenDay(startsOn)}.{" "}
        {meetingId ? <a href={`/meetings/${meetingId}`}>{originName(origin)}</a> : originName(origin)}
        {decidedBy ? ` by ${decidedBy}` : ""}
        {source ? `: ${source}` : ""}.
      </p>
    </>
  );
}

/** The graded sentences of the year; those for church schools in church schools only. */
function Described({
  category: { summary, descriptors },
  groups,
  church,
}: {
  category: Category;
  groups: Strategy["groups"]["descriptorGroups"];
  church: boolean;
}) {
  return (
    <>
      {summary ? <p className="mt-3 max-w-[70ch]">{summary}</p> : null}
      <details className="mt-3">
        <summary className="py-1">What the category describes</summary>
        <dl className="mt-1 max-w-[70ch]">
          {groups.flatMap(({ key: group, name, begins }) =>
            descriptors
              .filter((descriptor) => descriptor.group === group)
              .map((descriptor) => (
                <div key={descriptor.key} className="mt-3">
                  <dt className="font-semibold">{name}</dt>
                  <dd>
                    {begins ? `${begins} ` : ""}
                    {descriptor.text}
                    {church && descriptor.church ? <span className="block">{descriptor.church}</span> : null}
                  </dd>
                </div>
              )),
          )}
        </dl>
      </details>
    </>
  );
}

/** How long the school has been in its category, by when it aims to move, what points where (CA-5). */
export function ClockCard({ context, strategy, today }: Given) {
  const main = periodOn(context.periods, "main", today);
  const clock = main && inWords(scaleOf(strategy), main, today).clock;
  const last = context.decisions.find(({ axis }) => axis === "main");
  const sentences = trajectorySentences(trajectoryOf(strategy, context.decisions, context.ratings, today));
  if (!clock || !main) return null;
  return (
    <section aria-labelledby="clock" className="card">
      <h2 id="clock">Time and direction</h2>
      <p className="mt-2">
        <b className="font-semibold">{clock.months === 0 ? "Less than a month" : counted(clock.months, "month")}</b> in this category, since{" "}
        {writtenDay(main.clockFrom)}.
      </p>
      <TimeToMove clock={clock} />
      {sentences.length > 0 ? (
        <ul className="mt-3 space-y-1.5">
          {sentences.map(({ arrow, says }) => (
            <li key={says} className="flex gap-2">
              <span aria-hidden="true">{arrow}</span>
              <span>{says}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {last ? <Readiness decision={last} /> : null}
    </section>
  );
}

function TimeToMove({ clock: { aim, latest, overdue } }: { clock: Clock }) {
  if (overdue && latest)
    return (
      <p className="mt-2">
        <span className="tag tag-red">Overdue</span> It was to move up by {writtenDay(latest)}.
      </p>
    );
  const end = aim ?? latest;
  if (!end) return <p className="mt-2 text-soft">The year sets no time to move up.</p>;
  return (
    <p className="mt-2">
      Aims to move up by {writtenDay(end)}
      {latest && latest !== end ? `, at the latest by ${writtenDay(latest)}` : ""}.
    </p>
  );
}

function Readiness({ decision: { trajectory, readiness, meetingId, date } }: { decision: PageDecision }) {
  return (
    <>
      {trajectory ? <p className="mt-3">{trajectory}</p> : null}
      {readiness ? (
        <>
          <h3 className="mt-4">What would show that it is ready</h3>
          <p className="mt-1">{readiness}</p>
          <p className="text-[0.9rem]">
            <a href={`/meetings/${meetingId}`}>Meeting of {writtenDay(date)}</a>
          </p>
        </>
      ) : null}
    </>
  );
}
