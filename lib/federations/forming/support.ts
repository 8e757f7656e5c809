import "server-only";
import { type CandidateAnswer, candidatesStatement } from "@/lib/allocations/board-statement";
import type { Standing } from "@/lib/allocations/change";
import { ineligible } from "@/lib/allocations/eligibility";
import { allocatedRoles } from "@/lib/allocations/team-roles";
import { unitRules } from "@/lib/allocations/unit-rules";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { Member } from "@/lib/federations/forming/categories";
import { type Support, supportFrom } from "@/lib/federations/members";
import type { FormTyped } from "@/lib/federations/schema";
import type { Refusal } from "@/lib/result";
import type { AllocationKind } from "@/lib/schools/allocations";
import type { Strategy } from "@/lib/strategy/content";

/** Who supports a federation from its first day, by kind (UO-1, UO-3). */
type Supports = Record<AllocationKind, Support>;

/** The adviser and the link that a federation will have, or why it can not have them; nothing is written. */
export async function supportOf(
  db: Database,
  viewer: Viewer,
  typed: FormTyped,
  { members, unitId, strategy }: { members: readonly Member[]; unitId: string; strategy: Strategy | undefined },
): Promise<Supports | Refusal> {
  const units = members.map((member) => member.unitId);
  const standing = await standingOf(db, viewer, units);
  const people = await db.$queryRaw<CandidateAnswer[]>(candidatesStatement(viewer, allocatedRoles));
  const { link } = unitRules(strategy, [...new Set(members.map(({ phase }) => phase))]);
  const asked = { id: unitId, name: typed.name, link };
  const found: Partial<Supports> = {};
  const kinds = [
    ["adviser", typed.adviserId, "adviser"],
    ["partnershipLink", typed.partnershipLinkId, "partnership link"],
  ] as const;
  for (const [kind, choice, word] of kinds) {
    const field = `${kind}Id`;
    const ofMembers = units.map((unit) => standing.filter((one) => one.unitId === unit && one.kind === kind));
    const support = supportFrom(ofMembers, typed.startsOn, choice, word);
    if (typeof support === "string") return { sentence: support, field };
    const person = people.find(({ id }) => id === support.personId);
    if (support.personId && !person) return { sentence: "Choose somebody who holds a role of the team.", field };
    const roles = person?.roles.map((role) => ({ ...role, unitId: role.unitId && units.includes(role.unitId) ? unitId : role.unitId }));
    const refusal = person && roles && ineligible({ ...person, roles }, kind, asked, typed.startsOn);
    if (refusal) return { sentence: refusal, field };
    found[kind] = support;
  }
  return found as Supports;
}

async function standingOf(
  db: Database,
  { trustId }: Viewer,
  unitIds: string[],
): Promise<(Standing & { unitId: string; kind: AllocationKind })[]> {
  const rows = await db.allocation.findMany({
    where: { trustId, unitId: { in: unitIds } },
    select: { id: true, unitId: true, kind: true, startsOn: true, endsBefore: true, person: { select: { id: true, name: true } } },
  });
  return rows.map((row) => ({ ...row, startsOn: dayOf(row.startsOn), endsBefore: row.endsBefore && dayOf(row.endsBefore) }));
}

/** Ends what its members have and allocates the same people, or others, to the federation. */
export async function passOnSupport(
  db: Database,
  { trustId }: Viewer,
  unitId: string,
  { startsOn, name }: FormTyped,
  supports: Supports,
): Promise<void> {
  for (const [kind, { end, replace, personId }] of Object.entries(supports) as [AllocationKind, Support][]) {
    await db.allocation.updateMany({ where: { trustId, id: { in: end.map(({ id }) => id) } }, data: { endsBefore: dateOf(startsOn) } });
    await db.allocation.deleteMany({ where: { trustId, id: { in: replace.map(({ id }) => id) } } });
    if (personId)
      await db.allocation.create({ data: { trustId, unitId, kind, personId, startsOn: dateOf(startsOn), reason: `${name} was formed` } });
  }
}
