"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import {
  answerJudgementAction,
  drawSampleAction,
  endSampleAction,
  recordQualityDayAction,
  replyToAnswerAction,
  takeBackQualityDayAction,
} from "@/lib/quality/actions";

const schemas = () => import("@/lib/quality/schema");

/** Draws the sample that is shown above it. */
export function DrawForm({ count, kind, assurerId, shown }: { count: number; kind: string; assurerId: string; shown: string }) {
  return (
    <Form action={drawSampleAction} schema={async () => (await schemas()).drawFields} className="max-w-xl">
      <HiddenField name="count" value={String(count)} />
      <HiddenField name="kind" value={kind} />
      <HiddenField name="assurerId" value={assurerId} />
      <HiddenField name="shown" value={shown} />
      <TextArea name="about" label="What the quality assurer should know of it" hint="They read this beside their sample." rows={2} />
      <SubmitButton>Draw this sample</SubmitButton>
    </Form>
  );
}

/** Whether the quality assurer agrees, and why. */
export function AnswerForm({ id, version, agreement, reasons }: { id: string; version: number; agreement: string; reasons: string }) {
  return (
    <Form
      action={answerJudgementAction}
      schema={async () => (await schemas()).answerFields}
      start={{ agreement, reasons }}
      className="max-w-xl"
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={String(version)} />
      <SelectField name="agreement" label="Do you agree with this judgement?" prompt="Choose">
        <option value="agrees">I agree</option>
        <option value="partly">I agree in part</option>
        <option value="disagrees">I do not agree</option>
      </SelectField>
      <TextArea name="reasons" label="Why" hint="In your own words. Write no pupil’s name." rows={5} />
      <SubmitButton>Save what I say</SubmitButton>
    </Form>
  );
}

/** What the team does about a disagreement. */
export function ReplyForm({ id, version, reply }: { id: string; version: number; reply: string }) {
  return (
    <Form action={replyToAnswerAction} schema={async () => (await schemas()).replyFields} start={{ reply }} className="max-w-xl">
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={String(version)} />
      <TextArea name="reply" label="What the team does about it" hint="The quality assurer reads it." rows={4} />
      <SubmitButton>Save the answer</SubmitButton>
    </Form>
  );
}

/** A day or half a day of quality assurance. */
export function DayForm({ today }: { today: string }) {
  return (
    <Form
      action={recordQualityDayAction}
      schema={async () => (await schemas()).dayFields}
      start={{ day: today, days: "1" }}
      className="max-w-xl"
    >
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="day" label="On" type="date" />
        <SelectField name="days" label="How long">
          <option value="1">A day</option>
          <option value="0.5">Half a day</option>
        </SelectField>
      </div>
      <TextField name="about" label="What for" maxLength={200} autoComplete="off" />
      <SubmitButton look="plain">Record it</SubmitButton>
    </Form>
  );
}

/** Takes back a day. */
export function TakeBackDay({ dayId }: { dayId: string }) {
  return (
    <ActionButton action={takeBackQualityDayAction} fields={{ dayId }}>
      Take back
    </ActionButton>
  );
}

/** Ends a sample. */
export function EndSample({ sampleId }: { sampleId: string }) {
  return (
    <ActionButton action={endSampleAction} fields={{ sampleId }}>
      End it
    </ActionButton>
  );
}
