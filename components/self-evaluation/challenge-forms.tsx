"use client";
import { HiddenField, SelectField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { challengeAreaAction } from "@/lib/self-evaluation/actions";
import { adviserViews } from "@/lib/self-evaluation/words";

const schema = async () => (await import("@/lib/self-evaluation/schema")).challengeFields;

/** The adviser's view of each area: agrees, or finds it generous or cautious, and why. */
export function ChallengeForms({
  evaluationId,
  areas,
}: {
  evaluationId: string;
  areas: readonly { key: string; name: string; view: string; reason: string; before: string }[];
}) {
  return (
    <section aria-labelledby="challenge" className="card">
      <h2 id="challenge" className="font-sans text-[1.05rem] font-bold">
        Your view as adviser
      </h2>
      <ul className="list">
        {areas.map(({ key, name, view, reason, before }) => (
          <li key={key} className="text-[0.93rem]">
            <details>
              <summary className="min-h-7">
                {name}
                {view ? <span className="tag tag-green ml-2">said</span> : null}
              </summary>
              <Form action={challengeAreaAction} schema={schema} start={{ view, reason }} className="mt-2">
                <HiddenField name="evaluationId" value={evaluationId} />
                <HiddenField name="area" value={key} />
                <HiddenField name="before" value={before} />
                <SelectField name="view" label="The school’s view" prompt="Choose">
                  {adviserViews.map((one) => (
                    <option key={one.key} value={one.key}>
                      {one.name}
                    </option>
                  ))}
                </SelectField>
                <TextArea name="reason" label="Why" rows={3} />
                <SubmitButton look="plain">Save</SubmitButton>
              </Form>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
