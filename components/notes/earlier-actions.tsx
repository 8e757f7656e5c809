"use client";
import { LevelChoice } from "@/components/desk/level-choice";
import { PartFrame } from "@/components/desk/part-frame";
import { PlainField } from "@/components/desk/plain-field";
import { DeskSection } from "@/components/desk/section";
import { useNote, usePart, useParts } from "@/components/notes/desk";
import { LevelMark } from "@/components/ui/level-mark";
import { writtenDay } from "@/lib/dates";
import type { EarlierAction } from "@/lib/notes/context";
import { partValue } from "@/lib/notes/parts";
import { counted } from "@/lib/words";

/** Actions agreed before: each is rated by how far it has been carried out, with what shows it (VP-9). */
export function EarlierActions({ title, help }: { title: string; help: string }) {
  const { desk } = useNote();
  const { actions, note } = desk.context;
  const parts = useParts();
  const rated = actions.filter(({ id }) => partValue(parts, "rating", id).level !== "").length;
  const standing = note?.state === "correcting";
  return (
    <DeskSection
      id="earlier-actions"
      title={title}
      help={standing ? "Ratings stand as they were published." : help}
      {...(actions.length > 0 && !standing ? { beside: `${rated} of ${actions.length} rated` } : {})}
    >
      {actions.length === 0 ? <p className="text-soft">No action is open from before.</p> : null}
      <ol className="list">
        {actions.map((action) => (
          <li key={action.id}>{standing ? <p>{action.text}</p> : <Rating action={action} />}</li>
        ))}
      </ol>
    </DeskSection>
  );
}

function Rating({ action }: { action: EarlierAction }) {
  const { desk } = useNote();
  const { value, write } = usePart("rating", action.id);
  const { owner, due, dueWords, criterion, from, school, ratings, progress } = action;
  const about = [owner, dueWords ? `by ${dueWords}` : due ? `by ${writtenDay(due)}` : "", from ? `agreed at ${from}` : "", school ?? ""];
  return (
    <PartFrame kind="rating" of={action.id}>
      <p className="font-semibold">{action.text}</p>
      <p className="text-[0.93rem] text-soft">
        {about.filter(Boolean).join(" · ")}
        {criterion ? <span className="block">Done when: {criterion}</span> : null}
      </p>
      {ratings.length > 0 ? <History ratings={ratings} /> : null}
      {progress ? (
        <p className="mt-1 text-[0.93rem]">
          <b className="font-semibold">{progress.by} says:</b> {progress.text} <small>({writtenDay(progress.on)})</small>
        </p>
      ) : null}
      <div className="mt-2">
        <LevelChoice
          legend="How far has it been carried out?"
          name={`level-${action.id}`}
          levels={desk.context.strategy.scales.progress}
          value={value.level}
          onChange={(level) => write({ level })}
        />
        <PlainField label="What shows it?" rows={2} most={1_000} value={value.evidence} onChange={(evidence) => write({ evidence })} />
        <fieldset className="mb-1">
          <legend className="label">From now on</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1">
            {outcomes.map(([key, name]) => (
              <label key={key} className="flex min-h-7 items-center gap-1.5">
                <input
                  type="radio"
                  name={`outcome-${action.id}`}
                  checked={value.outcome === key}
                  onChange={() => write({ outcome: key, words: key === "reword" && value.words === "" ? action.text : value.words })}
                  className="size-4"
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        {value.outcome === "reword" ? (
          <PlainField
            label="New words"
            rows={2}
            most={1_000}
            value={value.words}
            onChange={(words) => write({ words })}
            hint="Its history stays."
          />
        ) : null}
      </div>
    </PartFrame>
  );
}

const outcomes = [
  ["carryOn", "Carry on"],
  ["close", "Close"],
  ["reword", "Reword"],
] as const;

/** How it was rated before: the last beside the action, the others behind it. */
function History({ ratings }: Pick<EarlierAction, "ratings">) {
  const last = ratings.at(-1);
  if (!last) return null;
  return (
    <details className="mt-1 text-[0.93rem]">
      <summary>
        <span className="text-soft">Was</span> <LevelMark tone={last.tone}>{last.level}</LevelMark>{" "}
        <small>
          {last.visit ? `visit ${last.visit}, ` : ""}
          {writtenDay(last.day)}
          {ratings.length > 1 ? `, and ${counted(ratings.length - 1, "rating")} before` : ""}
        </small>
      </summary>
      <ul className="mt-1 grid gap-1 border-l-2 border-line pl-3">
        {ratings.toReversed().map(({ day, level, tone, evidence }) => (
          <li key={day + level}>
            <LevelMark tone={tone}>{level}</LevelMark> <small>{writtenDay(day)}</small> {evidence}
          </li>
        ))}
      </ul>
    </details>
  );
}
