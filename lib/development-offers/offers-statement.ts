import "server-only";
import { actionsSeen } from "@/lib/agreed-actions/asked-statement";
import type { Viewer } from "@/lib/auth/viewer";
import { unitsHeld } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { OfferFilter } from "@/lib/development-offers/filter";
import { attendanceShownIn, developmentOfferPolicy } from "@/lib/development-offers/policy";
import type { OfferKind } from "@/lib/development-offers/words";
import { pageSize } from "@/lib/pages";
import { Prisma } from "@/prisma/generated/client";

/** An offer as it stands in the list. */
export interface OfferRow {
  id: string;
  kind: OfferKind;
  title: string;
  about: string;
  provider: string;
  audience: string;
  strandKey: string | null;
  outcome: string;
  startsOn: Day | null;
  /** The next session, else the last, else when it begins. */
  day: Day | null;
  places: number | null;
  booked: number;
  waiting: number;
  /** How many steps of plans and actions point at it. */
  steps: number;
  actions: number;
  closed: boolean;
  closedReason: string;
  /** The viewer's own place. */
  mine: "booked" | "waiting" | null;
}

/** For a WITH: the year that runs on the viewer's day. */
const yearNow = ({ trustId, today }: Viewer) => Prisma.sql`"year" AS MATERIALIZED (
  SELECT y."id", y."key", y."startsOn", COALESCE((SELECT v."content" #> '{strands,strands}' FROM "StrategyVersion" v
    WHERE v."trustId" = y."trustId" AND v."yearId" = y."id" AND v."state" = 'published'), '[]') AS "strands"
  FROM "AcademicYear" y WHERE y."trustId" = ${trustId}::uuid AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date)`;

const named = Prisma.sql`(SELECT COALESCE(jsonb_agg(jsonb_build_object('key', s ->> 'key', 'name', s ->> 'name')), '[]') FROM "year", jsonb_array_elements("year"."strands") s)`;

/** The columns of an offer "d". */
function offerColumns({ trustId, personId, today }: Viewer): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  const count = (state: string) =>
    Prisma.sql`(SELECT count(*)::int FROM "OfferBooking" b WHERE b."trustId" = ${trust} AND b."offerId" = d."id" AND b."state" = ${state}::"BookingState")`;
  const held = Prisma.sql`"OfferSession" s WHERE s."trustId" = ${trust} AND s."offerId" = d."id" AND s."cancelledAt" IS NULL`;
  return Prisma.sql`d."id", d."kind", d."title", d."about", d."provider", d."audience", d."strandKey", d."outcome", d."startsOn", d."places",
    COALESCE((SELECT min(s."day") FROM ${held} AND s."day" >= ${today}::date), (SELECT max(s."day") FROM ${held}), d."startsOn") AS "day",
    ${count("booked")} AS "booked", ${count("waiting")} AS "waiting",
    (SELECT count(*)::int FROM "PlanStep" s WHERE s."trustId" = ${trust} AND s."offerId" = d."id" AND NOT s."removed") AS "steps",
    (SELECT count(*)::int FROM "AgreedAction" a WHERE a."trustId" = ${trust} AND a."offerId" = d."id") AS "actions",
    d."closedAt" IS NOT NULL AS "closed", d."closedReason",
    (SELECT b."state"::text FROM "OfferBooking" b WHERE b."trustId" = ${trust} AND b."offerId" = d."id" AND b."personId" = ${personId}::uuid AND b."state" <> 'cancelled') AS "mine"`;
}

