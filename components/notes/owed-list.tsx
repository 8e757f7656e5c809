"use client";
import { HiddenField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { useNote, useParts } from "@/components/notes/desk";
import { Checklist, isSettled } from "@/components/protocol/checklist";
import { giveNoteReasonAction } from "@/lib/notes/actions";
import { noteChecks } from "@/lib/notes/checks";
import type { Checked } from "@/lib/protocol/rule";

/** What is still owed before the note can be published, reckoned anew with every word (the same clauses as the server's). */
export function OwedList() {
  const { desk, snapshot } = useNote();
  const list = useOwed();
  // A reason belongs to a note: before its first saved word there is none.
  const begun = desk.context.note !== null || snapshot.parts.some(({ base }) => base > 0);
  return (
    <Checklist
      title="Before it can be published"
      list={list}
      answer={(one) => (begun ? <Answer one={one} visitId={desk.context.visit.id} /> : null)}
    >
      {desk.visitChecks.some(({ outcome }) => outcome.state === "unmet") ? (
        <p className="mt-2 text-[0.93rem]">
          Plan, people and lead are kept on <a href={`/visits/${desk.context.visit.id}`}>the visit’s page</a>.
        </p>
      ) : null}
    </Checklist>
  );
}

/** A clause that should be met, and is not, asks for its reason here. */
function Answer({ one: { clause, strength, outcome, reason }, visitId }: { one: Checked; visitId: string }) {
  if (strength !== "should" || outcome.state !== "unmet") return null;
  return (
    <details className="mt-1">
      <summary className="py-0.5 text-[0.93rem] text-link underline">{reason ? "Change the reason" : "Say why"}</summary>
      <Form action={giveNoteReasonAction} schema={async () => (await import("@/lib/notes/schema")).reasonFields} className="mt-1">
        <HiddenField name="visitId" value={visitId} />
        <HiddenField name="clause" value={clause} />
        <TextArea name="reason" label={`Reason for ${clause}`} rows={2} />
        <SubmitButton look="plain">Give the reason</SubmitButton>
      </Form>
    </details>
  );
}

/** On a phone, where the list stands below the document: how much is owed, and the way there. */
export function OwedCount() {
  const owed = useOwed().filter((one) => !isSettled(one)).length;
  return (
    <a href="#checklist" className="text-[0.93rem] lg:hidden">
      {owed === 0 ? "Nothing is owed" : `${owed} still owed`}
    </a>
  );
}

function useOwed() {
  const { desk } = useNote();
  const parts = useParts();
  const own = noteChecks(desk.context, parts, { visit: null, answers: desk.answers, writeBy: desk.writeBy }, desk.today);
  // What the visit itself owes is mended on its own page: it has no place in this one.
  const ofVisit = desk.visitChecks.map((one) => {
    if (one.outcome.state !== "unmet") return one;
    const { place: _elsewhere, ...outcome } = one.outcome;
    return { ...one, outcome };
  });
  return [...own, ...ofVisit];
}
