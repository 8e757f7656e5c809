"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { acceptAction, forgottenAction, joinAction, resetAction, signInAction } from "@/lib/auth/actions";

const passwordHint = "At least 12 characters. Three words that do not belong together are good.";

/** E-mail address and password. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  return (
    <Form action={signInAction} schema={() => import("@/lib/auth/schema").then((fields) => fields.signInFields)}>
      <HiddenField name="returnTo" value={returnTo} />
      <TextField name="email" label="Email" type="email" autoComplete="username" autoFocus />
      <TextField name="password" label="Password" type="password" autoComplete="current-password" />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SubmitButton>Sign in</SubmitButton>
        <a href="/sign-in/forgotten" className="py-1">
          Forgotten password
        </a>
      </div>
    </Form>
  );
}

/** Asks for a link to choose a new password. */
export function ForgottenForm() {
  return (
    <Form action={forgottenAction} schema={() => import("@/lib/auth/schema").then((fields) => fields.forgottenFields)}>
      <TextField name="email" label="Email" type="email" autoComplete="username" />
      <SubmitButton>Send me a link</SubmitButton>
    </Form>
  );
}

/** Chooses a new password by its link. */
export function ResetForm({ secret }: { secret: string }) {
  return (
    <Form action={resetAction} schema={() => import("@/lib/auth/schema").then((fields) => fields.resetFields)}>
      <HiddenField name="token" value={secret} />
      <TextField name="password" label="New password" type="password" autoComplete="new-password" hint={passwordHint} />
      <SubmitButton>Save and sign in</SubmitButton>
    </Form>
  );
}

/** Accepts an invitation with a password of one's own. */
export function AcceptForm({ secret }: { secret: string }) {
  return (
    <Form action={acceptAction} schema={() => import("@/lib/auth/schema").then((fields) => fields.acceptFields)}>
      <HiddenField name="token" value={secret} />
      <TextField name="password" label="Choose a password" type="password" autoComplete="new-password" hint={passwordHint} />
      <SubmitButton>Accept and sign in</SubmitButton>
    </Form>
  );
}

/** Accepts an invitation with the login that is there already. */
export function JoinForm({ secret }: { secret: string }) {
  return (
    <Form action={joinAction} schema={() => import("@/lib/auth/schema").then((fields) => fields.joinFields)}>
      <HiddenField name="token" value={secret} />
      <TextField name="password" label="Your password" type="password" autoComplete="current-password" />
      <SubmitButton>Accept and sign in</SubmitButton>
    </Form>
  );
}
