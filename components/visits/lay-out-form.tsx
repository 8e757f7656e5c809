"use client";
import { HiddenField, SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { layOutAction } from "@/lib/visits/actions";
import type { ProposedVisit } from "@/lib/visits/lay-out";

/** The proposed days of a year, each to be moved by hand; all of them are laid out with one press. */
export function LayOutForm({
  urn,
  yearKey,
  proposals,
  members,
}: {
  urn: number;
  yearKey: string;
  proposals: readonly ProposedVisit[];
  /** Of a federation: each visit goes to one of them. */
  members: readonly { id: string; name: string }[];
}) {
  const start = Object.fromEntries(
    proposals.flatMap(({ key, day, schoolId }) => [
      [`date:${key}`, day ?? ""],
      [`school:${key}`, schoolId ?? ""],
    ]),
  );
  return (
    <Form
      action={layOutAction}
      schema={() => import("@/lib/visits/schema").then((fields) => fields.layOutFields)}
      start={start}
      className="max-w-2xl"
    >
      <HiddenField name="urn" value={String(urn)} />
      <HiddenField name="yearKey" value={yearKey} />
      {proposals.map((proposal) => (
        <fieldset key={proposal.key} className="mb-1 border-t border-line pt-4 first-of-type:border-0">
          <legend className="sr-only">{proposal.name}</legend>
          <div className={members.length > 0 ? "grid gap-x-4 sm:grid-cols-[14rem_1fr]" : "max-w-56"}>
            <TextField name={`date:${proposal.key}`} label={proposal.name} type="date" hint={hintOf(proposal)} />
            {members.length > 0 ? (
              <SelectField name={`school:${proposal.key}`} label="At" hint="Each school at least once" prompt="Choose a school">
                {members.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectField>
            ) : null}
          </div>
        </fieldset>
      ))}
      <SubmitButton>Lay out these visits</SubmitButton>
    </Form>
  );
}

function hintOf({ term, day, afterItsTerm }: ProposedVisit): string {
  if (day === null) return `${term ?? "Any term"}: no day suits, choose one`;
  if (afterItsTerm) return `${term ?? ""} has no such day left: the next one`;
  return term ?? "Any term";
}
