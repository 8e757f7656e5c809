import { textOf } from "@/lib/pages";
import type { AskedFrom, AskedOf, SupportToAsk } from "@/lib/support/ask-queries";
import type { HelpWanted } from "@/lib/support/help-queries";
import { needKinds } from "@/lib/support/words";

const longest = 160;

/** Words cut after a word, so that they fit into a title. */
export function asTitle(words: string): string {
  const line = words.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  if (line.length <= longest) return line;
  return `${line.slice(0, longest - 1).replace(/\s+\S*$/, "")}…`;
}

/** What stands in the form before anything is typed: the school, what it comes from, and what is asked for. */
export function askStart({ source, helper }: SupportToAsk, unitId: string): Record<string, string> {
  return {
    unitId,
    title: helper?.text ? asTitle(`Learn from: ${helper.text}`) : "",
    need: source?.words ?? "",
    strandKey: source?.strandKey ?? helper?.strandKey ?? "",
  };
}

const kinds = ["visit", "action", "duty", ...needKinds] as const;

/** From which record, and of whom, an address asks for support. */
export function askedIn(query: Record<string, string | string[] | undefined>): { from: AskedFrom | null; of: AskedOf } {
  const kind = kinds.find((one) => textOf(query[one]) !== "");
  return {
    from: kind ? { kind, id: textOf(query[kind]) } : null,
    of: { strengthId: textOf(query.strength), urn: Number(textOf(query.helper)) || null },
  };
}

/** Whose needs an address asks about: one need, or all of a school. */
export function helpWantedIn(query: Record<string, string | string[] | undefined>): HelpWanted {
  const kind = needKinds.find((one) => textOf(query[one]) !== "");
  return kind ? { kind, id: textOf(query[kind]) } : { urn: Number(textOf(query.school)) || 0 };
}

/** The records that go with a request, as its form carries them. */
export function askRecords(from: AskedFrom | null, { source, helper }: SupportToAsk) {
  const named = (wanted: AskedFrom["kind"]) => (from?.kind === wanted ? from.id : "");
  return {
    visitId: named("visit") || (source?.visitId ?? ""),
    actionId: named("action"),
    obligationId: named("duty"),
    strengthId: helper?.strengthId ?? "",
    helperId: helper?.unitId ?? "",
  };
}

/** The schools for which it can be asked: that of the record, and never the school that is asked. */
export function schoolsToAskFor({ units, source, helper }: SupportToAsk): SupportToAsk["units"] {
  return units.filter(({ id }) => (source ? id === source.unitId : id !== helper?.unitId));
}
