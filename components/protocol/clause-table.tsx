import type { ClauseLine, Standing } from "@/lib/protocol/counts";

/** How often each clause is met and not; its name leads to the records behind it. */
export function ClauseTable({
  clauses,
  address,
  chosen,
}: {
  clauses: readonly ClauseLine[];
  address: (key: string) => string;
  chosen: string;
}) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">Clause</th>
          <StandingHeads />
        </tr>
      </thead>
      <tbody>
        {clauses.map(({ key, clause, title, strength, ...standing }) => (
          <tr key={key}>
            <th scope="row">
              <a href={address(key)} aria-current={key === chosen ? "true" : undefined}>
                {title}
              </a>
              <small>
                {clause} · {strength === "must" ? "must" : "should"}
              </small>
            </th>
            <StandingCells standing={standing} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How each school stands, those that owe most first. */
export function SchoolStandings({
  schools,
  address,
}: {
  schools: readonly (Standing & { unitId: string; unit: string; urn: number })[];
  address: (urn: number) => string;
}) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">School</th>
          <StandingHeads />
        </tr>
      </thead>
      <tbody>
        {schools.map(({ unitId, unit, urn, ...standing }) => (
          <tr key={unitId}>
            <th scope="row">
              <a href={address(urn)}>{unit}</a>
            </th>
            <StandingCells standing={standing} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StandingHeads() {
  return (
    <>
      <th scope="col">Met</th>
      <th scope="col">Owed</th>
      <th scope="col">Not met</th>
      <th scope="col">With a reason</th>
      <th scope="col">Waived</th>
    </>
  );
}

function StandingCells({ standing: { met, owed, unanswered, answered, waived } }: { standing: Standing }) {
  return (
    <>
      <td data-name="Met">{met}</td>
      <td data-name="Owed">{owed > 0 ? <span className="tag tag-lamp">{owed}</span> : null}</td>
      <td data-name="Not met">{unanswered > 0 ? <span className="tag tag-lamp">{unanswered}</span> : null}</td>
      <td data-name="With a reason">{answered || null}</td>
      <td data-name="Waived">{waived || null}</td>
    </>
  );
}
