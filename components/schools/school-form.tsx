"use client";
import { HiddenField, SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { addSchoolAction, changeSchoolAction } from "@/lib/schools/actions";
import { churchCharacters, churchName, phaseName, phases } from "@/lib/schools/words";

/** Adds a school, or changes the facts of one. `start` holds what is in the fields at first. */
export function SchoolForm({ schoolId, start }: { schoolId?: string; start: Record<string, string> }) {
  const adding = schoolId === undefined;
  return (
    <Form
      action={adding ? addSchoolAction : changeSchoolAction}
      schema={() => import("@/lib/schools/schema").then((fields) => (adding ? fields.addSchoolFields : fields.changeSchoolFields))}
      start={start}
      className="max-w-xl"
    >
      {adding ? (
        <TextField
          name="urn"
          label="Unique reference number (URN)"
          hint="Six digits, from the official register of schools"
          inputMode="numeric"
          autoComplete="off"
        />
      ) : (
        <>
          <HiddenField name="schoolId" value={schoolId} />
          <HiddenField name="version" value={start.version ?? "1"} />
        </>
      )}
      <TextField name="name" label="Name" />
      <SelectField name="phase" label="Phase">
        {phases.map((phase) => (
          <option key={phase} value={phase}>
            {phaseName(phase)}
          </option>
        ))}
      </SelectField>
      <SelectField name="churchCharacter" label="Church character">
        {churchCharacters.map((character) => (
          <option key={character} value={character}>
            {churchName(character)}
          </option>
        ))}
      </SelectField>
      <div className="grid grid-cols-2 gap-x-4">
        <TextField name="lowestAge" label="Lowest age" inputMode="numeric" />
        <TextField name="highestAge" label="Highest age" inputMode="numeric" />
      </div>
      <TextField name="street" label="Street" />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="town" label="Town" />
        <TextField name="postcode" label="Postcode" />
      </div>
      <TextField name="telephone" label="Telephone" type="tel" />
      <TextField name="website" label="Website" type="url" hint="Begins with https://" />
      <TextField name="joinedOn" label="In the trust since" type="date" />
      <SubmitButton>{adding ? "Add the school" : "Save the changes"}</SubmitButton>
    </Form>
  );
}
