import { addressWith, choiceOf, isId, textOf } from "@/lib/pages";
import { type Phase, phases } from "@/lib/schools/words";

/** How the list of categories is narrowed. */
export interface CategoryFilter {
  phase: Phase | "";
  /** A person, "none", or all. */
  adviser: string;
  /** A category's key, "none", or all. */
  category: string;
  church: "" | "church" | "other";
}

/** The filter that an address carries; what makes no sense is left out. */
export function categoryFilterOf(given: Record<string, string | string[] | undefined>): CategoryFilter {
  const [adviser, category] = [textOf(given.adviser), textOf(given.category)];
  return {
    phase: choiceOf(given.phase, ["", ...phases]),
    adviser: adviser === "none" || isId(adviser) ? adviser : "",
    category: /^[a-z0-9-]{1,80}$/.test(category) ? category : "",
    church: choiceOf(given.church, ["", "church", "other"]),
  };
}

/** The address of a list with its filter. */
export function categoryListAddress(path: string, filter: CategoryFilter, more: Record<string, string | number> = {}): string {
  return addressWith(path, { ...filter, ...more });
}
