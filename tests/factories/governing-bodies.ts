import { dateOf } from "@/lib/dates";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { aVisit, aVisitedSchool, type VisitedSchool } from "./notes.ts";
import { aViewer, inTrustOf } from "./records.ts";

/** A school that is visited, with its chair, its clerk and a meeting in September and one in November. */
export async function aGovernedSchool() {
  const place = await aVisitedSchool();
  const { trust, school } = place;
  const [chair, clerk] = await Promise.all([
    aViewer(trust, "chairOfGovernors", { school, name: "Grace Bell" }),
    aViewer(trust, "clerk", { school, name: "Maureen Doyle" }),
  ]);
  const meeting = (day: string) =>
    inTrustOf(trust.id, (db) =>
      db.governingBodyMeeting.create({
        data: { trustId: trust.id, schoolId: school.id, day: dateOf(day), time: "18:00", title: "Full governing body" },
      }),
    );
  return {
    ...place,
    chair,
    clerk,
    september: await meeting("2026-09-22"),
    november: await meeting("2026-11-23"),
    february: await meeting("2027-02-02"),
  };
}

export type GovernedSchool = Awaited<ReturnType<typeof aGovernedSchool>>;

/** A note that was published on a day, with a strength and a risk. */
export async function aPublishedNote(
  place: VisitedSchool,
  { publishedOn = "2026-11-20", number = 2, date = "2026-11-17", kind = "programme" as "programme" | "linkMeeting" } = {},
) {
  const { trust, school, adviser } = place;
  const visit = await aVisit(place, { number, date, kind });
  const of = { trustId: trust.id, visitId: visit.id };
  const document = {
    title: `Note of visit ${number}`,
    lead: school.name,
    meta: [],
    blocks: [{ kind: "text", body: richTextFrom(`Words of visit ${number}`) }],
  };
  const parts = [{ kind: "summary", key: "summary", value: { body: [], questions: [`What has visit ${number} changed?`] } }];
  return inTrustOf(trust.id, async (db) => {
    await db.visit.updateMany({ where: { trustId: trust.id, id: visit.id }, data: { status: "done" } });
    await db.note.create({ data: { ...of, authorId: adviser.personId, state: "published" } });
    await db.noteVersion.create({
      data: {
        ...of,
        number: 1,
        content: { document, parts, checks: [] },
        publishedById: adviser.personId,
        publishedAt: new Date(`${publishedOn}T10:00:00Z`),
      },
    });
    const finding = { ...of, unitId: school.unitId, day: dateOf(date) };
    await db.finding.createMany({
      data: [
        { ...finding, kind: "strength", text: `Strength of visit ${number}` },
        { ...finding, kind: "risk", text: `Risk of visit ${number}`, riskLevelKey: "red" },
        { ...finding, kind: "evaluation", text: "Seen in lessons" },
      ],
    });
    return visit.id;
  });
}

/** A rating of an action at a visit. */
export function aRatingOf(place: VisitedSchool, actionId: string, visitId: string, { tone = "amber", day = "2026-11-17" } = {}) {
  const { trust, adviser } = place;
  const levelName = { red: "Not started", amber: "Under way", green: "In place" }[tone] ?? tone;
  return inTrustOf(trust.id, (db) =>
    db.actionRating.create({
      data: {
        ...{ trustId: trust.id, actionId, visitId, day: dateOf(day), levelKey: tone, levelName, levelTone: tone },
        ...{ evidence: "Seen in two lessons", outcome: "carryOn", ratedById: adviser.personId },
      },
    }),
  );
}

/** A copy of an evaluation or a plan that was kept on a day. */
export function aCopy(
  { trust, school, headteacher }: VisitedSchool,
  { desk = "selfEvaluation" as "selfEvaluation" | "improvementPlan", purpose = "Shown to governors", day = "2026-11-10" } = {},
) {
  return inTrustOf(trust.id, async (db) => {
    const content = {
      title: "Self-evaluation 2026/27",
      lead: school.name,
      meta: [],
      blocks: [{ kind: "text", body: richTextFrom("Words of the evaluation") }],
    };
    return db.snapshot.create({
      data: {
        trustId: trust.id,
        desk,
        recordId: school.id,
        unitId: school.unitId,
        day: dateOf(day),
        purpose,
        content,
        personId: headteacher.personId,
      },
    });
  });
}
