"use client";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { agreeCategoryAction } from "@/lib/standards-meetings/actions";

/** The category that a meeting agrees, with its reasons; what the school says where it does not agree. */
export function DecisionForm({
  meetingId,
  version,
  axis,
  categories,
  start,
}: {
  meetingId: string;
  version: number;
  axis: string;
  categories: readonly { key: string; name: string }[];
  start: Record<string, string>;
}) {
  return (
    <Form
      action={agreeCategoryAction}
      schema={() => import("@/lib/standards-meetings/schema").then((fields) => fields.decisionFields)}
      start={{ categoryKey: "", reasons: "", schoolAgrees: "", dissent: "", readiness: "", trajectory: "", nextReview: "", ...start }}
      className="max-w-xl"
    >
      <HiddenField name="meetingId" value={meetingId} />
      <HiddenField name="version" value={String(version)} />
      <HiddenField name="axis" value={axis} />
      <SelectField name="categoryKey" label="The category" prompt="Choose">
        {categories.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea name="reasons" label="Why" rows={5} hint="It stands with the decision. A category is a judgement: nothing counts it out." />
      <SelectField name="schoolAgrees" label="The school" prompt="Choose">
        <option value="yes">agrees</option>
        <option value="no">does not agree</option>
      </SelectField>
      <TextArea name="dissent" label="What the school says, where it does not agree" rows={3} />
      <TextArea name="readiness" label="What would show that the school is ready to move on" rows={3} />
      <TextArea name="trajectory" label="Which way it is going" rows={2} />
      <TextField
        name="nextReview"
        label="Looked at again on"
        type="date"
        hint="Where nothing is said: in the meetings that the category asks for."
      />
      <SubmitButton>Agree the category</SubmitButton>
    </Form>
  );
}
