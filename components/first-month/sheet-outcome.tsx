import type { SheetOutcome } from "@/lib/first-month/kinds";
import { counted } from "@/lib/words";

/** What was understood of a sheet, row by row, and what was not and why. */
export function SheetOutcomeView({ outcome }: { outcome: SheetOutcome }) {
  const { stored, headings, rows, faults, notes } = outcome;
  return (
    <section aria-labelledby="outcome" className="mt-2">
      <h2 id="outcome">{stored ? "Brought in" : "What the sheet says"}</h2>
      <p role="status" className="lead">
        {stored ? `${counted(rows.length, "row")} stored.` : lookSentence(rows.length, faults.length)}
      </p>
      {notes.map((note) => (
        <p key={note} className="mt-2 text-soft">
          {note}
        </p>
      ))}
      {faults.length > 0 ? (
        <ul className="list mt-3 rounded-lg border-l-4 border-red bg-red-wash px-4">
          {faults.map(({ line, sentence }) => (
            <li key={line}>
              <b className="font-semibold">Row {line}:</b> {sentence}
            </li>
          ))}
        </ul>
      ) : null}
      {rows.length > 0 ? <Rows headings={headings} rows={rows} /> : null}
    </section>
  );
}

function lookSentence(rows: number, faults: number): string {
  if (rows + faults === 0) return "There is no row below the headings.";
  if (faults === 0) return `${counted(rows, "row")} can be stored. Look at them, then store them.`;
  return `${rows} can be stored, ${faults} can not. Nothing is stored until every row is right.`;
}

function Rows({ headings, rows }: Pick<SheetOutcome, "headings" | "rows">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
    <section className="mt-3 sm:overflow-x-auto" aria-label="Rows of the sheet" tabIndex={0}>
      <table className="records">
        <thead>
          <tr>
            <th scope="col">Row</th>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line}>
              <td data-name="Row" className="text-soft">
                {line}
              </td>
              <th scope="row">{cells[0]}</th>
              {headings.slice(1).map((heading, index) => (
                <td key={heading} data-name={heading}>
                  {cells[index + 1]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
