import "server-only";
import type { Fields as AuditFields } from "@/lib/audit/changes";
import type { Viewer } from "@/lib/auth/viewer";
import { changedMeanwhile, done, notFound, type Result } from "@/lib/result";
import { type CollectionKey, collections } from "@/lib/strategy/content";
import { type Difference, inFields, nameOfReference } from "@/lib/strategy/differences";
import { changeDraft } from "@/lib/strategy/draft-commands";
import { fingerprint } from "@/lib/strategy/fingerprint";
import { type Place, placeNamed, valueAt, withValueAt } from "@/lib/strategy/places";
import type { Plain, Reference } from "@/lib/strategy/shape";
import { textsOf } from "@/lib/strategy/typed";

interface Part {
  year: string;
  part: string;
  item: string | null;
  /** The fingerprint of what was read into the form. */
  before: string;
  value: Plain;
}

/** Saves one part of a draft. Two people at once: the second sees what the first has saved. */
export async function savePart(viewer: Viewer, { year, part, item, before, value }: Part): Promise<Result<{ year: string }>> {
  const place = placeNamed(part, item);
  if (!place) return notFound("strategy");
  return changeDraft(viewer, year, async ({ strategy, save }) => {
    const stored = valueAt(strategy, place);
    if (!stored) return notFound(collectionItem(place));
    if (fingerprint(stored) !== before) return lostRace(place, stored, value);
    const after = withValueAt(strategy, place, value);
    const words = (list: Reference, key: string) => nameOfReference(after, list, key) ?? key;
    const differences = inFields(place.fields, stored, value, [], words);
    if (differences.length > 0) await save(after, { action: `Changed “${titleOf(place, stored)}”`, ...auditOf(differences) });
    return done({ year });
  });
}

function collectionItem(place: Place): string {
  return place.key in collections ? collections[place.key as CollectionKey].item : "section";
}

function titleOf(place: Place, value: Plain): string {
  return place.item ? `${place.title}: ${String(value.name)}` : place.title;
}

function lostRace(place: Place, stored: Plain, typed: Plain) {
  const [theirs, mine] = [textsOf(place.fields, stored), textsOf(place.fields, typed)];
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].filter((name) => (theirs[name] ?? "") !== (mine[name] ?? ""));
  return changedMeanwhile({ ...Object.fromEntries(names.map((name) => [name, theirs[name] ?? ""])), "in:before": fingerprint(stored) });
}

/** What differs, as a history keeps it: one line for each place. */
function auditOf(differences: readonly Difference[]): { before: AuditFields; after: AuditFields } {
  const before: AuditFields = {};
  const after: AuditFields = {};
  for (const { place, before: was, after: is } of differences) {
    const name = freeName(place.join(" › "), { ...before, ...after });
    if (was !== null) before[name] = was;
    if (is !== null) after[name] = is;
  }
  return { before, after };
}

function freeName(name: string, taken: object): string {
  if (!(name in taken)) return name;
  for (let further = 2; ; further += 1) if (!(`${name} (${further})` in taken)) return `${name} (${further})`;
}
