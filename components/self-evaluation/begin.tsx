"use client";
import { ActionButton } from "@/components/form/action-button";
import { beginEvaluationAction } from "@/lib/self-evaluation/actions";

/** Begins the year's evaluation in one press; in a federation for all its schools together, or for the one. */
export function BeginEvaluation({
  urn,
  year,
  kind,
  federation,
}: {
  urn: number;
  year: string;
  kind: "main" | "church";
  federation: { unit: string; schoolName: string } | null;
}) {
  const fields = { urn: String(urn), year, kind };
  return (
    <div className="grid justify-start gap-2">
      <ActionButton action={beginEvaluationAction} fields={{ ...fields, keptBy: "unit" }} look="main">
        {federation ? `Begin one for ${federation.unit}` : "Begin the self-evaluation"}
      </ActionButton>
      {federation ? (
        <ActionButton action={beginEvaluationAction} fields={{ ...fields, keptBy: "school" }}>
          Begin one for {federation.schoolName} alone
        </ActionButton>
      ) : null}
    </div>
  );
}
