"use client";
import { useState } from "react";
import { PartList } from "@/components/desk/part-list";
import { ChoiceField, PlainField } from "@/components/desk/plain-field";
import { ActionButton } from "@/components/form/action-button";
import { usePlan, usePlanPart } from "@/components/improvement-plans/desk";
import { LevelMark } from "@/components/ui/level-mark";
import { writtenDay } from "@/lib/dates";
import { makeStepAnActionAction } from "@/lib/improvement-plans/actions";
import { emptyPlanParts, type PlanValue } from "@/lib/improvement-plans/parts";
import { criterionMark, criterionStatuses, pounds, stepMark, stepStatuses } from "@/lib/improvement-plans/words";

/** How it will be known that a priority is met: one to five, each with where it begins and where it should be. */
export function Criteria({ of }: { of: string }) {
  return (
    <section className="mb-3">
      <h4 className="label">Success criteria</h4>
      <PartList<PlanValue<"criterion">>
        kind="criterion"
        one="criterion"
        only={({ priorityId }) => priorityId === of}
        empty={{ ...emptyPlanParts.criterion, priorityId: of }}
      >
        {(value, key) => <Criterion of={key} value={value} />}
      </PartList>
    </section>
  );
}

/** A line that opens for writing. */
function Opens({ fresh, name, line, children }: { fresh: boolean; name: string; line: React.ReactNode; children: React.ReactNode }) {
  const [open, setOpen] = useState(fresh);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="py-0.5">
        <span className="sr-only">Change: </span>
        {name}
        {line}
      </summary>
      {open ? <div className="mt-2 border-l-3 border-l-line pl-3">{children}</div> : null}
    </details>
  );
}

function Criterion({ of, value }: { of: string; value: PlanValue<"criterion"> }) {
  const { write } = usePlanPart("criterion", of);
  const mark = criterionMark(value.status);
  const facts = [
    value.baseline ? `from ${value.baseline}` : "",
    value.target ? `to ${value.target}` : "",
    value.finalValue ? `reached ${value.finalValue}` : "",
  ];
  return (
    <Opens
      fresh={value.text === ""}
      name={value.text || "A new criterion"}
      line={
        <span className="mt-0.5 flex flex-wrap items-center gap-x-3 text-[0.9rem] text-soft">
          <LevelMark tone={mark.tone}>{mark.name}</LevelMark>
          {facts.filter(Boolean).join(", ")}
        </span>
      }
    >
      <PlainField label="What will be seen" rows={2} most={1_000} value={value.text} onChange={(text) => write({ text })} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <PlainField label="At the beginning" most={300} value={value.baseline} onChange={(baseline) => write({ baseline })} />
        <PlainField label="on" type="date" most={10} value={value.baselineOn} onChange={(baselineOn) => write({ baselineOn })} />
        <PlainField label="Target" most={300} value={value.target} onChange={(target) => write({ target })} />
        <PlainField label="Shown by" most={300} value={value.evidencedBy} onChange={(evidencedBy) => write({ evidencedBy })} />
        <ChoiceField
          label="How it stands"
          value={value.status}
          prompt="Choose"
          options={criterionStatuses}
          onChange={(status) => write({ status: (status || "notStarted") as typeof value.status })}
        />
        <PlainField label="Reached in the end" most={300} value={value.finalValue} onChange={(finalValue) => write({ finalValue })} />
      </div>
    </Opens>
  );
}

/** What is done for a priority, by whom and by when. */
export function Steps({ of }: { of: string }) {
  return (
    <section className="mb-3">
      <h4 className="label">Steps</h4>
      <PartList<PlanValue<"step">>
        kind="step"
        one="step"
        only={({ priorityId }) => priorityId === of}
        empty={{ ...emptyPlanParts.step, priorityId: of }}
      >
        {(value, key) => <Step of={key} value={value} />}
      </PartList>
    </section>
  );
}

