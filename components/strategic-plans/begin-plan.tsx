"use client";
import { ActionButton } from "@/components/form/action-button";
import { beginStrategicPlanAction } from "@/lib/strategic-plans/actions";

/** Begins a strategic plan in one press, from the one before with the objectives that are ticked. */
export function BeginStrategicPlan({ urn, objectives = [] }: { urn: number; objectives?: readonly { id: string; title: string }[] }) {
  return (
    <ActionButton
      action={beginStrategicPlanAction}
      fields={{ urn: String(urn) }}
      look="main"
      above={
        objectives.length > 0 ? (
          <fieldset className="mb-3">
            <legend className="label">Objectives that go on in it</legend>
            {objectives.map(({ id, title }) => (
              <label key={id} className="mb-2 flex items-start gap-2 text-[0.95rem]">
                <input type="checkbox" name={`carry-${id}`} defaultChecked className="mt-1 size-5 shrink-0" />
                <span>{title || "Without a title"}</span>
              </label>
            ))}
          </fieldset>
        ) : null
      }
    >
      {objectives.length > 0 ? "Begin the next plan" : "Begin the plan"}
    </ActionButton>
  );
}
