import { v7 as uuid } from "uuid";
import { today } from "@/lib/clock";
import { addDays, type Day, dateOf, writtenDay } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { type NoticeKey, noticeKinds } from "@/lib/notices/kinds";
import { placeIn } from "@/lib/notices/record";
import { visitName } from "@/lib/visits/words";
import type { Around } from "./sample-facts.ts";

interface Told {
  personId: string;
  kind: NoticeKey;
  day: Day;
  subject: string;
  text: string;
  address: string;
}

interface VisitRow {
  id: string;
  kind: Parameters<typeof visitName>[0]["kind"];
  number: number | null;
  reviewKind: Parameters<typeof visitName>[0]["reviewKind"];
  title: string | null;
  date: Day;
  unit: string;
  lead: string | null;
  leadId: string | null;
  state: string | null;
  toldOn: Day | null;
}

/** The school whose head, governors and staff have accounts, and the team: what each of them was told lately. */
export async function loadNotices(db: Database, { trustId, personId }: Pick<Around, "trustId" | "personId">): Promise<void> {
  const visits = await db.$queryRaw<VisitRow[]>`
    SELECT v."id", v."kind", v."number", v."reviewKind", v."title", to_char(v."date", 'YYYY-MM-DD') AS "date", c."name" AS "unit", p."name" AS "lead", v."leadId", n."state"::text AS "state",
      to_char(COALESCE((SELECT max(x."publishedAt") FROM "NoteVersion" x WHERE x."trustId" = ${trustId}::uuid AND x."visitId" = v."id"), v."date" + 3), 'YYYY-MM-DD') AS "toldOn"
    FROM "Visit" v JOIN "School" c ON c."trustId" = ${trustId}::uuid AND c."unitId" = v."unitId" LEFT JOIN "Person" p ON p."trustId" = ${trustId}::uuid AND p."id" = v."leadId"
      LEFT JOIN "Note" n ON n."trustId" = ${trustId}::uuid AND n."visitId" = v."id"
    WHERE v."trustId" = ${trustId}::uuid AND c."urn" = 900101 AND v."origin" = 'here' AND v."date" BETWEEN ${today()}::date - 200 AND ${today()}::date + 120 ORDER BY v."date", v."id"`;
  const [head, chair, governor] = [personId("head"), personId("chair"), personId("governor")];
  const told = [
    ...visits.flatMap((visit) => ofVisit(visit, { head, readers: [head, chair, governor] })),
    ...(await ofTheTeam(db, trustId, personId)),
  ];
  told.sort((one, other) => one.day.localeCompare(other.day));
  await db.notice.createMany({ data: told.map((one) => row(trustId, one)) });
}

function ofVisit(visit: VisitRow, { head, readers }: { head: string; readers: string[] }): Told[] {
  const { id, date, unit, lead, leadId, state, toldOn } = visit;
  const name = visitName(visit);
  const of = `${name.charAt(0).toLowerCase()}${name.slice(1)} on ${writtenDay(date)}`;
  if (date > today()) {
    const planned = {
      kind: "visitDates" as const,
      day: addDays(today(), -9),
      subject: `${name}, ${unit}, ${writtenDay(date)}`,
      address: `/visits/${id}`,
    };
    return [head, ...(leadId ? [leadId] : [])].map((personId) => ({
      ...planned,
      personId,
      text: `This visit is planned.${lead ? ` Led by ${lead}.` : ""}`,
    }));
  }
  if (state === "withHeadteacher") {
    const text = `${lead ?? "The adviser"} has sent you the note of ${of}. Please read it and say whether it is accurate.`;
    return [
      {
        personId: head,
        kind: "noteToCheck",
        day: addDays(today(), -2),
        subject: `Please check the note of ${of}`,
        text,
        address: `/visits/${id}/note`,
      },
    ];
  }
  if (state !== "published") return [];
  const published = {
    kind: "notePublished" as const,
    day: toldOn ?? date,
    subject: `The note of ${of} is published`,
    text: `The note of ${of} to ${unit} is published.`,
  };
  return readers.map((personId) => ({ ...published, personId, address: `/visits/${id}/note` }));
}

async function ofTheTeam(db: Database, trustId: string, personId: Around["personId"]): Promise<Told[]> {
  const reports = await db.boardReport.findMany({ where: { trustId, issuedAt: { not: null } }, select: { id: true, day: true } });
  const asked = await db.$queryRaw<{ id: string; unit: string; by: string }[]>`
    SELECT s."id", c."name" AS "unit", p."name" AS "by" FROM "Support" s JOIN "School" c ON c."trustId" = ${trustId}::uuid AND c."unitId" = s."unitId"
      JOIN "Person" p ON p."trustId" = ${trustId}::uuid AND p."id" = s."requestedById" WHERE s."trustId" = ${trustId}::uuid AND s."state" = 'requested' ORDER BY c."name", s."id"`;
  const questioned = await db.$queryRaw<{ id: string; unit: string }[]>`
    SELECT j."id", c."name" AS "unit" FROM "SampledJudgement" j JOIN "School" c ON c."trustId" = ${trustId}::uuid AND c."unitId" = j."unitId"
    WHERE j."trustId" = ${trustId}::uuid AND j."agreement" = 'disagrees' ORDER BY c."name", j."id"`;
  const director = personId("director");
  return [
    ...reports.flatMap(({ id, day }) => {
      const name = `The report to the board of ${writtenDay(day.toISOString().slice(0, 10))}`;
      const issued = {
        kind: "boardReport" as const,
        day: addDays(today(), -5),
        subject: name,
        text: "Ruth Adeyemi has issued it.",
        address: `/board/${id}`,
      };
      return [personId("trustee"), personId("trustchair")].map((reader) => ({ ...issued, personId: reader }));
    }),
    ...asked.map(({ id, unit, by }) => ({
      ...{ personId: director, kind: "support" as const, day: addDays(today(), -3), address: `/support/${id}` },
      ...{ subject: `Support is asked for: ${unit}`, text: `${by} asks for support for ${unit}. Please arrange it, or say why not.` },
    })),
    ...questioned.map(({ id, unit }) => ({
      ...{ personId: director, kind: "qualityAnswered" as const, day: addDays(today(), -12), address: `/quality/${id}` },
      ...{
        subject: `The quality assurer does not agree with a judgement of ${unit}`,
        text: "Read why, and say what the team does about it.",
      },
    })),
  ];
}

/** What is older than a week was read, and told in a digest where it was not told at once. */
function row(trustId: string, { personId, kind, day, subject, text, address }: Told) {
  const createdAt = new Date(`${day}T10:00:00Z`);
  const old = day < addDays(today(), -7);
  const monday = addDays(day, 8 - (dateOf(day).getUTCDay() || 7));
  const how = noticeKinds[kind].usual;
  return {
    ...{ trustId, id: uuid({ msecs: createdAt.getTime() }), personId, kind, how, subject, text, createdAt },
    ...placeIn(`https://sample.test${address}`, "https://sample.test"),
    readAt: old ? createdAt : null,
    digestOf: old && how === "digest" ? dateOf(monday) : null,
  };
}
