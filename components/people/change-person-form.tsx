"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { changePersonAction } from "@/lib/people/actions";

/** Changes a name or an e-mail address. */
export function ChangePersonForm({ personId, start }: { personId: string; start: { name: string; email: string; version: string } }) {
  return (
    <Form
      action={changePersonAction}
      schema={() => import("@/lib/people/schema").then((fields) => fields.changePersonFields)}
      start={start}
      className="max-w-xl"
    >
      <HiddenField name="personId" value={personId} />
      <HiddenField name="version" value={start.version} />
      <TextField name="name" label="Name" autoComplete="off" />
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="off"
        hint="Letters go here. Somebody who has signed in before keeps their address for signing in."
      />
      <SubmitButton>Save the changes</SubmitButton>
    </Form>
  );
}
