"use client";
import { LevelMark, type Tone } from "@/components/ui/level-mark";
import { writtenDay } from "@/lib/dates";

/** A school with its level of one statement, what shows it and the visit whose note says so. */
export type EvidenceRow = [
  urn: number,
  unit: string,
  asked: boolean,
  rating: [name: string, tone: Tone, evidence: string, visitId: string, day: string] | null,
];

/** One statement school by school. A client component on purpose: its short rows are sent once. */
export function EvidenceTable({ rows }: { rows: readonly EvidenceRow[] }) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">Reached</th>
          <th scope="col">What shows it</th>
          <th scope="col">Note</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([urn, unit, asked, rating]) => (
          <tr key={urn}>
            <th scope="row">
              <a href={`/schools/${urn}/visits`}>{unit}</a>
            </th>
            {rating ? (
              <>
                <td data-name="Reached">
                  <LevelMark tone={rating[1]}>{rating[0]}</LevelMark>
                </td>
                <td data-name="What shows it">{rating[2] || "Nothing was written."}</td>
                <td data-name="Note">
                  <a href={`/visits/${rating[3]}/note`} className="whitespace-nowrap">
                    {writtenDay(rating[4])}
                  </a>
                </td>
              </>
            ) : (
              <td colSpan={3} className="text-soft">
                {asked ? "Not yet rated" : "No visit of its programme asks for it"}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
