import { today } from "@/lib/clock";
import { addDays, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { Around } from "./sample-facts.ts";

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
  const offers: [title: string, provider: string, days: number, about: string][] = [
    ["Teaching phonics: training for new staff", "Early reading hub", -60, "Two afternoons for every adult who teaches reading."],
    ["Leading a subject well", "The trust", 20, "Four sessions for subject leaders in their first two years."],
    ["Network of SENDCos", "The trust", 35, "One meeting in each term, each in another school."],
    ["Pathway to headship", "With a university partner", 80, "A year for deputy headteachers."],
  ];
  await db.developmentOffer.createMany({
    data: offers.map(([title, provider, days, about]) => ({
      trustId,
      yearId,
      title,
      provider,
      about,
      startsOn: dateOf(addDays(today(), days)),
    })),
  });
}
