"use client";
import { useBeforeStep } from "@/components/desk/before-step";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import {
  agreeStrategicPlanAction,
  approveStrategicPlanAction,
  returnStrategicPlanAction,
  sendStrategicPlanAction,
} from "@/lib/strategic-plans/actions";
import type { StrategicState } from "@/lib/strategic-plans/life";

const schemas = () => import("@/lib/strategic-plans/schema");
const schema = async () => (await schemas()).strategicDecisionFields;

/** Where a strategic plan is in its year, and the steps that this viewer may take. */
export interface StrategicLife {
  planId: string;
  version: number;
  /** The year in hand, as it is written. */
  year: string;
  state: StrategicState;
  sentences: string[];
  late: string[];
  may: { send: boolean; approve: boolean; agree: boolean };
}

/** A plan's life beside its text. */
export function LifeOfStrategicPlan({ life }: { life: StrategicLife }) {
  const { may, year, sentences, late, planId, version } = life;
  const fields = { planId, version: String(version) };
  const isWithSchool = life.state === "writing" || life.state === "returned";
  const first = useBeforeStep();
  const decisions = [
    { may: may.approve, action: approveStrategicPlanAction, label: "Day of the governors’ meeting", press: "The governors approve it" },
    { may: may.agree, action: agreeStrategicPlanAction, label: "Day on which it was agreed", press: "Agree it for the trust" },
  ];
  return (
    <section id="life" aria-label="Where it stands" className="card scroll-mt-20">
      {late.map((sentence) => (
        <p key={sentence} className="font-semibold text-lamp">
          {sentence}
        </p>
      ))}
      {sentences.map((sentence) => (
        <p key={sentence} className="text-[0.95rem]">
          {sentence}
        </p>
      ))}
      <div className="mt-2 grid gap-2">
        {may.send ? (
          <ActionButton
            action={sendStrategicPlanAction}
            fields={fields}
            first={first}
            look={isWithSchool ? "main" : "plain"}
            className="w-full"
          >
            {life.state === "writing" ? `Send it for ${year}` : "Send it again as it is now"}
          </ActionButton>
        ) : null}
        {decisions.map((one) =>
          one.may ? (
            <Form key={one.press} action={one.action} schema={schema}>
              <HiddenField name="planId" value={fields.planId} />
              <HiddenField name="version" value={fields.version} />
              <TextField name="day" label={one.label} type="date" />
              <SubmitButton>{one.press}</SubmitButton>
            </Form>
          ) : null,
        )}
        {may.agree ? (
          <details>
            <summary className="min-h-7">Return it to the school</summary>
            <Form action={returnStrategicPlanAction} schema={async () => (await schemas()).strategicReturnFields} className="mt-2">
              <HiddenField name="planId" value={fields.planId} />
              <HiddenField name="version" value={fields.version} />
              <TextArea name="words" label="What should change" hint="The school reads it beside its plan, and sends the plan again." />
              <SubmitButton look="plain">Return it</SubmitButton>
            </Form>
          </details>
        ) : null}
      </div>
    </section>
  );
}
