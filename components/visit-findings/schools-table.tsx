"use client";
/** How often notes speak of a school, and where their words are. A client component on purpose: its short rows are sent once. */
export function SaidBySchool({
  rows,
  address,
}: {
  rows: readonly [urn: number, unit: string, strengths: number, risks: number, nextSteps: number][];
  /** The address of a school's words, its URN to be put at the end. */
  address: string;
}) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">Strengths</th>
          <th scope="col">Risks</th>
          <th scope="col">Next steps</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([urn, unit, strengths, risks, nextSteps]) => (
          <tr key={urn}>
            <th scope="row">
              <a href={`${address}${urn}`}>{unit}</a>
            </th>
            <td data-name="Strengths">{strengths}</td>
            <td data-name="Risks">{risks}</td>
            <td data-name="Next steps">{nextSteps}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
