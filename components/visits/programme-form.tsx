"use client";
import { HiddenField, SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { pickProgrammeAction } from "@/lib/visits/actions";
import type { ProgrammeStand } from "@/lib/visits/unit-year";
import { counted } from "@/lib/words";

/** The director picks the programme of a unit whose phases leave it open. */
export function ProgrammeForm({ urn, yearKey, programme }: { urn: number; yearKey: string; programme: ProgrammeStand }) {
  return (
    <Form
      action={pickProgrammeAction}
      schema={() => import("@/lib/visits/schema").then((fields) => fields.programmeFields)}
      start={{ programmeKey: programme.picked ? programme.key : "", reason: "" }}
      className="max-w-md"
    >
      <HiddenField name="urn" value={String(urn)} />
      <HiddenField name="yearKey" value={yearKey} />
      <SelectField name="programmeKey" label="Programme of visits" prompt="Choose a programme">
        {programme.choices.map(({ key, name, visits }) => (
          <option key={key} value={key}>
            {name}: {counted(visits, "visit")}
          </option>
        ))}
      </SelectField>
      <TextField name="reason" label="Why" hint="It stays in the school's history." />
      <SubmitButton look={programme.picked ? "plain" : "main"}>
        {programme.picked ? "Change the programme" : "Pick this programme"}
      </SubmitButton>
    </Form>
  );
}
