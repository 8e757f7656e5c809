"use client";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import type { ActionPage } from "@/lib/agreed-actions/action-statement";
import { changeActionAction } from "@/lib/agreed-actions/actions";
import { dueTermOf } from "@/lib/agreed-actions/change";
import { writtenDay } from "@/lib/dates";

type Changed = Pick<
  ActionPage,
  | "id"
  | "version"
  | "text"
  | "ownerId"
  | "ownerName"
  | "due"
  | "dueWords"
  | "successCriterion"
  | "support"
  | "strandKey"
  | "terms"
  | "people"
  | "strands"
>;

/** Who does it and by when; its words for those who may change them. */
export function ChangeActionForm({ action, mayReword }: { action: Changed; mayReword: boolean }) {
  const term = dueTermOf(action);
  const start = {
    text: action.text,
    ownerId: action.ownerId ?? "",
    ownerName: action.ownerId ? "" : action.ownerName,
    dueTerm: term,
    due: term ? "" : (action.due ?? ""),
    successCriterion: action.successCriterion ?? "",
    support: action.support ?? "",
    strandKey: action.strandKey ?? "",
  };
  return (
    <Form
      action={changeActionAction}
      schema={() => import("@/lib/agreed-actions/schema").then(({ changeFields }) => changeFields)}
      start={start}
      className="max-w-xl"
    >
      <HiddenField name="actionId" value={action.id} />
      <HiddenField name="version" value={String(action.version)} />
      {mayReword ? (
        <TextArea name="text" label="What is to be done" hint="The words before stay in its history." rows={3} />
      ) : (
        <>
          <HiddenField name="text" value={action.text} />
          <HiddenField name="successCriterion" value={start.successCriterion} />
        </>
      )}
      <SelectField name="ownerId" label="Owner" prompt="Somebody else, by name">
        {action.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField name="ownerName" label="Name, where they are not on the list" maxLength={120} />
      <SelectField name="dueTerm" label="Due by the end of" prompt="A day">
        {action.terms.map(({ key, name, lastDay }) => (
          <option key={key} value={key}>
            {name}, {writtenDay(lastDay)}
          </option>
        ))}
      </SelectField>
      <TextField name="due" label="or by a day" type="date" />
      {mayReword ? <TextArea name="successCriterion" label="Done when" rows={2} /> : null}
      <TextArea name="support" label="Support that it needs, and from whom" rows={2} />
      <SelectField name="strandKey" label="Strand" prompt="None">
        {action.strands.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
      <SubmitButton>Save</SubmitButton>
    </Form>
  );
}
