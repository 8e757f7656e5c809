import type { StrategicLine, StrategicToday } from "@/lib/strategic-plans/list-queries";
import { strategicStateName } from "@/lib/strategic-plans/words";
import { counted } from "@/lib/words";

/** What waits for somebody because of strategic plans. */
export function StrategicTodaySection({ today: { own, toApprove, all } }: { today: StrategicToday }) {
  return (
    <>
      <Lines
        title="Our strategic plan"
        lines={own}
        says={(line) => line.late[0] ?? (line.plan ? strategicStateName(line.state).name : "Not begun")}
      />
      <Lines title="Strategic plans to approve" lines={toApprove} says={() => "Sent by the school"} />
      {all && all.toAgree + all.late > 0 ? (
        <p className="mb-8">
          <a href="/strategic-plan">
            {[
              all.toAgree > 0 ? `${counted(all.toAgree, "strategic plan waits", "strategic plans wait")} for the trust’s agreement` : "",
              all.late > 0 ? `${counted(all.late, "school is", "schools are")} late with theirs` : "",
            ]
              .filter(Boolean)
              .join("; ")}
          </a>
          .
        </p>
      ) : null}
    </>
  );
}

function Lines({ title, lines, says }: { title: string; lines: readonly StrategicLine[]; says: (line: StrategicLine) => string }) {
  if (lines.length === 0) return null;
  const id = title.toLowerCase().replaceAll(" ", "-");
  return (
    <section aria-labelledby={id} className="mb-8 max-w-3xl">
      <h2 id={id}>{title}</h2>
      <ul className="list mt-1">
        {lines.map((line) => (
          <li key={line.unitId} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={`/schools/${line.urn}/strategic-plan`}>Strategic plan, {line.unit}</a>
            <small>{says(line)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
