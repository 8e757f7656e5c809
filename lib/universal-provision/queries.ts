import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { toneOfStandard } from "@/lib/notes/words";
import { pageSize } from "@/lib/pages";
import { strategyFrom } from "@/lib/strategy/places";
import { isNarrowed, type ProvisionFilter } from "@/lib/universal-provision/filter";
import { universalProvisionPolicy } from "@/lib/universal-provision/policy";
import { type ProvisionAnswer, provisionStatement } from "@/lib/universal-provision/provision-statement";
import { programmeOfUnit } from "@/lib/visits/programme";

/** More schools than a trust has: a file holds them all. */
const allOfThem = 10_000;

/** The non-negotiables of a year over all schools, a page of them by name; null for who does not see all schools (TE-7). */
export async function provisionPage(viewer: Viewer, filter: ProvisionFilter) {
  return provisionOf(viewer, filter, pageSize);
}

/** The same with every school that the filter finds, for a file. */
export async function provisionToKeep(viewer: Viewer, filter: ProvisionFilter) {
  return provisionOf(viewer, { ...filter, page: 1 }, allOfThem);
}

async function provisionOf(viewer: Viewer, filter: ProvisionFilter, size: number) {
  if (!universalProvisionPolicy.read(viewer)) return null;
  const [answer] = await askInTrust<ProvisionAnswer>(viewer, provisionStatement(viewer, filter, size));
  if (!answer) return null;
  const { year, rows, counts, ...rest } = answer;
  const strategy = strategyFrom(year?.content);
  const levels = strategy.scales.standards.map(({ key, name }, place, all) => ({ key, name, tone: toneOfStandard(place, all.length) }));
  return {
    ...rest,
    year: year?.key ?? "",
    levels,
    narrowed: isNarrowed(filter),
    statements: strategy.provision.items.map(({ key, text }, place) => ({
      key,
      number: place + 1,
      text,
      counts: levels.map((level) => counts.find((one) => one.item === key && one.level === level.key)?.count ?? 0),
    })),
    rows: rows.map(({ phases, programmeKey, ...row }) => {
      const programme = programmeOfUnit(
        strategy,
        phases.map((phase) => ({ phase })),
        programmeKey,
      );
      const asked = programme?.visits.some(({ afternoon }) => afternoon.some(({ asks }) => asks === "provision")) ?? false;
      return { ...row, asked };
    }),
  };
}

export type ProvisionOverview = NonNullable<Awaited<ReturnType<typeof provisionPage>>>;
