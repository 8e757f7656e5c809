import { v7 as uuid } from "uuid";
import { afterRating } from "@/lib/agreed-actions/state";
import { today } from "@/lib/clock";
import { addDays, type Day, dateOf, dayOf, weekdayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { Role } from "@/lib/people/roles";
import { termFrom } from "@/lib/strategy/calendar";
import { modelStrategy } from "@/lib/strategy/model/year";
import { startYearOf } from "@/lib/strategy/year-key";
import { latestActions, type SampleAction, sampleActions } from "./sample-action-words.ts";
import { type Around, chance, type SampleUnit, stateOfLatestNote } from "./sample-facts.ts";

interface DoneVisit {
  id: string;
  unitId: string;
  day: Day;
  leadId: string | null;
}

/** Who holds which role at which school, for the owners of actions. */
type Holders = readonly { role: Role; schoolId: string | null; person: { id: string; name: string } }[];

/**
 * Two actions from each visit that is done, rated at the visits after it until they are carried out: some closed, some
 * overdue, one reworded; and what their owners say of the latest.
 */
export async function loadActions(db: Database, { trustId, units, personId }: Around): Promise<void> {
  const rows = await db.visit.findMany({
    where: { trustId, kind: "programme", status: "done" },
    orderBy: { date: "asc" },
    select: { id: true, unitId: true, date: true, leadId: true },
  });
  const visits = rows.map(({ date, ...visit }) => ({ ...visit, day: dayOf(date) }));
  const holders = await db.roleHolding.findMany({
    where: { trustId, schoolId: { not: null } },
    select: { role: true, schoolId: true, person: { select: { id: true, name: true } } },
  });
  const planned = units.flatMap((unit, place) => {
    const own = visits.filter(({ unitId }) => unitId === unit.unitId);
    const noted = stateOfLatestNote(unit) === "published" ? own : own.slice(0, -1);
    return actionsOf(unit, place, noted, holders);
  });
  const rated = planned.map((action) => ({ action, ratings: ratingsOf(action) }));
  await db.agreedAction.createMany({
    data: rated.map(({ action: { words, visit, later: _later, ...action }, ratings }) => {
      const last = ratings.at(-1);
      const reworded = ratings.some(({ outcome }) => outcome === "reword");
      return {
        ...action,
        trustId,
        text: reworded ? words.reworded : words.text,
        successCriterion: words.criterion,
        support: words.support ?? null,
        strandKey: words.strand,
        agreedOn: dateOf(visit.day),
        visitId: visit.id,
        state: last ? afterRating(last.outcome) : ("open" as const),
        closedOn: last?.outcome === "close" ? dateOf(last.visit.day) : null,
      };
    }),
  });
  await db.actionRating.createMany({
    data: rated.flatMap(({ action, ratings }) =>
      ratings.map(({ visit, level, outcome, again }) => ({
        trustId,
        actionId: action.id,
        visitId: visit.id,
        day: dateOf(visit.day),
        ...levelOf(visit.day, level),
        evidence: again ? "Little has changed since the last visit." : (action.words.evidence[level] ?? ""),
        outcome,
        wordsBefore: outcome === "reword" ? action.words.text : null,
        ratedById: visit.leadId ?? personId("director"),
      })),
    ),
  });
  await loadProgress(
    db,
    trustId,
    rated.filter(({ ratings }) => ratings.at(-1)?.outcome !== "close").map(({ action }) => action),
  );
}

interface PlannedAction {
  id: string;
  unitId: string;
  ownerId: string | null;
  ownerName: string;
  due: Date;
  dueWords: string | null;
  words: SampleAction;
  visit: DoneVisit;
  /** The visits after it, at which it is rated. */
  later: DoneVisit[];
}

function actionsOf(unit: SampleUnit, place: number, visits: readonly DoneVisit[], holders: Holders): PlannedAction[] {
  return visits.flatMap((visit, index) =>
    wordsFor(place, index, index === visits.length - 1).flatMap((words, which) => {
      const owner = holders.find(
        ({ role, schoolId }) => role === words.ownerRole && schoolId !== null && unit.schoolIds.includes(schoolId),
      );
      return [
        {
          id: uuid(),
          unitId: unit.unitId,
          ownerId: owner?.person.id ?? null,
          ownerName: owner?.person.name ?? words.owner,
          ...dueOf(visit.day, which === 0, unit.school.name),
          words,
          visit,
          later: visits.slice(index + 1, index + 5),
        },
      ];
    }),
  );
}

/** What is agreed at a visit. At the last one to the first school people with accounts have something to do. */
function wordsFor(place: number, index: number, latest: boolean): SampleAction[] {
  if (place === 0 && latest) return [...latestActions];
  const first = index * 2 + place;
  return [first, first + 1].flatMap((one) => sampleActions[one % sampleActions.length] ?? []);
}

/** One of the two is due by the end of a term, the other on a day. */
function dueOf(day: Day, byTerm: boolean, name: string): { due: Date; dueWords: string | null } {
  const strategy = modelStrategy(startYearOf(day));
  const term = termFrom(strategy.calendar.terms, addDays(day, 63));
  if (byTerm && term) return { due: dateOf(term.lastDay), dueWords: `the end of ${term.name}` };
  return { due: dateOf(workdayFrom(addDays(day, 45 + Math.round(60 * chance(day, name))))), dueWords: null };
}

/** From not started to in place, in two to four visits; a few go slower than that. */
function ratingsOf({ words, ownerName, later, visit }: PlannedAction) {
  const pace = chance(words.text, ownerName, visit.day);
  const levels = pace < 0.5 ? [1, 2] : pace < 0.86 ? [0, 1, 2] : [0, 1, 1, 2];
  const reworded = pace >= 0.86;
  return later.slice(0, levels.length).map((at, place) => {
    const level = levels[place] ?? 1;
    const outcome = level === 2 ? ("close" as const) : reworded && place === 1 ? ("reword" as const) : ("carryOn" as const);
    return { visit: at, level, outcome, again: levels[place - 1] === level };
  });
}

/** A level as the year of a day calls it. */
function levelOf(day: Day, place: number): { levelKey: string; levelName: string; levelTone: string } {
  const level = modelStrategy(startYearOf(day)).scales.progress[place];
  return { levelKey: level?.key ?? "", levelName: level?.name ?? "", levelTone: level?.tone ?? "grey" };
}

/** Owners that are people of the trust say how far their latest actions are; some say that they are done. */
async function loadProgress(db: Database, trustId: string, open: readonly PlannedAction[]): Promise<void> {
  const told = open.filter(({ ownerId, visit }) => ownerId !== null && visit.day > addDays(today(), -150));
  await db.actionProgress.createMany({
    data: told.flatMap(({ id, ownerId, words, visit }, place) => {
      const at = new Date(`${addDays(visit.day, 12)}T15:${String(10 + (place % 40))}:00Z`);
      return ownerId && at < dateOf(today())
        ? [{ trustId, actionId: id, personId: ownerId, text: words.progress, saysDone: place % 4 === 3, at }]
        : [];
    }),
  });
  const done = told.filter(({ visit }, place) => place % 4 === 3 && addDays(visit.day, 12) < today()).map(({ id }) => id);
  await db.agreedAction.updateMany({ where: { trustId, id: { in: done }, state: "open" }, data: { state: "done" } });
}

function workdayFrom(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6 ? addDays(day, weekday === 6 ? 2 : 1) : day;
}
