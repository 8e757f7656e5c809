"use client";
import { useNote, useParts } from "@/components/notes/desk";
import { Checklist, isSettled } from "@/components/protocol/checklist";
import { noteChecks } from "@/lib/notes/checks";

/** What is still owed before the note can be published, reckoned anew with every word (the same clauses as the server's). */
export function OwedList() {
  const { desk } = useNote();
  const list = useOwed();
  return (
    <Checklist title="Before it can be published" list={list}>
      {desk.visitChecks.some(({ outcome }) => outcome.state === "unmet") ? (
        <p className="mt-2 text-[0.93rem]">
          Plan, people and lead are kept on <a href={`/visits/${desk.context.visit.id}`}>the visit’s page</a>.
        </p>
      ) : null}
    </Checklist>
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
