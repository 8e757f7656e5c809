"use client";
import { Folded } from "@/components/desk/folded";
import { ChoiceField, PlainField } from "@/components/desk/plain-field";
import { usePlan, usePlanPart, usePlanParts } from "@/components/improvement-plans/desk";
import { Criteria, Steps } from "@/components/improvement-plans/lists";
import { Moments, YearEnd } from "@/components/improvement-plans/moments-editor";
import { Answers, Tags } from "@/components/improvement-plans/origins";
import { RichField } from "@/components/rich-text/rich-field";
import { LevelMark } from "@/components/ui/level-mark";
import { budgetOf } from "@/lib/improvement-plans/life";
import { momentKey, ofPriority, type PlanValue, planValue } from "@/lib/improvement-plans/parts";
import { ownSources, pounds, sourceName } from "@/lib/improvement-plans/words";
import { isBlank } from "@/lib/rich-text/rich-text";
import { counted } from "@/lib/words";

type Value = PlanValue<"priority">;

/** A priority: closed it is a line, open it is written in place. One that a link leads to opens by itself. */
export function PriorityEditor({ of, value, place }: { of: string; value: Value; place: number }) {
  const { desk } = usePlan();
  const mine = desk.writesAll || value.leadId === desk.me.id;
  return (
    <Folded
      id={`priority-${of}`}
      title={`${place + 1}. ${value.title || "A new priority"}`}
      line={<Line of={of} value={value} />}
      begins={value.title === ""}
    >
      {mine ? <Fields of={of} value={value} /> : <p className="text-soft">Whoever leads this priority writes it, and the headteacher.</p>}
    </Folded>
  );
}

/** What is said of a priority while it is closed. */
function Line({ of, value }: { of: string; value: Value }) {
  const { desk } = usePlan();
  const parts = usePlanParts();
  const steps = ofPriority(parts, "step", of);
  const ready = steps.filter((one) => one.value.status === "done").length;
  const cost = budgetOf(parts, of);
  const last = desk.moments.flatMap((moment) => {
    const name = momentKey(of, moment.key);
    const key = planValue(parts, "review", name).rating || planValue(parts, "milestone", name).rating;
    const level = desk.context.strategy.levels.find((one) => one.key === key);
    return level ? [{ level, moment }] : [];
  });
  const rated = last.at(-1);
  const lead = desk.context.people.find(({ id }) => id === value.leadId)?.name ?? value.leadName;
  return (
    <>
      <span>{sourceName(value.source)}</span>
      {lead ? <span>{lead}</span> : null}
      <span>{steps.length === 0 ? "no steps" : `${ready} of ${counted(steps.length, "step")} done`}</span>
      {cost > 0 ? <span>{pounds(cost)}</span> : null}
      {rated ? (
        <span className="inline-flex items-center gap-1.5">
          <LevelMark tone={rated.level.tone}>{rated.level.name}</LevelMark> {rated.moment.name}
        </span>
      ) : null}
    </>
  );
}

function Fields({ of, value }: { of: string; value: Value }) {
  const { write } = usePlanPart("priority", of);
  const { desk } = usePlan();
  const isOfTrust = value.source === "trust";
  return (
    <div className="mt-3 border-l-3 border-l-line pl-4">
      {isOfTrust ? (
        <RichField
          label="Our response"
          help="What the trust’s priority means here."
          value={value.response}
          onChange={(response) => write({ response })}
        />
      ) : (
        <>
          <PlainField label="Title" most={300} value={value.title} onChange={(title) => write({ title })} />
          <PlainField
            label="Intent"
            rows={2}
            most={1_000}
            hint="What will be better, and for whom."
            value={value.intent}
            onChange={(intent) => write({ intent })}
          />
          {isBlank(value.response) ? null : (
            <RichField label="In more words" value={value.response} onChange={(response) => write({ response })} />
          )}
        </>
      )}
      {isOfTrust ? null : desk.writesAll ? (
        <ChoiceField
          label="Where it comes from"
          value={value.source}
          prompt="Choose"
          options={ownSources}
          onChange={(source) => write({ source: (source || "school") as Value["source"] })}
        />
      ) : null}
      <Answers value={value} write={write} />
      <People value={value} write={write} />
      <Criteria of={of} />
      <Steps of={of} />
      <Moments of={of} />
      <details className="mb-3">
        <summary className="min-h-7">Impact, links and tags</summary>
        <div className="mt-2">
          <PlainField
            label="For pupils with SEND"
            rows={2}
            most={1_000}
            value={value.sendImpact}
            onChange={(sendImpact) => write({ sendImpact })}
          />
          <PlainField
            label="For disadvantaged pupils"
            rows={2}
            most={1_000}
            value={value.disadvantagedImpact}
            onChange={(disadvantagedImpact) => write({ disadvantagedImpact })}
          />
          <Links value={value} write={write} />
          <Tags value={value} write={write} />
        </div>
      </details>
      <YearEnd of={of} />
    </div>
  );
}

interface Part {
  value: Value;
  write: (change: Partial<Value>) => void;
}

function People({ value, write }: Part) {
  const { desk } = usePlan();
  const { people } = desk.context;
  const options = people.map(({ id, name }) => ({ key: id, name }));
  const governors = people.filter(({ governor }) => governor).map(({ id, name }) => ({ key: id, name }));
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      {desk.writesAll ? (
        <ChoiceField label="Lead" value={value.leadId} prompt="Somebody else" options={options} onChange={(leadId) => write({ leadId })} />
      ) : null}
      {value.leadId ? null : (
        <PlainField label="Lead by name" most={300} value={value.leadName} onChange={(leadName) => write({ leadName })} />
      )}
      <ChoiceField
        label="Link governor"
        value={value.governorId}
        prompt="None"
        options={governors}
        onChange={(governorId) => write({ governorId })}
      />
    </div>
  );
}

function Links({ value, write }: Part) {
  const { desk } = usePlan();
  const { objectives, groups } = desk.context;
  return (
    <>
      {objectives.length > 0 ? (
        <ChoiceField
          label="Objective of the strategic plan that it serves"
          value={value.objectiveId}
          prompt="None"
          options={objectives.map(({ id, title }) => ({ key: id, name: title }))}
          onChange={(objectiveId) => write({ objectiveId })}
        />
      ) : null}
      {groups.length > 0 ? (
        <ChoiceField
          label="Group of schools that works on it"
          value={value.groupId}
          prompt="None"
          options={groups.map(({ id, name }) => ({ key: id, name }))}
          onChange={(groupId) => write({ groupId })}
        />
      ) : null}
    </>
  );
}
