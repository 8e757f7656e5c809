"use client";
import { createContext, type ReactNode, use } from "react";
import { DeskProvider, standing, useDesk } from "@/components/desk/desk";
import type { StrategicDesk } from "@/lib/strategic-plans/desk";
import {
  livingStrategicParts,
  type StrategicPart,
  type StrategicPartKind,
  type StrategicValue,
  strategicValue,
} from "@/lib/strategic-plans/parts";

const StrategicContext = createContext<StrategicDesk | null>(null);

/** The strategic plan that is being written: what it is written from. */
export function useStrategicDesk(): StrategicDesk {
  const desk = use(StrategicContext);
  if (!desk) throw new Error("A part of a strategic plan stands outside its desk.");
  return desk;
}

/** The plan's parts in this browser, without what was taken out. */
export function useStrategicParts(): StrategicPart[] {
  return livingStrategicParts(standing(useDesk().snapshot.parts) as StrategicPart[]);
}

/** One part: its value, and a way to write it. */
export function useStrategicPart<Kind extends StrategicPartKind>(kind: Kind, key: string) {
  const { store, snapshot } = useDesk();
  const value = strategicValue(standing(snapshot.parts) as StrategicPart[], kind, key);
  const write = (change: Partial<StrategicValue<Kind>>) => store.write(kind, key, { ...value, ...change });
  return { value, write };
}

/** Holds a strategic plan for the blocks inside it. */
export function StrategicProvider({ desk, children }: { desk: StrategicDesk; children: ReactNode }) {
  const { plan, parts } = desk.context;
  return (
    <StrategicContext value={desk}>
      <DeskProvider address={`/api/strategic-plans/${plan.id}`} of={plan.id} me={desk.me} parts={parts} now={desk.now}>
        {children}
      </DeskProvider>
    </StrategicContext>
  );
}
