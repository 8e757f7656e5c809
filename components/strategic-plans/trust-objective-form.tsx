"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { saveTrustObjectiveAction, stepTrustObjectiveAction } from "@/lib/strategic-plans/actions";

/** An objective of the trust: a new one, or one that is changed. */
export function TrustObjectiveForm({ objective }: { objective?: { id: string; title: string; about: string; version: number } }) {
  return (
    <Form
      action={saveTrustObjectiveAction}
      schema={async () => (await import("@/lib/strategic-plans/schema")).trustObjectiveFields}
      start={{ title: objective?.title ?? "", about: objective?.about ?? "" }}
      className="mt-2"
    >
      <HiddenField name="objectiveId" value={objective?.id ?? ""} />
      <HiddenField name="version" value={String(objective?.version ?? 0)} />
      <TextField name="title" label="Objective" />
      <TextArea name="about" label="What it means" rows={3} />
      <SubmitButton look="plain">{objective ? "Save" : "Add it"}</SubmitButton>
    </Form>
  );
}

/** Its place among the others, and its end. */
export function TrustObjectiveSteps({ id, ended, first }: { id: string; ended: boolean; first: boolean }) {
  const steps = ended
    ? [{ step: "reopen", says: "Take it up again" }]
    : [...(first ? [] : [{ step: "up", says: "Move it up" }]), { step: "end", says: "End it" }];
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {steps.map(({ step, says }) => (
        <ActionButton key={step} action={stepTrustObjectiveAction} fields={{ objectiveId: id, step }}>
          {says}
        </ActionButton>
      ))}
    </div>
  );
}
