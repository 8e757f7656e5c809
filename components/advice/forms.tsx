"use client";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { answerAdviceAction, askForAdviceAction, correctAdviceAction } from "@/lib/advice/actions";
import { adviceFrom } from "@/lib/advice/words";

const schema = () => import("@/lib/advice/schema");

/** A governor asks for advice. */
export function AskForm({ schools }: { schools: readonly { id: string; name: string }[] }) {
  const [only, ...others] = schools;
  return (
    <Form
      action={askForAdviceAction}
      schema={async () => (await schema()).askFields}
      start={{ askedOf: "directorOfEducation", schoolId: only?.id ?? "" }}
    >
      {others.length === 0 ? (
        <HiddenField name="schoolId" value={only?.id ?? ""} />
      ) : (
        <SelectField name="schoolId" label="For which school">
          {schools.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField name="askedOf" label="Whom you ask">
        {Object.entries(adviceFrom).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField name="subject" label="What it is about" maxLength={120} autoComplete="off" />
      <TextArea name="question" label="Your question" hint="Read by you and whom you ask, and by nobody else. No pupil’s name." rows={5} />
      <SubmitButton>Ask</SubmitButton>
    </Form>
  );
}

/** Whoever is asked answers, once. */
export function AnswerAdviceForm({ id }: { id: string }) {
  return (
    <Form action={answerAdviceAction} schema={async () => (await schema()).answerAdviceFields} className="mt-2">
      <HiddenField name="requestId" value={id} />
      <TextArea name="answer" label="Your answer" rows={5} />
      <SubmitButton look="plain">Send the answer</SubmitButton>
    </Form>
  );
}

/** Puts an answer right. */
export function CorrectAdviceForm({ id, answer }: { id: string; answer: string }) {
  return (
    <Form action={correctAdviceAction} schema={async () => (await schema()).answerAdviceFields} start={{ answer }} className="mt-2">
      <HiddenField name="requestId" value={id} />
      <TextArea name="answer" label="What it should say" hint="Who has asked is told that it reads otherwise now." rows={5} />
      <SubmitButton look="plain">Save the correction</SubmitButton>
    </Form>
  );
}
