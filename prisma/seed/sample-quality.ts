import { today } from "@/lib/clock";
import { addDays, type Day, dateOf, dayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { candidatesStatement, type ToDraw } from "@/lib/quality/candidates-statement";
import { drawFairly, seedOf } from "@/lib/quality/drawing";
import type { Agreement } from "@/lib/quality/words";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { workingDayFrom } from "@/lib/strategy/calendar";
import { startYearOf } from "@/lib/strategy/year-key";
import type { Prisma } from "@/prisma/generated/client";
import { type Around, calendarOf } from "./sample-facts.ts";

const said: { agreement: Agreement; reasons: string; reply: string }[] = [
  {
    agreement: "agrees",
    reasons: "What was seen in lessons and books is set out clearly, and the next steps follow from it.",
    reply: "",
  },
  {
    agreement: "partly",
    reasons: "The strengths are well founded. I would have expected more on how the disadvantaged pupils of the oldest year do.",
    reply: "The adviser looks at their books with the headteacher at the next visit and writes what was found.",
  },
  {
    agreement: "disagrees",
    reasons: "The risk is called amber, while two of the three things that the note reports have not changed since the visit before.",
    reply: "",
  },
];

const strengths = `- Directors know each school well, and schools say that they are treated fairly
- Advisers’ notes are clear, and headteachers use them`;
const areas = `- What comes of support is not always written down
- Schools that do well are not asked often enough to help others`;

const actions = [
  { text: "Write down for each piece of support what came of it", owner: "deputy", due: 60, state: "open", outcome: "" },
  { text: "Agree with two schools what they offer to others this year", owner: "director", due: -13, state: "open", outcome: "" },
  {
    text: "Tell headteachers how the sample of judgements is drawn",
    owner: "director",
    due: -30,
    state: "done",
    outcome: "Told and discussed at the headteachers’ meeting.",
  },
] as const;

/** A sample of six judgements of which three are answered, two days of the quality assurer, and a peer review with what is done after it. */
export async function loadQuality(db: Database, { trustId, personId }: Around): Promise<void> {
  const [found] = await db.$queryRaw<ToDraw[]>(candidatesStatement({ trustId, today: today() }));
  if (!found?.year) return;
  const { year, candidates } = found;
  const beginning = await db.academicYear.findFirstOrThrow({ where: { trustId, id: year.id }, select: { startsOn: true } });
  const first = dayOf(beginning.startsOn);
  const calendar = calendarOf(startYearOf(today()));
  // The working day on a day of the year, or after it, but never one to come.
  const inYear = (day: Day) => {
    const later = [first, day].sort()[1] ?? day;
    const working = workingDayFrom(calendar, later) ?? later;
    return dateOf(working <= today() ? working : later);
  };
  const [assurerId, director] = [personId("quality"), personId("director")];
  const named = candidates.map((one) => ({
    ...one,
    id: one.key.slice(one.key.indexOf(":") + 1),
    key: `${one.kind}:${one.unit} ${one.date}`,
  }));
  const drawn = drawFairly(named, 6, seedOf(year.key, 0));
  if (drawn.length > 0) {
    const sample = await db.qualitySample.create({
      data: {
        ...{ trustId, yearId: year.id, assurerId, drawnById: director, drawnOn: inYear(addDays(today(), -12)) },
        ...{ about: "Please look above all at whether the next steps follow from what was found.", seed: seedOf(year.key, 0) },
      },
      select: { id: true },
    });
    await db.sampledJudgement.createMany({
      data: drawn.map(({ id, kind, unitId, judgedById }, place) => {
        const { agreement, reasons, reply } = said[place] ?? { agreement: null, reasons: "", reply: "" };
        return {
          ...{ trustId, sampleId: sample.id, kind, unitId, judgedById, agreement, reasons, reply },
          ...(kind === "note" ? { visitId: id } : { meetingId: id }),
          answeredAt: agreement ? dateOf(addDays(today(), -4)) : null,
          repliedById: reply ? director : null,
        };
      }),
    });
  }
  const days = [
    { back: 11, about: "Notes of the first term read with the director" },
    { back: 5, about: "Sampled judgements answered" },
  ];
  await db.qualityDay.createMany({
    data: days.map(({ back, about }) => ({
      ...{ trustId, yearId: year.id, assurerId, recordedById: assurerId, about, days: 1 },
      day: inYear(addDays(today(), -back)),
    })),
  });
  await loadPeerReview(db, { trustId, personId }, { yearId: year.id, inYear });
}

async function loadPeerReview(
  db: Database,
  { trustId, personId }: Pick<Around, "trustId" | "personId">,
  { yearId, inYear }: { yearId: string; inYear: (day: Day) => Date },
): Promise<void> {
  const lines = (text: string) => richTextFrom(text) as unknown as Prisma.InputJsonValue;
  const startsOn = inYear(addDays(today(), -50));
  const review = await db.peerReview.create({
    data: {
      ...{ trustId, yearId, name: "Peer review of the trust", reviewers: "Two chief executives and a director of other trusts" },
      ...{ startsOn, lastDay: startsOn, focus: "How the trust knows its schools, and what comes of the support it gives." },
      ...{
        strengths: lines(strengths),
        areas: lines(areas),
        createdById: personId("director"),
        publishedAt: inYear(addDays(today(), -40)),
      },
    },
    select: { id: true },
  });
  await db.trustAction.createMany({
    data: actions.map(({ text, owner, due, state, outcome }) => ({
      ...{ trustId, reviewId: review.id, text, state, outcome, ownerId: personId(owner) },
      due: dateOf(workingDayFrom(calendarOf(startYearOf(today())), addDays(today(), due)) ?? addDays(today(), due)),
      closedOn: state === "done" ? inYear(addDays(today(), due)) : null,
    })),
  });
}
