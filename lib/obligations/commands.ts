import "server-only";
import { type Change, recordChange } from "@/lib/audit/record";
import type { Place, Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import type { ObligationState } from "@/lib/obligations/changes";
import { type OwedBy, type Strength, whyNotByHand } from "@/lib/obligations/duties";
import { obligationPolicy } from "@/lib/obligations/policy";
import type { DutyTyped, MeetTyped, ResponsibleTyped, SetAsideTyped } from "@/lib/obligations/schema";
import { done, notFound, type Result, refused } from "@/lib/result";
import { schoolOfUnit } from "@/lib/schools/school-of-unit";
import type { Prisma } from "@/prisma/generated/client";

/** The page of the category that a step was taken on. */
export interface CategoryPage {
  urn: number;
}

interface Duty {
  id: string;
  unitId: string;
  kind: string;
  text: string;
  owedBy: OwedBy;
  strength: Strength;
  state: ObligationState;
  version: number;
  chosenAt: Date | null;
  setAsideById: string | null;
  planId: string | null;
  visitId: string | null;
}

interface OpenDuty {
  db: Database;
  duty: Duty;
  place: Place;
  set: (data: Prisma.ObligationUncheckedUpdateManyInput) => Promise<unknown>;
  record: (change: Pick<Change, "action" | "before" | "after">) => Promise<void>;
}

const changed = "Somebody else changed this duty while you were reading it. Look at it once more.";
const notOpen = "This duty is not open any more.";

async function withDuty(
  viewer: Viewer,
  { obligationId, version }: DutyTyped,
  may: (duty: Duty, place: Place) => boolean,
  step: (open: OpenDuty) => Promise<Result | undefined>,
): Promise<Result<CategoryPage>> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    await db.$queryRaw`SELECT 1 FROM "Obligation" WHERE "trustId" = ${trustId}::uuid AND "id" = ${obligationId}::uuid FOR UPDATE`;
    const duty = await db.obligation.findFirst({ where: { trustId, id: obligationId }, omit: { trustId: true } });
    const school = duty && (await schoolOfUnit(db, viewer, duty.unitId));
    const place = duty && school && { unitId: duty.unitId, schoolId: school.id };
    if (!duty || !place || !may(duty, place)) return notFound("duty");
    if (version !== duty.version) return refused(changed);
    const refusal = await step({
      db,
      duty,
      place,
      set: (data) => db.obligation.updateMany({ where: { trustId, id: duty.id }, data: { ...data, version: { increment: 1 } } }),
      record: ({ after, ...change }) =>
        recordChange(db, viewer, { ...change, after: { duty: duty.text, ...after }, recordType: "school", recordId: place.schoolId }),
    });
    return refusal && !refusal.ok ? refusal : done({ urn: school.urn });
  });
}

const ahead = (day: Day, { today }: Viewer) => (day > today ? refused("This day is still to come.", { field: "day" }) : undefined);

/** Says that a duty is met, on a day and with words (CA-4). What a meeting or a plan meets is not met by hand. */
export function meetDuty(viewer: Viewer, { day, words, ...typed }: MeetTyped): Promise<Result<CategoryPage>> {
  const may = (duty: Duty, place: Place) => obligationPolicy.fulfil(viewer, place, duty.owedBy);
  return withDuty(viewer, typed, may, async ({ duty, set, record }) => {
    const instead = whyNotByHand(duty.kind);
    if (instead) return refused(instead, { clause: "CA-4" });
    if (duty.state !== "open") return refused(notOpen);
    const early = ahead(day, viewer);
    if (early) return early;
    const chosen = duty.strength === "owed" || duty.chosenAt ? {} : { chosenAt: new Date() };
    await set({ state: "met", metOn: dateOf(day), metWords: words, metById: viewer.personId, ...chosen });
    await record({ action: "Met a duty of the category", after: { day: writtenDay(day), words } });
    return undefined;
  });
}

/** Takes up what the category offers or leaves to the director's choice: from now on it is a duty (CA-3). */
export function takeUpDuty(viewer: Viewer, typed: DutyTyped): Promise<Result<CategoryPage>> {
  const may = (duty: Duty, place: Place) => duty.strength !== "owed" && obligationPolicy.takeUp(viewer, place, duty.strength);
  return withDuty(viewer, typed, may, async ({ duty, set, record }) => {
    if (duty.state !== "open") return refused(notOpen);
    if (duty.chosenAt) return refused("It is taken up already.");
    await set({ chosenAt: new Date() });
    await record({ action: "Took up what the category offers" });
    return undefined;
  });
}

/** Sets a duty aside with a reason; it stays so when the category is carried out again. */
export function setDutyAside(viewer: Viewer, { reason, ...typed }: SetAsideTyped): Promise<Result<CategoryPage>> {
  const may = (_duty: Duty, place: Place) => obligationPolicy.setAside(viewer, place);
  return withDuty(viewer, typed, may, async ({ duty, set, record }) => {
    if (duty.state !== "open") return refused(notOpen);
    await set({ state: "closed", closedOn: dateOf(viewer.today), closedReason: reason, setAsideById: viewer.personId });
    await record({ action: "Set a duty of the category aside", after: { reason } });
    return undefined;
  });
}

/** Opens a duty again that was set aside, or that was said to be met by mistake. */
export function openDutyAgain(viewer: Viewer, typed: DutyTyped): Promise<Result<CategoryPage>> {
  const may = (_duty: Duty, place: Place) => obligationPolicy.setAside(viewer, place);
  return withDuty(viewer, typed, may, async ({ duty, set, record }) => {
    if (duty.state === "open") return refused("It is open.");
    if (duty.state === "closed" && !duty.setAsideById) return refused("The category no longer needs it.", { clause: "CA-4" });
    if (duty.state === "met" && (whyNotByHand(duty.kind) || duty.planId || duty.visitId))
      return refused("It was met by a meeting, a plan or a visit, and stays met.");
    const open = { state: "open", metOn: null, metWords: "", metById: null, closedOn: null, closedReason: "", setAsideById: null } as const;
    await set(open);
    await record({ action: "Opened a duty of the category again" });
    return undefined;
  });
}

/** Names who sees to a duty, or nobody. */
export function nameResponsible(viewer: Viewer, { personId, ...typed }: ResponsibleTyped): Promise<Result<CategoryPage>> {
  const may = (duty: Duty, place: Place) => obligationPolicy.fulfil(viewer, place, duty.owedBy);
  return withDuty(viewer, typed, may, async ({ db, duty, set, record }) => {
    const { trustId } = viewer;
    if (duty.state !== "open") return refused(notOpen);
    const person = personId
      ? await db.person.findFirst({ where: { trustId, id: personId, closedAt: null }, select: { name: true } })
      : null;
    if (personId && !person) return refused("Choose one of the list.", { field: "personId" });
    await set({ responsibleId: personId || null });
    await record({ action: "Named who sees to a duty", after: { person: person?.name ?? "nobody" } });
    return undefined;
  });
}