function Step({ of, value }: { of: string; value: PlanValue<"step"> }) {
  const { desk } = usePlan();
  const action = desk.context.adopted.find(({ stepId }) => stepId === of);
  const mark = stepMark(value.status);
  const lead = desk.context.people.find(({ id }) => id === value.leadId)?.name ?? value.leadName;
  const facts = [
    lead,
    value.endsOn ? `by ${writtenDay(value.endsOn)}` : "",
    value.cost ? pounds(Number(value.cost.replace(",", "."))) : "",
  ];
  return (
    <Opens
      fresh={value.text === ""}
      name={value.text || "A new step"}
      line={
        <span className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9rem] text-soft">
          <LevelMark tone={mark.tone}>{mark.name}</LevelMark>
          {facts.filter(Boolean).join(", ")}
          {action ? <span className="tag">Agreed action{action.visit ? `, ${action.visit}` : ""}</span> : null}
          {action?.rating ? <LevelMark tone={action.rating.tone}>{action.rating.name}</LevelMark> : null}
        </span>
      }
    >
      {action ? (
        <p className="mb-3">
          What, who and by when are changed on <a href={`/actions/${action.actionId}`}>the agreed action</a>: it is one record.
        </p>
      ) : (
        <StepItself of={of} value={value} />
      )}
      <StepMeans of={of} value={value} adopted={action !== undefined} />
      {action || !desk.writesAll ? null : <MakeAction of={of} />}
    </Opens>
  );
}

function StepItself({ of, value }: { of: string; value: PlanValue<"step"> }) {
  const { desk } = usePlan();
  const { write } = usePlanPart("step", of);
  const people = desk.context.people.map(({ id, name }) => ({ key: id, name }));
  return (
    <>
      <PlainField label="What is done" rows={2} most={1_000} value={value.text} onChange={(text) => write({ text })} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <ChoiceField label="Who" value={value.leadId} prompt="Somebody else" options={people} onChange={(leadId) => write({ leadId })} />
        {value.leadId ? null : (
          <PlainField label="Who, by name" most={300} value={value.leadName} onChange={(leadName) => write({ leadName })} />
        )}
        <PlainField label="From" type="date" most={10} value={value.startsOn} onChange={(startsOn) => write({ startsOn })} />
        <PlainField label="By" type="date" most={10} value={value.endsOn} onChange={(endsOn) => write({ endsOn })} />
      </div>
    </>
  );
}

function StepMeans({ of, value, adopted }: { of: string; value: PlanValue<"step">; adopted: boolean }) {
  const { desk } = usePlan();
  const { write } = usePlanPart("step", of);
  const { offers } = desk.context;
  const statuses = adopted ? stepStatuses.filter(({ key }) => key !== "done") : stepStatuses;
  return (
    <>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <ChoiceField
          label="How it stands"
          value={value.status}
          prompt="Choose"
          options={statuses}
          onChange={(status) => write({ status: (status || "planned") as typeof value.status })}
        />
        <PlainField label="Cost in pounds" most={10} value={value.cost} onChange={(cost) => write({ cost: cost.replace(/[£\s]/g, "") })} />
        <PlainField label="Resources" most={300} value={value.resources} onChange={(resources) => write({ resources })} />
        {offers.length > 0 ? (
          <ChoiceField
            label="Professional development"
            value={value.offerId}
            prompt="None"
            options={offers.map(({ id, title }) => ({ key: id, name: title }))}
            onChange={(offerId) => write({ offerId })}
          />
        ) : null}
      </div>
      <PlainField
        label="Monitoring: who, how, when"
        most={1_000}
        value={value.monitoring}
        onChange={(monitoring) => write({ monitoring })}
      />
      <PlainField label="Evidence" most={1_000} value={value.evidence} onChange={(evidence) => write({ evidence })} />
    </>
  );
}

function MakeAction({ of }: { of: string }) {
  const { desk, snapshot } = usePlan();
  if (snapshot.waiting > 0) return <p className="mb-3 text-[0.9rem] text-soft">Once it is saved, it can be made an agreed action.</p>;
  return (
    <div className="mb-3">
      <ActionButton action={makeStepAnActionAction} fields={{ planId: desk.context.plan.id, stepId: of }}>
        Make it an agreed action
      </ActionButton>
      <small>Visits rate it then, and its owner says how far it is.</small>
    </div>
  );
}
