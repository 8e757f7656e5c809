"use client";
import { HiddenField, SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { type Day, writtenDay } from "@/lib/dates";
import { dissolveFederationAction } from "@/lib/federations/actions";

interface Dissolving {
  id: string;
  members: readonly { id: string; name: string; lastDay: Day | null }[];
  actions: readonly { id: string; text: string }[];
  visits: readonly { id: string; date: Day }[];
  focus: readonly { id: string; name: string }[];
}

/** Dissolves a federation from a day on; each open record that names no school is given to one. */
export function DissolveForm({ federation, today }: { federation: Dissolving; today: Day }) {
  const { id, actions, visits, focus } = federation;
  const members = federation.members.filter(({ lastDay }) => lastDay === null);
  const records = [
    ...actions.map((action) => ({ name: `action:${action.id}`, label: `Action: ${action.text}` })),
    ...visits.map((visit) => ({ name: `visit:${visit.id}`, label: `Visit on ${writtenDay(visit.date)}` })),
    ...focus.map((area) => ({ name: `focus:${area.id}`, label: `Area of focus: ${area.name}` })),
  ];
  return (
    <Form
      action={dissolveFederationAction}
      schema={() => import("@/lib/federations/schema").then((fields) => fields.dissolveFields)}
      start={{ day: today }}
      className="max-w-xl"
    >
      <HiddenField name="federationId" value={id} />
      <TextField name="day" label="First day on which it is no longer one" type="date" max={today} />
      {records.length > 0 ? <p className="mb-3 text-soft">These name no school. Say where each of them goes.</p> : null}
      {records.map(({ name, label }) => (
        <SelectField key={name} name={name} label={label} prompt="Choose a school">
          {members.map((member) => (
            <option key={member.id} value={member.id}>
              {member.name}
            </option>
          ))}
        </SelectField>
      ))}
      <SubmitButton look="danger">Dissolve the federation</SubmitButton>
    </Form>
  );
}
