"use client";
import { Folded } from "@/components/desk/folded";
import { ChoiceField, PlainField } from "@/components/desk/plain-field";
import { useStrategicDesk, useStrategicPart, useStrategicParts } from "@/components/strategic-plans/desk";
import { Measures } from "@/components/strategic-plans/measures";
import { Serving } from "@/components/strategic-plans/serving";
import { longestWhy, measuresOf, type StrategicValue } from "@/lib/strategic-plans/parts";
import { counted } from "@/lib/words";

type Value = StrategicValue<"objective">;

/** An objective: closed it is a line, open it is written in place. One that a link leads to opens by itself. */
export function ObjectiveEditor({ of, value, place }: { of: string; value: Value; place: number }) {
  const desk = useStrategicDesk();
  const mine = desk.writesAll || value.leadId === desk.me.id;
  return (
    <Folded
      id={`objective-${of}`}
      title={`${place + 1}. ${value.title || "A new objective"}`}
      line={<Line of={of} value={value} />}
      begins={value.title === ""}
    >
      {mine ? <Fields of={of} value={value} /> : <p className="text-soft">Whoever leads this objective writes it, and the headteacher.</p>}
    </Folded>
  );
}

/** What is said of an objective while it is closed. */
function Line({ of, value }: { of: string; value: Value }) {
  const { context } = useStrategicDesk();
  const measures = measuresOf(useStrategicParts(), of).length;
  const lead = context.people.find(({ id }) => id === value.leadId)?.name ?? value.leadName;
  const serving = context.serving.filter(({ objectiveId }) => objectiveId === of).length;
  return (
    <>
      {value.theme ? <span>{value.theme}</span> : null}
      {lead ? <span>{lead}</span> : null}
      <span>{counted(measures, "measure")}</span>
      <span>{serving === 0 ? "served by no priority yet" : `served by ${counted(serving, "priority", "priorities")}`}</span>
    </>
  );
}

function Fields({ of, value }: { of: string; value: Value }) {
  const { write } = useStrategicPart("objective", of);
  const desk = useStrategicDesk();
  const { people, trustObjectives, serving } = desk.context;
  return (
    <div className="mt-3 border-l-3 border-l-line pl-4">
      <PlainField label="Objective" most={300} value={value.title} onChange={(title) => write({ title })} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <PlainField label="Theme" most={300} value={value.theme} onChange={(theme) => write({ theme })} />
        {desk.writesAll ? (
          <ChoiceField
            label="Lead"
            value={value.leadId}
            prompt="Somebody else"
            options={people.map(({ id, name }) => ({ key: id, name }))}
            onChange={(leadId) => write({ leadId })}
          />
        ) : null}
        {value.leadId ? null : (
          <PlainField label="Lead by name" most={300} value={value.leadName} onChange={(leadName) => write({ leadName })} />
        )}
      </div>
      {trustObjectives.length > 0 ? (
        <ChoiceField
          label="Objective of the trust that it serves"
          value={value.trustObjectiveId}
          prompt="None yet"
          options={trustObjectives.map(({ id, title, ended }) => ({ key: id, name: ended ? `${title} (ended)` : title }))}
          onChange={(trustObjectiveId) => write({ trustObjectiveId })}
        />
      ) : null}
      <PlainField label="Why" rows={3} most={longestWhy} value={value.why} onChange={(why) => write({ why })} />
      <Measures of={of} />
      <fieldset className="mb-1">
        <legend className="label">What each year is for</legend>
        {desk.years.map(({ key, stage, name }) => (
          <PlainField
            key={key}
            label={`${stage}, ${name}`}
            rows={2}
            most={1_000}
            value={value.milestones[key] ?? ""}
            onChange={(words) => write({ milestones: { ...value.milestones, [key]: words } })}
          />
        ))}
      </fieldset>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <PlainField label="Risks" rows={2} most={1_000} value={value.risks} onChange={(risks) => write({ risks })} />
        <PlainField label="Resources" rows={2} most={1_000} value={value.resources} onChange={(resources) => write({ resources })} />
      </div>
      <Serving urn={desk.context.urn} priorities={serving.filter(({ objectiveId }) => objectiveId === of)} levels={desk.levels} />
    </div>
  );
}
