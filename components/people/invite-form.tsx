"use client";
import { SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { RoleFields } from "@/components/people/role-fields";
import { inviteAction } from "@/lib/people/actions";

/** Invites one person with a first role. */
export function InviteForm({ schools, trustRoles }: { schools: readonly { id: string; name: string }[]; trustRoles: boolean }) {
  return (
    <Form
      action={inviteAction}
      schema={() => import("@/lib/people/schema").then((fields) => fields.inviteFields)}
      start={{ role: "", schoolId: "" }}
      className="max-w-xl"
    >
      <TextField name="name" label="Name" autoComplete="off" />
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="off"
        hint="The invitation goes here; it works for 14 days"
      />
      <RoleFields schools={schools} trustRoles={trustRoles} />
      <SubmitButton>Send the invitation</SubmitButton>
    </Form>
  );
}
