"use client";
import { createContext, type ReactNode, use } from "react";
import { DeskProvider, standing, useDesk } from "@/components/desk/desk";
import type { EvaluationDesk } from "@/lib/self-evaluation/desk";
import { type EvaluationPart, type EvaluationPartKind, type EvaluationValue, evaluationValue } from "@/lib/self-evaluation/parts";

const EvaluationContext = createContext<EvaluationDesk | null>(null);

/** The evaluation that is being written: what it is written from. */
export function useEvaluation(): EvaluationDesk {
  const desk = use(EvaluationContext);
  if (!desk) throw new Error("A part of an evaluation stands outside its desk.");
  return desk;
}

/** Its parts in this browser, without what was taken out. */
export function useEvaluationParts(): EvaluationPart[] {
  return standing(useDesk().snapshot.parts) as EvaluationPart[];
}

/** One part: its value, and a way to write it. */
export function useEvaluationPart<Kind extends EvaluationPartKind>(kind: Kind, key: string) {
  const { store, snapshot } = useDesk();
  const value = evaluationValue(standing(snapshot.parts) as EvaluationPart[], kind, key);
  const write = (change: Partial<EvaluationValue<Kind>>) => store.write(kind, key, { ...value, ...change });
  return { value, write };
}

/** Holds an evaluation for the blocks inside it. */
export function EvaluationProvider({ desk, children }: { desk: EvaluationDesk; children: ReactNode }) {
  return (
    <EvaluationContext value={desk}>
      <DeskProvider address={`/api/self-evaluation/${desk.id}`} of={desk.id} me={desk.me} parts={desk.parts} now={desk.now}>
        {children}
      </DeskProvider>
    </EvaluationContext>
  );
}
