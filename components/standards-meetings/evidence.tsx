"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { addEvidenceAction, beginViewAction, removeEvidenceAction, submitViewAction, takeBackViewAction } from "@/lib/judgements/actions";
import type { Evidence } from "@/lib/judgements/judgement";

const kinds: Record<string, string> = {
  finding: "Findings of visits",
  point: "Self-evaluation",
  priority: "Improvement plan",
  action: "Agreed actions",
};

/** What a level rests on: records of the school, or words. */
export function EvidenceOf({
  judgementId,
  groupKey,
  name,
  evidence,
  records,
}: {
  judgementId: string;
  groupKey: string;
  name: string;
  evidence: readonly Evidence[];
  records: readonly { value: string; kind: string; text: string }[];
}) {
  return (
    <div className="mb-2 rounded-md bg-grey-wash px-3 py-2">
      <p className="label">What it rests on</p>
      {evidence.length === 0 ? <p className="text-[0.93rem] text-soft">Nothing named yet.</p> : null}
      <ul className="grid gap-1.5">
        {evidence.map(({ id, text, from }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="min-w-0 flex-1">
              {text} {from ? <small>({from})</small> : null}
            </span>
            <ActionButton action={removeEvidenceAction} fields={{ judgementId, evidenceId: id }}>
              <span className="sr-only">Take out: {text.slice(0, 60)}</span>
              <span aria-hidden="true">Take out</span>
            </ActionButton>
          </li>
        ))}
      </ul>
      <details>
        <summary className="min-h-7">Add to it</summary>
        <Form
          key={evidence.length}
          action={addEvidenceAction}
          schema={() => import("@/lib/judgements/schema").then((fields) => fields.evidenceFields)}
          start={{ record: "", words: "" }}
          className="mt-2"
        >
          <HiddenField name="judgementId" value={judgementId} />
          <HiddenField name="groupKey" value={groupKey} />
          <SelectField name="record" label={`What ${name.toLowerCase()} rests on`} prompt="Choose, or write below">
            {Object.entries(kinds).map(([kind, title]) => {
              const ofKind = records.filter((one) => one.kind === kind);
              return ofKind.length > 0 ? (
                <optgroup key={kind} label={title}>
                  {ofKind.map(({ value, text }) => (
                    <option key={value} value={value}>
                      {text.slice(0, 110)}
                    </option>
                  ))}
                </optgroup>
              ) : null;
            })}
          </SelectField>
          <TextField name="words" label="In words" maxLength={600} />
          <SubmitButton look="plain">Add it</SubmitButton>
        </Form>
      </details>
    </div>
  );
}

/** Begins a side's view. */
export function BeginView({ meetingId, axis, side, children }: { meetingId: string; axis: string; side: string; children: string }) {
  return (
    <ActionButton action={beginViewAction} fields={{ meetingId, axis, side }} look="main">
      {children}
    </ActionButton>
  );
}

/** Submits a view, or takes it back. */
export function SubmitView({ judgementId, submitted }: { judgementId: string; submitted: boolean }) {
  return submitted ? (
    <ActionButton action={takeBackViewAction} fields={{ judgementId }} className="w-full">
      Take it back
    </ActionButton>
  ) : (
    <ActionButton action={submitViewAction} fields={{ judgementId }} look="main" className="w-full">
      Submit this view
    </ActionButton>
  );
}
