import { v7 as uuid } from "uuid";
import { today } from "@/lib/clock";
import { addDays, type Day, dateOf, weekdayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { startYearOf, yearKeyOf } from "@/lib/strategy/year-key";
import type { PlanContent } from "@/lib/visits/plan";
import { type Around, chance } from "./sample-facts.ts";
import type { SampleVisit } from "./sample-visits.ts";

const subjects = ["Reading", "Mathematics", "Writing", "Science", "History", "Geography"];
const reasons = [
  "A priority of the school’s plan",
  "Results have fallen for two years",
  "A new leader of the subject",
  "Books look uneven",
];

/** Plans with their agreements, areas of focus, and governors who shadow. */
export async function loadPlanning(db: Database, around: Around, visits: readonly SampleVisit[]): Promise<void> {
  const areas = await loadFocus(db, around, visits);
  await loadPlans(db, around, visits, areas);
  await loadGovernors(db, around, visits);
}

const ofThisYear = ({ year }: SampleVisit) => year === startYearOf(today());

async function loadFocus(db: Database, { trustId, units }: Around, visits: readonly SampleVisit[]): Promise<Map<string, string>> {
  const years = await db.academicYear.findMany({ where: { trustId, key: yearKeyOf(startYearOf(today())) }, select: { id: true } });
  const yearId = years[0]?.id;
  const areas = units.flatMap(({ unitId, school }, place) => {
    const first = visits.find((visit) => visit.unit.unitId === unitId && visit.number === 1 && ofThisYear(visit) && visit.day <= today());
    if (!first || !yearId) return [];
    return [0, 1, 2].slice(0, 2 + (place % 2)).map((which) => ({
      trustId,
      id: uuid(),
      unitId,
      yearId,
      name: subjects[(place + which * 2) % subjects.length] ?? "Reading",
      why: reasons[Math.floor(reasons.length * chance(school.name, which))] ?? null,
      visitId: first.id,
      startedOn: dateOf(first.day),
    }));
  });
  await db.focusArea.createMany({ data: areas });
  return new Map(areas.toReversed().map(({ unitId, id }) => [unitId, id]));
}

/** How the plan of a visit to come stands: agreed, asked of the headteacher, changed since it was agreed, or not written. */
function standingOf(visit: SampleVisit, next: readonly SampleVisit[]): "agreed" | "asked" | "changed" | "none" {
  if (visit.day < today()) return "agreed";
  const place = next.indexOf(visit);
  return (["asked", "agreed", "changed", "none"] as const)[place % 4] ?? "none";
}

async function loadPlans(
  db: Database,
  { trustId, personId }: Around,
  visits: readonly SampleVisit[],
  areas: ReadonlyMap<string, string>,
): Promise<void> {
  const heads = await holdersAt(db, trustId, ["headteacher"]);
  const next = visits.filter(({ day }) => day >= today());
  const late = visits.find((visit) => ofThisYear(visit) && visit.day < today() && visit.unit.school.name.startsWith("Tidewater"));
  const plans: {
    trustId: string;
    id: string;
    visitId: string;
    number: number;
    content: PlanContent;
    createdById: string;
    createdAt: Date;
  }[] = [];
  const agreements: { trustId: string; planId: string; side: "school" | "trust"; personId: string; day: Date; at: Date }[] = [];
  for (const visit of visits) {
    const standing = standingOf(visit, next);
    const head = heads.get(visit.unit.schoolIds[0] ?? "")?.[0];
    if (standing === "none" || !head) continue;
    const adviser = personId(visit.unit.school.adviser ?? "director");
    const versions = versionsOf(visit, standing, { adviser, head, late: visit === late });
    for (const [index, { day, change, agreed }] of versions.entries()) {
      const id = uuid();
      plans.push({
        trustId,
        id,
        visitId: visit.id,
        number: index + 1,
        content: planOf(visit, areas, change),
        createdById: adviser,
        createdAt: new Date(`${day}T10:00:00Z`),
      });
      for (const [side, by, on] of agreed)
        agreements.push({ trustId, planId: id, side, personId: by, day: dateOf(on), at: new Date(`${on}T15:30:00Z`) });
    }
  }
  await db.visitPlan.createMany({ data: plans });
  await db.visitAgreement.createMany({ data: agreements });
  if (late) {
    const reason = "The headteacher was new and asked for more time";
    await db.clauseReason.create({ data: { trustId, clause: "VP-4", visitId: late.id, reason, personId: personId("adviser") } });
  }
}

interface Version {
  day: Day;
  change: Partial<PlanContent>;
  agreed: ["school" | "trust", personId: string, on: Day][];
}

/** The versions of a plan with who agreed to each and when. */
function versionsOf(
  { day }: SampleVisit,
  standing: "agreed" | "asked" | "changed",
  { adviser, head, late }: { adviser: string; head: string; late: boolean },
): Version[] {
  const written = atLatest(addDays(day, -24));
  const agreedOn = late ? addDays(day, -3) : atLatest(addDays(day, -18));
  const bySchool: Version["agreed"] = standing === "asked" ? [] : [["school", head, agreedOn]];
  const first: Version = { day: written, change: {}, agreed: [["trust", adviser, written], ...bySchool] };
  if (standing !== "changed") return [first];
  const again = atLatest(addDays(today(), -1));
  const change = { feedback: { at: "14:30", about: "Improvement plan, attendance, next steps" } };
  return [first, { day: again, change, agreed: [["trust", adviser, again]] }];
}

function planOf({ unit, number, day }: SampleVisit, areas: ReadonlyMap<string, string>, change: Partial<PlanContent>): PlanContent {
  const subject = subjects[(number + unit.school.urn) % subjects.length] ?? "Reading";
  return {
    date: day,
    startsAt: "09:00",
    endsAt: "15:00",
    activities: [
      {
        key: "morning",
        part: "morning",
        pupilFacing: true,
        title: "Lessons, books and talks with pupils",
        subject,
        yearGroups: unit.school.phase === "secondary" ? "7 to 9" : "1 to 4",
        focusAreaId: areas.get(unit.unitId) ?? null,
      },
      {
        key: "afternoon",
        part: "afternoon",
        pupilFacing: false,
        title: "Themes of the visit",
        subject: "",
        yearGroups: "",
        focusAreaId: null,
      },
    ],
    feedback: { at: "14:15", about: "Improvement plan, self-evaluation, safeguarding, attendance" },
    excluded: [],
    remarks: "",
    ...change,
  };
}

/** A working day on or before a day, and before today: nothing of the sample happens later. */
function atLatest(day: Day): Day {
  const past = day < today() ? day : addDays(today(), -1);
  const weekend = { 0: -2, 6: -1 }[weekdayOf(past)] ?? 0;
  return addDays(past, weekend);
}

async function holdersAt(
  db: Database,
  trustId: string,
  roles: ("headteacher" | "governor" | "linkGovernor")[],
): Promise<Map<string, string[]>> {
  const rows = await db.roleHolding.findMany({ where: { trustId, role: { in: roles } }, select: { schoolId: true, personId: true } });
  const holders = new Map<string, string[]>();
  for (const { schoolId, personId } of rows) if (schoolId) holders.set(schoolId, [...(holders.get(schoolId) ?? []), personId]);
  return holders;
}

/** At most visits a governor was there; one has signed up for the next. */
async function loadGovernors(db: Database, { trustId, personId }: Around, visits: readonly SampleVisit[]): Promise<void> {
  const governors = await holdersAt(db, trustId, ["governor", "linkGovernor"]);
  const people = await db.person.findMany({ where: { trustId }, select: { id: true, name: true } });
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "";
  const next = visits.find(({ unit, day }) => unit.school.name.startsWith("Whitesands") && day >= today());
  const rows = visits.flatMap((visit) => {
    const [governor] = governors.get(visit.schoolId ?? visit.unit.schoolIds[0] ?? "") ?? [];
    if (!governor || visit.day >= today() || chance(visit.unit.school.name, visit.number, visit.year) > 0.7) return [];
    const part = chance(visit.day) < 0.5 ? "from 13:00" : null;
    return [
      {
        trustId,
        visitId: visit.id,
        personId: governor,
        name: nameOf(governor),
        as: "Governor",
        role: "shadows" as const,
        attendance: "present" as const,
        part,
      },
    ];
  });
  const shadow = personId("governor");
  const coming = next
    ? [
        {
          trustId,
          visitId: next.id,
          personId: shadow,
          name: nameOf(shadow),
          as: "Link governor",
          role: "shadows" as const,
          attendance: "coming" as const,
          part: "from 13:00",
        },
      ]
    : [];
  await db.visitPerson.createMany({ data: [...rows, ...coming] });
}
