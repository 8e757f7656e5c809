"use client";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import type { Day } from "@/lib/dates";
import { directSchoolAction, reviewDirectionAction, withdrawDirectionAction } from "@/lib/directions/actions";
import { actedOnChoices, actedOnName } from "@/lib/directions/words";

interface Direction {
  id: string;
  version: number;
}

const fields = () => import("@/lib/directions/schema");

function OfDirection({ direction }: { direction: Direction }) {
  return (
    <>
      <HiddenField name="directionId" value={direction.id} />
      <HiddenField name="version" value={String(direction.version)} />
    </>
  );
}

/** Directs a school to adopt an approach of the trust. */
export function DirectForm({ urn, today }: { urn: number; today: Day }) {
  return (
    <Form action={directSchoolAction} schema={() => fields().then(({ directFields }) => directFields)}>
      <HiddenField name="urn" value={String(urn)} />
      <TextArea name="what" label="What the school adopts" rows={2} />
      <TextArea name="why" label="Why" rows={3} />
      <TextField name="byWhen" label="By when" type="date" min={today} />
      <TextField name="reviewOn" label="Reviewed on" hint="Whether it was acted on is recorded then" type="date" min={today} />
      <SubmitButton>Direct the school</SubmitButton>
    </Form>
  );
}

/** Records whether a direction was acted on. */
export function ReviewDirectionForm({ direction }: { direction: Direction }) {
  return (
    <Form action={reviewDirectionAction} schema={() => fields().then(({ reviewDirectionFields }) => reviewDirectionFields)}>
      <OfDirection direction={direction} />
      <SelectField name="actedOn" label="Was it acted on?" prompt="Choose one">
        {actedOnChoices.map((one) => (
          <option key={one} value={one}>
            {actedOnName(one)}
          </option>
        ))}
      </SelectField>
      <TextArea name="outcome" label="What came of it" rows={4} />
      <SubmitButton>Save the review</SubmitButton>
    </Form>
  );
}

/** Withdraws a direction with a reason. */
export function WithdrawDirectionForm({ direction }: { direction: Direction }) {
  return (
    <Form action={withdrawDirectionAction} schema={() => fields().then(({ withdrawDirectionFields }) => withdrawDirectionFields)}>
      <OfDirection direction={direction} />
      <TextArea name="reason" label="Why it is withdrawn" rows={3} />
      <SubmitButton look="danger">Withdraw it</SubmitButton>
    </Form>
  );
}
