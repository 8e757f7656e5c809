"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { renameFederationAction } from "@/lib/federations/actions";

/** Gives a federation another name. */
export function RenameForm({ federationId, name, version }: { federationId: string; name: string; version: number }) {
  return (
    <Form
      action={renameFederationAction}
      schema={() => import("@/lib/federations/schema").then((fields) => fields.renameFederationFields)}
      start={{ name }}
      className="max-w-xl"
    >
      <HiddenField name="federationId" value={federationId} />
      <HiddenField name="version" value={String(version)} />
      <TextField name="name" label="Name" maxLength={200} autoComplete="off" />
      <SubmitButton look="plain">Save the name</SubmitButton>
    </Form>
  );
}
