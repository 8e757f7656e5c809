import { today } from "@/lib/clock";
import { addDays, dateOf, dayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { shownName } from "@/lib/self-evaluation/words";
import { startYearOf } from "@/lib/strategy/year-key";
import type { Around } from "./sample-facts.ts";

/** What the governors of Whitesands made of two reports in their last meeting, and what one of them has asked the director. */
export async function loadGovernors(db: Database, { trustId, units, personId }: Around): Promise<void> {
  const unit = units.find(({ school }) => school.name.startsWith("Whitesands"));
  const schoolId = unit?.schoolIds[0];
  if (!unit || !schoolId) return;
  const chair = personId("chair");
  await presentEarlierNotes(db, { trustId, units, chair });
  const meeting = await db.governingBodyMeeting.findFirst({
    where: { trustId, schoolId, day: { lt: dateOf(today()) } },
    orderBy: { day: "desc" },
    select: { id: true, day: true },
  });
  if (meeting) await loadScrutiny(db, { trustId, unitId: unit.unitId, schoolId, chair }, meeting);
  const asked = { trustId, schoolId, askedById: personId("governor"), askedOf: "directorOfEducation" as const };
  await db.adviceRequest.create({
    data: {
      ...asked,
      subject: "Reading a plan as a new governor",
      question: "Which parts of the improvement plan should a link governor know well before the first visit of the year?",
      answer: "The priorities that you link to, with their milestones of this term. Ask what has changed since the last review.",
      answeredById: personId("director"),
      answeredAt: dateOf(today()),
    },
  });
}

/** Notes of the years before were presented a month after they were published, but for the last one of Tidewater. */
async function presentEarlierNotes(
  db: Database,
  { trustId, units, chair }: Pick<Around, "trustId" | "units"> & { chair: string },
): Promise<void> {
  const before = dateOf(yearStart());
  for (const { unitId, schoolIds, school } of units) {
    const notes = await db.note.findMany({
      where: { trustId, state: "published", visit: { is: { trustId, unitId, date: { lt: before }, kind: { not: "linkMeeting" } } } },
      orderBy: { visit: { date: "asc" } },
      select: { visitId: true, visit: { select: { date: true } } },
    });
    const presented = school.name.startsWith("Tidewater") ? notes.slice(0, -1) : notes;
    await db.notePresentation.createMany({
      data: presented.flatMap(({ visitId, visit }) =>
        schoolIds.map((schoolId) => ({ trustId, visitId, schoolId, day: dateOf(addDays(dayOf(visit.date), 30)), recordedById: chair })),
      ),
    });
  }
}

function yearStart(): string {
  return `${startYearOf(today())}-09-01`;
}

async function loadScrutiny(
  db: Database,
  { trustId, unitId, schoolId, chair }: { trustId: string; unitId: string; schoolId: string; chair: string },
  { id: meetingId, day }: { id: string; day: Date },
): Promise<void> {
  const note = await db.note.findFirst({
    where: {
      ...{ trustId, state: "published", visit: { is: { trustId, unitId, kind: { not: "linkMeeting" } } } },
      ...{ versions: { some: { trustId, publishedAt: { lte: day } } }, presented: { none: { trustId } } },
    },
    orderBy: { visit: { date: "desc" } },
    select: { visitId: true },
  });
  const copy = await db.snapshot.findFirst({
    where: { trustId, unitId, desk: "selfEvaluation", purpose: shownName("governors"), day: { lte: day } },
    orderBy: [{ day: "desc" }, { id: "asc" }],
    select: { id: true },
  });
  const of = { trustId, meetingId, recordedById: chair };
  if (note) {
    await db.notePresentation.create({ data: { trustId, visitId: note.visitId, schoolId, day, recordedById: chair } });
    const report = await db.presentedReport.create({
      data: { ...of, visitId: note.visitId, conclusion: "Governors are content with early reading and will look at attendance again." },
    });
    await db.governorQuestion.create({
      data: {
        ...{ trustId, reportId: report.id, recordedById: chair, roleKey: "accountability", followUp: true },
        question: "How do leaders know that first-day calling brings children back?",
        answer: "Calls are logged. Figures for the half term come to the next meeting.",
      },
    });
  }
  if (copy) {
    const report = await db.presentedReport.create({ data: { ...of, snapshotId: copy.id } });
    await db.governorQuestion.create({
      data: {
        ...{ trustId, reportId: report.id, recordedById: chair, roleKey: "vision" },
        question: "Where does the school’s own view differ from the adviser’s?",
        answer: "In one area, and the reasons stand beside each other.",
      },
    });
  }
}
