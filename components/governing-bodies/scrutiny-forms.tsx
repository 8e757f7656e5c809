"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SelectField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import {
  answerQuestionAction,
  askQuestionAction,
  concludeReportAction,
  followUpQuestionAction,
  presentReportAction,
  takeReportBackAction,
} from "@/lib/governing-bodies/actions";

const schema = () => import("@/lib/governing-bodies/scrutiny-schema");

interface Of {
  meetingId: string;
  report: string;
  title: string;
}

/** Records that a report was presented. */
export function PresentButton({ meetingId, report, title }: Of) {
  return (
    <ActionButton action={presentReportAction} fields={{ meetingId, report }}>
      Record as presented<span className="sr-only"> {title}</span>
    </ActionButton>
  );
}

/** Takes it back, while nothing is recorded of it. */
export function TakeBackButton({ meetingId, report, title }: Of) {
  return (
    <ActionButton action={takeReportBackAction} fields={{ meetingId, report }}>
      Take back<span className="sr-only"> {title}</span>
    </ActionButton>
  );
}

function AgainField() {
  return (
    <SelectField name="followUp" label="Take it up again at the next meeting">
      <option value="no">No</option>
      <option value="yes">Yes</option>
    </SelectField>
  );
}

/** A question that governors asked, with its answer. */
export function QuestionForm({ meetingId, report, roles }: Of & { roles: readonly { key: string; name: string }[] }) {
  return (
    <Form action={askQuestionAction} schema={async () => (await schema()).questionFields} start={{ followUp: "no" }} className="mt-2">
      <HiddenField name="meetingId" value={meetingId} />
      <HiddenField name="report" value={report} />
      <TextArea name="question" label="What governors asked" rows={2} />
      <TextArea name="answer" label="The answer (optional)" rows={3} hint="It can be recorded later. No pupil’s name." />
      {roles.length > 0 ? (
        <SelectField name="roleKey" label="Core role (optional)" prompt="None named">
          {roles.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : (
        <HiddenField name="roleKey" value="" />
      )}
      <AgainField />
      <SubmitButton look="plain">Record the question</SubmitButton>
    </Form>
  );
}

/** The answer to a question, or a better one. */
export function AnswerForm({ id, answer, followUp, version }: { id: string; answer: string; followUp: boolean; version: number }) {
  return (
    <Form
      action={answerQuestionAction}
      schema={async () => (await schema()).answerFields}
      start={{ answer, followUp: followUp ? "yes" : "no" }}
      className="mt-2"
    >
      <HiddenField name="questionId" value={id} />
      <HiddenField name="version" value={String(version)} />
      <TextArea name="answer" label="The answer" rows={3} />
      <AgainField />
      <SubmitButton look="plain">Record the answer</SubmitButton>
    </Form>
  );
}

/** What the body concluded of a report. */
export function ConclusionForm({ meetingId, report, conclusion, version }: Of & { conclusion: string; version: number }) {
  return (
    <Form action={concludeReportAction} schema={async () => (await schema()).conclusionFields} start={{ conclusion }} className="mt-2">
      <HiddenField name="meetingId" value={meetingId} />
      <HiddenField name="report" value={report} />
      <HiddenField name="version" value={String(version)} />
      <TextArea name="conclusion" label="What the governors concluded" rows={3} />
      <SubmitButton look="plain">Record the conclusion</SubmitButton>
    </Form>
  );
}

/** What came of a question of an earlier meeting. */
export function FollowUpForm({
  id,
  meetingId,
  followedUp,
  version,
}: {
  id: string;
  meetingId: string;
  followedUp: string;
  version: number;
}) {
  return (
    <Form action={followUpQuestionAction} schema={async () => (await schema()).followUpFields} start={{ followedUp }} className="mt-2">
      <HiddenField name="questionId" value={id} />
      <HiddenField name="meetingId" value={meetingId} />
      <HiddenField name="version" value={String(version)} />
      <TextArea name="followedUp" label="What came of it" rows={3} />
      <SubmitButton look="plain">Record it</SubmitButton>
    </Form>
  );
}
