"use client";
import { HiddenField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { markAwayAction } from "@/lib/working-days/actions";

/** Days on which somebody can not be booked. */
export function AwayForm({ personId }: { personId: string }) {
  return (
    <Form
      action={markAwayAction}
      schema={() => import("@/lib/working-days/schema").then((fields) => fields.daysAwayFields)}
      start={{ startsOn: "", lastDay: "", note: "" }}
    >
      <HiddenField name="personId" value={personId} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="startsOn" label="First day" type="date" />
        <TextField name="lastDay" label="Last day" type="date" hint="Empty: one day only" />
      </div>
      <TextField name="note" label="Note (optional)" hint="“Conference” is enough. Never a reason of health." maxLength={100} />
      <SubmitButton look="plain">Mark as away</SubmitButton>
    </Form>
  );
}
