"use client";
import { createContext, use } from "react";

/** Waits until what is written here is saved: why it is not, as a sentence, else null. */
export type BeforeStep = () => Promise<string | null>;

/** Stands apart from the desk: whoever only reads loads nothing of what writers need. */
export const BeforeStepContext = createContext<BeforeStep | undefined>(undefined);

/** What a step waits for that sends or freezes what is written: inside a desk its last words, outside of one nothing. */
export function useBeforeStep(): BeforeStep | undefined {
  return use(BeforeStepContext);
}
