"use client";
import { createContext, use } from "react";
import type { Reference } from "@/lib/strategy/shape";

interface Around {
  prefix: string;
  /** The texts with which the form was drawn. */
  values: Record<string, string>;
  faults: Record<string, string>;
  theirs: Record<string, string>;
  references: Partial<Record<Reference, readonly (readonly [key: string, name: string])[]>>;
}

export const PartContext = createContext<Around | null>(null);

/** The form around a field of a part. */
export function useAroundPart(): Around {
  const around = use(PartContext);
  if (!around) throw new Error("A field stands outside its form.");
  return around;
}
