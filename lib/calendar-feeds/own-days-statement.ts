import "server-only";
import type { Day } from "@/lib/dates";
import type { MeetingKind } from "@/lib/standards-meetings/words";
import type { ReviewKind, VisitKind } from "@/lib/visits/words";
import { Prisma } from "@/prisma/generated/client";

/** A day in somebody's calendar. */
export interface OwnDay {
  kind: "visit" | "meeting" | "body" | "development";
  id: string;
  unit: string;
  date: Day;
  startsAt: string | null;
  endsAt: string | null;
  place: string;
  version: number;
  cancelled: boolean;
  visit: { kind: VisitKind; number: number | null; reviewKind: ReviewKind | null; title: string | null } | null;
  meeting: MeetingKind | null;
  title: string;
}

/** So many days back and ahead a calendar reaches; what was cancelled is said for so long. */
const [back, ahead, cancelledFor] = [90, 400, 60];

/**
 * The days of one person: visits that they lead, take part in, or that come to a school they head; standards meetings
 * in which they are expected; meetings of their governing body; professional development that they have a place on. Names, days and places only.
 */
export function ownDaysStatement(trustId: string, personId: string, today: Day): Prisma.Sql {
  const [trust, person] = [Prisma.sql`${trustId}::uuid`, Prisma.sql`${personId}::uuid`];
  const near = (day: Prisma.Sql) => Prisma.sql`${day} BETWEEN ${today}::date - ${back}::int AND ${today}::date + ${ahead}::int`;
  const nameOf = (
    unit: Prisma.Sql,
  ) => Prisma.sql`COALESCE((SELECT f."name" FROM "Federation" f WHERE f."trustId" = ${trust} AND f."unitId" = ${unit}),
    (SELECT c."name" FROM "School" c WHERE c."trustId" = ${trust} AND c."unitId" = ${unit}), '')`;
  // As in the app: who holds no role any more, or assures from outside only, reads nothing of the days on which they are named.
  const takesPart = Prisma.sql`EXISTS (SELECT FROM "current" WHERE "role" <> 'qualityAssurer')`;
  const [ofVisit, ofMeeting] = [Prisma.sql`v."unitId"`, Prisma.sql`m."unitId"`];
  return Prisma.sql`
    WITH "current" AS MATERIALIZED (SELECT h."role"::text AS "role", h."schoolId" FROM "RoleHolding" h
      WHERE h."trustId" = ${trust} AND h."personId" = ${person} AND h."startsOn" <= ${today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date)),
    held AS MATERIALIZED (SELECT h."role", h."schoolId", c."unitId", COALESCE(f."unitId", c."unitId") AS "within" FROM "current" h
      JOIN "School" c ON c."trustId" = ${trust} AND c."id" = h."schoolId" LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId")
    SELECT 'visit' AS "kind", v."id", ${nameOf(ofVisit)} AS "unit", to_char(v."date", 'YYYY-MM-DD') AS "date", v."startsAt", v."endsAt", '' AS "place", v."sequence" AS "version", v."status" = 'cancelled' AS "cancelled",
      jsonb_build_object('kind', v."kind", 'number', v."number", 'reviewKind', v."reviewKind", 'title', v."title") AS "visit", NULL::text AS "meeting", '' AS "title"
    FROM "Visit" v WHERE v."trustId" = ${trust} AND ${near(Prisma.sql`v."date"`)} AND (v."status" <> 'cancelled' OR v."cancelledOn" > ${today}::date - ${cancelledFor}::int)
      AND ${takesPart} AND (v."leadId" = ${person} OR EXISTS (SELECT FROM "VisitPerson" p WHERE p."trustId" = ${trust} AND p."visitId" = v."id" AND p."personId" = ${person} AND p."attendance" <> 'notComing')
        OR EXISTS (SELECT FROM held WHERE held."role" = 'headteacher' AND v."unitId" IN (held."unitId", held."within")))
    UNION ALL
    SELECT 'meeting', m."id", ${nameOf(ofMeeting)}, to_char(m."date", 'YYYY-MM-DD'), NULLIF(m."startsAt", ''), NULL, m."place", m."version", m."state" = 'cancelled', NULL, m."kind"::text, ''
    FROM "StandardsMeeting" m WHERE m."trustId" = ${trust} AND ${near(Prisma.sql`m."date"`)} AND (m."state" <> 'cancelled' OR m."date" > ${today}::date - ${cancelledFor}::int)
      AND ${takesPart} AND EXISTS (SELECT FROM "MeetingPerson" p WHERE p."trustId" = ${trust} AND p."meetingId" = m."id" AND p."personId" = ${person})
    UNION ALL
    SELECT 'body', b."id", c."name", to_char(b."day", 'YYYY-MM-DD'), b."time", NULL, c."name", 1, false, NULL, NULL, b."title"
    FROM "GoverningBodyMeeting" b JOIN "School" c ON c."trustId" = ${trust} AND c."id" = b."schoolId" WHERE b."trustId" = ${trust} AND ${near(Prisma.sql`b."day"`)}
      AND EXISTS (SELECT FROM held WHERE held."role" IN ('headteacher', 'chairOfGovernors', 'governor', 'linkGovernor', 'clerk') AND held."within" IN (
        SELECT COALESCE(f."unitId", c."unitId") FROM (SELECT 1) one LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId"))
    UNION ALL
    SELECT 'development', s."id", '', to_char(s."day", 'YYYY-MM-DD'), NULLIF(s."startsAt", ''), NULLIF(s."endsAt", ''), s."place",
      s."version" + CASE WHEN d."closedAt" IS NULL THEN 0 ELSE 1 END, s."cancelledAt" IS NOT NULL OR d."closedAt" IS NOT NULL, NULL, NULL, d."title"
    FROM "OfferSession" s JOIN "DevelopmentOffer" d ON d."trustId" = ${trust} AND d."id" = s."offerId" WHERE s."trustId" = ${trust} AND ${near(Prisma.sql`s."day"`)} AND ${takesPart}
      AND EXISTS (SELECT FROM "OfferBooking" b WHERE b."trustId" = ${trust} AND b."offerId" = d."id" AND b."personId" = ${person} AND b."state" = 'booked')`;
}
