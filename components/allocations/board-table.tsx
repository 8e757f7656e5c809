import type { BoardLine } from "@/components/allocations/board-form";
import { type LoadRow, LoadTable } from "@/components/allocations/load-table";
import { writtenDay } from "@/lib/dates";
import { phaseName } from "@/lib/schools/words";

/** The board for those who read it. */
export function BoardTable({ lines, loads }: { lines: readonly BoardLine[]; loads: readonly LoadRow[] }) {
  return (
    <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <table className="records">
        <thead>
          <tr>
            <th scope="col">School or federation</th>
            <th scope="col">Adviser</th>
            <th scope="col">Partnership link</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ unitId, urn, name, members, phases, adviser, partnershipLink }) => (
            <tr key={unitId}>
              <th scope="row">
                <a href={`/schools/${urn}`}>{name}</a>
                <small>{[members.join(", "), phases.map(phaseName).join(", ")].filter(Boolean).join(" · ")}</small>
              </th>
              {[adviser, partnershipLink].map((placed, index) => (
                <td key={index === 0 ? "adviser" : "link"} data-name={index === 0 ? "Adviser" : "Partnership link"}>
                  {placed ? placed.name : <span className="tag tag-lamp">None</span>}
                  {placed ? <small>since {writtenDay(placed.startsOn)}</small> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <LoadTable rows={loads} />
    </div>
  );
}
