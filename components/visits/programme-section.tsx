import { ProgrammeForm } from "@/components/visits/programme-form";
import { pickFirst, programmeSource } from "@/lib/visits/programme";
import type { ProgrammeStand } from "@/lib/visits/unit-year";
import { counted } from "@/lib/words";

/** By which programme a unit is visited, where its phases leave that open, and the form in which the director picks it. */
export function ProgrammeSection({
  urn,
  unit,
  yearKey,
  programme,
  mayPick,
}: {
  urn: number;
  unit: string;
  yearKey: string;
  programme: ProgrammeStand;
  mayPick: boolean;
}) {
  if (!programme.open) return null;
  return (
    <section aria-labelledby="programme" className="card mb-6 max-w-2xl">
      <h2 id="programme" className="font-sans text-[1.05rem] font-bold">
        The programme of {unit}
      </h2>
      {programme.picked ? (
        <p className="mt-1">
          {programme.name}, {counted(programme.visits, "visit")}. <small className="text-soft">{programmeSource(programme.picked)}</small>
        </p>
      ) : (
        <p className="mt-1">
          {mayPick ? "Its phases leave open by which programme it is visited. Pick one before its year is laid out." : pickFirst(unit)}{" "}
          Until then{" "}
          {programme.name
            ? `the ${counted(programme.visits, "visit")} of “${programme.name}” are reckoned with.`
            : "no visits are reckoned with."}
        </p>
      )}
      {mayPick && !programme.picked ? (
        <div className="mt-4">
          <ProgrammeForm urn={urn} yearKey={yearKey} programme={programme} />
        </div>
      ) : null}
      {mayPick && programme.picked ? (
        <details className="mt-2">
          <summary>Another programme</summary>
          <div className="mt-3">
            <ProgrammeForm urn={urn} yearKey={yearKey} programme={programme} />
          </div>
        </details>
      ) : null}
    </section>
  );
}
