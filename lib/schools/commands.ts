import "server-only";
import { differences } from "@/lib/audit/changes";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dayOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { changedMeanwhile, done, notFound, type Result, refused } from "@/lib/result";
import { placeOf, schoolPolicy } from "@/lib/schools/policy";
import type { SchoolTyped } from "@/lib/schools/schema";

/** Adds a school with a unit of its own. */
export async function addSchool(viewer: Viewer, { urn, ...typed }: SchoolTyped & { urn: number }): Promise<Result<{ urn: number }>> {
  if (!schoolPolicy.add(viewer)) return notFound("school");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const there = await db.school.findFirst({ where: { trustId, urn }, select: { name: true } });
    if (there) return refused(`${there.name} has this URN already.`, { field: "urn" });
    const unit = await db.unit.create({ data: { trustId, kind: "school" }, select: { id: true } });
    const school = await db.school.create({ data: { trustId, unitId: unit.id, urn, ...columnsOf(typed) }, select: { id: true } });
    await recordChange(db, viewer, {
      action: "Added the school",
      recordType: "school",
      recordId: school.id,
      after: { urn, ...filled(typed) },
    });
    return done({ urn });
  });
}

/** Changes a school's facts. Two people at once: the second is shown what the first has saved. */
export async function changeSchool(
  viewer: Viewer,
  { schoolId, version, ...typed }: SchoolTyped & { schoolId: string; version: number },
): Promise<Result<{ urn: number }>> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const school = await db.school.findFirst({ where: { trustId, id: schoolId }, select: schoolSelect });
    if (!school || !schoolPolicy.change(viewer, placeOf(school))) return notFound("school");
    const before = typedOf(school);
    const { count } = await db.school.updateMany({
      where: { trustId, id: schoolId, version },
      data: { ...columnsOf(typed), version: { increment: 1 } },
    });
    if (count === 0) return changedMeanwhile({ ...textsOf(before), version: String(school.version) });
    const change = differences(before, typed);
    if (change)
      await recordChange(db, viewer, { action: "Changed the school's facts", recordType: "school", recordId: schoolId, ...change });
    return done({ urn: school.urn });
  });
}

const schoolSelect = {
  id: true,
  unitId: true,
  urn: true,
  version: true,
  name: true,
  phase: true,
  churchCharacter: true,
  lowestAge: true,
  highestAge: true,
  street: true,
  town: true,
  postcode: true,
  telephone: true,
  website: true,
  joinedOn: true,
  federation: { select: { unitId: true } },
} as const;

function columnsOf({ joinedOn, street, town, postcode, telephone, website, ...rest }: SchoolTyped) {
  const orNull = (text: string) => text || null;
  return {
    ...rest,
    street: orNull(street),
    town: orNull(town),
    postcode: orNull(postcode),
    telephone: orNull(telephone),
    website: orNull(website),
    joinedOn: joinedOn ? dateOf(joinedOn) : null,
  };
}

type Kept = { [Field in keyof SchoolTyped]: SchoolTyped[Field] | null };

function typedOf(school: Omit<Kept, "joinedOn"> & { joinedOn: Date | null }): SchoolTyped {
  const { name, phase, churchCharacter, lowestAge, highestAge } = school as SchoolTyped & typeof school;
  return {
    name,
    phase,
    churchCharacter,
    lowestAge,
    highestAge,
    street: school.street ?? "",
    town: school.town ?? "",
    postcode: school.postcode ?? "",
    telephone: school.telephone ?? "",
    website: school.website ?? "",
    joinedOn: school.joinedOn ? dayOf(school.joinedOn) : "",
  };
}

function textsOf(typed: SchoolTyped): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, value === null ? "" : String(value)]));
}

function filled(typed: SchoolTyped) {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== "" && value !== null));
}
