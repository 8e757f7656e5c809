"use client";
import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { BeforeStepContext } from "@/components/desk/before-step";
import { DeskStore, type LocalPart, type Snapshot } from "@/components/desk/desk-store";
import type { DeskPart } from "@/lib/desk/change";

interface Desk {
  store: DeskStore;
  snapshot: Snapshot;
}

const DeskContext = createContext<Desk | null>(null);

/** What is being written: its parts in this browser, and how they are changed. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("A part stands outside its desk.");
  return desk;
}

/** Holds the store of what is written for the blocks inside it. */
export function DeskProvider({
  address,
  of,
  me,
  parts,
  now,
  children,
}: {
  /** Where changes are sent. */
  address: string;
  /** What is written: an id that no other document has. */
  of: string;
  me: { id: string };
  parts: readonly DeskPart[];
  now: string;
  children: ReactNode;
}) {
  const [store] = useState(() => new DeskStore(address, me, of, parts, now));
  useEffect(() => store.start(), [store]);
  const snapshot = useSyncExternalStore(store.subscribe, store.read, store.read);
  const value = useMemo(() => ({ store, snapshot }), [store, snapshot]);
  return (
    <DeskContext value={value}>
      <BeforeStepContext value={store.emptied}>{children}</BeforeStepContext>
    </DeskContext>
  );
}

/** The parts that are not removed, as their rules ask for them. */
export function standing(parts: readonly LocalPart[]): DeskPart[] {
  return parts
    .filter(({ removed }) => !removed)
    .map(({ base, kind, key, value, position }) => ({ kind, key, value, position, version: base }));
}

/** What can be written in once the page is awake: a word typed before would be lost. */
export function Writing({ children }: { children: ReactNode }) {
  const { snapshot } = useDesk();
  return <div inert={snapshot.status.is === "opening"}>{children}</div>;
}
