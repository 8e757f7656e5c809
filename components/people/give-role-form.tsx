"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { RoleFields } from "@/components/people/role-fields";
import { giveRoleAction } from "@/lib/people/actions";

/** Gives somebody a further role, from a day on and perhaps up to a last day. */
export function GiveRoleForm({
  personId,
  today,
  schools,
  trustRoles,
}: {
  personId: string;
  today: string;
  schools: readonly { id: string; name: string }[];
  trustRoles: boolean;
}) {
  return (
    <Form
      action={giveRoleAction}
      schema={() => import("@/lib/people/schema").then((fields) => fields.giveRoleFields)}
      start={{ startsOn: today, lastDay: "", role: "", schoolId: "" }}
      className="mt-3 max-w-xl"
    >
      <HiddenField name="personId" value={personId} />
      <RoleFields schools={schools} trustRoles={trustRoles} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="startsOn" label="From" type="date" />
        <TextField name="lastDay" label="Last day" hint="Empty: without end" type="date" />
      </div>
      <SubmitButton>Give the role</SubmitButton>
    </Form>
  );
}
