-- CreateEnum
CREATE TYPE "NoticeHow" AS ENUM ('immediate', 'digest', 'off');

-- AlterEnum
ALTER TYPE "MailKind" ADD VALUE 'digest';

-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "html" TEXT,
ADD COLUMN     "notice" TEXT;

-- CreateTable
CREATE TABLE "Notice" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "how" "NoticeHow" NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "digestOf" DATE,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "NoticeChoice" (
    "trustId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "how" "NoticeHow" NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("trustId","personId","kind")
);

-- CreateTable
CREATE TABLE "DigestSent" (
    "trustId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "week" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mailId" UUID,

    CONSTRAINT "DigestSent_pkey" PRIMARY KEY ("trustId","personId","week")
);

-- CreateIndex
CREATE INDEX "Notice_trustId_personId_id_idx" ON "Notice"("trustId", "personId", "id");

-- CreateIndex
CREATE INDEX "DigestSent_trustId_mailId_idx" ON "DigestSent"("trustId", "mailId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NoticeChoice" ADD CONSTRAINT "NoticeChoice_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NoticeChoice" ADD CONSTRAINT "NoticeChoice_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DigestSent" ADD CONSTRAINT "DigestSent_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DigestSent" ADD CONSTRAINT "DigestSent_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DigestSent" ADD CONSTRAINT "DigestSent_trustId_mailId_fkey" FOREIGN KEY ("trustId", "mailId") REFERENCES "OutboxMail"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Notice" ADD CONSTRAINT "Notice_says_something" CHECK ("subject" <> '' AND "kind" <> '');
-- Only addresses of this app: a notice never leads anywhere else.
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_leads_into_the_app" CHECK ("address" = '' OR ("address" LIKE '/%' AND "address" NOT LIKE '//%'));
ALTER TABLE "DigestSent" ADD CONSTRAINT "DigestSent_week_is_a_monday" CHECK (extract(isodow FROM "week") = 1);
-- For the count in the bar, and for what waits for a digest.
CREATE INDEX "Notice_unread" ON "Notice" ("trustId", "personId") WHERE "readAt" IS NULL;
CREATE INDEX "Notice_waits" ON "Notice" ("trustId", "personId", "id") WHERE "how" = 'digest' AND "digestOf" IS NULL;

CALL put_behind_the_wall('Notice');
CALL put_behind_the_wall('NoticeChoice');
CALL put_behind_the_wall('DigestSent');

-- What somebody is on a day: roles, allocations, whether the director has delegated to them. For a session, and for a digest, which
-- is written when nobody is signed in. Bound by the wall where the app calls it.
CREATE FUNCTION viewer_facts(trust uuid, person uuid, today date) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object(
    'trust', (SELECT jsonb_build_object('id', t."id", 'name', t."name") FROM "Trust" t WHERE t."id" = p."trustId"),
    'person', jsonb_build_object('id', p."id", 'name', p."name"),
    'holdings', COALESCE((
      SELECT jsonb_agg(jsonb_build_object('role', h."role", 'schoolId', h."schoolId", 'urn', c."urn", 'school', c."name",
        'unitId', COALESCE(f."unitId", c."unitId")))
      FROM "RoleHolding" h
      LEFT JOIN "School" c ON c."trustId" = h."trustId" AND c."id" = h."schoolId"
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE h."trustId" = p."trustId" AND h."personId" = p."id"
        AND h."startsOn" <= today AND (h."endsBefore" IS NULL OR h."endsBefore" > today)), '[]'),
    'allocations', COALESCE((
      SELECT jsonb_agg(jsonb_build_object('kind', a."kind", 'unitId', a."unitId", 'cover', a."personId" <> p."id"))
      FROM "Allocation" a
      WHERE a."trustId" = p."trustId" AND a."startsOn" <= today AND (a."endsBefore" IS NULL OR a."endsBefore" > today)
        AND (a."personId" = p."id" OR (a."kind" = 'adviser' AND a."personId" IN (
          SELECT d."fromPersonId" FROM "Delegation" d
          WHERE d."trustId" = p."trustId" AND d."toPersonId" = p."id" AND d."kind" = 'cover'
            AND d."startsOn" <= today AND d."endsBefore" > today)))), '[]'),
    'delegated', EXISTS (
      SELECT FROM "Delegation" d
      JOIN "RoleHolding" h ON h."trustId" = d."trustId" AND h."personId" = d."fromPersonId" AND h."role" = 'directorOfEducation'
        AND h."startsOn" <= today AND (h."endsBefore" IS NULL OR h."endsBefore" > today)
      WHERE d."trustId" = p."trustId" AND d."toPersonId" = p."id" AND d."kind" = 'delegation'
        AND d."startsOn" <= today AND d."endsBefore" > today))
  FROM "Person" p WHERE p."trustId" = trust AND p."id" = person AND p."closedAt" IS NULL
$$;

-- As before, with how many notices are unread (a hundred and more are not told apart).
CREATE OR REPLACE FUNCTION open_session(token_hash bytea, today date, idle_minutes int) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  s "Session";
  facts jsonb;
BEGIN
  SELECT * INTO s FROM "Session" WHERE "tokenHash" = token_hash AND "endedAt" IS NULL;
  IF NOT FOUND OR s."lastSeenAt" < now() - make_interval(mins => idle_minutes) THEN
    RETURN NULL;
  END IF;
  IF s."lastSeenAt" < now() - interval '1 minute' THEN
    UPDATE "Session" SET "lastSeenAt" = now() WHERE "id" = s."id" AND "endedAt" IS NULL;
  END IF;
  IF s."personId" IS NULL THEN
    RETURN jsonb_build_object('sessionId', s."id", 'accountId', s."accountId");
  END IF;
  facts := viewer_facts(s."trustId", s."personId", today);
  IF facts IS NULL THEN
    RETURN NULL;
  END IF;
  RETURN facts || jsonb_build_object(
    'sessionId', s."id", 'accountId', s."accountId",
    'unread', (SELECT count(*) FROM (
      SELECT FROM "Notice" n WHERE n."trustId" = s."trustId" AND n."personId" = s."personId" AND n."readAt" IS NULL LIMIT 100) unread),
    'severalTrusts', EXISTS (
      SELECT FROM "Person" o WHERE o."accountId" = s."accountId" AND o."trustId" <> s."trustId" AND o."closedAt" IS NULL));
END $$;

REVOKE ALL ON FUNCTION viewer_facts(uuid, uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viewer_facts(uuid, uuid, date) TO waymark_app;
