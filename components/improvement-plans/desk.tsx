"use client";
import { createContext, type ReactNode, use } from "react";
import { DeskProvider, standing, useDesk } from "@/components/desk/desk";
import type { PlanDesk } from "@/lib/improvement-plans/desk";
import { livingParts, type PlanPart, type PlanPartKind, type PlanValue, planValue } from "@/lib/improvement-plans/parts";

const PlanContext = createContext<PlanDesk | null>(null);

/** The plan that is being written: what it is written from, its parts in this browser, and how they are changed. */
export function usePlan() {
  const desk = use(PlanContext);
  if (!desk) throw new Error("A part of a plan stands outside its desk.");
  return { desk, ...useDesk() };
}

/** The plan's parts in this browser, without what was taken out. */
export function usePlanParts(): PlanPart[] {
  return livingParts(standing(useDesk().snapshot.parts) as PlanPart[]);
}

/** One part: its value, and a way to write it. */
export function usePlanPart<Kind extends PlanPartKind>(kind: Kind, key: string) {
  const { store, snapshot } = useDesk();
  const value = planValue(standing(snapshot.parts) as PlanPart[], kind, key);
  const write = (change: Partial<PlanValue<Kind>>) => store.write(kind, key, { ...value, ...change });
  return { value, write };
}

/** Holds a plan for the blocks inside it. */
export function PlanProvider({ desk, children }: { desk: PlanDesk; children: ReactNode }) {
  const { plan, parts } = desk.context;
  return (
    <PlanContext value={desk}>
      <DeskProvider address={`/api/improvement-plans/${plan.id}`} of={plan.id} me={desk.me} parts={parts} now={desk.now}>
        {children}
      </DeskProvider>
    </PlanContext>
  );
}
