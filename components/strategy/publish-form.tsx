"use client";
import { HiddenField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { publishAction } from "@/lib/strategy/actions";

/** Publishes a draft; an amendment says why. */
export function PublishForm({ year, version, amends }: { year: string; version: number; amends: boolean }) {
  return (
    <Form action={publishAction} schema={() => import("@/lib/strategy/schema").then((fields) => fields.publishFields)}>
      <HiddenField name="year" value={year} />
      <HiddenField name="version" value={String(version)} />
      {amends ? (
        <TextArea name="reason" label="Why is it amended?" hint="Everybody who reads the strategy sees it." rows={2} />
      ) : (
        <HiddenField name="reason" value="" />
      )}
      <SubmitButton>Publish</SubmitButton>
    </Form>
  );
}