/** The year's offers as they are narrowed, 50 at once, the next first. */
export function offersStatement(viewer: Viewer, { kind, strand, when, mine, page }: OfferFilter): Prisma.Sql {
  const { trustId, personId, today } = viewer;
  const headed = unitsHeld(viewer, "headteacher");
  const wanted = [
    ...(kind ? [Prisma.sql`o."kind" = ${kind}::"OfferKind"`] : []),
    ...(strand ? [Prisma.sql`o."strandKey" = ${strand}`] : []),
    ...(when === "" ? [Prisma.sql`NOT o."closed" AND (o."day" IS NULL OR o."day" >= ${today}::date)`] : []),
    ...(when === "past" ? [Prisma.sql`(o."closed" OR o."day" < ${today}::date)`] : []),
    ...(mine
      ? [
          Prisma.sql`EXISTS (SELECT FROM "OfferBooking" b LEFT JOIN "School" c ON c."trustId" = b."trustId" AND c."id" = b."schoolId"
            LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE b."trustId" = ${trustId}::uuid
            AND b."offerId" = o."id" AND b."state" <> 'cancelled' AND (b."personId" = ${personId}::uuid OR COALESCE(f."unitId", c."unitId") = ANY(${headed}::uuid[])))`,
        ]
      : []),
    Prisma.sql`true`,
  ];
  return Prisma.sql`WITH ${yearNow(viewer)},
    found AS MATERIALIZED (SELECT o.* FROM (SELECT ${offerColumns(viewer)} FROM "DevelopmentOffer" d JOIN "year" ON d."yearId" = "year"."id" WHERE d."trustId" = ${trustId}::uuid) o
      WHERE ${Prisma.join(wanted, " AND ")}),
    shown AS (SELECT * FROM found ORDER BY "day" NULLS LAST, "title", "id" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize})
    SELECT (SELECT "key" FROM "year") AS "year", ${named} AS "strands", (SELECT count(*)::int FROM found) AS "total",
      COALESCE((SELECT jsonb_agg(to_jsonb(shown) ORDER BY "day" NULLS LAST, "title", "id") FROM shown), '[]') AS "offers",
      (NOT EXISTS (SELECT FROM "DevelopmentOffer" d JOIN "year" ON d."yearId" = "year"."id" WHERE d."trustId" = ${trustId}::uuid)
        AND EXISTS (SELECT FROM "DevelopmentOffer" d JOIN "AcademicYear" y ON y."trustId" = d."trustId" AND y."id" = d."yearId" JOIN "year" ON y."endsBefore" = "year"."startsOn"
          WHERE d."trustId" = ${trustId}::uuid)) AS "canCopy" WHERE EXISTS (SELECT FROM "year")`;
}

/** The bookings of an offer "d" that the viewer sees: all for who keeps it, their schools', and their own. */
function bookingsSeen(viewer: Viewer): Prisma.Sql {
  const shown = attendanceShownIn(viewer);
  if (developmentOfferPolicy.keep(viewer) || shown === "all") return Prisma.sql`true`;
  return Prisma.sql`(b."personId" = ${viewer.personId}::uuid OR b."bookedById" = ${viewer.personId}::uuid OR COALESCE(f."unitId", c."unitId") = ANY(${shown}::uuid[]))`;
}

/** One offer with its sessions, the bookings that the viewer sees, and the actions that it serves. */
export function offerStatement(viewer: Viewer, id: string): Prisma.Sql {
  const { trustId } = viewer;
  const trust = Prisma.sql`${trustId}::uuid`;
  const marks = (was: boolean) => Prisma.sql`COALESCE((SELECT jsonb_agg(t."sessionId") FROM "OfferAttendance" t
    WHERE t."trustId" = ${trust} AND t."bookingId" = b."id" AND t."attended" = ${was}), '[]')`;
  return Prisma.sql`WITH d AS MATERIALIZED (SELECT * FROM "DevelopmentOffer" WHERE "trustId" = ${trustId}::uuid AND "id" = ${id}::uuid),
    "year" AS MATERIALIZED (SELECT y."key", COALESCE((SELECT v."content" #> '{strands,strands}' FROM "StrategyVersion" v
      WHERE v."trustId" = y."trustId" AND v."yearId" = y."id" AND v."state" = 'published'), '[]') AS "strands"
      FROM "AcademicYear" y JOIN d ON y."id" = d."yearId" WHERE y."trustId" = ${trust})
    SELECT to_jsonb(o) || jsonb_build_object('version', d."version", 'evidence', d."evidence", 'changed', d."changed", 'yearKey', (SELECT "key" FROM "year"), 'strands', ${named},
      'strandName', COALESCE((SELECT s ->> 'name' FROM "year", jsonb_array_elements("year"."strands") s WHERE s ->> 'key' = d."strandKey"), ''),
      'sessions', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', s."id", 'day', s."day", 'startsAt', s."startsAt", 'endsAt', s."endsAt", 'place', s."place",
          'version', s."version", 'cancelled', s."cancelledAt" IS NOT NULL, 'recorded', EXISTS (SELECT FROM "OfferAttendance" t WHERE t."trustId" = ${trust} AND t."sessionId" = s."id")) ORDER BY s."day", s."startsAt")
        FROM "OfferSession" s WHERE s."trustId" = ${trust} AND s."offerId" = d."id"), '[]'),
      'bookings', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', b."id", 'name', b."name", 'does', b."does", 'school', c."name", 'schoolId', b."schoolId", 'unitId', COALESCE(f."unitId", c."unitId"),
          'personId', b."personId", 'state', b."state", 'changed', b."changed", 'version', b."version", 'there', ${marks(true)}, 'away', ${marks(false)}) ORDER BY b."state", b."bookedAt", b."id")
        FROM "OfferBooking" b LEFT JOIN "School" c ON c."trustId" = ${trust} AND c."id" = b."schoolId" LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId"
        WHERE b."trustId" = ${trust} AND b."offerId" = d."id" AND ${bookingsSeen(viewer)}), '[]'),
      'over', (SELECT max(s."day") FROM "OfferSession" s WHERE s."trustId" = ${trust} AND s."offerId" = d."id" AND s."cancelledAt" IS NULL) < ${viewer.today}::date IS TRUE,
      'schools', CASE WHEN ${developmentOfferPolicy.keep(viewer)} THEN COALESCE((SELECT jsonb_agg(jsonb_build_object('id', c."id", 'name', c."name") ORDER BY c."name") FROM "School" c
        WHERE c."trustId" = ${trust} AND c."leftOn" IS NULL), '[]') ELSE '[]' END,
      'serves', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', a."id", 'text', a."text", 'unit', COALESCE((SELECT c."name" FROM "School" c WHERE c."trustId" = ${trust} AND c."unitId" = a."unitId"),
          (SELECT f."name" FROM "Federation" f WHERE f."trustId" = ${trust} AND f."unitId" = a."unitId"), '')) ORDER BY a."id")
        FROM "AgreedAction" a WHERE a."trustId" = ${trust} AND a."offerId" = d."id" AND ${actionsSeen(viewer)}), '[]')) AS "offer"
    FROM d CROSS JOIN LATERAL (SELECT ${offerColumns(viewer)}) o`;
}

