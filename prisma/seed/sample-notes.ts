import { v7 as uuid } from "uuid";
import { today } from "@/lib/clock";
import { addDays, type Day, dateOf, dayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { noteChecks } from "@/lib/notes/checks";
import { composeNote } from "@/lib/notes/compose";
import type { NoteContext, NotePerson } from "@/lib/notes/context";
import type { Part } from "@/lib/notes/parts";
import { findingRows, provisionRows } from "@/lib/notes/published-rows";
import { noAnswers } from "@/lib/protocol/rule";
import { modelStrategy } from "@/lib/strategy/model/year";
import { startYearOf } from "@/lib/strategy/year-key";
import type { PlanContent } from "@/lib/visits/plan";
import type { Prisma } from "@/prisma/generated/client";
import { type Around, type SampleUnit, stateOfLatestNote } from "./sample-facts.ts";
import { partsOfNote } from "./sample-note-parts.ts";

/**
 * The notes of the programme's visits that are done: published, but for the latest of three schools, of which one is with
 * its headteacher, one is read through before and one is a draft.
 */
export async function loadNotes(db: Database, { trustId, units }: Around): Promise<void> {
  const records = await visitsToNote(db, trustId);
  const areas = await areasInForce(db, trustId);
  const lastOf = new Map(records.map((record) => [record.unitId, record.id]));
  const notes = records.flatMap((record) => {
    const unit = units.find(({ unitId }) => unitId === record.unitId);
    if (!unit || !record.leadId) return [];
    const context = contextOf(record, unit, areas);
    const state = record.id === lastOf.get(unit.unitId) ? stateOfLatestNote(unit) : "published";
    const parts = partsOfNote(record, context, unit, state === "published");
    return [
      {
        record,
        context,
        unit,
        state,
        parts: state === "draft" ? parts.filter(({ kind }) => kind !== "summary" && kind !== "risk") : parts,
      },
    ];
  });
  await db.note.createMany({
    data: notes.map(({ record, state }) => {
      const sent = dateOf(addDays(record.day, 3));
      const accurate = state === "published" ? { accuracy: "accurate" as const, accuracyAt: sent } : {};
      const answerBy = dateOf(addDays(state === "published" ? record.day : today(), 5));
      const asked = state === "withReader" ? { readAskedAt: sent } : {};
      const given = state === "draft" || state === "withReader" ? asked : { sentAt: sent, answerBy };
      return { trustId, visitId: record.id, authorId: record.leadId ?? "", state, ...given, ...accurate };
    }),
  });
  await db.notePart.createMany({
    data: notes.flatMap(({ record, parts }) =>
      parts.map(({ kind, key, value, position }) => ({
        trustId,
        visitId: record.id,
        kind,
        key,
        value: value as Prisma.InputJsonValue,
        position,
        changedById: record.leadId ?? "",
      })),
    ),
  });
  const published = notes.filter(({ state }) => state === "published");
  await db.noteVersion.createMany({
    data: published.map(({ record, context, parts }) => {
      const checks = noteChecks(context, parts, { visit: null, answers: noAnswers, writeBy: null }, today());
      const content = { document: composeNote(context, parts), parts, checks };
      const publishedAt = new Date(`${addDays(record.day, 6)}T15:20:00Z`);
      return {
        trustId,
        visitId: record.id,
        number: 1,
        content: content as unknown as Prisma.InputJsonValue,
        publishedAt,
        publishedById: record.leadId ?? "",
      };
    }),
  });
  await db.finding.createMany({
    data: published.flatMap(({ record, context, parts }) =>
      findingRows(context, parts, uuid).map((row) => ({
        ...row,
        id: uuid(),
        trustId,
        visitId: record.id,
        unitId: record.unitId,
        day: dateOf(record.day),
      })),
    ),
  });
  await loadProvision(db, trustId, published);
}

async function loadProvision(db: Database, trustId: string, published: readonly { record: Noted; context: NoteContext; parts: Part[] }[]) {
  await db.provisionRating.createMany({
    data: published.flatMap(({ record, context, parts }) =>
      provisionRows(context, parts).map((row) => ({ ...row, trustId, visitId: record.id, unitId: record.unitId, day: dateOf(record.day) })),
    ),
  });
}

export type Noted = Awaited<ReturnType<typeof visitsToNote>>[number];

async function visitsToNote(db: Database, trustId: string) {
  const where = { trustId };
  const visits = await db.visit.findMany({
    where: { trustId, kind: "programme", status: "done" },
    orderBy: { date: "asc" },
    select: {
      id: true,
      unitId: true,
      number: true,
      programmeVisitKey: true,
      date: true,
      startsAt: true,
      endsAt: true,
      leadId: true,
      lead: { select: { name: true } },
    },
  });
  const plans = await db.visitPlan.findMany({ where, orderBy: { number: "desc" } });
  const people = await db.visitPerson.findMany({ where });
  const actions = await db.agreedAction.findMany({ where, orderBy: { id: "asc" } });
  const ratings = await db.actionRating.findMany({ where });
  const focus = await db.focusArea.findMany({ where, orderBy: { id: "asc" } });
  return visits.map((visit) => ({
    ...visit,
    day: dayOf(visit.date),
    plan: plans.find(({ visitId }) => visitId === visit.id) ?? null,
    people: people.filter(({ visitId }) => visitId === visit.id),
    actions: actions.filter(({ visitId }) => visitId === visit.id),
    open: actions.filter(({ unitId, state }) => unitId === visit.unitId && state !== "closed"),
    rated: ratings.flatMap((rating) => {
      const action = rating.visitId === visit.id && actions.find(({ id }) => id === rating.actionId);
      return action ? [{ ...rating, action }] : [];
    }),
    focus: focus.filter(({ unitId }) => unitId === visit.unitId),
  }));
}

async function areasInForce(db: Database, trustId: string): Promise<(day: Day) => { key: string; name: string }[]> {
  const versions = await db.frameworkVersion.findMany({
    where: { trustId, body: "ofsted" },
    orderBy: { startsOn: "desc" },
    select: { startsOn: true, areas: { where: { place: "everywhere" }, orderBy: { position: "asc" }, select: { key: true, name: true } } },
  });
  return (day) => (versions.find(({ startsOn }) => dayOf(startsOn) <= day)?.areas ?? []).map(({ key, name }) => ({ key, name }));
}

function contextOf(record: Noted, { school, schoolIds }: SampleUnit, areas: (day: Day) => { key: string; name: string }[]): NoteContext {
  const { id, number, programmeVisitKey, day, startsAt, endsAt, leadId, lead, unitId, plan, people, rated, focus } = record;
  const schools = schoolIds.map((schoolId) => ({ id: schoolId, urn: 0, name: school.name, phase: school.phase, church: school.church }));
  return {
    visit: {
      id,
      kind: "programme",
      reviewKind: null,
      title: null,
      number,
      programmeVisitKey,
      date: day,
      startsAt,
      endsAt,
      days: 1,
      status: "done",
      leadId,
      lead: lead?.name ?? null,
      unitId,
      improvedIn: unitId,
      programmeKey: null,
      unit: school.name,
      urn: 0,
      schools,
      carriedThemes: [],
    },
    strategy: modelStrategy(startYearOf(day)),
    year: null,
    plan: plan ? (plan.content as unknown as PlanContent) : null,
    people: people as unknown as NotePerson[],
    actions: rated.map(({ action }) => ({
      id: action.id,
      text: action.text,
      owner: action.ownerName,
      due: action.due && dayOf(action.due),
      dueWords: action.dueWords,
      criterion: action.successCriterion,
      school: null,
      state: "open",
      from: null,
      progress: null,
      ratings: [],
    })),
    focus: focus
      .filter(({ startedOn }) => dayOf(startedOn) <= day && startYearOf(dayOf(startedOn)) === startYearOf(day))
      .map((area) => ({ id: area.id, name: area.name, why: area.why, endedOn: area.endedOn && dayOf(area.endedOn), earlier: [] })),
    areas: areas(day),
    owners: [],
    note: null,
    parts: [],
    versions: [],
    comments: [],
    presented: [],
  };
}
