import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import type { Strategy } from "@/lib/strategy/content";
import { differencesBetween, referencesOf, type SectionDifference } from "@/lib/strategy/differences";
import { fingerprint } from "@/lib/strategy/fingerprint";
import { placeNamed, strategyFrom, valueAt } from "@/lib/strategy/places";
import { strategyPolicy } from "@/lib/strategy/policy";
import { type Obstacle, obstaclesOf } from "@/lib/strategy/readiness";
import { textsOf } from "@/lib/strategy/typed";
import { beforeOf, contentsOf, type VersionLine, type Year, yearFacts, yearOf } from "@/lib/strategy/versions";

/** A draft with what it is compared with, what differs and what keeps it from being published. */
export interface DraftPage {
  key: string;
  startsOn: Day;
  endsBefore: Day;
  draft: VersionLine;
  strategy: Strategy;
  /** The version in use that it amends, or the year before; null for a first strategy. */
  compared: { key: string; number: number; amended: boolean; strategy: Strategy } | null;
  differences: SectionDifference[];
  obstacles: Obstacle[];
}

/** The draft of a year, or null when there is none that the viewer may read. */
export async function draftPage(viewer: Viewer, key: string): Promise<DraftPage | null> {
  if (!strategyPolicy.readDraft(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const year = await yearOf(db, viewer, key);
    const draft = year?.versions.find(({ state }) => state === "draft");
    if (!year || !draft) return null;
    const inUse = inUseOf(year);
    const contents = await contentsOf(db, viewer, draft.id, ...(inUse ? [inUse.id] : []));
    const before = await beforeOf(db, viewer, year.startsOn);
    const strategy = contents(draft.id);
    const last = before && { ...before, amended: false };
    const compared = inUse ? { key, number: inUse.number, amended: true, strategy: contents(inUse.id) } : last;
    return {
      key,
      startsOn: year.startsOn,
      endsBefore: year.endsBefore,
      draft,
      strategy,
      compared,
      differences: compared ? differencesBetween(compared.strategy, strategy) : [],
      obstacles: obstaclesOf(strategy, await yearFacts(db, viewer, year, before)),
    };
  });
}

/** A part of a draft as its form needs it, or null when there is none that the viewer may change. */
export async function draftPart(viewer: Viewer, key: string, part: string, item: string | null) {
  const place = placeNamed(part, item);
  if (!place || !strategyPolicy.change(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const draft = await db.strategyVersion.findFirst({
      where: { trustId: viewer.trustId, state: "draft", year: { is: { trustId: viewer.trustId, key } } },
      select: { content: true },
    });
    const strategy = draft && strategyFrom(draft.content);
    const value = strategy && valueAt(strategy, place);
    if (!value) return null;
    return { place, start: textsOf(place.fields, value), before: fingerprint(value), references: referencesOf(strategy), name: value.name };
  });
}

/** What differs between a year's strategy in use and the year before, or the version that it amended. */
export async function yearDifferences(viewer: Viewer, key: string, since: "year" | "version") {
  return inTrust(viewer, async (db) => {
    const year = await yearOf(db, viewer, key);
    const inUse = inUseOf(year);
    if (!year || !inUse) return null;
    const amended = year.versions.find(({ number }) => number === inUse.number - 1);
    const contents = await contentsOf(db, viewer, inUse.id, amended?.id ?? inUse.id);
    const last = since === "year" ? await beforeOf(db, viewer, year.startsOn) : null;
    const before = since === "year" ? last?.strategy : contents(amended?.id ?? inUse.id);
    const differences = before ? differencesBetween(before, contents(inUse.id)) : null;
    return { key, inUse, comparedYear: last?.key ?? null, amendment: amended !== undefined, differences };
  });
}

function inUseOf(year: Year | null): VersionLine | undefined {
  return year?.versions.find(({ state }) => state === "published");
}
