"use client";
import { MemberChoice } from "@/components/federations/member-choice";
import { SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import type { Day } from "@/lib/dates";
import { formFederationAction } from "@/lib/federations/actions";

interface Named {
  id: string;
  name: string;
}

/** Forms a federation: its name, first day and schools, and who supports it. */
export function FormFederationForm({
  schools,
  advisers,
  links,
  today,
}: {
  schools: readonly (Named & { town: string | null })[];
  advisers: readonly Named[];
  links: readonly Named[];
  today: Day;
}) {
  return (
    <Form
      action={formFederationAction}
      schema={() => import("@/lib/federations/schema").then((fields) => fields.formFederationFields)}
      start={{ startsOn: today, adviserId: "same", partnershipLinkId: "same" }}
      className="max-w-2xl"
    >
      <div className="grid gap-x-4 sm:grid-cols-[1fr_12rem]">
        <TextField name="name" label="Name" maxLength={200} autoComplete="off" />
        <TextField name="startsOn" label="First day" type="date" max={today} />
      </div>
      <MemberChoice schools={schools} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Support name="adviserId" label="School improvement adviser" people={advisers} />
        <Support name="partnershipLinkId" label="Partnership link" people={links} />
      </div>
      <SubmitButton>Form the federation</SubmitButton>
    </Form>
  );
}

function Support({ name, label, people }: { name: string; label: string; people: readonly Named[] }) {
  return (
    <SelectField name={name} label={label}>
      <option value="same">The one its schools have now</option>
      {people.map((person) => (
        <option key={person.id} value={person.id}>
          {person.name}
        </option>
      ))}
      <option value="">Nobody yet</option>
    </SelectField>
  );
}
