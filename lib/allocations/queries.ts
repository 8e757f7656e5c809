import "server-only";
import { type BoardFilter, boardSize } from "@/lib/allocations/board";
import {
  type BoardAnswer,
  type BoardUnit,
  boardStatement,
  type CandidateAnswer,
  candidatesStatement,
  type UnitAnswer,
  unitStatement,
} from "@/lib/allocations/board-statement";
import type { Candidate, LinkRule } from "@/lib/allocations/eligibility";
import { loadOf } from "@/lib/allocations/load";
import { allocationPolicy } from "@/lib/allocations/policy";
import { allocatedRoles } from "@/lib/allocations/team-roles";
import { unitRules } from "@/lib/allocations/unit-rules";
import type { Viewer } from "@/lib/auth/viewer";
import { type Database, inTrust } from "@/lib/db";
import { schoolsVisibleTo } from "@/lib/schools/policy";
import type { Phase } from "@/lib/schools/words";
import type { Strategy } from "@/lib/strategy/content";
import { strategyInUse } from "@/lib/strategy/queries";
import { daysPerWeek, patternOn } from "@/lib/working-days/patterns";

/** A unit on the board: what it is owed, who may be its link, who it has. */
export interface BoardRow extends BoardUnit {
  days: number | null;
  link: LinkRule;
}

/** The board: a page of units, everybody who can be allocated, and what each adviser carries. */
export async function allocationBoard(viewer: Viewer, filter: BoardFilter) {
  if (!allocationPolicy.readBoard(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const inUse = await strategyInUse(viewer);
    const [answer] = await db.$queryRaw<BoardAnswer[]>(boardStatement(viewer, filter));
    const people = await db.$queryRaw<CandidateAnswer[]>(candidatesStatement(viewer, allocatedRoles));
    const { total = 0, open = 0, units, advised } = answer ?? {};
    const strategy = inUse?.strategy;
    const perDay = strategy?.numbers.visitsPerWeekday ?? 0;
    const rows = (units ?? []).map((unit): BoardRow => ({ ...unit, ...unitRules(strategy, unit.phases) }));
    return {
      rows,
      total,
      open,
      pages: Math.max(1, Math.ceil(total / boardSize)),
      yearKnown: strategy !== undefined,
      visitsPerWeekday: perDay,
      people: people.map((person) => ({ ...candidateOf(person), ...carried(viewer, person, advised ?? [], strategy, perDay) })),
    };
  });
}

function candidateOf({ id, name, roles }: CandidateAnswer): Candidate {
  return { id, name, roles };
}

function carried(
  viewer: Viewer,
  person: CandidateAnswer,
  advised: readonly { unitId: string; personId: string; phases: Phase[] }[],
  strategy: Strategy | undefined,
  perDay: number,
) {
  const pattern = patternOn(person.patterns, viewer.today);
  const own = advised.filter(({ personId }) => personId === person.id);
  const owed = own.map(({ unitId, phases }) => ({ unitId, days: unitRules(strategy, phases).days }));
  return { owed, load: loadOf(owed, pattern ? daysPerWeek(pattern) : null, perDay) };
}

/** Who can be allocated to one school or its federation, and who it has had; or null. */
export async function schoolAllocations(viewer: Viewer, urn: number) {
  if (!allocationPolicy.change(viewer) || !Number.isInteger(urn)) return null;
  return inTrust(viewer, async (db) => {
    const school = await db.school.findFirst({
      where: { AND: [{ trustId: viewer.trustId, urn }, schoolsVisibleTo(viewer)] },
      select: { id: true, name: true },
    });
    if (!school) return null;
    return { school: { name: school.name, urn }, ...(await boardOfUnit(db, viewer, school.id)) };
  });
}

async function boardOfUnit(db: Database, viewer: Viewer, schoolId: string) {
  const inUse = await strategyInUse(viewer);
  const [unit] = await db.$queryRaw<UnitAnswer[]>(unitStatement(viewer, schoolId));
  const people = await db.$queryRaw<CandidateAnswer[]>(candidatesStatement(viewer, allocatedRoles));
  const { unitId, federation = null, schools = [], allocations: history = [] } = unit ?? {};
  const placed = (kind: "adviser" | "partnershipLink") => {
    const live = history.find((one) => one.kind === kind && (one.endsBefore === null || one.endsBefore > viewer.today));
    return live
      ? { id: live.id, personId: live.person.id, name: live.person.name, startsOn: live.startsOn, endsBefore: live.endsBefore }
      : null;
  };
  const phases = [...new Set(schools.map(({ phase }) => phase))];
  const row: BoardRow = {
    unitId: unitId ?? "",
    name: federation ?? schools[0]?.name ?? "",
    urn: schools[0]?.urn ?? 0,
    members: schools.map(({ name }) => name),
    phases,
    adviser: placed("adviser"),
    partnershipLink: placed("partnershipLink"),
    ...unitRules(inUse?.strategy, phases),
  };
  return { federation, row, people: people.map(candidateOf), history };
}
