import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { pageSize } from "@/lib/pages";
import { strategyFrom } from "@/lib/strategy/places";
import { type FindingFilter, type SaidKind, saidKinds } from "@/lib/visit-findings/filter";
import { type FindingsAnswer, findingsStatement } from "@/lib/visit-findings/findings-statement";
import { visitFindingPolicy } from "@/lib/visit-findings/policy";

/** More words than a year of a trust has: a file holds them all. */
const allOfThem = 100_000;

/** How often something is said, and of how many schools. */
export type Counts = Record<SaidKind, { count: number; schools: number }>;

/** What the year's published visits say of each strand and statement; null for who does not read of all schools (TE-6). */
export async function findingsPage(viewer: Viewer, filter: FindingFilter) {
  return findingsOf(viewer, filter, pageSize);
}

/** All words that the filter finds, for a file. */
export async function findingsToKeep(viewer: Viewer, filter: FindingFilter) {
  return findingsOf(viewer, { ...filter, view: "words", page: 1 }, allOfThem);
}

async function findingsOf(viewer: Viewer, filter: FindingFilter, size: number) {
  if (!visitFindingPolicy.read(viewer)) return null;
  const [answer] = await askInTrust<FindingsAnswer>(viewer, findingsStatement(viewer, filter, size));
  if (!answer) return null;
  const { year, counts, ...rest } = answer;
  const strategy = strategyFrom(year?.content);
  const of = (strand: string | null, statement: string | null, whole: boolean) =>
    countsOf(counts.filter((one) => one.strand === strand && one.whole === whole && (whole || one.statement === statement)));
  return {
    ...rest,
    year: year?.key ?? "",
    riskLevels: strategy.scales.risk,
    strands: strategy.strands.strands.map(({ key, name, aim, statements }) => ({
      key,
      name,
      aim,
      counts: of(key, null, true),
      statements: statements.map((statement) => ({ ...statement, counts: of(key, statement.key, false) })),
    })),
    untagged: of(null, null, true),
  };
}

function countsOf(found: readonly { kind: SaidKind; count: number; schools: number }[]): Counts {
  const none = { count: 0, schools: 0 };
  return Object.fromEntries(
    saidKinds.map((kind) => {
      const { count, schools } = found.find((one) => one.kind === kind) ?? none;
      return [kind, { count, schools }];
    }),
  ) as Counts;
}

export type FindingsOverview = NonNullable<Awaited<ReturnType<typeof findingsPage>>>;
