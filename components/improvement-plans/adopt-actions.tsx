"use client";
import { HiddenField, SelectField, SubmitButton } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { writtenDay } from "@/lib/dates";
import { adoptActionAction } from "@/lib/improvement-plans/actions";

const schema = async () => (await import("@/lib/improvement-plans/schema")).adoptFields;

/** Open actions that stand in no plan yet: each can become a step, and stays one record. */
export function AdoptActions({
  planId,
  actions,
  priorities,
}: {
  planId: string;
  actions: readonly { id: string; text: string; owner: string; due: string | null; visit: string | null }[];
  priorities: readonly { id: string; title: string }[];
}) {
  if (actions.length === 0 || priorities.length === 0) return null;
  return (
    <section aria-labelledby="adopt" className="card">
      <h2 id="adopt" className="font-sans text-[1.05rem] font-bold">
        Agreed actions in no plan yet
      </h2>
      <ul className="list">
        {actions.map(({ id, text, owner, due, visit }) => (
          <li key={id} className="text-[0.93rem]">
            <p>{text}</p>
            <small>{[visit, owner, due ? `by ${writtenDay(due)}` : ""].filter(Boolean).join(", ")}</small>
            <details>
              <summary className="min-h-7">Take it into the plan</summary>
              <Form action={adoptActionAction} schema={schema} className="mt-2">
                <HiddenField name="planId" value={planId} />
                <HiddenField name="actionId" value={id} />
                <SelectField name="priorityId" label="Priority that it serves" prompt="Choose">
                  {priorities.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.title}
                    </option>
                  ))}
                </SelectField>
                <SubmitButton look="plain">Make it a step</SubmitButton>
              </Form>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
