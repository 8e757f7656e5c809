import type { Day } from "@/lib/dates";
import type { Category, Strategy } from "@/lib/strategy/content";
import { categoryOf, supportOf } from "@/lib/strategy/in-force";

type Entry = Category["obligations"][number];

/** One thing that a category obliges to in a year: for what is owed every term, one for each term (CA-3, CA-4). */
export interface Owed extends Pick<Entry, "kind" | "text" | "owedBy" | "strength" | "withTrustees"> {
  entryKey: string;
  /** Empty for what is not owed term by term. */
  termKey: string;
  /** Nothing for what goes on throughout. */
  due: Day | null;
  /** It goes on throughout the year: in the next year it begins again. */
  ongoing: boolean;
}

export interface InCategory {
  /** The unit's category, by the key that it has or had. */
  categoryKey: string;
  /** The first day of the unbroken category. */
  since: Day;
  /** Entries that were asked once, since then, in an earlier year. */
  askedBefore?: ReadonlySet<string>;
}

/**
 * What a year owes to and of a school in a category. A category is in force on its day, what is owed term by term from
 * the next term on; the last meeting of the year is the annual one. What is asked once is asked once while the category lasts.
 */
export function owedIn(strategy: Strategy, { categoryKey, since, askedBefore }: InCategory): Owed[] {
  const category = categoryOf(strategy, categoryKey);
  if (!category) return [];
  const seen = new Set<string>();
  const entries = supportOf(strategy, category).filter(({ key }) => !seen.has(key) && seen.add(key));
  return entries.flatMap((entry) => (entry.every === "once" && askedBefore?.has(entry.key) ? [] : datesOf(strategy, entry, since)));
}

function datesOf(strategy: Strategy, entry: Entry, since: Day): Owed[] {
  const { key: entryKey, kind, text, owedBy, strength, withTrustees, every } = entry;
  const of = (termKey: string, due: Day | null): Owed => ({
    entryKey,
    termKey,
    kind,
    text,
    owedBy,
    strength,
    withTrustees,
    due,
    ongoing: every === "ongoing",
  });
  if (every === "ongoing") return [of("", null)];
  const { terms } = strategy.calendar;
  if (every === "term") {
    const meant = kind === "reviewMeeting" ? terms.filter(({ key }) => key !== strategy.meetings.term) : terms;
    return meant.filter(({ startsOn }) => startsOn > since).map(({ key, lastDay }) => of(key, lastDay));
  }
  const dueTerm = kind === "standardsMeeting" ? strategy.meetings.term : entry.dueTerm;
  const named = terms.find(({ key }) => key === dueTerm)?.lastDay;
  if (every === "once") return [of("", named && named >= since ? named : endOfNextTerm(strategy, since))];
  const due = named ?? terms.at(-1)?.lastDay ?? null;
  return due !== null && due < since ? [] : [of("", due)];
}

/** The last day of the first whole term after a day; of the year's last term where there is none. */
function endOfNextTerm(strategy: Strategy, since: Day): Day | null {
  const { terms } = strategy.calendar;
  return (terms.find(({ startsOn }) => startsOn > since) ?? terms.at(-1))?.lastDay ?? null;
}
