"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { addTrustActionAction, changeTrustActionAction, publishPeerReviewAction, savePeerReviewAction } from "@/lib/peer-reviews/actions";

const schemas = () => import("@/lib/peer-reviews/schema");

/** Records a peer review, or changes one. */
export function ReviewForm({ start }: { start: Record<string, string> }) {
  return (
    <Form action={savePeerReviewAction} schema={async () => (await schemas()).reviewFields} start={start} className="max-w-2xl">
      <HiddenField name="reviewId" value={start.reviewId ?? ""} />
      <HiddenField name="version" value={start.version ?? "1"} />
      <TextField name="name" label="What it is called" maxLength={160} autoComplete="off" />
      <TextField name="reviewers" label="Reviewers" hint="Names, and where they come from" maxLength={400} autoComplete="off" />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="startsOn" label="First day" type="date" />
        <TextField name="lastDay" label="Last day" type="date" />
      </div>
      <TextArea name="focus" label="What it looks at" rows={2} />
      <TextArea name="strengths" label="Strengths" hint="A line for each; begin it with - for a list." rows={6} />
      <TextArea name="areas" label="To be developed" hint="A line for each; begin it with - for a list." rows={6} />
      <SubmitButton>Save the review</SubmitButton>
    </Form>
  );
}

/** Publishes a review to the team and the trustees. */
export function PublishReview({ reviewId, version }: { reviewId: string; version: number }) {
  return (
    <ActionButton action={publishPeerReviewAction} fields={{ reviewId, version: String(version) }} look="main">
      Publish to team and trustees
    </ActionButton>
  );
}

interface People {
  people: readonly { id: string; name: string }[];
}

function ActionFields({ people }: People) {
  return (
    <>
      <TextArea name="text" label="What the trust does" rows={2} />
      <div className="grid gap-x-4 sm:grid-cols-3">
        <SelectField name="ownerId" label="Who sees to it" prompt="Somebody else">
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField name="ownerName" label="Or by name" maxLength={120} autoComplete="off" />
        <TextField name="due" label="By" type="date" />
      </div>
    </>
  );
}

/** Adds what the trust does after a review. */
export function AddTrustAction({ reviewId, people }: { reviewId: string } & People) {
  return (
    <Form action={addTrustActionAction} schema={async () => (await schemas()).addTrustActionFields} className="max-w-2xl">
      <HiddenField name="reviewId" value={reviewId} />
      <ActionFields people={people} />
      <SubmitButton look="plain">Add it</SubmitButton>
    </Form>
  );
}

/** Changes what the trust does: owner, day, how it stands, what came of it. */
export function ChangeTrustAction({ start, people }: { start: Record<string, string> } & People) {
  return (
    <Form
      action={changeTrustActionAction}
      schema={async () => (await schemas()).changeTrustActionFields}
      start={start}
      className="max-w-2xl"
    >
      <HiddenField name="actionId" value={start.actionId ?? ""} />
      <HiddenField name="version" value={start.version ?? "1"} />
      <ActionFields people={people} />
      <SelectField name="state" label="How it stands">
        <option value="open">Open</option>
        <option value="done">Done</option>
        <option value="dropped">Dropped</option>
      </SelectField>
      <TextArea name="outcome" label="What came of it" hint="Needed once it is done or dropped." rows={2} />
      <SubmitButton look="plain">Save</SubmitButton>
    </Form>
  );
}
