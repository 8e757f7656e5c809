import { today } from "@/lib/clock";
import { addDays, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { workingDayFrom } from "@/lib/strategy/calendar";
import { startYearOf } from "@/lib/strategy/year-key";
import { type Around, calendarOf } from "./sample-facts.ts";

/** Two groups of schools that work together (CP-3), with the priorities that they serve, and the year's professional development. */
export async function loadGroupsAndOffers(db: Database, { trustId, units, personId }: Around, yearId: string): Promise<void> {
  const primary = units.filter(({ school }) => ["infant", "junior", "primary"].includes(school.phase));
  const secondary = units.filter(({ school }) => ["secondary", "allThrough"].includes(school.phase));
  const groups = [
    {
      name: "Early reading hub",
      about: "One way of teaching children to read, and people who can show it.",
      leadId: personId("lead"),
      activities: "Reading leads meet in each term and watch each other teach. Two of them train the adults of a school that asks.",
      impact: "Four schools now teach the same routine; keep-up groups begin in the third week.",
      units: primary.slice(0, 4),
      serves: "reads fluently",
    },
    {
      name: "Attendance in secondary schools",
      about: "What works with families of pupils who miss one day in ten.",
      leadId: personId("adviser2"),
      activities: "Heads of year compare what they do, every six weeks.",
      impact: "",
      units: secondary,
      serves: "More days in school",
    },
  ];
  for (const { units: members, serves, ...group } of groups) {
    const { id: groupId } = await db.schoolGroup.create({ data: { trustId, ...group }, select: { id: true } });
    const schoolIds = members.flatMap((unit) => unit.schoolIds);
    await db.schoolGroupMember.createMany({ data: schoolIds.map((schoolId) => ({ trustId, groupId, schoolId })) });
    await db.planPriority.updateMany({
      where: {
        trustId,
        title: { contains: serves },
        plan: { is: { trustId, yearId, unitId: { in: members.map(({ unitId }) => unitId) } } },
      },
      data: { groupId },
    });
  }
  await loadOffers(db, { trustId, units, personId }, yearId);
}

interface SampleOffer {
  title: string;
  kind: "course" | "network" | "pathway" | "moderation";
  provider: string;
  audience: string;
  outcome: string;
  evidence: string;
  strand: number;
  places: number | null;
  /** Days from today, each with its hours. */
  days: number[];
  changed?: string;
}

const sampleOffers: SampleOffer[] = [
  {
    title: "Teaching phonics: training for new staff",
    kind: "course",
    provider: "Early reading hub",
    audience: "Every adult who teaches reading",
    outcome: "Children who fall behind catch up within a term.",
    evidence: "Notes of visits this year: keep-up groups work where all adults teach in the same way.",
    strand: 0,
    places: 12,
    days: [-60, -46],
    changed: "In three of four schools all keep-up groups run as trained; five more children in ten read at the expected speed.",
  },
  {
    title: "Leading a subject well",
    kind: "course",
    provider: "The trust",
    audience: "Subject leaders in their first two years",
    outcome: "Pupils remember what they were taught in foundation subjects.",
    evidence: "Reviews of subjects in eight schools last year.",
    strand: 1,
    places: 3,
    days: [20, 48],
  },
  {
    title: "Network of SENDCos",
    kind: "network",
    provider: "The trust",
    audience: "SENDCos",
    outcome: "Pupils with SEND learn the same curriculum as all others.",
    evidence: "What visits say of adaptive teaching.",
    strand: 2,
    places: null,
    days: [-20, 35],
  },
  {
    title: "Moderation of writing, years 2 and 6",
    kind: "moderation",
    provider: "Lead teachers of four schools",
    audience: "Teachers of years 2 and 6",
    outcome: "Judgements of writing mean the same in every school.",
    evidence: "Last summer’s moderation: one judgement in seven was changed.",
    strand: 0,
    places: 30,
    days: [55],
  },
  {
    title: "Pathway to headship",
    kind: "pathway",
    provider: "With a university partner",
    audience: "Deputy headteachers",
    outcome: "Schools are led without a gap when a headteacher leaves.",
    evidence: "Three headships of the last two years were filled late.",
    strand: 3,
    places: 8,
    days: [80, 110, 140],
  },
  {
    title: "Governors: reading a school’s data",
    kind: "course",
    provider: "The trust",
    audience: "Governors",
    outcome: "Governors ask about the groups that do least well.",
    evidence: "Minutes of governing bodies last year.",
    strand: 3,
    places: 20,
    days: [28],
  },
];

/** The year's professional development (CP-1): past and to come, one that is full with somebody waiting, governors too. */
async function loadOffers(db: Database, { trustId, units, personId }: Around, yearId: string): Promise<void> {
  const version = await db.strategyVersion.findFirst({ where: { trustId, yearId, state: "published" }, select: { content: true } });
  const strands = (version?.content as { strands?: { strands?: { key: string }[] } } | null)?.strands?.strands ?? [];
  const keeper = personId("director");
  const schools = units.flatMap((unit) => unit.schoolIds);
  const ids: Record<string, string> = {};
  const calendar = calendarOf(startYearOf(today()));
  const inSchool = (days: number) => {
    const day = addDays(today(), days);
    return dateOf(workingDayFrom(calendar, day) ?? day);
  };
  for (const { title, strand, days, changed = "", ...offer } of sampleOffers) {
    const { id: offerId } = await db.developmentOffer.create({
      data: {
        trustId,
        yearId,
        title,
        changed,
        ...offer,
        strandKey: strands[strand % Math.max(1, strands.length)]?.key ?? null,
        startsOn: inSchool(days[0] ?? 0),
      },
      select: { id: true },
    });
    ids[title] = offerId;
    const hours = { startsAt: "15:30", endsAt: "17:00", place: "Trust office, main hall" };
    await db.offerSession.createMany({ data: days.map((day) => ({ trustId, offerId, day: inSchool(day), ...hours })) });
  }
  const book = (title: string, names: [name: string, does: string, school: number][], waiting = 0) =>
    db.offerBooking.createMany({
      data: names.map(([name, does, school], place) => ({
        ...{ trustId, offerId: ids[title] ?? "", name, does, schoolId: schools[school % schools.length] ?? null, bookedById: keeper },
        state: place >= names.length - waiting ? ("waiting" as const) : ("booked" as const),
      })),
    });
  await book("Teaching phonics: training for new staff", [
    ["Amira Khan", "Teaching assistant, reception", 0],
    ["Tom Whitlock", "Teacher, year 1", 0],
    ["Jess Oyelaran", "Teacher, year 2", 1],
    ["Paul Denby", "Teaching assistant, year 1", 2],
  ]);
  await book(
    "Leading a subject well",
    [
      ["Nadia Rahman", "Leads history", 0],
      ["Ben Archer", "Leads science", 1],
      ["Ewa Nowak", "Leads geography", 2],
      ["Callum Fraser", "Leads art", 3],
    ],
    1,
  );
  await book("Network of SENDCos", [
    ["Ruth Pemberton", "SENDCo", 1],
    ["Dev Patel", "SENDCo", 2],
  ]);
  await attend(db, trustId, ids["Teaching phonics: training for new staff"] ?? "", keeper);
}

/** Everybody was at the first day, and all but the last of the list at the second. */
async function attend(db: Database, trustId: string, offerId: string, recordedById: string): Promise<void> {
  const sessions = await db.offerSession.findMany({ where: { trustId, offerId }, orderBy: { day: "asc" }, select: { id: true } });
  const bookings = await db.offerBooking.findMany({ where: { trustId, offerId }, orderBy: { name: "asc" }, select: { id: true } });
  await db.offerAttendance.createMany({
    data: sessions.flatMap(({ id: sessionId }, second) =>
      bookings.map(({ id: bookingId }, place) => ({
        trustId,
        sessionId,
        bookingId,
        recordedById,
        attended: second === 0 || place < bookings.length - 1,
      })),
    ),
  });
}
