import { phasesWritten } from "@/components/strategy/document/beliefs";
import { Part } from "@/components/strategy/document/part";
import type { Programme, Strategy } from "@/lib/strategy/content";
import { counted } from "@/lib/words";

/** The programmes of visits with the themes of each (VT-1, VT-2, VP-7). */
export function Programmes({ strategy }: { strategy: Strategy }) {
  return (
    <Part name="programmes">
      {strategy.programmes.map((programme) => (
        <section key={programme.key} aria-labelledby={`programme-${programme.key}`} className="mt-5">
          <h3 id={`programme-${programme.key}`}>{programme.name}</h3>
          <p className="text-soft">
            {phasesWritten(programme.phases)}. {counted(programme.visits.length, "visit")}, {programme.startsAt} to {programme.endsAt}, with{" "}
            {counted(programme.activities, "activity", "activities")} on each.
          </p>
          {programme.pupilFacing ? <p className="mt-1 text-soft">Pupil-facing work: {programme.pupilFacing}</p> : null}
          <table className="records mt-2">
            <caption className="sr-only">{programme.name}</caption>
            <thead>
              <tr>
                <th scope="col">Visit</th>
                <th scope="col">Morning</th>
                <th scope="col">Afternoon</th>
              </tr>
            </thead>
            <tbody>
              {programme.visits.map((visit) => (
                <tr key={visit.key}>
                  <th scope="row" className="whitespace-nowrap">
                    <b className="font-semibold">{visit.name}</b>
                    <small>{strategy.calendar.terms.find(({ key }) => key === visit.term)?.name ?? ""}</small>
                  </th>
                  <td data-name="Morning">{visit.agreed ? "" : <Themes rows={visit.morning} />}</td>
                  <td data-name="Afternoon">{visit.agreed ? "Agreed with the school" : <Themes rows={visit.afternoon} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </Part>
  );
}

function Themes({ rows }: { rows: Programme["visits"][number]["morning"] }) {
  if (rows.length < 2) return rows[0]?.text ?? "";
  return (
    <ul className="space-y-0.5">
      {rows.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}

const neededWords = { always: "Needed", pupilFacing: "Needed when pupils' work was looked at", no: "" };

/** The sections of the note of visit (VP-8, VT-3). */
export function NoteSections({ sections }: { sections: Strategy["note"]["sections"] }) {
  return (
    <Part name="note">
      <ol className="list mt-2">
        {sections.map(({ key, name, help, required }) => (
          <li key={key}>
            <span className="font-semibold">{name}</span> {required === "no" ? null : <span className="tag">{neededWords[required]}</span>}
            {help ? <p className="text-soft">{help}</p> : null}
          </li>
        ))}
      </ol>
    </Part>
  );
}
