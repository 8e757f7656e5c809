import { ActionButton } from "@/components/form/action-button";
import { recordAttendanceAction, takeOffVisitAction } from "@/lib/visits/actions";
import type { VisitPerson } from "@/lib/visits/facts";
import { attendanceWords } from "@/lib/visits/words";

/** Who is asked to a visit; after it, who was there (GO-2). */
export function PeopleList({ visitId, people, past }: { visitId: string; people: readonly VisitPerson[]; past: boolean }) {
  return (
    <ul className="list">
      {people.map(({ id, name, as, part, attendance, role }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <p>
            <b className="font-semibold">{name}</b>, {as}
            {part ? `, ${part}` : ""} <span className="tag">{attendanceWords(attendance, role)}</span>
          </p>
          <div className="flex flex-wrap gap-2">
            {past ? (
              <>
                {attendance === "present" ? null : (
                  <ActionButton action={recordAttendanceAction} fields={{ visitId, visitPersonId: id, attendance: "present" }}>
                    Was there<span className="sr-only">: {name}</span>
                  </ActionButton>
                )}
                {attendance === "absent" ? null : (
                  <ActionButton action={recordAttendanceAction} fields={{ visitId, visitPersonId: id, attendance: "absent" }}>
                    Was not<span className="sr-only">: {name}</span>
                  </ActionButton>
                )}
              </>
            ) : null}
            <ActionButton action={takeOffVisitAction} fields={{ visitId, visitPersonId: id }}>
              Take off<span className="sr-only"> {name}</span>
            </ActionButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
