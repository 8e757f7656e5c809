"use client";
import { Folded } from "@/components/desk/folded";
import { PartFrame } from "@/components/desk/part-frame";
import { ChoiceField, PlainField } from "@/components/desk/plain-field";
import { RichField } from "@/components/rich-text/rich-field";
import { useEvaluation, useEvaluationPart, useEvaluationParts } from "@/components/self-evaluation/desk";
import { GatheredFindings } from "@/components/self-evaluation/gathered-findings";
import { Points } from "@/components/self-evaluation/points";
import { headlineWords, isCarriedGrade, pointsOf, wordsOfLine } from "@/lib/self-evaluation/parts";
import { adviserViewName, directionName, directions } from "@/lib/self-evaluation/words";
import { counted } from "@/lib/words";

/** An area: closed it is a line, open it is written in place. One that a link leads to opens by itself. */
export function AreaEditor({ of, name }: { of: string; name: string }) {
  const { writes } = useEvaluation();
  return (
    <Folded id={`area-${of}`} title={name} line={<Line of={of} />} className="border-t border-line py-2 first-of-type:border-t-0">
      {writes.includes(of) ? <Fields of={of} name={name} /> : <Read of={of} />}
    </Folded>
  );
}

/** What is said of an area while it is closed. */
function Line({ of }: { of: string }) {
  const { grades } = useEvaluation();
  const parts = useEvaluationParts();
  const { value } = useEvaluationPart("area", of);
  const grade = grades.find(({ key }) => key === value.grade)?.name;
  const carried = isCarriedGrade(value);
  const facts = [
    grades.length === 0 ? "" : (grade ?? "no grade yet"),
    directionName(value.direction),
    counted(pointsOf(parts, of, "strength").length, "strength"),
    `${counted(pointsOf(parts, of, "improve").length, "point", "points")} to improve`,
  ];
  return (
    <>
      {facts.filter(Boolean).join(" · ")}
      {carried ? <span className="tag tag-lamp">Last year’s grade: to be confirmed</span> : null}
      {value.headline.trim() ? null : <span className="tag">No headline yet</span>}
    </>
  );
}

function Fields({ of, name }: { of: string; name: string }) {
  return (
    <div className="mt-3 border-l-3 border-l-line pl-4">
      <PartFrame kind="area" of={of}>
        <Headline of={of} />
        <Judgement of={of} />
        <AreaText of={of} name={name} />
      </PartFrame>
      <AdvisersView of={of} />
      <Points area={of} kind="strength" />
      <Points area={of} kind="improve" />
      <GatheredFindings area={of} />
    </div>
  );
}

function Headline({ of }: { of: string }) {
  const { value, write } = useEvaluationPart("area", of);
  const words = wordsOfLine(value.headline);
  return (
    <PlainField
      label="Headline"
      rows={3}
      most={1_000}
      hint={`How good it is, and how you know, in ${headlineWords} words.`}
      value={value.headline}
      onChange={(headline) => write({ headline })}
    >
      <small className={words > headlineWords ? "font-semibold text-lamp" : ""}>
        {words} of {headlineWords} words
      </small>
    </PlainField>
  );
}

function Judgement({ of }: { of: string }) {
  const { grades, today, areas } = useEvaluation();
  const { value, write } = useEvaluationPart("area", of);
  const inspection = areas.find(({ key }) => key === of)?.inspection;
  return (
    <>
      {inspection ? <p className="mb-2 text-[0.93rem] text-soft">At the last inspection: {inspection}.</p> : null}
      <div className="grid gap-x-4 sm:grid-cols-2">
        {grades.length > 0 ? (
          <ChoiceField
            label="Our grade"
            prompt="None yet"
            options={grades}
            value={value.grade}
            onChange={(grade) => write({ grade, reviewedOn: grade ? today : "" })}
          />
        ) : null}
        <ChoiceField
          label="Direction"
          prompt="Not said"
          options={directions}
          value={value.direction}
          onChange={(direction) => write({ direction: direction as typeof value.direction })}
        />
      </div>
      {isCarriedGrade(value) ? (
        <p className="mb-3">
          The grade is last year’s.{" "}
          <button type="button" className="button" onClick={() => write({ reviewedOn: today })}>
            Confirm it
          </button>
        </p>
      ) : null}
    </>
  );
}

function AreaText({ of, name }: { of: string; name: string }) {
  const { value, write } = useEvaluationPart("area", of);
  return (
    <RichField
      label={`More on ${name}`}
      help="Only what the points below do not say."
      value={value.body}
      onChange={(body) => write({ body })}
    />
  );
}

function AdvisersView({ of }: { of: string }) {
  const challenge = useEvaluation().challenges.find(({ area }) => area === of);
  if (!challenge) return null;
  return (
    <p className="mb-3 rounded-md bg-lamp-wash px-3 py-2 text-[0.95rem]">
      <strong>{challenge.by}</strong>, adviser: {adviserViewName(challenge.view).toLowerCase()}. {challenge.reason}
    </p>
  );
}

/** An area that somebody else writes. */
function Read({ of }: { of: string }) {
  const { value } = useEvaluationPart("area", of);
  const parts = useEvaluationParts();
  const lines = [...pointsOf(parts, of, "strength"), ...pointsOf(parts, of, "improve")];
  return (
    <div className="mt-2 border-l-3 border-l-line pl-4">
      <p>{value.headline || "Nothing is written of this area yet."}</p>
      <ul className="list">
        {lines.map(({ key, value: { text, kind } }) => (
          <li key={key}>
            {text} <small>{kind === "strength" ? "Strength" : "To improve"}</small>
          </li>
        ))}
      </ul>
      <p className="text-soft">The headteacher writes this area, and whoever leads it.</p>
    </div>
  );
}
