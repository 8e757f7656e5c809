"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { nameClerkAction } from "@/lib/governing-bodies/actions";

/** Says who the clerk is. */
export function ClerkForm({
  schoolId,
  clerk,
}: {
  schoolId: string;
  clerk: { clerkName: string | null; clerkEmail: string | null; version: number } | null;
}) {
  return (
    <Form
      action={nameClerkAction}
      schema={() => import("@/lib/governing-bodies/schema").then((fields) => fields.clerkFields)}
      start={{ clerkName: clerk?.clerkName ?? "", clerkEmail: clerk?.clerkEmail ?? "" }}
    >
      <HiddenField name="schoolId" value={schoolId} />
      <HiddenField name="version" value={String(clerk?.version ?? 0)} />
      <TextField name="clerkName" label="Name" maxLength={120} autoComplete="off" />
      <TextField name="clerkEmail" label="E-mail address (optional)" type="email" autoComplete="off" />
      <SubmitButton look="plain">Save the clerk</SubmitButton>
    </Form>
  );
}
