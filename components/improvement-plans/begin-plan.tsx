"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SelectField, SubmitButton } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { beginPlanAction, beginRapidPlanAction } from "@/lib/improvement-plans/actions";

/** Begins the year's plan in one press. */
export function BeginPlan({ urn, year }: { urn: number; year: string }) {
  return (
    <ActionButton action={beginPlanAction} fields={{ urn: String(urn), year }} look="main">
      Begin the plan
    </ActionButton>
  );
}

/** Begins a rapid plan, looked at every so many weeks. */
export function BeginRapidPlan({ urn, year }: { urn: number; year: string }) {
  return (
    <Form
      action={beginRapidPlanAction}
      schema={async () => (await import("@/lib/improvement-plans/schema")).beginRapidFields}
      start={{ checkpointWeeks: "2" }}
    >
      <HiddenField name="urn" value={String(urn)} />
      <HiddenField name="year" value={year} />
      <SelectField name="checkpointWeeks" label="Looked at">
        <option value="2">every two weeks</option>
        <option value="1">every week</option>
        <option value="3">every three weeks</option>
        <option value="4">every four weeks</option>
        <option value="6">every six weeks</option>
        <option value="">at each term’s review meeting</option>
      </SelectField>
      <SubmitButton>Begin a rapid plan</SubmitButton>
    </Form>
  );
}
