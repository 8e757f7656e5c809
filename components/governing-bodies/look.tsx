import { RestsLink } from "@/components/governing-bodies/rests-link";
import { LevelMark } from "@/components/ui/level-mark";
import { type Day, writtenDay } from "@/lib/dates";
import type { Body, BodyVisit } from "@/lib/governing-bodies/body";
import type { Change } from "@/lib/governing-bodies/changes";
import type { NotPresented } from "@/lib/governing-bodies/presentation";
import { onNote, onPlan, onVisit, type Rests, visitWords } from "@/lib/governing-bodies/rests";
import { planNow } from "@/lib/governing-bodies/standing";
import type { SuggestedQuestion } from "@/lib/governing-bodies/suggested-questions";
import { capital, counted } from "@/lib/words";

type Opens = ReadonlySet<Rests["on"]>;

/** So many are read in one look; the others unfold. */
const inOneLook = 6;
const lateInOneLook = 2;

/** What is new since the last meeting. */
export function ChangesSection({ changes, since, opens }: { changes: readonly Change[]; since: Day | null; opens: Opens }) {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">What has changed</h2>
      {changes.length === 0 ? (
        <p className="mt-2 text-soft">
          {since ? `Nothing was published or rated since ${writtenDay(since)}.` : "Nothing was published or rated yet."}
        </p>
      ) : (
        <Unfolding items={changes} name="change">
          {({ id, mark, text, beside, rests }) => (
            <li key={id}>
              {mark ? <LevelMark tone={mark.tone}>{mark.name}</LevelMark> : null}{" "}
              <RestsLink rests={rests} opens={opens}>
                {text}
              </RestsLink>{" "}
              <small>{beside}</small>
            </li>
          )}
        </Unfolding>
      )}
    </section>
  );
}

/** The plan's priorities as they go. */
export function PlanSection({ body, opens }: { body: Body; opens: Opens }) {
  const plans = body.plans.map((plan) => planNow(body, plan));
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">Our plan</h2>
      {plans.length === 0 ? <p className="mt-2 text-soft">This year’s improvement plan stands here once it is agreed.</p> : null}
      {plans.map(({ plan, priorities }) => (
        <div key={plan.id}>
          {plan.kind === "rapid" ? <h3 className="mt-3">Rapid improvement plan</h3> : null}
          <ol className="list">
            {priorities.map(({ id, title, mark, term, impact }, place) => (
              <li key={id}>
                <p className="font-semibold">
                  {place + 1}{" "}
                  <RestsLink rests={onPlan(body, plan)} opens={opens}>
                    {title}
                  </RestsLink>
                </p>
                <p className="mt-0.5 flex flex-wrap items-center gap-x-2.5">
                  {mark ? <LevelMark tone={mark.tone}>{mark.name}</LevelMark> : <LevelMark tone="grey">Not yet rated</LevelMark>}
                  {term ? <small>{term}</small> : null}
                </p>
                {impact ? <p className="mt-0.5 line-clamp-2 text-[0.93rem] text-soft">{impact}</p> : null}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** Questions that governors could ask, each with what it rests on (GO-9: and its core role). */
export function QuestionsSection({
  questions,
  roles,
  opens,
}: {
  questions: readonly SuggestedQuestion[];
  roles: Body["roles"];
  opens: Opens;
}) {
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">You could ask</h2>
      {questions.length === 0 ? (
        <p className="mt-2 text-soft">Questions stand here once a note is published, an action is rated or a milestone is past.</p>
      ) : (
        <Unfolding items={questions} name="question">
          {({ id, text, from, rests, roleKey }) => (
            <li key={id}>
              {text}
              <span className="mt-0.5 flex flex-wrap gap-x-2.5">
                <small>
                  <RestsLink rests={rests} opens={opens}>
                    {capital(from)}
                  </RestsLink>
                </small>
                {roleKey ? <small>{roles.find(({ key }) => key === roleKey)?.name}</small> : null}
              </span>
            </li>
          )}
        </Unfolding>
      )}
    </section>
  );
}

/** Published notes that no meeting was shown in time (GO-3). */
export function NotPresentedNotice({ notes, opens }: { notes: readonly NotPresented[]; opens: Opens }) {
  const late = notes.filter((one) => one.late);
  if (late.length === 0) return null;
  const lateLine = ({ note, by }: NotPresented) => (
    <li key={note.visitId}>
      <RestsLink rests={onNote(note)} opens={opens}>
        Note of {visitWords(note)}
      </RestsLink>
      <small>
        , visit on {writtenDay(note.date)}
        {by ? `, to be presented by ${writtenDay(by)}` : ""}
      </small>
    </li>
  );
  return (
    <section aria-labelledby="not-presented" className="mb-6 rounded-lg bg-lamp-wash px-4 py-3">
      <h2 id="not-presented" className="font-sans text-[1rem] font-semibold text-lamp">
        {capital(counted(late.length, "note"))} not presented to governors in time
      </h2>
      <ul className="mt-1">{late.slice(0, lateInOneLook).map(lateLine)}</ul>
      {late.length > lateInOneLook ? (
        <details>
          <summary className="py-1">{counted(late.length - lateInOneLook, "more note")}</summary>
          <ul>{late.slice(lateInOneLook).map(lateLine)}</ul>
        </details>
      ) : null}
    </section>
  );
}

/** The visits to come, with who shadows them (GO-2). */
export function ShadowSection({ visits, opens }: { visits: readonly BodyVisit[]; opens: Opens }) {
  return (
    <section aria-labelledby="shadow">
      <h2 id="shadow">Visits to shadow</h2>
      {visits.length === 0 ? <p className="mt-2 text-soft">The next visits to the school will stand here.</p> : null}
      <ul className="list">
        {visits.slice(0, 3).map((visit) => {
          const coming = visit.shadows.filter(({ attendance }) => attendance === "coming" || attendance === "invited");
          return (
            <li key={visit.visitId}>
              <RestsLink rests={onVisit(visit)} opens={opens}>
                {capital(visitWords(visit))}, {writtenDay(visit.date)}
              </RestsLink>
              <small className="block">
                {visit.startsAt} to {visit.endsAt}.{" "}
                {coming.length > 0 ? `With ${coming.map(({ name }) => name).join(", ")}.` : "No governor has signed up yet."}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The first few of a list; the others behind a summary. */
function Unfolding<Item>({ items, name, children }: { items: readonly Item[]; name: string; children: (item: Item) => React.ReactNode }) {
  const rest = items.slice(inOneLook);
  return (
    <>
      <ul className="list">{items.slice(0, inOneLook).map(children)}</ul>
      {rest.length > 0 ? (
        <details>
          <summary className="py-1">{counted(rest.length, `more ${name}`)}</summary>
          <ul className="list">{rest.map(children)}</ul>
        </details>
      ) : null}
    </>
  );
}
