"use client";
import { LevelMark, type Tone } from "@/components/ui/level-mark";
import { writtenDay } from "@/lib/dates";

/** Something that a note says, as short as it can be sent. */
export type SaidRow = [
  urn: number,
  unit: string,
  kind: string,
  text: string,
  level: [name: string, tone: Tone] | null,
  tag: string,
  visitId: string,
  day: string,
];

/** What notes say, each with its school and the note. A client component on purpose: its short rows are sent once. */
export function SaidWords({ rows }: { rows: readonly SaidRow[] }) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">What the note says</th>
          <th scope="col">Kind</th>
          <th scope="col">School</th>
          <th scope="col">Note</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([urn, unit, kind, text, level, tag, visitId, day], place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two notes may say the same
          <tr key={place}>
            <th scope="row" className="font-normal sm:w-[48%]">
              {text}
              {tag ? <small>{tag}</small> : null}
            </th>
            <td data-name="Kind">
              {kind} {level ? <LevelMark tone={level[1]}>{level[0]}</LevelMark> : null}
            </td>
            <td data-name="School">
              <a href={`/schools/${urn}/visits`}>{unit}</a>
            </td>
            <td data-name="Note">
              <a href={`/visits/${visitId}/note`} className="whitespace-nowrap">
                {writtenDay(day)}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
