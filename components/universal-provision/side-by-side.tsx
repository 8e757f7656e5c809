"use client";
import { LevelMark, type Tone } from "@/components/ui/level-mark";

/** A school with the level of each statement, in their order. */
export type SideBySideRow = [urn: number, unit: string, asked: boolean, levels: ([name: string, tone: Tone, visitId: string] | null)[]];

/** All schools side by side. A client component on purpose: its short rows are sent once. */
export function SideBySide({ rows, statements }: { rows: readonly SideBySideRow[]; statements: readonly string[] }) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">School</th>
          {statements.map((text, place) => (
            <th key={text} scope="col">
              <abbr title={text} className="no-underline">
                {place + 1}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([urn, unit, asked, levels]) => (
          <tr key={urn}>
            <th scope="row">
              <a href={`/schools/${urn}/visits`}>{unit}</a>
            </th>
            {levels.some(Boolean) ? (
              levels.map((level, place) => (
                <td key={statements[place]} data-name={`${place + 1}`}>
                  {level ? (
                    <a href={`/visits/${level[2]}/note`} className="whitespace-nowrap no-underline">
                      <LevelMark tone={level[1]}>{level[0]}</LevelMark>
                    </a>
                  ) : (
                    <small>Not yet</small>
                  )}
                </td>
              ))
            ) : (
              <td colSpan={statements.length} className="text-soft">
                {asked ? "Not yet rated" : "No visit of its programme asks for it"}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
