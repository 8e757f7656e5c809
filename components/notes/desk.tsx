"use client";
import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { localValue, NoteStore, type Snapshot } from "@/components/notes/note-store";
import type { NoteDesk } from "@/lib/notes/desk";
import type { PartKind, PartValue } from "@/lib/notes/parts";

interface Desk {
  desk: NoteDesk;
  store: NoteStore;
  snapshot: Snapshot;
}

const DeskContext = createContext<Desk | null>(null);

/** The note that is being written: what it is written from, its parts in this browser, and how they are changed. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("A part of a note stands outside its desk.");
  return desk;
}

/** One part: its value, and a way to write it. */
export function usePart<Kind extends PartKind>(kind: Kind, key: string) {
  const { store, snapshot } = useDesk();
  const value = localValue(snapshot.parts, kind, key);
  const write = (change: Partial<PartValue<Kind>>) => store.write(kind, key, { ...value, ...change } as PartValue<Kind>);
  return { value, write };
}

/** Holds the store of a note for the blocks inside it. */
export function DeskProvider({ desk, children }: { desk: NoteDesk; children: ReactNode }) {
  const { visit, parts } = desk.context;
  const [store] = useState(() => new NoteStore(`/api/visits/${visit.id}/note`, desk.me, visit.id, parts, desk.now));
  useEffect(() => store.start(), [store]);
  const snapshot = useSyncExternalStore(store.subscribe, store.read, store.read);
  const value = useMemo(() => ({ desk, store, snapshot }), [desk, store, snapshot]);
  return <DeskContext value={value}>{children}</DeskContext>;
}
