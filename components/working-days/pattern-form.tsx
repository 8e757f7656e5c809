"use client";
import { HiddenField, SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import type { Day } from "@/lib/dates";
import { capital } from "@/lib/words";
import { enterPatternAction } from "@/lib/working-days/actions";
import { partName, weekdays, workingParts } from "@/lib/working-days/patterns";

/** The weekdays somebody works from a day on. */
export function PatternForm({ personId, today, present }: { personId: string; today: Day; present: Record<string, string> }) {
  return (
    <Form
      action={enterPatternAction}
      schema={() => import("@/lib/working-days/schema").then((fields) => fields.patternFields)}
      start={{ ...present, startsOn: today }}
    >
      <HiddenField name="personId" value={personId} />
      <TextField name="startsOn" label="From" type="date" hint="The pattern before it holds until then" />
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
        {weekdays.map((weekday) => (
          <SelectField key={weekday} name={weekday} label={capital(weekday)}>
            {workingParts.map((part) => (
              <option key={part} value={part}>
                {partName(part)}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
      <SubmitButton>Save the pattern</SubmitButton>
    </Form>
  );
}
