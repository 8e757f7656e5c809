"use client";
import { SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { nameStandInAction } from "@/lib/people/actions";
import type { Role } from "@/lib/people/roles";
import { type StandInKind, standInRoles } from "@/lib/people/stand-ins";

interface Choice {
  id: string;
  name: string;
  roles: Role[];
}

/** Names who stands in, between dates and with a reason. */
export function StandInForm({ kind, today, people }: { kind: StandInKind; today: string; people: readonly Choice[] }) {
  const among = (roles: readonly Role[]) => people.filter((person) => person.roles.some((role) => roles.includes(role)));
  return (
    <Form
      action={nameStandInAction}
      schema={() => import("@/lib/people/schema").then((fields) => fields.standInFields)}
      start={{ startsOn: today, lastDay: "", fromPersonId: "", toPersonId: "" }}
      className="mt-3 max-w-xl"
    >
      <input type="hidden" name="kind" value={kind} />
      <SelectField name="fromPersonId" label={kind === "cover" ? "Adviser who is away" : "Director"} prompt="Choose">
        {among(standInRoles[kind].from).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField name="toPersonId" label={kind === "cover" ? "Covers their schools" : "Deputy who decides instead"} prompt="Choose">
        {among(standInRoles[kind].to).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="startsOn" label="From" type="date" />
        <TextField name="lastDay" label="Last day" type="date" />
      </div>
      <TextField name="reason" label="Reason" hint="Stays in the history" />
      <SubmitButton>{kind === "cover" ? "Name the cover" : "Delegate"}</SubmitButton>
    </Form>
  );
}
