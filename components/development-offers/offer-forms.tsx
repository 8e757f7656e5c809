"use client";
import { ActionButton } from "@/components/form/action-button";
import { SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { addOfferAction, closeOfferAction } from "@/lib/development-offers/actions";

/** Adds a course, network or pathway. */
export function OfferForm() {
  return (
    <Form action={addOfferAction} schema={async () => (await import("@/lib/development-offers/schema")).offerFields} className="max-w-xl">
      <TextField name="title" label="What it is" maxLength={160} autoComplete="off" />
      <TextField name="provider" label="Who gives it" maxLength={120} />
      <TextField name="startsOn" label="It begins on" type="date" />
      <TextArea name="about" label="For whom, and what it leads to" rows={3} />
      <SubmitButton look="plain">Add it</SubmitButton>
    </Form>
  );
}

/** Takes something off the list. */
export function CloseOffer({ offerId }: { offerId: string }) {
  return (
    <ActionButton action={closeOfferAction} fields={{ offerId }}>
      Close
    </ActionButton>
  );
}
