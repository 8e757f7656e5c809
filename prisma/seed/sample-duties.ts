import { today } from "@/lib/clock";
import { addDays, dateOf, dayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { modelStrategy } from "@/lib/strategy/model/year";
import { startYearOf, yearKeyOf } from "@/lib/strategy/year-key";
import type { Around } from "./sample-facts.ts";

/** What became of duties and commitments so far, with one direction and one cause for concern. */
export async function loadDuties(db: Database, around: Around): Promise<void> {
  await meetSome(db, around);
  await reviewSome(db, around);
  await directOne(db, around);
}

/** In each school the first two of what is owed and has no meeting are met; in one school a duty of the trust is overdue. */
async function meetSome(db: Database, { trustId, units, personId }: Around): Promise<void> {
  const by = personId("director");
  for (const { unitId } of units) {
    const owed = await db.obligation.findMany({
      where: { trustId, unitId, state: "open", strength: "owed", kind: { in: ["other", "qualityAssurance", "visits"] } },
      orderBy: [{ due: { sort: "asc", nulls: "last" } }, { entryKey: "asc" }],
      select: { id: true, due: true },
    });
    for (const { id, due } of owed.slice(0, 2)) {
      const day = due && dayOf(due) < today() ? dayOf(due) : addDays(today(), -14);
      const met = {
        state: "met" as const,
        metOn: dateOf(day),
        metById: by,
        metWords: "Done, and looked at together with the headteacher.",
      };
      await db.obligation.update({ where: { trustId_id: { trustId, id } }, data: met });
    }
  }
  const late = await db.obligation.findFirst({
    where: {
      ...{ trustId, state: "open", strength: "owed", due: { not: null } },
      kind: { in: ["governorsMeeting", "governanceReview", "schoolReview", "improvementTeam"] },
    },
    orderBy: [{ due: "asc" }, { entryKey: "asc" }],
    select: { id: true, due: true },
  });
  if (!late?.due) return;
  // Early in a year nothing is overdue by itself yet.
  const due = dayOf(late.due) < today() ? late.due : dateOf(addDays(today(), -10));
  await db.obligation.update({ where: { trustId_id: { trustId, id: late.id } }, data: { due, responsibleId: personId("deputy") } });
}

/** Of each school's commitments the first is under way; where a review meeting was held, it was looked at there. */
async function reviewSome(db: Database, { trustId, units, personId }: Around): Promise<void> {
  const by = personId("director");
  const words = [
    "Leaders have begun; the first term shows it in two year groups.",
    "Seen in three lessons, and in the books of older pupils.",
  ];
  for (const [place, { unitId }] of units.entries()) {
    const first = await db.commitment.findFirst({
      where: { trustId, unitId, state: "open" },
      orderBy: { challengeKey: "asc" },
      select: { id: true },
    });
    if (!first) continue;
    const meeting = await db.standardsMeeting.findFirst({
      where: { trustId, unitId, state: "shared" },
      orderBy: { date: "desc" },
      select: { id: true, date: true },
    });
    const day = meeting?.date ?? dateOf(addDays(today(), -30));
    const evidence = words[place % words.length] ?? "";
    const review = { state: "underWay" as const, evidence, day, meetingId: meeting?.id ?? null, byId: by };
    await db.commitmentReview.create({ data: { trustId, commitmentId: first.id, ...review } });
    await db.commitment.update({ where: { trustId_id: { trustId, id: first.id } }, data: { state: "underWay", version: 2 } });
  }
}

/** The school most in need is directed to one approach, and one of the year's triggers stands against it. */
async function directOne(db: Database, { trustId, personId }: Around): Promise<void> {
  const strategy = modelStrategy(startYearOf(today()));
  const directing = strategy.categories.filter(({ directs }) => directs).map(({ key }) => key);
  const inNeed = await db.categoryPeriod.findMany({
    where: { trustId, axis: "main", endsBefore: null, categoryKey: { in: directing } },
    orderBy: { clockFrom: "asc" },
    select: { id: true, unitId: true, categoryKey: true },
  });
  const period = inNeed.find(({ categoryKey }) => categoryKey === directing.at(-1)) ?? inNeed[0];
  if (!period) return;
  const [unitId, by] = [period.unitId, personId("director")];
  await db.direction.create({
    data: {
      ...{ trustId, unitId, periodId: period.id, directedById: by, directedOn: dateOf(addDays(today(), -40)) },
      what: "The trust’s scheme for early reading, with its training for all who teach it",
      why: "Three schemes are used side by side, and the youngest readers lose what they have learned.",
      byWhen: dateOf(addDays(today(), 30)),
      reviewOn: dateOf(addDays(today(), 80)),
    },
  });
  const trigger = strategy.concern.triggers[1] ?? strategy.concern.triggers[0];
  if (!trigger) return;
  await db.concern.create({
    data: {
      ...{ trustId, unitId, yearKey: yearKeyOf(startYearOf(today())), triggerKey: trigger.key, trigger: trigger.text },
      ...{ raisedOn: dateOf(addDays(today(), -60)), raisedById: by, source: "Figures of the summer, looked at in the autumn" },
      response: "The deputy director is in school one day a week, and the review meetings are held with a trustee.",
      ...{ respondedById: by, respondedOn: dateOf(addDays(today(), -50)) },
    },
  });
}
