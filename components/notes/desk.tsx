"use client";
import { createContext, type ReactNode, use } from "react";
import { DeskProvider, standing, useDesk } from "@/components/desk/desk";
import type { NoteDesk } from "@/lib/notes/desk";
import { type Part, type PartKind, type PartValue, partValue } from "@/lib/notes/parts";

const NoteContext = createContext<NoteDesk | null>(null);

/** The note that is being written: what it is written from, its parts in this browser, and how they are changed. */
export function useNote() {
  const desk = use(NoteContext);
  if (!desk) throw new Error("A part of a note stands outside its desk.");
  return { desk, ...useDesk() };
}

/** The note's parts in this browser that are not removed. */
export function useParts(): Part[] {
  return standing(useDesk().snapshot.parts) as Part[];
}

/** One part: its value, and a way to write it. */
export function usePart<Kind extends PartKind>(kind: Kind, key: string) {
  const { store } = useDesk();
  const value = partValue(useParts(), kind, key);
  const write = (change: Partial<PartValue<Kind>>) => store.write(kind, key, { ...value, ...change });
  return { value, write };
}

/** Holds a note for the blocks inside it. */
export function NoteProvider({ desk, children }: { desk: NoteDesk; children: ReactNode }) {
  const { visit, parts } = desk.context;
  return (
    <NoteContext value={desk}>
      <DeskProvider address={`/api/visits/${visit.id}/note`} of={visit.id} me={desk.me} parts={parts} now={desk.now}>
        {children}
      </DeskProvider>
    </NoteContext>
  );
}
