"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { setUpAction } from "@/lib/set-up/actions";

/** Names the trust and makes its first administrator. */
export function SetUpForm({ secret }: { secret: string }) {
  return (
    <Form action={setUpAction} schema={() => import("@/lib/set-up/schema").then((fields) => fields.setUpFields)}>
      <HiddenField name="token" value={secret} />
      <TextField name="trustName" label="Name of the trust" autoComplete="organization" />
      <TextField name="name" label="Your name" autoComplete="name" />
      <TextField name="email" label="Your e-mail address" type="email" autoComplete="username" />
      <TextField name="password" label="Choose a password" type="password" autoComplete="new-password" hint="At least 12 characters" />
      <SubmitButton>Set up the trust</SubmitButton>
    </Form>
  );
}
