import { mintViewer } from "@/lib/auth/viewer";
import { today } from "@/lib/clock";
import { addDays, type Day, dateOf, dayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { carryOutCategories } from "@/lib/obligations/writing/carry-out";
import { composeOutcome } from "@/lib/standards-meetings/compose";
import type { MeetingContext, MeetingPart } from "@/lib/standards-meetings/meeting";
import { addWorkingDays, workingDayFrom } from "@/lib/strategy/calendar";
import { modelStrategy } from "@/lib/strategy/model/year";
import { startYearOf } from "@/lib/strategy/year-key";
import type { Prisma } from "@/prisma/generated/client";
import { type Around, calendarOf, type SampleUnit } from "./sample-facts.ts";

const rich = (text: string) => ({ body: [{ kind: "paragraph" as const, spans: [{ text }] }] });

/** What the categories oblige to, the review meetings of schools in need, and a meeting for which one side has written its view. */
export async function loadMeetings(db: Database, around: Around): Promise<void> {
  const { trustId, personId } = around;
  const director = mintViewer({
    trustId,
    trustName: "Saltmere Learning Trust",
    personId: personId("director"),
    personName: "Ruth Adeyemi",
    accountId: "",
    sessionId: "",
    today: today(),
    holdings: [],
    allocated: [],
    delegated: false,
    severalTrusts: false,
  });
  await carryOutCategories(db, director, "all");
  const year = await db.academicYear.findFirst({
    where: { trustId, startsOn: { lte: dateOf(today()) }, endsBefore: { gt: dateOf(today()) } },
    select: { id: true },
  });
  if (!year) return;
  await loadReviews(db, around, year.id);
  await loadMeetingToCome(db, around, year.id);
}

/** A review meeting at the end of each term that has passed, and the next one planned. */
async function loadReviews(db: Database, around: Around, yearId: string): Promise<void> {
  const { trustId, units } = around;
  const owed = await db.obligation.findMany({
    where: { trustId, kind: "reviewMeeting", state: "open", due: { not: null } },
    orderBy: [{ due: "asc" }],
    select: { id: true, unitId: true, termKey: true, due: true, withTrustees: true },
  });
  for (const unit of units) {
    const ofUnit = owed.filter(({ unitId }) => unitId === unit.unitId);
    const next = ofUnit.find(({ due }) => due && dayOf(due) >= today());
    for (const one of ofUnit.filter(({ due }) => due && dayOf(due) < today())) await heldReview(db, around, unit, { ...one, yearId });
    // One school's next meeting is still to be planned: the director's list begins with it.
    if (!next?.due || unit.school.name.startsWith("Tidewater")) continue;
    const date = meetingDay(addDays(dayOf(next.due), -9));
    const meeting = await db.standardsMeeting.create({
      data: {
        ...{ trustId, unitId: unit.unitId, yearId, kind: "review" as const, termKey: next.termKey, obligationId: next.id },
        date: dateOf(date < today() ? meetingDay(addDays(today(), 1)) : date),
        startsAt: "14:00",
        place: unit.school.name,
        leadId: around.personId("director"),
      },
      select: { id: true },
    });
    await expect(db, around, unit, meeting.id, null);
    if (next.withTrustees === "do") await inviteTrustee(db, around, meeting.id, null);
  }
}

/** The sample's trustee comes to the reviews of schools at which a trustee has to be. */
async function inviteTrustee(db: Database, { trustId, personId }: Around, meetingId: string, attendance: "present" | null): Promise<void> {
  const where = { trustId, id: personId("trustee") };
  const trustee = await db.person.findFirst({ where, select: { id: true, name: true } });
  if (!trustee) return;
  await db.meetingPerson.create({ data: { trustId, meetingId, personId: trustee.id, name: trustee.name, role: "trustee", attendance } });
}

async function heldReview(
  db: Database,
  around: Around,
  unit: SampleUnit,
  { id, termKey, due, withTrustees, yearId }: { id: string; termKey: string; due: Date | null; withTrustees: string; yearId: string },
): Promise<void> {
  const { trustId, personId } = around;
  const date = meetingDay(addDays(dayOf(due ?? new Date()), -5));
  const by = personId("director");
  const meeting = await db.standardsMeeting.create({
    data: {
      ...{ trustId, unitId: unit.unitId, yearId, kind: "review" as const, termKey, obligationId: id, leadId: by },
      ...{ date: dateOf(date), startsAt: "14:00", place: unit.school.name },
      ...{ state: "shared" as const, heldAt: dateOf(date), sharedAt: dateOf(addDays(date, 3)), sharedById: by },
    },
    select: { id: true },
  });
  await db.obligation.update({
    where: { trustId_id: { trustId, id } },
    data: { state: "met", metOn: dateOf(date), metById: by },
  });
  await expect(db, around, unit, meeting.id, "present");
  if (withTrustees === "do") await inviteTrustee(db, around, meeting.id, "present");
  const stamp = { changedById: by };
  const of = { trustId, meetingId: meeting.id };
  const parts: (Pick<MeetingPart, "kind" | "key"> & { value: object; position: number })[] = [
    { kind: "minutes", key: "last-time", value: rich("Two of three actions are done. The reading of the youngest goes on."), position: 0 },
    {
      kind: "minutes",
      key: "performance",
      value: rich("Attendance has risen by half a point since the beginning of the term."),
      position: 0,
    },
    { kind: "outcome", key: "strengths", value: rich("Children are calm in lessons, and adults speak to them with warmth."), position: 0 },
    { kind: "outcome", key: "areas", value: rich("Tasks do not always ask enough of children who learn quickly."), position: 0 },
    {
      kind: "nextStep",
      key: "0198c1f0-0000-7000-8000-00000000000a",
      value: {
        text: "Leaders look at the tasks of two lessons each week",
        ownerId: "",
        ownerName: unit.school.headteacher,
        due: addDays(date, 70),
      },
      position: 1,
    },
  ];
  await db.meetingPart.createMany({
    data: parts.map((part) => ({ ...of, ...part, value: part.value as Prisma.InputJsonValue, ...stamp })),
  });
  const context = {
    kind: "review",
    unit: unit.school.name,
    date,
    place: unit.school.name,
    decisions: [],
    parts,
  } as unknown as MeetingContext;
  await db.snapshot.create({
    data: {
      ...{ trustId, desk: "meeting" as const, recordId: meeting.id, unitId: unit.unitId, personId: by },
      day: dateOf(addDays(date, 3)),
      purpose: "Shared with governors and staff",
      content: composeOutcome(context, "Saltmere Learning Trust") as unknown as Prisma.InputJsonValue,
    },
  });
  await db.agreedAction.create({
    data: {
      ...{ trustId, unitId: unit.unitId, meetingId: meeting.id, text: "Leaders look at the tasks of two lessons each week" },
      ...{ ownerName: unit.school.headteacher, agreedOn: dateOf(date), due: dateOf(addDays(date, 70)) },
    },
  });
}

/** At Whitesands the school has written and submitted its own view; the adviser's is begun. */
async function loadMeetingToCome(db: Database, around: Around, yearId: string): Promise<void> {
  const { trustId, units, personId } = around;
  const unit = units.find(({ school }) => school.name.startsWith("Whitesands"));
  if (!unit) return;
  const date = meetingDay(addDays(today(), 12));
  const meeting = await db.standardsMeeting.create({
    data: {
      ...{ trustId, unitId: unit.unitId, yearId, kind: "additional" as const, leadId: personId("director") },
      ...{ date: dateOf(date), startsAt: "09:30", place: "Headteacher’s room", about: "Whether the school is ready to move on." },
    },
    select: { id: true },
  });
  await expect(db, around, unit, meeting.id, null);
  const strategy = modelStrategy(startYearOf(today()));
  const of = { trustId, meetingId: meeting.id, unitId: unit.unitId, axis: "main" as const };
  const heads = personId("head");
  const words = (text: string) => rich(text).body as unknown as Prisma.InputJsonValue;
  const view = await db.judgement.create({
    data: {
      ...{ ...of, side: "school" as const, categoryKey: "refinement", changedById: heads, version: 2 },
      reasons: words("Reading and behaviour are secure, and leaders know what is next."),
      submittedAt: dateOf(addDays(today(), -2)),
      submittedById: heads,
    },
    select: { id: true },
  });
  const levels = ["refinement", "refinement", "reinforcement"];
  await db.judgementGroup.createMany({
    data: strategy.groups.descriptorGroups.map(({ key }, place) => ({
      ...{ trustId, judgementId: view.id, groupKey: key, changedById: heads },
      categoryKey: levels[place % levels.length] ?? "refinement",
      reasons: words("As the self-evaluation says, and the last two visits."),
    })),
  });
  await db.judgement.create({ data: { ...of, side: "adviser", changedById: personId("adviser") } });
}

/** Those whom the year expects, there or not said. */
async function expect(db: Database, around: Around, unit: SampleUnit, meetingId: string, attendance: "present" | null): Promise<void> {
  const { trustId, personId } = around;
  const holdings = await db.roleHolding.findMany({
    where: { trustId, schoolId: { in: unit.schoolIds }, role: { in: ["headteacher", "chairOfGovernors"] }, endsBefore: null },
    orderBy: [{ role: "asc" }, { startsOn: "asc" }],
    select: { role: true, person: { select: { id: true, name: true } } },
  });
  const director = await db.person.findFirstOrThrow({ where: { trustId, id: personId("director") }, select: { id: true, name: true } });
  const people = [
    { person: director, role: "director" },
    ...holdings.map(({ role, person }) => ({ person, role: role === "headteacher" ? "headteacher" : "chairOfGovernors" })),
  ];
  const adviserId = unit.school.adviser ? personId(unit.school.adviser) : null;
  const adviser = adviserId && (await db.person.findFirst({ where: { trustId, id: adviserId }, select: { id: true, name: true } }));
  const all = adviser ? [...people, { person: adviser, role: "adviser" }] : people;
  await db.meetingPerson.createMany({
    data: all.map(({ person, role }) => ({ trustId, meetingId, personId: person.id, name: person.name, role, attendance })),
  });
}

/** The working day on a day or after it. */
function meetingDay(day: Day): Day {
  const calendar = calendarOf(startYearOf(day));
  return workingDayFrom(calendar, day) ?? addWorkingDays(calendar, day, 1) ?? day;
}
