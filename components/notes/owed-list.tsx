"use client";
import { useDesk } from "@/components/notes/desk";
import { Checklist } from "@/components/protocol/checklist";
import { noteChecks } from "@/lib/notes/checks";

/** What is still owed before the note can be published, reckoned anew with every word (the same clauses as the server's). */
export function OwedList() {
  const { desk, snapshot } = useDesk();
  const parts = snapshot.parts.filter(({ removed }) => !removed).map(({ base, ...part }) => ({ ...part, version: base }));
  const own = noteChecks(desk.context, parts, { visit: null, answers: desk.answers, writeBy: desk.writeBy }, desk.today);
  return (
    <Checklist title="Before it can be published" list={[...own, ...desk.visitChecks]}>
      {desk.visitChecks.some(({ outcome }) => outcome.state === "unmet") ? (
        <p className="mt-2 text-[0.93rem]">
          Plan, people and lead are kept on <a href={`/visits/${desk.context.visit.id}`}>the visit’s page</a>.
        </p>
      ) : null}
    </Checklist>
  );
}
