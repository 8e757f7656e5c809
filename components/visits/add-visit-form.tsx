"use client";
import { HiddenField, SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { addVisitAction } from "@/lib/visits/actions";
import { reviewKinds, reviewName, type VisitKind } from "@/lib/visits/words";

interface Named {
  id: string;
  name: string;
}

const usualLeads: Record<VisitKind, string> = {
  programme: "The school’s adviser",
  additional: "The school’s adviser",
  linkMeeting: "The partnership link",
  review: "Somebody from outside",
};

/** A visit beside the programme, a link meeting, a review; or what replaces a cancelled one. */
export function AddVisitForm({
  urn,
  kind,
  members,
  team,
  replacesId,
  start,
}: {
  urn: number;
  /** The kind that the page is about. */
  kind: VisitKind;
  members: readonly Named[];
  team: readonly Named[];
  replacesId: string;
  start: Record<string, string>;
}) {
  return (
    <Form
      key={kind + start.date}
      action={addVisitAction}
      schema={() => import("@/lib/visits/schema").then((fields) => fields.addVisitFields)}
      start={{ kind, reviewKind: "", title: "", days: "1", leadId: "", leadName: "", schoolId: "", ...start }}
      className="max-w-xl"
    >
      <HiddenField name="urn" value={String(urn)} />
      <HiddenField name="replacesId" value={replacesId} />
      <HiddenField name="kind" value={kind} />
      <About kind={kind} />
      <TextField name="date" label="Day" type="date" />
      <div className="grid grid-cols-2 gap-x-4">
        <TextField name="startsAt" label="From" type="time" />
        <TextField name="endsAt" label="To" type="time" />
      </div>
      {members.length > 0 ? (
        <SelectField name="schoolId" label="At" prompt="All its schools">
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : (
        <HiddenField name="schoolId" value="" />
      )}
      <SelectField name="leadId" label="Led by" prompt={usualLeads[kind]}>
        {team.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {kind === "review" ? (
        <TextField name="leadName" label="Name of the lead from outside" maxLength={120} />
      ) : (
        <HiddenField name="leadName" value="" />
      )}
      <SubmitButton>Add it</SubmitButton>
    </Form>
  );
}

/** What it is about, and how long it is, as far as its kind leaves that open. */
function About({ kind }: { kind: VisitKind }) {
  return (
    <>
      {kind === "review" ? (
        <SelectField name="reviewKind" label="Kind of review" prompt="Choose">
          {reviewKinds.map((one) => (
            <option key={one} value={one}>
              {reviewName(one)}
            </option>
          ))}
        </SelectField>
      ) : (
        <HiddenField name="reviewKind" value="" />
      )}
      {kind === "programme" ? <HiddenField name="title" value="" /> : <TextField name="title" {...titles[kind]} maxLength={200} />}
      {kind === "additional" ? (
        <SelectField name="days" label="How long">
          <option value="1">A whole day</option>
          <option value="0.5">Half a day</option>
        </SelectField>
      ) : (
        <HiddenField name="days" value="1" />
      )}
    </>
  );
}

const titles = {
  additional: { label: "What it is about" },
  linkMeeting: { label: "About (optional)" },
  review: { label: "What it is about", hint: "The foci that the school has agreed to" },
};