/** Bookings and attendance of the year by school and strand (CP-1). */
export function attendanceStatement(viewer: Viewer, units: string[] | "all"): Prisma.Sql {
  const { trustId } = viewer;
  const seen = units === "all" ? Prisma.sql`true` : Prisma.sql`COALESCE(f."unitId", c."unitId") = ANY(${units}::uuid[])`;
  return Prisma.sql`WITH ${yearNow(viewer)},
    counted AS (SELECT c."urn", c."name" AS "school", COALESCE((SELECT s ->> 'name' FROM "year", jsonb_array_elements("year"."strands") s WHERE s ->> 'key' = d."strandKey"), '') AS "strand",
        count(*)::int AS "booked", COALESCE(sum(m."there"), 0)::int AS "there", COALESCE(sum(m."away"), 0)::int AS "away"
      FROM "OfferBooking" b JOIN "DevelopmentOffer" d ON d."trustId" = b."trustId" AND d."id" = b."offerId" JOIN "year" ON d."yearId" = "year"."id"
      JOIN "School" c ON c."trustId" = b."trustId" AND c."id" = b."schoolId" LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      LEFT JOIN (SELECT t."bookingId", count(*) FILTER (WHERE t."attended") AS "there", count(*) FILTER (WHERE NOT t."attended") AS "away" FROM "OfferAttendance" t
        WHERE t."trustId" = ${trustId}::uuid GROUP BY t."bookingId") m ON m."bookingId" = b."id"
      WHERE b."trustId" = ${trustId}::uuid AND b."state" <> 'cancelled' AND ${seen} GROUP BY 1, 2, 3)
    SELECT (SELECT "key" FROM "year") AS "year", COALESCE((SELECT jsonb_agg(to_jsonb(counted) ORDER BY "school", "strand") FROM counted), '[]') AS "lines" WHERE EXISTS (SELECT FROM "year")`;
}

/** The year's offers by name, and the one at which an action points, where the viewer reads the action. */
export function bookableStatement(viewer: Viewer, actionId: string): Prisma.Sql {
  const { trustId } = viewer;
  return Prisma.sql`WITH ${yearNow(viewer)},
    action AS (SELECT a."offerId" FROM "AgreedAction" a WHERE a."trustId" = ${trustId}::uuid AND a."id" = ${actionId}::uuid AND ${actionsSeen(viewer)})
    SELECT (SELECT jsonb_build_object('id', d."id", 'title', d."title") FROM "DevelopmentOffer" d JOIN action ON action."offerId" = d."id" WHERE d."trustId" = ${trustId}::uuid) AS "chosen",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', d."id", 'title', d."title") ORDER BY d."title") FROM "DevelopmentOffer" d JOIN "year" ON d."yearId" = "year"."id"
        WHERE d."trustId" = ${trustId}::uuid AND d."closedAt" IS NULL), '[]') AS "offers" FROM action`;
}
