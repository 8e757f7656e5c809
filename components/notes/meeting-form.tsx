"use client";
import { AddedList } from "@/components/desk/added-list";
import { ChoiceField, PlainField } from "@/components/desk/plain-field";
import { useNote, useParts } from "@/components/notes/desk";
import { NextSteps } from "@/components/notes/lists";
import { emptyParts, type PartValue, partsOf } from "@/lib/notes/parts";

/** The short form of a partnership meeting (UO-4). */
export function MeetingForm() {
  return (
    <>
      <AddedList
        kind="celebration"
        empty={emptyParts.celebration}
        id="celebrations"
        title="Celebrations"
        help="What has gone well since the last meeting."
        one="celebration"
      >
        {({ text }, write) => (
          <PlainField label="Celebration" rows={2} most={1_000} value={text} onChange={(words) => write({ text: words })} />
        )}
      </AddedList>
      <AddedList kind="issue" empty={emptyParts.issue} id="issues" title="Emerging issues" help="“None” is an answer." one="issue">
        {(issue, write) => <Issue issue={issue} write={write} />}
      </AddedList>
      <NextSteps title="Next steps" help="Actions join the school’s list." />
    </>
  );
}

/** An emerging issue, and what comes of it: a next step with its words in one press, or a request for support (UO-4). */
function Issue({ issue, write }: { issue: PartValue<"issue">; write: (change: Partial<PartValue<"issue">>) => void }) {
  const { store } = useNote();
  const { text, becomes } = issue;
  const steps = partsOf(useParts(), "nextStep");
  const words = text.trim();
  const isStep = steps.some(({ value }) => value.text.trim() === words);
  const make = () => {
    store.write("nextStep", crypto.randomUUID(), { ...emptyParts.nextStep, text: words });
    write({ becomes: "action" });
  };
  return (
    <>
      <PlainField label="Issue" rows={2} most={1_000} value={text} onChange={(typed) => write({ text: typed })} />
      {words && isStep ? (
        <p className="mb-2 text-[0.93rem]">
          It is a <a href="#next-steps">next step</a>: say there who does it, and by when.
        </p>
      ) : null}
      {words && !isStep ? (
        <button type="button" className="button mb-3" onClick={make}>
          Make it a next step
        </button>
      ) : null}
      {isStep ? null : (
        <ChoiceField
          label="What comes of it"
          prompt="Nothing further"
          options={[
            { key: "action", name: "An action: write it under next steps" },
            { key: "support", name: "A request for support" },
          ]}
          value={becomes}
          onChange={(next) => write({ becomes: next as "action" })}
        />
      )}
    </>
  );
}
