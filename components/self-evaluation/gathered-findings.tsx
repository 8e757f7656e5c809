"use client";
import { useDesk } from "@/components/desk/desk";
import { useEvaluation, useEvaluationParts } from "@/components/self-evaluation/desk";
import { writtenDay } from "@/lib/dates";
import type { EvaluationDesk } from "@/lib/self-evaluation/desk";
import { emptyEvaluationParts, evaluationPartsOf } from "@/lib/self-evaluation/parts";

/** What visits found in an area and no point rests on yet: each becomes a point, with its evidence, in one press (VP-1). */
export function GatheredFindings({ area }: { area: string }) {
  const { findings } = useEvaluation();
  const used = new Set(evaluationPartsOf(useEvaluationParts(), "point").flatMap(({ value }) => value.findings));
  const open = findings.filter(({ id, areaKeys }) => areaKeys.includes(area) && !used.has(id));
  if (open.length === 0) return null;
  return (
    <details className="mb-3">
      <summary className="min-h-7">
        What visits found here <small>{open.length} not used yet</small>
      </summary>
      <ul className="list">
        {open.map((finding) => (
          <li key={finding.id} className="text-[0.95rem]">
            <p>{finding.text}</p>
            <small className="block">
              <a href={`/visits/${finding.visitId}/note`}>{finding.visit}</a>, {writtenDay(finding.day)}
            </small>
            <TakeUp area={area} finding={finding} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function TakeUp({ area, finding: { id, text, kind } }: { area: string; finding: EvaluationDesk["findings"][number] }) {
  const { store } = useDesk();
  const take = (as: "strength" | "improve") =>
    store.write("point", crypto.randomUUID(), { ...emptyEvaluationParts.point, area, kind: as, text, findings: [id] });
  return (
    <p className="flex flex-wrap gap-x-4">
      {kind === "risk" ? null : (
        <button type="button" className="link min-h-7" onClick={() => take("strength")}>
          Take it as a strength
        </button>
      )}
      {kind === "strength" ? null : (
        <button type="button" className="link min-h-7" onClick={() => take("improve")}>
          Take it as a point to improve
        </button>
      )}
    </p>
  );
}
