"use client";
import { useState } from "react";
import { SelectField, TextField } from "@/components/form/fields";
import { freeLine } from "@/lib/visits/plan-values";

interface Named {
  id: string;
  name: string;
}

/** So many more can be written at once where JavaScript is switched off; after saving there is room for as many again. */
const atOnce = 3;

/** What is planned beside morning and afternoon: as many activities as are needed. A line that is left empty is none. */
export function FurtherActivities({ there, focus }: { there: readonly string[]; focus: readonly Named[] }) {
  const [lines, setLines] = useState(there);
  const free: string[] = [];
  while (free.length < atOnce) free.push(freeLine([...lines, ...free]));
  const activity = (line: string) => <Activity key={line} line={line} title="" label="What is looked at or done" focus={focus} />;
  return (
    <>
      {lines.map(activity)}
      <noscript>
        <p className="hint">Further activities: leave a line empty that is not needed.</p>
        {free.map(activity)}
      </noscript>
      <p className="mb-4">
        <button type="button" className="button needs-script" onClick={() => setLines([...lines, ...free.slice(0, 1)])}>
          Add another activity
        </button>
      </p>
    </>
  );
}

/** One activity of a plan, under the key of its line. */
export function Activity({
  line,
  title,
  label,
  hint,
  focus,
}: {
  line: string;
  title: string;
  label: string;
  hint?: string;
  focus: readonly Named[];
}) {
  return (
    <fieldset className="mb-2">
      <legend className={title ? "mb-1 font-serif text-[1.15rem] font-semibold" : "mb-1 font-semibold"}>
        {title || "Another activity"}
      </legend>
      <TextField name={`title:${line}`} label={label} maxLength={200} {...(hint ? { hint } : {})} />
      <div className="grid gap-x-4 sm:grid-cols-3">
        <TextField name={`subject:${line}`} label="Subject" maxLength={120} />
        <TextField name={`years:${line}`} label="Year groups" maxLength={120} />
        {focus.length > 0 ? (
          <SelectField name={`focus:${line}`} label="Area of focus" prompt="None">
            {focus.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : null}
        {line === "morning" || line === "afternoon" ? null : (
          <SelectField name={`part:${line}`} label="When">
            <option value="afternoon">In the afternoon</option>
            <option value="morning">In the morning</option>
          </SelectField>
        )}
        {line === "morning" ? null : <Pupils line={line} />}
      </div>
    </fieldset>
  );
}

function Pupils({ line }: { line: string }) {
  return (
    <SelectField name={`pupils:${line}`} label="Pupils’ work is looked at">
      <option value="">No</option>
      <option value="on">Yes</option>
    </SelectField>
  );
}
