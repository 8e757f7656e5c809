"use client";
import { HiddenField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { Activity, FurtherActivities } from "@/components/visits/plan-activities";
import { savePlanAction } from "@/lib/visits/actions";
import type { PlanFormValues } from "@/lib/visits/plan-values";

/** The plan of a visit: morning, afternoon with its themes, whatever else there is, and time for feedback (VP-4, VP-5, VP-7). */
export function PlanForm({
  values,
  focus,
  mayAgree,
}: {
  values: PlanFormValues;
  focus: readonly { id: string; name: string }[];
  mayAgree: boolean;
}) {
  const { hidden, themes, start } = values;
  return (
    <Form
      action={savePlanAction}
      schema={() => import("@/lib/visits/plan-schema").then((fields) => fields.planFields)}
      start={start}
      className="max-w-2xl"
    >
      <HiddenField name="visitId" value={hidden.visitId} />
      <HiddenField name="planId" value={hidden.planId} />
      <div className="grid max-w-sm grid-cols-2 gap-x-4">
        <TextField name="startsAt" label="From" type="time" />
        <TextField name="endsAt" label="To" type="time" />
      </div>
      <Activity
        line="morning"
        title="Morning: pupil-facing work"
        label="What is looked at"
        hint="Lessons, books, pupil voice …"
        focus={focus}
      />
      <Activity line="afternoon" title="Afternoon" label="What is done" focus={focus} />
      {themes.length > 0 ? (
        <fieldset className="mb-2">
          <legend className="font-semibold">Themes of this visit</legend>
          <p className="hint">The note covers each of them. Write a reason beside one only where it is left out.</p>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {themes.map(({ key, text, carried }) => (
              <TextField key={key} name={`leaveOut:${key}`} label={carried ? `${text}, carried over` : text} maxLength={500} />
            ))}
          </div>
        </fieldset>
      ) : null}
      <FurtherActivities there={values.further} focus={focus} />
      <fieldset className="mb-2">
        <legend className="font-serif text-[1.15rem] font-semibold">Feedback</legend>
        <div className="mt-1 grid gap-x-4 sm:grid-cols-[9rem_1fr]">
          <TextField name="feedbackAt" label="At" type="time" />
          <TextField name="feedbackAbout" label="On" maxLength={300} />
        </div>
      </fieldset>
      <TextArea name="remarks" label="Remarks (optional)" hint="Rooms, people to be met. Never a pupil’s name." rows={3} />
      <div className="flex flex-wrap gap-3">
        {mayAgree ? (
          <SubmitButton name="step" value="agree">
            Save and agree to it
          </SubmitButton>
        ) : null}
        <SubmitButton name="step" value="save" look={mayAgree ? "plain" : "main"}>
          Save the plan
        </SubmitButton>
      </div>
    </Form>
  );
}
