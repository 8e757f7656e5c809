"use client";
import { HiddenField, SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { changeLeadAction, inviteToVisitAction } from "@/lib/visits/actions";

interface Named {
  id: string;
  name: string;
}

/** Asks a governor to shadow, or somebody to take part. */
export function InviteForm({ visitId, as, people }: { visitId: string; as: "takesPart" | "shadows"; people: readonly Named[] }) {
  const shadows = as === "shadows";
  return (
    <Form
      action={inviteToVisitAction}
      schema={() => import("@/lib/visits/people-schema").then((fields) => fields.inviteFields)}
      start={{ personId: "", name: "", as: shadows ? "" : "Second adviser", part: "" }}
    >
      <HiddenField name="visitId" value={visitId} />
      <HiddenField name="role" value={as} />
      <SelectField name="personId" label={shadows ? "Governor" : "Of the team"} prompt={shadows ? "Choose a governor" : "Somebody else"}>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField name="name" label={shadows ? "Or a name, for one without an account" : "Or a name from outside"} maxLength={120} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="as" label="As" hint={shadows ? "Empty: “Governor”" : "What they are there"} maxLength={120} />
        <TextField name="part" label="For which part" hint="Empty: the whole visit" maxLength={120} />
      </div>
      <SubmitButton look="plain">{shadows ? "Ask them to shadow" : "Ask them to take part"}</SubmitButton>
    </Form>
  );
}

/** Names another lead: the director's. */
export function LeadForm({ visit, people }: { visit: { id: string; version: number }; people: readonly Named[] }) {
  return (
    <Form
      action={changeLeadAction}
      schema={() => import("@/lib/visits/schema").then((fields) => fields.leadFields)}
      start={{ leadId: "", reason: "" }}
    >
      <HiddenField name="visitId" value={visit.id} />
      <HiddenField name="version" value={String(visit.version)} />
      <SelectField name="leadId" label="Led by" prompt="Choose somebody">
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField name="reason" label="Reason" maxLength={500} />
      <SubmitButton look="plain">Name another lead</SubmitButton>
    </Form>
  );
}
