"use client";
import { SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { makeFeedAction } from "@/lib/calendar-feeds/actions";

const schema = async () => (await import("@/lib/calendar-feeds/schema")).makeFeedFields;

/** Makes a private address; it is shown here once. */
export function MakeFeedForm() {
  return (
    <Form action={makeFeedAction} schema={schema} className="max-w-xl">
      {({ value }) => (
        <>
          <TextField name="name" label="Which calendar it is for" hint="“Outlook at work”, “my phone”" />
          <SubmitButton>Make an address</SubmitButton>
          {value ? (
            <div role="status" className="mt-4 rounded-lg bg-green-wash px-4 py-3">
              <p className="font-semibold">Your address. It is shown this once:</p>
              <p className="mt-1 break-all font-mono text-[0.9rem]">{value}</p>
              <p className="mt-2 text-[0.93rem]">
                Copy it, then choose “Add calendar from the internet” (Outlook), “From URL” (Google) or “New calendar subscription” (Apple).
                Whoever has it sees your days: end it here if somebody else does.
              </p>
            </div>
          ) : null}
        </>
      )}
    </Form>
  );
}
