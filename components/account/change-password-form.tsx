"use client";
import { SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { changePasswordAction } from "@/lib/auth/actions";

/** Changes the password of somebody who is signed in. */
export function ChangePasswordForm() {
  return (
    <Form
      action={changePasswordAction}
      schema={() => import("@/lib/auth/schema").then((fields) => fields.changePasswordFields)}
      className="max-w-md"
    >
      {(state) => (
        <div key={state.done}>
          <TextField name="current" label="Present password" type="password" autoComplete="current-password" />
          <TextField name="password" label="New password" type="password" autoComplete="new-password" hint="At least 12 characters" />
          <SubmitButton>Change the password</SubmitButton>
        </div>
      )}
    </Form>
  );
}
