"use client";
import { AddedList } from "@/components/desk/added-list";
import { LevelChoice } from "@/components/desk/level-choice";
import { PartFrame } from "@/components/desk/part-frame";
import { ChoiceField, PlainField, TickField } from "@/components/desk/plain-field";
import { DeskSection } from "@/components/desk/section";
import { useNote, usePart } from "@/components/notes/desk";
import { StrandField } from "@/components/notes/strand-field";
import { TellDirector } from "@/components/notes/tell-director";
import { RichField } from "@/components/rich-text/rich-field";
import { emptyParts } from "@/lib/notes/parts";
import { wordsIn } from "@/lib/rich-text/rich-text";

interface Titled {
  title: string;
  help: string;
}

/** What is good, and whether others could learn from it. */
export function Strengths({ title, help }: Titled) {
  return (
    <AddedList kind="strength" empty={emptyParts.strength} id="strengths" title={title} help={help} one="strength">
      {({ text, area, strand, worthSharing }, write) => (
        <>
          <PlainField label="Strength" rows={2} most={1_000} value={text} onChange={(words) => write({ text: words })} />
          <Tags area={area} strand={strand} write={write} />
          <TickField label="Worth sharing with other schools" value={worthSharing} onChange={(on) => write({ worthSharing: on })} />
        </>
      )}
    </AddedList>
  );
}

/** What could go wrong, and how grave it is. */
export function Risks({ title, help }: Titled) {
  const { desk } = useNote();
  return (
    <AddedList kind="risk" empty={emptyParts.risk} id="risks" title={title} help={help} one="risk">
      {({ text, area, strand, level }, write, key) => (
        <>
          <PlainField label="Risk" rows={2} most={1_000} hint="No pupil’s name" value={text} onChange={(words) => write({ text: words })} />
          <LevelChoice
            legend="How grave is it?"
            name={`risk-${key}`}
            levels={desk.context.strategy.scales.risk}
            value={level}
            onChange={(chosen) => write({ level: chosen })}
          />
          <Tags area={area} strand={strand} write={write} />
          <TellDirector of={key} />
        </>
      )}
    </AddedList>
  );
}

function Tags({ area, strand, write }: { area: string; strand: string; write: (change: { area?: string; strand?: string }) => void }) {
  const { desk } = useNote();
  const { areas, strategy } = desk.context;
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <ChoiceField label="Area" prompt="No area" options={areas} value={area} onChange={(key) => write({ area: key })} />
      <StrandField value={strand} strands={strategy.strands.strands} onChange={(key) => write({ strand: key })} />
    </div>
  );
}

/** What is agreed: what, who, by when, and how it will be known. */
export function NextSteps({ title, help }: Titled) {
  const { desk } = useNote();
  const { owners, strategy, note, visit } = desk.context;
  const terms = strategy.calendar.terms.filter(({ lastDay }) => lastDay >= visit.date);
  const standing = note?.state === "correcting";
  return (
    <AddedList
      kind="nextStep"
      empty={emptyParts.nextStep}
      id="next-steps"
      title={title}
      help={standing ? "Next steps stand as they were published." : help}
      one="next step"
      readOnly={standing}
    >
      {({ text, ownerId, owner, due, criterion, support, strand }, write) =>
        standing ? (
          <p>{text}</p>
        ) : (
          <>
            <PlainField label="What" rows={2} most={1_000} value={text} onChange={(words) => write({ text: words })} />
            <div className="grid gap-x-4 sm:grid-cols-2">
              <ChoiceField
                label="Who"
                prompt="Somebody else"
                options={owners.map(({ id, name }) => ({ key: id, name }))}
                value={ownerId}
                onChange={(id) => write({ ownerId: id })}
              />
              {ownerId ? null : (
                <PlainField label="Their name or role" most={300} value={owner} onChange={(name) => write({ owner: name })} />
              )}
              <ChoiceField
                label="By when"
                prompt="A day"
                options={terms.map(({ key, name }) => ({ key, name: `The end of ${name}` }))}
                value={terms.some(({ key }) => key === due) ? due : ""}
                onChange={(key) => write({ due: key })}
              />
              {terms.some(({ key }) => key === due) ? null : (
                <PlainField label="Which day" type="date" most={10} value={due} onChange={(day) => write({ due: day })} />
              )}
            </div>
            <PlainField
              label="We shall know it is done when"
              most={1_000}
              value={criterion}
              onChange={(words) => write({ criterion: words })}
            />
            <div className="grid gap-x-4 sm:grid-cols-2">
              <PlainField
                label="Support needed, and from whom"
                most={1_000}
                value={support}
                onChange={(words) => write({ support: words })}
              />
              <StrandField value={strand} strands={strategy.strands.strands} onChange={(key) => write({ strand: key })} />
            </div>
          </>
        )
      }
    </AddedList>
  );
}

/** Whether the school's own judgement of an area looks fair. */
export function EvaluationCheck({ title, help }: Titled) {
  const { desk } = useNote();
  return (
    <DeskSection id="section:self-evaluation" title={title} help={help}>
      {desk.context.areas.length === 0 ? <p className="text-soft">No evaluation framework is in force.</p> : null}
      <ul className="list">
        {desk.context.areas.map(({ key, name }) => (
          <li key={key}>
            <AreaCheck of={key} name={name} />
          </li>
        ))}
      </ul>
    </DeskSection>
  );
}

const views = [
  { key: "agrees", name: "Agrees" },
  { key: "generous", name: "Generous" },
  { key: "cautious", name: "Cautious" },
];

function AreaCheck({ of, name }: { of: string; name: string }) {
  const { value, write } = usePart("check", of);
  return (
    <PartFrame kind="check" of={of}>
      <LevelChoice
        legend={name}
        name={`check-${of}`}
        levels={views}
        value={value.view}
        onChange={(view) => write({ view: view as "agrees" })}
      />
      {value.view ? <PlainField label="Why" most={1_000} value={value.reason} onChange={(reason) => write({ reason })} /> : null}
    </PartFrame>
  );
}

/** The summary for governors, in plain English, with questions that they might ask. */
export function GovernorsSummary({ title, help }: Titled) {
  const { desk } = useNote();
  const { value, write } = usePart("summary", "summary");
  const most = desk.context.strategy.numbers.summaryWords;
  const words = wordsIn(value.body);
  const questions = [...value.questions, ""].slice(0, 5);
  return (
    <DeskSection id="section:governors" title={title} beside={`${words} of about ${most} words`}>
      <PartFrame kind="summary" of="summary">
        <RichField label={title} hideLabel help={help} value={value.body} onChange={(body) => write({ body })} />
        {words > most ? <p className="mb-3 text-lamp">Longer than {most} words: governors read the short ones.</p> : null}
        {questions.map((question, index) => (
          <PlainField
            // biome-ignore lint/suspicious/noArrayIndexKey: the questions have places, not names
            key={index}
            label={`Question ${index + 1} that governors might ask`}
            most={1_000}
            value={question}
            onChange={(asked) =>
              write({
                questions: questions
                  .map((one, place) => (place === index ? asked : one))
                  .filter((one, place) => one !== "" || place < index),
              })
            }
          />
        ))}
      </PartFrame>
    </DeskSection>
  );
}
