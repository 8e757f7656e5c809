import { today } from "@/lib/clock";
import { addDays, dateOf, weekdayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { modelStrategy } from "@/lib/strategy/model/year";
import { startYearOf } from "@/lib/strategy/year-key";
import type { Prisma } from "@/prisma/generated/client";
import type { Around, SampleUnit } from "./sample-facts.ts";

/** So many days from today, or the Friday before where that is a weekend. */
function fromToday(days: number): Date {
  const day = addDays(today(), days);
  const back: Record<number, number> = { 0: -2, 6: -1 };
  return dateOf(addDays(day, back[weekdayOf(day)] ?? 0));
}

/** Support in each of its states, two shared strengths, a school on its way in, and a new headteacher with a mentor. */
export async function loadSupport(db: Database, around: Around): Promise<void> {
  await loadSupports(db, around);
  await loadStrengths(db, around);
  await loadJoining(db, around);
  await loadJoined(db, around);
  await loadInduction(db, around);
}

const unitNamed = ({ units }: Around, name: string): SampleUnit | undefined => units.find(({ school }) => school.name.startsWith(name));

interface SampleSupport extends Omit<Prisma.SupportUncheckedCreateInput, "trustId" | "unitId" | "requestedById" | "requestedOn"> {
  at: string;
  asked: number;
  by: string;
  given?: number[];
}

/** The support of the sample, by the days before and after today. */
function supports({ personId, units }: Around): SampleSupport[] {
  const director = personId("director");
  const helper = units.find(({ school }) => school.name.startsWith("Whitesands"))?.unitId ?? null;
  return [
    {
      ...{ at: "Tidewater", asked: -4, by: "newhead", title: "Coaching for the new leader of mathematics" },
      need: "The subject leader began in September and has not led before. Lessons differ much from class to class.",
    },
    {
      ...{ at: "Whitesands", asked: -60, by: "head", title: "Advice on pupils with complex needs", state: "underWay" },
      ...{ need: "Four children joined with plans that the staff have not met before.", provider: "external" },
      ...{ providerName: "Specialist teacher for inclusion", days: 4, cost: 2_200, startsOn: fromToday(-45), reviewOn: fromToday(20) },
      ...{ answer: "Four days, the first two before half-term.", given: [-40, -19] },
    },
    {
      ...{ at: "Tidewater", asked: -80, by: "adviser", title: "Teaching of early reading", state: "underWay", provider: "school" },
      ...{ need: "Groups are not yet taught in the same way, and new staff have not been trained.", providerUnitId: helper },
      ...{
        days: 6,
        startsOn: fromToday(-70),
        reviewOn: fromToday(-6),
        answer: "The reading lead comes on Thursdays.",
        given: [-63, -49, -35, -21],
      },
    },
    {
      ...{ at: "Brackenfell", asked: -12, by: "adviser", title: "A review of the curriculum in history", state: "approved" },
      ...{ need: "The school rewrites its plan for Key Stage 2.", provider: "adviser", providerPersonId: personId("adviser2") },
      ...{ days: 1.5, startsOn: fromToday(14), reviewOn: fromToday(60), answer: "One and a half days after the holidays." },
    },
    {
      ...{ at: "Whitesands", asked: -240, by: "head", title: "Leading a team of middle leaders", state: "ended", provider: "leadTeacher" },
      ...{ need: "Three leaders were new to their roles.", providerName: "Hannah Lowe", days: 3, cost: 600 },
      ...{ startsOn: fromToday(-220), reviewOn: fromToday(-120), endedOn: fromToday(-110), answer: "Three days over two terms." },
      ...{ impact: "All three now check work in their subject each term and report to governors themselves.", given: [-210, -170, -120] },
    },
    {
      ...{ at: "Brackenfell", asked: -150, by: "adviser", title: "A day of training on behaviour", state: "declined" },
      ...{ need: "Lunchtimes were not calm.", answer: "The year’s training in November covers it, and the school has places there." },
    },
    {
      ...{ at: "Tidewater", asked: -33, by: "newhead", title: "Help with the timetable", state: "withdrawn", endedOn: fromToday(-30) },
      need: "Two classes share a hall.",
    },
  ].map((one) => {
    const decided = !["requested", "withdrawn"].includes(("state" in one && one.state) || "requested");
    const approval = decided ? { approvedById: director, approvedOn: fromToday(one.asked + 3) } : {};
    return { ...one, ...approval } as SampleSupport;
  });
}

async function loadSupports(db: Database, around: Around): Promise<void> {
  const { trustId, personId } = around;
  for (const { at, asked, by, given = [], ...support } of supports(around)) {
    const unit = unitNamed(around, at);
    if (!unit) continue;
    const { id: supportId } = await db.support.create({
      data: { ...support, trustId, unitId: unit.unitId, requestedById: personId(by), requestedOn: fromToday(asked) },
      select: { id: true },
    });
    const recordedById = personId("adviser");
    await db.supportDay.createMany({
      data: given.map((day) => ({ trustId, supportId, day: fromToday(day), days: 1, note: "At the school", recordedById })),
    });
  }
}

/** The first strengths that a note marks as worth sharing, at two schools, and with consent. */
async function loadStrengths(db: Database, { trustId, units, personId }: Around): Promise<void> {
  const heads = await db.roleHolding.findMany({
    where: { trustId, role: "headteacher", endsBefore: null },
    select: { personId: true, schoolId: true },
  });
  let shared = 0;
  for (const { unitId, schoolIds } of units) {
    const of = { trustId, unitId };
    const found = await db.finding.findFirst({
      where: { ...of, worthSharing: true },
      orderBy: [{ day: "asc" }, { text: "asc" }],
      select: { text: true, strandKey: true, areaKeys: true, visitId: true },
    });
    const head = heads.find(({ schoolId }) => schoolId && schoolIds.includes(schoolId))?.personId;
    if (!found || !head) continue;
    const consent = { consentedById: head, consentedOn: fromToday(-30) };
    const leader = shared === 0 ? "Imogen Fry, leader of reading" : "Tom Weir, deputy headteacher";
    await db.sharedStrength.create({
      data: { ...of, ...found, leader, offeredById: personId("adviser"), offeredOn: fromToday(-35), ...consent },
    });
    shared += 1;
    if (shared === 2) return;
  }
}

async function loadJoining(db: Database, { trustId, personId }: Around): Promise<void> {
  const director = personId("director");
  const { id: joiningId } = await db.joining.create({
    data: {
      ...{ trustId, name: "Harrow Copse Primary School", urn: 900_190, phase: "primary", headteacherName: "Judith Amory" },
      ...{ plannedFor: fromToday(130), begunById: director },
    },
    select: { id: true },
  });
  await db.joiningPerson.create({ data: { trustId, joiningId, personId: personId("adviser2"), task: "Visits to lessons" } });
  const steps = modelStrategy(startYearOf(today())).joining.before;
  await db.joiningStep.createMany({
    data: steps.map(({ key, text }, position) => ({ trustId, joiningId, key, text, position, plannedOn: fromToday(20 + 15 * position) })),
  });
  await db.joiningStep.create({
    data: {
      ...{ trustId, joiningId, key: "added-first-visit", text: "First visit with the director", position: 100 },
      ...{
        plannedOn: fromToday(-20),
        doneOn: fromToday(-20),
        doneById: director,
        note: "Met the headteacher and the chair; saw six lessons.",
      },
    },
  });
  const text =
    "Calm classrooms and warm relations. Writing is taught differently in each class; the leader knows and has begun to change it.";
  await db.joiningText.create({ data: { trustId, joiningId, kind: "finding", key: "visits", value: { text }, changedById: director } });
}

/** Tidewater joined a while ago: what was talked through with it has been released to it. */
async function loadJoined(db: Database, around: Around): Promise<void> {
  const { trustId, personId } = around;
  const urn = unitNamed(around, "Tidewater")?.school.urn;
  const school = urn
    ? await db.school.findFirst({ where: { trustId, urn }, select: { id: true, name: true, phase: true, joinedOn: true } })
    : null;
  if (!school || !urn) return;
  const [director, joinedOn] = [personId("director"), school.joinedOn ?? fromToday(-450)];
  const later = new Date(joinedOn.getTime() + 10 * 86_400_000);
  const { id: joiningId } = await db.joining.create({
    data: {
      ...{ trustId, name: school.name, urn, phase: school.phase, schoolId: school.id, plannedFor: joinedOn, joinedOn, state: "joined" },
      ...{ begunById: director, completedAt: later },
    },
    select: { id: true },
  });
  const texts = {
    curriculum: "The trust’s standard for the curriculum was read together. Reading and mathematics follow it from the first term on.",
    assessment: "The trust’s assessments are used from the first data drop; the office has its training before.",
    support: "Coaching for the leader of reading, given by another school of the trust, and help with the first budget.",
  };
  const released = { releasedAt: later, releasedById: director, changedById: director };
  await db.joiningText.createMany({
    data: Object.entries(texts).map(([key, text]) => ({
      trustId,
      joiningId,
      kind: "expectation" as const,
      key,
      value: { text },
      ...released,
    })),
  });
}

/** Daniel Iwu, headteacher of Tidewater, in the first year; the mentor is the headteacher of Whitesands. */
async function loadInduction(db: Database, { trustId, personId }: Around): Promise<void> {
  const [newHead, mentorId] = [personId("newhead"), personId("head")];
  const post = await db.roleHolding.findFirst({ where: { trustId, personId: newHead, role: "headteacher" }, select: { schoolId: true } });
  if (!post?.schoolId) return;
  const { id: inductionId } = await db.induction.create({
    data: {
      ...{ trustId, personId: newHead, schoolId: post.schoolId, newToRole: true, mentorId },
      ...{ startsOn: fromToday(-80), endsOn: fromToday(285) },
    },
    select: { id: true },
  });
  const days = [-70, -42, -14, 21, null];
  const sessions = modelStrategy(startYearOf(today())).joining.induction;
  await db.inductionSession.createMany({
    data: sessions.map(({ key, text }, position) => {
      const day = days[position] ?? null;
      const plannedOn = day === null ? null : fromToday(day);
      const missed = position === 2;
      const held = day !== null && day < 0 && !missed;
      return {
        trustId,
        inductionId,
        key,
        text,
        position,
        plannedOn,
        doneOn: held ? plannedOn : null,
        missedReason: missed ? "An inspection at the school that week" : "",
      };
    }),
  });
  const contacts: [number, string, string][] = [
    [-72, "Visit", "The first weeks; what to leave as it is until the autumn."],
    [-45, "Call", "Budget and the governors’ first meeting."],
    [-12, "Visit", "Watched assembly together; the plan for the spring."],
  ];
  await db.mentorContact.createMany({
    data: contacts.map(([day, means, note]) => ({ trustId, inductionId, day: fromToday(day), means, note, recordedById: mentorId })),
  });
}
