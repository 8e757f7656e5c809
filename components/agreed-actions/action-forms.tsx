"use client";
import { HiddenField, SelectField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { rateActionAction, reopenActionAction, reportProgressAction } from "@/lib/agreed-actions/actions";

const schemas = () => import("@/lib/agreed-actions/schema");

/** The owner says how far it is, or that it is done. */
export function ProgressForm({ actionId }: { actionId: string }) {
  return (
    <Form action={reportProgressAction} schema={() => schemas().then(({ progressFields }) => progressFields)} className="mt-3 max-w-xl">
      <HiddenField name="actionId" value={actionId} />
      <TextArea name="text" label="How far is it?" hint="A line or two. No names of pupils." rows={3} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="says" value="underWay">
          Save
        </SubmitButton>
        <SubmitButton name="says" value="done" look="plain">
          Save, and say that it is done
        </SubmitButton>
      </div>
    </Form>
  );
}

/** The adviser's rating between visits: with evidence, carried on or closed. */
export function RateForm({
  actionId,
  meetingId,
  scale,
}: {
  actionId: string;
  /** The standards meeting in which it is rated; empty between visits. */
  meetingId: string;
  scale: readonly { key: string; name: string; meaning: string }[];
}) {
  return (
    <Form action={rateActionAction} schema={() => schemas().then(({ rateFields }) => rateFields)} className="mt-3 max-w-xl">
      <HiddenField name="actionId" value={actionId} />
      <HiddenField name="meetingId" value={meetingId} />
      <SelectField name="level" label="How far has it been carried out?" prompt="Choose">
        {scale.map(({ key, name, meaning }) => (
          <option key={key} value={key}>
            {meaning ? `${name}: ${meaning}` : name}
          </option>
        ))}
      </SelectField>
      <TextArea name="evidence" label="What shows it?" rows={3} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="outcome" value="carryOn" look="plain">
          Rate and carry on
        </SubmitButton>
        <SubmitButton name="outcome" value="close" look="plain">
          Rate and close
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Opens a closed action again. */
export function ReopenForm({ actionId }: { actionId: string }) {
  return (
    <Form action={reopenActionAction} schema={() => schemas().then(({ reopenFields }) => reopenFields)} className="mt-3 max-w-xl">
      <HiddenField name="actionId" value={actionId} />
      <TextArea name="reason" label="Why is it opened again?" rows={2} />
      <SubmitButton look="plain">Open it again</SubmitButton>
    </Form>
  );
}
