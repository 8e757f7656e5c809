"use client";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { bookColleagueAction, recordAttendanceAction, recordChangedWorkAction, serveActionAction } from "@/lib/development-offers/actions";

interface Named {
  id: string;
  name: string;
}

/** Books a place for somebody of one's school. */
export function BookColleague({ offerId, schools }: { offerId: string; schools: readonly Named[] }) {
  const [first, ...others] = schools;
  if (!first) return null;
  return (
    <details className="mt-3">
      <summary className="button list-none">Book for a colleague</summary>
      <Form
        action={bookColleagueAction}
        schema={async () => (await import("@/lib/development-offers/schema")).bookColleagueFields}
        start={others.length === 0 ? { schoolId: first.id } : {}}
        className="mt-2 max-w-md"
      >
        <HiddenField name="offerId" value={offerId} />
        {others.length === 0 ? (
          <HiddenField name="schoolId" value={first.id} />
        ) : (
          <SelectField name="schoolId" label="School" prompt="Choose">
            {schools.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <TextField name="name" label="Name" hint="They need no account" maxLength={120} autoComplete="off" />
        <TextField name="does" label="What they do" hint="“Teacher, year 3”" maxLength={120} autoComplete="off" />
        <SubmitButton look="plain">Book the place</SubmitButton>
      </Form>
    </details>
  );
}

/** Who was there at a session: all at once. */
export function AttendanceForm({
  sessionId,
  people,
}: {
  sessionId: string;
  people: readonly { id: string; name: string; school: string | null; there: boolean }[];
}) {
  return (
    <Form
      action={recordAttendanceAction}
      schema={async () => (await import("@/lib/development-offers/schema")).attendanceFields}
      start={Object.fromEntries(people.filter(({ there }) => there).map(({ id }) => [`there-${id}`, "on"]))}
      className="mt-2"
    >
      <HiddenField name="sessionId" value={sessionId} />
      <fieldset>
        <legend className="font-semibold">Who was there</legend>
        {people.map(({ id, name, school, there }) => (
          <label key={id} className="flex items-center gap-2.5 py-1.5">
            <input type="checkbox" name={`there-${id}`} defaultChecked={there} className="size-5" />
            <span>
              {name}
              {school ? <small className="text-soft"> {school}</small> : null}
            </span>
          </label>
        ))}
      </fieldset>
      <SubmitButton look="plain">Save who was there</SubmitButton>
    </Form>
  );
}

/** What changed in somebody's work. */
export function ChangedInWork({ bookingId, version, changed }: { bookingId: string; version: number; changed: string }) {
  return (
    <details className="mt-1">
      <summary>{changed ? "Change what changed" : "Write what changed in the work"}</summary>
      <Form
        action={recordChangedWorkAction}
        schema={async () => (await import("@/lib/development-offers/schema")).changedInWorkFields}
        start={{ changed }}
        className="mt-2 max-w-md"
      >
        <HiddenField name="bookingId" value={bookingId} />
        <HiddenField name="version" value={String(version)} />
        <TextArea name="changed" label="What is done otherwise since" rows={2} />
        <SubmitButton look="plain">Save</SubmitButton>
      </Form>
    </details>
  );
}

/** Which offer serves an action. */
export function ServesAction({
  actionId,
  chosen,
  offers,
}: {
  actionId: string;
  chosen: string;
  offers: readonly { id: string; title: string }[];
}) {
  return (
    <details className="mt-1">
      <summary>{chosen ? "Choose another" : "Choose one"}</summary>
      <Form
        action={serveActionAction}
        schema={async () => (await import("@/lib/development-offers/schema")).servesActionFields}
        start={{ offerId: chosen }}
        className="mt-2 max-w-md"
      >
        <HiddenField name="actionId" value={actionId} />
        <SelectField name="offerId" label="Professional development" prompt="None">
          {offers.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
        <SubmitButton look="plain">Save</SubmitButton>
      </Form>
    </details>
  );
}
