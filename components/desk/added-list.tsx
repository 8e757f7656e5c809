"use client";
import type { ReactNode } from "react";
import { PartList } from "@/components/desk/part-list";
import { DeskSection } from "@/components/desk/section";

/** Strengths, risks, next steps: a section of its own for as many as somebody adds. */
export function AddedList<Value extends object>({
  id,
  title,
  help,
  children,
  ...list
}: {
  kind: string;
  /** What a new one holds. */
  empty: Value;
  id: string;
  title: string;
  help: string;
  /** What one is called: "strength". */
  one: string;
  children: (value: Value, write: (change: Partial<Value>) => void, key: string) => ReactNode;
  readOnly?: boolean;
}) {
  return (
    <DeskSection id={id} title={title} help={help}>
      <PartList<Value> {...list}>{(value, key, _place, write) => children(value, write, key)}</PartList>
    </DeskSection>
  );
}
