import {
  AddStepForm,
  CategoryForm,
  CompleteButton,
  DecideForms,
  EndForm,
  JoinForm,
  JoiningTextForm,
  NameForm,
  ReleaseButton,
  StepForm,
  TakeOffButton,
} from "@/components/joinings/forms";
import { type Day, londonDay, writtenDay } from "@/lib/dates";
import { incompleteSentence, lackingOnJoining } from "@/lib/joinings/completeness";
import type { JoiningPage } from "@/lib/joinings/queries";
import { joiningTexts } from "@/lib/joinings/words";

/** What the viewer may do with a joining. */
export interface MayOnJoining {
  keep: boolean;
  name: boolean;
  decide: boolean;
  /** Allocate advisers and links. */
  allocate: boolean;
}

interface Shown {
  joining: JoiningPage;
  may: MayOnJoining;
}

const readOf = ({ id, version }: JoiningPage) => ({ joiningId: id, version: String(version) });

/** The checklist before joining (NS-1). */
export function StepsSection({ joining, may, today }: Shown & { today: Day }) {
  return (
    <section aria-labelledby="steps" className="mb-8">
      <h2 id="steps">Before joining</h2>
      <ul className="list mt-2">
        {joining.steps.map((step) => (
          <li key={step.key}>
            <p>
              {step.text} <StepTag step={step} today={today} />
            </p>
            {step.note ? <p className="whitespace-pre-line text-soft">{step.note}</p> : null}
            {may.keep ? (
              <details>
                <summary className="text-[0.93rem]">Change</summary>
                <StepForm joiningId={joining.id} step={step} />
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      {may.keep ? (
        <details className="mt-3">
          <summary>Add a step</summary>
          <div className="mt-2 max-w-xl">
            <AddStepForm joiningId={joining.id} />
          </div>
        </details>
      ) : null}
    </section>
  );
}

function StepTag({ step: { plannedOn, doneOn }, today }: { step: { plannedOn: Day | null; doneOn: Day | null }; today: Day }) {
  if (doneOn) return <span className="tag tag-green">Done {writtenDay(doneOn)}</span>;
  if (!plannedOn) return <span className="tag">Not planned yet</span>;
  return <span className={plannedOn < today ? "tag tag-red" : "tag"}>Planned for {writtenDay(plannedOn)}</span>;
}

/** What due diligence found, or what is expected; what the director has released says so (NS-1, NS-2). */
export function TextsSection({ joining, may, kind, title }: Shown & { kind: "finding" | "expectation"; title: string }) {
  return (
    <section aria-labelledby={kind} className="mb-8">
      <h2 id={kind}>{title}</h2>
      {joiningTexts
        .filter((text) => text.kind === kind)
        .map(({ key, title: name, hint }) => {
          const there = joining.texts.find((text) => text.kind === kind && text.key === key);
          const of = { kind, key, version: there?.version ?? 0 };
          return (
            <div key={key} className="mt-4">
              <h3>
                {name}{" "}
                {there?.releasedAt ? (
                  <span className="tag tag-green">Released {writtenDay(londonDay(new Date(there.releasedAt)))}</span>
                ) : null}
              </h3>
              <p className={there?.text ? "whitespace-pre-line" : "text-soft"}>{there?.text || "Nothing is written here yet."}</p>
              {may.keep ? (
                <details>
                  <summary className="text-[0.93rem]">Write</summary>
                  <div className="mt-2">
                    <JoiningTextForm joiningId={joining.id} of={of} text={there?.text ?? ""} title={name} hint={hint} />
                  </div>
                </details>
              ) : null}
              {may.decide && there?.text && !there.releasedAt ? <ReleaseButton joiningId={joining.id} of={of} /> : null}
            </div>
          );
        })}
    </section>
  );
}

/** Who sees it. */
export function NamedSection({ joining, may }: Shown) {
  return (
    <section aria-labelledby="named" className="mb-8">
      <h2 id="named">Who takes part</h2>
      <p className="text-[0.93rem] text-soft">Directors, the chief executive and those named here see it; nobody else does.</p>
      <ul className="list mt-2">
        {joining.named.map(({ id, name, task }) => (
          <li key={id}>
            {name} {task ? <small>{task}</small> : null}
            {may.name ? <TakeOffButton joiningId={joining.id} personId={id} name={name} /> : null}
          </li>
        ))}
      </ul>
      {joining.named.length === 0 ? <p>Nobody is named yet.</p> : null}
      {may.name ? <NameForm joiningId={joining.id} team={joining.team.filter(({ id }) => !joining.people.includes(id))} /> : null}
    </section>
  );
}

/** The decision, and the joining itself with the four things that it needs (NS-3). */
export function JoiningSection({ joining, may }: Shown) {
  const of = readOf(joining);
  if (joining.state === "notJoining") return <p className="mb-8">It does not join: {joining.endedReason}</p>;
  if (joining.state === "joined") return <JoinedSection joining={joining} may={may} />;
  if (!may.decide) return null;
  const start = {
    name: joining.name,
    urn: joining.urn ? String(joining.urn) : "",
    phase: joining.phase ?? "",
    churchCharacter: "none",
    joinedOn: joining.plannedFor ?? "",
  };
  return (
    <section aria-labelledby="decision" className="mb-8">
      <h2 id="decision">{joining.state === "agreed" ? "Joining" : "Decision"}</h2>
      {joining.state === "agreed" ? (
        <>
          <JoinForm of={of} start={start} />
          <EndForm of={of} />
        </>
      ) : (
        <DecideForms of={of} />
      )}
    </section>
  );
}

function JoinedSection({ joining, may }: Shown) {
  const { set, schoolUrn, headteacher } = joining;
  const lacking = lackingOnJoining(set);
  return (
    <section aria-labelledby="joined" className="mb-8">
      <h2 id="joined">Joined{joining.joinedOn ? ` ${writtenDay(joining.joinedOn)}` : ""}</h2>
      <p>
        <a href={`/schools/${schoolUrn}`}>The school’s page</a>
      </p>
      {joining.completedAt ? (
        <p className="mt-2 text-green">The joining is complete.</p>
      ) : (
        <p className="mt-2">{incompleteSentence(set) ?? "All four are there: the joining can be completed."}</p>
      )}
      <ul className="list mt-2">
        <OneOfFour there={set.adviser} name="Adviser">
          {may.allocate ? <a href={`/schools/${schoolUrn}/allocations`}>Allocate</a> : null}
        </OneOfFour>
        <OneOfFour there={set.link} name="Partnership link">
          {may.allocate ? <a href={`/schools/${schoolUrn}/allocations`}>Allocate</a> : null}
        </OneOfFour>
        <OneOfFour there={set.category} name="Category">
          {may.decide ? (
            <details>
              <summary>Set it</summary>
              <div className="mt-2">
                <CategoryForm joiningId={joining.id} categories={joining.categories} />
              </div>
            </details>
          ) : null}
        </OneOfFour>
        <OneOfFour there={set.mentor} name="Mentor of the headteacher">
          {headteacher ? (
            <a href={`/schools/${schoolUrn}/induction`}>Induction of {headteacher.name}</a>
          ) : (
            <span>An administrator invites the headteacher first; the induction then begins itself.</span>
          )}
        </OneOfFour>
      </ul>
      {may.decide && !joining.completedAt && lacking.length === 0 ? <CompleteButton of={readOf(joining)} /> : null}
    </section>
  );
}

function OneOfFour({ there, name, children }: { there: boolean; name: string; children: React.ReactNode }) {
  return (
    <li>
      {name} <span className={there ? "tag tag-green" : "tag tag-lamp"}>{there ? "Set" : "Lacking"}</span> {there ? null : children}
    </li>
  );
}
