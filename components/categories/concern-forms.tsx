"use client";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { closeConcernAction, raiseConcernAction, respondToConcernAction } from "@/lib/concerns/actions";
import type { Day } from "@/lib/dates";

interface Concern {
  id: string;
  version: number;
  response: string;
}

const fields = () => import("@/lib/concerns/schema");

function OfConcern({ concern }: { concern: Concern }) {
  return (
    <>
      <HiddenField name="concernId" value={concern.id} />
      <HiddenField name="version" value={String(concern.version)} />
    </>
  );
}

/** Raises a cause for concern by one of the year's triggers. */
export function RaiseConcernForm({
  urn,
  triggers,
  today,
}: {
  urn: number;
  triggers: readonly { key: string; text: string }[];
  today: Day;
}) {
  return (
    <Form
      action={raiseConcernAction}
      schema={() => fields().then(({ raiseConcernFields }) => raiseConcernFields)}
      start={{ raisedOn: today }}
    >
      <HiddenField name="urn" value={String(urn)} />
      <SelectField name="triggerKey" label="What raises it" prompt="Choose one of the year’s triggers">
        {triggers.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </SelectField>
      <TextField name="raisedOn" label="On" type="date" max={today} />
      <TextArea name="source" label="Where it is known from" rows={2} />
      <SubmitButton>Raise it</SubmitButton>
    </Form>
  );
}

/** Records what the trust does about a concern. */
export function RespondForm({ concern }: { concern: Concern }) {
  return (
    <Form
      action={respondToConcernAction}
      schema={() => fields().then(({ respondFields }) => respondFields)}
      start={{ response: concern.response }}
    >
      <OfConcern concern={concern} />
      <TextArea name="response" label="What the trust does" rows={5} />
      <SubmitButton>Save the response</SubmitButton>
    </Form>
  );
}

/** Closes a concern with a reason. */
export function CloseConcernForm({ concern }: { concern: Concern }) {
  return (
    <Form action={closeConcernAction} schema={() => fields().then(({ closeConcernFields }) => closeConcernFields)}>
      <OfConcern concern={concern} />
      <TextArea name="reason" label="Why it is closed" rows={3} />
      <SubmitButton look="plain">Close it</SubmitButton>
    </Form>
  );
}
