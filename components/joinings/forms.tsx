"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import {
  addJoiningStepAction,
  agreeJoiningAction,
  beginJoiningAction,
  completeJoiningAction,
  endJoiningAction,
  joinSchoolAction,
  nameOnJoiningAction,
  releaseJoiningTextAction,
  saveJoiningStepAction,
  setJoiningCategoryAction,
  takeOffJoiningAction,
  writeJoiningTextAction,
} from "@/lib/joinings/actions";
import { churchCharacters, churchName, phaseName, phases } from "@/lib/schools/words";

const schema = () => import("@/lib/joinings/schema");

/** A joining in the version that was read. */
export interface JoiningRead {
  joiningId: string;
  version: string;
}

function Read({ of: { joiningId, version } }: { of: JoiningRead }) {
  return (
    <>
      <HiddenField name="joiningId" value={joiningId} />
      <HiddenField name="version" value={version} />
    </>
  );
}

function PhaseField() {
  return (
    <SelectField name="phase" label="Phase" prompt="Choose a phase">
      {phases.map((phase) => (
        <option key={phase} value={phase}>
          {phaseName(phase)}
        </option>
      ))}
    </SelectField>
  );
}

/** Begins due diligence. */
export function BeginForm() {
  return (
    <Form action={beginJoiningAction} schema={async () => (await schema()).beginFields} start={{}} className="max-w-xl">
      <TextField name="name" label="School" maxLength={200} autoComplete="off" />
      <TextField name="urn" label="URN" hint="If you know it." inputMode="numeric" autoComplete="off" />
      <PhaseField />
      <TextField name="headteacherName" label="Headteacher" maxLength={120} autoComplete="off" />
      <TextField name="plannedFor" label="Planned to join on" type="date" />
      <SubmitButton>Begin due diligence</SubmitButton>
    </Form>
  );
}

/** Names a member of the team. */
export function NameForm({ joiningId, team }: { joiningId: string; team: readonly { id: string; name: string }[] }) {
  return (
    <Form action={nameOnJoiningAction} schema={async () => (await schema()).nameFields} start={{}}>
      <HiddenField name="joiningId" value={joiningId} />
      <SelectField name="personId" label="Name somebody" prompt="Choose">
        {team.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField name="task" label="For what" maxLength={160} autoComplete="off" />
      <SubmitButton look="plain">Name them</SubmitButton>
    </Form>
  );
}

/** Takes somebody off. */
export function TakeOffButton({ joiningId, personId, name }: { joiningId: string; personId: string; name: string }) {
  return (
    <ActionButton action={takeOffJoiningAction} fields={{ joiningId, personId }}>
      Take {name} off
    </ActionButton>
  );
}

/** A step: when it is planned, when it was done, what came of it. */
export function StepForm({ joiningId, step }: { joiningId: string; step: { key: string; version: number } & Record<string, unknown> }) {
  const text = (name: string) => String(step[name] ?? "");
  return (
    <Form
      action={saveJoiningStepAction}
      schema={async () => (await schema()).stepFields}
      start={{ plannedOn: text("plannedOn"), doneOn: text("doneOn"), note: text("note") }}
      className="mt-2"
    >
      <HiddenField name="joiningId" value={joiningId} />
      <HiddenField name="key" value={step.key} />
      <HiddenField name="version" value={String(step.version)} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="plannedOn" label="Planned for" type="date" />
        <TextField name="doneOn" label="Done on" type="date" />
      </div>
      <TextArea name="note" label="What came of it" rows={2} />
      <SubmitButton look="plain">Save the step</SubmitButton>
    </Form>
  );
}

/** Adds a step. */
export function AddStepForm({ joiningId }: { joiningId: string }) {
  return (
    <Form action={addJoiningStepAction} schema={async () => (await schema()).addStepFields} start={{}}>
      <HiddenField name="joiningId" value={joiningId} />
      <TextField name="text" label="A visit, a request for information or another step" maxLength={300} autoComplete="off" />
      <TextField name="plannedOn" label="Planned for" type="date" />
      <SubmitButton look="plain">Add it</SubmitButton>
    </Form>
  );
}

interface TextOf {
  kind: string;
  key: string;
  version: number;
}

/** Writes a text. */
export function JoiningTextForm({
  joiningId,
  of,
  text,
  title,
  hint,
}: {
  joiningId: string;
  of: TextOf;
  text: string;
  title: string;
  hint: string;
}) {
  return (
    <Form action={writeJoiningTextAction} schema={async () => (await schema()).textFields} start={{ text }}>
      <HiddenField name="joiningId" value={joiningId} />
      <HiddenField name="kind" value={of.kind} />
      <HiddenField name="key" value={of.key} />
      <HiddenField name="version" value={String(of.version)} />
      <TextArea name="text" label={title} hint={hint} rows={5} />
      <SubmitButton look="plain">Save the text</SubmitButton>
    </Form>
  );
}

/** Releases a text to the school. */
export function ReleaseButton({ joiningId, of: { kind, key, version } }: { joiningId: string; of: TextOf }) {
  return (
    <ActionButton action={releaseJoiningTextAction} fields={{ joiningId, kind, key, version: String(version) }}>
      Release it to the school
    </ActionButton>
  );
}

/** Decides: the school joins, or does not. */
export function DecideForms({ of }: { of: JoiningRead }) {
  return (
    <>
      <ActionButton action={agreeJoiningAction} fields={{ ...of }} look="main">
        The school is to join
      </ActionButton>
      <EndForm of={of} />
    </>
  );
}

/** The school does not join. */
export function EndForm({ of }: { of: JoiningRead }) {
  return (
    <details className="mt-3">
      <summary>It does not join</summary>
      <Form action={endJoiningAction} schema={async () => (await schema()).endFields} start={{}} className="mt-2">
        <Read of={of} />
        <TextArea name="reason" label="Why" rows={2} />
        <SubmitButton look="danger">End it</SubmitButton>
      </Form>
    </details>
  );
}

/** The school comes into the list. */
export function JoinForm({ of, start }: { of: JoiningRead; start: Record<string, string> }) {
  return (
    <Form action={joinSchoolAction} schema={async () => (await schema()).joinFields} start={start}>
      <Read of={of} />
      <TextField name="name" label="Name" maxLength={200} autoComplete="off" />
      <TextField name="urn" label="URN" inputMode="numeric" autoComplete="off" />
      <PhaseField />
      <SelectField name="churchCharacter" label="Religious character">
        {churchCharacters.map((one) => (
          <option key={one} value={one}>
            {churchName(one)}
          </option>
        ))}
      </SelectField>
      <TextField name="joinedOn" label="Joins on" type="date" />
      <SubmitButton>Bring it into the trust</SubmitButton>
    </Form>
  );
}

/** The category that it joins in. */
export function CategoryForm({ joiningId, categories }: { joiningId: string; categories: readonly { key: string; name: string }[] }) {
  return (
    <Form action={setJoiningCategoryAction} schema={async () => (await schema()).categoryFields} start={{}}>
      <HiddenField name="joiningId" value={joiningId} />
      <SelectField name="categoryKey" label="Category" prompt="Choose">
        {categories.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea name="source" label="On what evidence" rows={3} />
      <SubmitButton>Set the category</SubmitButton>
    </Form>
  );
}

/** All four are there. */
export function CompleteButton({ of }: { of: JoiningRead }) {
  return (
    <ActionButton action={completeJoiningAction} fields={{ ...of }} look="main">
      Complete the joining
    </ActionButton>
  );
}
