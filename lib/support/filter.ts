import { pageNumber, textOf } from "@/lib/pages";
import {
  type SupportProvider,
  type SupportState,
  supportProviderName,
  supportProviders,
  supportStateName,
  supportStates,
} from "@/lib/support/words";

/** What a list of support is narrowed to. */
export interface SupportFilter {
  urn: number | null;
  provider: SupportProvider | "";
  state: SupportState | "going" | "";
  overdue: boolean;
  page: number;
}

/** Reads the filter from an address. */
export function supportFilterOf(given: Record<string, string | string[] | undefined>): SupportFilter {
  const school = textOf(given.school);
  const state = textOf(given.state);
  return {
    urn: /^\d{5,6}$/.test(school) ? Number(school) : null,
    provider: supportProviders.find((one) => one === textOf(given.provider)) ?? "",
    state: state === "going" ? "going" : (supportStates.find((one) => one === state) ?? ""),
    overdue: textOf(given.overdue) === "yes",
    page: pageNumber(given.page),
  };
}

/** The filter as an address has it. */
export function supportQuery({ urn, provider, state, overdue, page }: SupportFilter): Record<string, string | number> {
  return { school: urn ? String(urn) : "", provider, state, overdue: overdue ? "yes" : "", page };
}

/** What it is narrowed to, in words. */
export function supportFilterWords(
  { urn, provider, state, overdue }: SupportFilter,
  schools: readonly { urn: number; name: string }[],
): string {
  const parts = [
    schools.find((school) => school.urn === urn)?.name,
    state === "going" ? "Approved or under way" : state && supportStateName(state),
    provider && supportProviderName(provider),
    overdue && "Past its review",
  ];
  return parts.filter(Boolean).join(", ");
}
