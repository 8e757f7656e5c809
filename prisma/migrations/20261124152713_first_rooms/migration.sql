-- CreateEnum
CREATE TYPE "Role" AS ENUM ('directorOfEducation', 'deputyDirector', 'chiefExecutive', 'adviser', 'independentAdviser', 'partnershipLink', 'qualityAssurer', 'trustee', 'chairOfTrustees', 'headteacher', 'priorityLead', 'sendco', 'chairOfGovernors', 'governor', 'linkGovernor', 'clerk', 'schoolStaff', 'mentor', 'adminSupport', 'administrator');

-- CreateEnum
CREATE TYPE "DelegationKind" AS ENUM ('delegation', 'cover');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('held', 'waiting', 'sending', 'sent', 'bounced', 'failed');

-- CreateEnum
CREATE TYPE "MailKind" AS ENUM ('invitation', 'passwordReset', 'accountNotice');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('school', 'federation');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('infant', 'junior', 'primary', 'secondary', 'allThrough', 'special', 'alternativeProvision', 'post16');

-- CreateEnum
CREATE TYPE "ChurchCharacter" AS ENUM ('none', 'churchOfEngland', 'methodist', 'romanCatholic', 'otherFaith');

-- CreateEnum
CREATE TYPE "AllocationKind" AS ENUM ('adviser', 'partnershipLink');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('invitation', 'passwordReset', 'providerLink', 'setUp');

-- CreateTable
CREATE TABLE "Trust" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "uid" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Trust_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "accountId" UUID,
    "invitedAt" TIMESTAMPTZ(3),
    "bouncedAt" TIMESTAMPTZ(3),
    "bounceReason" TEXT,
    "lastSignedInAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "RoleHolding" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "schoolId" UUID,
    "startsOn" DATE NOT NULL,
    "endsBefore" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoleHolding_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "DelegationKind" NOT NULL,
    "fromPersonId" UUID NOT NULL,
    "toPersonId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsBefore" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorPersonId" UUID,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "MailKind" NOT NULL,
    "toAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "MailState" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "UnitKind" NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Federation" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Federation_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "School" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "federationId" UUID,
    "urn" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "phase" "Phase" NOT NULL,
    "churchCharacter" "ChurchCharacter" NOT NULL DEFAULT 'none',
    "lowestAge" INTEGER,
    "highestAge" INTEGER,
    "street" TEXT,
    "town" TEXT,
    "postcode" TEXT,
    "telephone" TEXT,
    "website" TEXT,
    "joinedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "School_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Allocation" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "AllocationKind" NOT NULL,
    "personId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsBefore" DATE,
    "reason" TEXT,

    CONSTRAINT "Allocation_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT,
    "passwordSetAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProviderIdentity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProviderIdentity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "accountId" UUID NOT NULL,
    "trustId" UUID,
    "personId" UUID,
    "signedInWith" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "endedBecause" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" BYTEA NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "accountId" UUID,
    "trustId" UUID,
    "personId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "SystemAuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "purpose" TEXT NOT NULL,
    "accountId" UUID,
    "details" JSONB NOT NULL,

    CONSTRAINT "SystemAuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Person_trustId_name_idx" ON "Person"("trustId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_trustId_email_key" ON "Person"("trustId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Person_trustId_accountId_key" ON "Person"("trustId", "accountId");

-- CreateIndex
CREATE INDEX "RoleHolding_trustId_personId_idx" ON "RoleHolding"("trustId", "personId");

-- CreateIndex
CREATE INDEX "RoleHolding_trustId_schoolId_role_idx" ON "RoleHolding"("trustId", "schoolId", "role");

-- CreateIndex
CREATE INDEX "Delegation_trustId_toPersonId_idx" ON "Delegation"("trustId", "toPersonId");

-- CreateIndex
CREATE INDEX "Delegation_trustId_fromPersonId_idx" ON "Delegation"("trustId", "fromPersonId");

-- CreateIndex
CREATE INDEX "AuditEntry_trustId_recordType_recordId_id_idx" ON "AuditEntry"("trustId", "recordType", "recordId", "id");

-- CreateIndex
CREATE INDEX "OutboxMail_trustId_state_dueAt_idx" ON "OutboxMail"("trustId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "OutboxMail_trustId_personId_idx" ON "OutboxMail"("trustId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Federation_trustId_unitId_key" ON "Federation"("trustId", "unitId");

-- CreateIndex
CREATE INDEX "School_trustId_name_idx" ON "School"("trustId", "name");

-- CreateIndex
CREATE INDEX "School_trustId_phase_name_idx" ON "School"("trustId", "phase", "name");

-- CreateIndex
CREATE INDEX "School_trustId_federationId_idx" ON "School"("trustId", "federationId");

-- CreateIndex
CREATE UNIQUE INDEX "School_trustId_urn_key" ON "School"("trustId", "urn");

-- CreateIndex
CREATE UNIQUE INDEX "School_trustId_unitId_key" ON "School"("trustId", "unitId");

-- CreateIndex
CREATE INDEX "Allocation_trustId_unitId_kind_idx" ON "Allocation"("trustId", "unitId", "kind");

-- CreateIndex
CREATE INDEX "Allocation_trustId_personId_idx" ON "Allocation"("trustId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "ProviderIdentity_accountId_idx" ON "ProviderIdentity"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_accountId_endedAt_idx" ON "Session"("accountId", "endedAt");

-- CreateIndex
CREATE INDEX "OneTimeLink_accountId_purpose_idx" ON "OneTimeLink"("accountId", "purpose");

-- CreateIndex
CREATE INDEX "OneTimeLink_trustId_personId_purpose_idx" ON "OneTimeLink"("trustId", "personId", "purpose");

-- CreateIndex
CREATE INDEX "SystemAuditEntry_accountId_id_idx" ON "SystemAuditEntry"("accountId", "id");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RoleHolding" ADD CONSTRAINT "RoleHolding_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RoleHolding" ADD CONSTRAINT "RoleHolding_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RoleHolding" ADD CONSTRAINT "RoleHolding_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_trustId_fromPersonId_fkey" FOREIGN KEY ("trustId", "fromPersonId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_trustId_toPersonId_fkey" FOREIGN KEY ("trustId", "toPersonId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Federation" ADD CONSTRAINT "Federation_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Federation" ADD CONSTRAINT "Federation_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "School" ADD CONSTRAINT "School_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "School" ADD CONSTRAINT "School_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "School" ADD CONSTRAINT "School_trustId_federationId_fkey" FOREIGN KEY ("trustId", "federationId") REFERENCES "Federation"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProviderIdentity" ADD CONSTRAINT "ProviderIdentity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------
-- What Prisma's schema language cannot say.

-- Nobody is allocated twice in one kind at one moment (UO-1, UO-3, VP-3).
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_one_at_a_time"
  EXCLUDE USING gist ("trustId" WITH =, "unitId" WITH =, "kind" WITH =, daterange("startsOn", "endsBefore") WITH &&);

-- The same role is not held twice at one place by one person at one moment.
ALTER TABLE "RoleHolding" ADD CONSTRAINT "RoleHolding_once_at_a_time"
  EXCLUDE USING gist ("trustId" WITH =, "personId" WITH =, "role" WITH =,
    COALESCE("schoolId", '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
    daterange("startsOn", "endsBefore") WITH &&);

ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_days_in_order" CHECK ("endsBefore" >= "startsOn");
ALTER TABLE "RoleHolding" ADD CONSTRAINT "RoleHolding_days_in_order" CHECK ("endsBefore" >= "startsOn");
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_days_in_order" CHECK ("endsBefore" > "startsOn");
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_of_two_people" CHECK ("fromPersonId" <> "toPersonId");
ALTER TABLE "Account" ADD CONSTRAINT "Account_email_is_lower_case" CHECK ("email" = lower("email"));
ALTER TABLE "Person" ADD CONSTRAINT "Person_email_is_lower_case" CHECK ("email" = lower("email"));
ALTER TABLE "School" ADD CONSTRAINT "School_urn_has_six_digits" CHECK ("urn" BETWEEN 100000 AND 999999);

-- What has been recorded stays: the audit tables take rows and give them back, nothing else.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEntry_keeps_its_rows" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SystemAuditEntry_append_only" BEFORE UPDATE OR DELETE ON "SystemAuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SystemAuditEntry_keeps_its_rows" BEFORE TRUNCATE ON "SystemAuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------------------------------------------
-- The second wall. The app works as waymark_app, which owns nothing and cannot bypass row-level
-- security; each transaction names its trust in app.trust. Migrations work as the owner.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'waymark_app') THEN
    CREATE ROLE waymark_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server was quicker
END $$;
DO $$
BEGIN
  EXECUTE format('GRANT waymark_app TO %I', current_user);
EXCEPTION WHEN invalid_grant_operation THEN NULL; -- connected as waymark_app's own superuser alias
END $$;

GRANT USAGE ON SCHEMA public TO waymark_app;

CREATE FUNCTION current_trust() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT NULLIF(current_setting('app.trust', true), '')::uuid $$;

-- Puts a table behind the wall. Every later migration that makes a table of a trust calls it.
CREATE PROCEDURE put_behind_the_wall(name text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY one_trust ON %I TO waymark_app USING ("trustId" = (SELECT current_trust())) '
    || 'WITH CHECK ("trustId" = (SELECT current_trust()))', name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO waymark_app', name);
END $$;

CALL put_behind_the_wall('Person');
CALL put_behind_the_wall('RoleHolding');
CALL put_behind_the_wall('Delegation');
CALL put_behind_the_wall('Unit');
CALL put_behind_the_wall('Federation');
CALL put_behind_the_wall('School');
CALL put_behind_the_wall('Allocation');
CALL put_behind_the_wall('OutboxMail');
CALL put_behind_the_wall('AuditEntry');
REVOKE UPDATE, DELETE ON "AuditEntry" FROM waymark_app;

ALTER TABLE "Trust" ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_trust ON "Trust" TO waymark_app USING ("id" = (SELECT current_trust()))
  WITH CHECK ("id" = (SELECT current_trust()));
GRANT SELECT, INSERT, UPDATE ON "Trust" TO waymark_app;

-- Tables without a trust: reached through the system door only (lib/db.ts).
GRANT SELECT, INSERT, UPDATE ON "Account", "ProviderIdentity", "Session", "OneTimeLink" TO waymark_app;
GRANT DELETE ON "ProviderIdentity" TO waymark_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "RateLimit" TO waymark_app;
GRANT SELECT, INSERT ON "SystemAuditEntry" TO waymark_app;

-- ---------------------------------------------------------------------------------------------------
-- Functions of the system door: they run as the owner and answer one question each.

-- Session, person, roles, allocations and stand-ins in one statement, once per request.
-- Returns null when the session has ended, was idle too long, or its person is closed.
CREATE FUNCTION open_session(token_hash bytea, today date, idle_minutes int) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  s "Session";
  p "Person";
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
  SELECT * INTO p FROM "Person" WHERE "trustId" = s."trustId" AND "id" = s."personId" AND "closedAt" IS NULL;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  RETURN jsonb_build_object(
    'sessionId', s."id", 'accountId', s."accountId",
    'trust', (SELECT jsonb_build_object('id', t."id", 'name', t."name") FROM "Trust" t WHERE t."id" = s."trustId"),
    'person', jsonb_build_object('id', p."id", 'name', p."name"),
    'holdings', COALESCE((
      SELECT jsonb_agg(jsonb_build_object('role', h."role", 'schoolId', h."schoolId", 'urn', c."urn", 'school', c."name",
        'unitId', COALESCE(f."unitId", c."unitId")))
      FROM "RoleHolding" h
      LEFT JOIN "School" c ON c."trustId" = h."trustId" AND c."id" = h."schoolId"
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE h."trustId" = s."trustId" AND h."personId" = p."id"
        AND h."startsOn" <= today AND (h."endsBefore" IS NULL OR h."endsBefore" > today)), '[]'),
    'allocations', COALESCE((
      SELECT jsonb_agg(jsonb_build_object('kind', a."kind", 'unitId', a."unitId", 'cover', a."personId" <> p."id"))
      FROM "Allocation" a
      WHERE a."trustId" = s."trustId" AND a."startsOn" <= today AND (a."endsBefore" IS NULL OR a."endsBefore" > today)
        AND (a."personId" = p."id" OR (a."kind" = 'adviser' AND a."personId" IN (
          SELECT d."fromPersonId" FROM "Delegation" d
          WHERE d."trustId" = s."trustId" AND d."toPersonId" = p."id" AND d."kind" = 'cover'
            AND d."startsOn" <= today AND d."endsBefore" > today)))), '[]'),
    'severalTrusts', EXISTS (
      SELECT FROM "Person" o WHERE o."accountId" = s."accountId" AND o."trustId" <> s."trustId" AND o."closedAt" IS NULL),
    'delegated', EXISTS (
      SELECT FROM "Delegation" d
      JOIN "RoleHolding" h ON h."trustId" = d."trustId" AND h."personId" = d."fromPersonId" AND h."role" = 'directorOfEducation'
        AND h."startsOn" <= today AND (h."endsBefore" IS NULL OR h."endsBefore" > today)
      WHERE d."trustId" = s."trustId" AND d."toPersonId" = p."id" AND d."kind" = 'delegation'
        AND d."startsOn" <= today AND d."endsBefore" > today));
END $$;

-- The people that an account stands for, over all trusts: asked at sign-in only.
CREATE FUNCTION people_of_account(account uuid)
RETURNS TABLE ("trustId" uuid, "trustName" text, "personId" uuid, "personName" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p."trustId", t."name", p."id", p."name" FROM "Person" p JOIN "Trust" t ON t."id" = p."trustId"
  WHERE p."accountId" = account AND p."closedAt" IS NULL ORDER BY t."name"
$$;

-- Trusts of this installation: for the mail round and for first set-up.
CREATE FUNCTION all_trusts() RETURNS TABLE ("trustId" uuid, "trustName" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT "id", "name" FROM "Trust" ORDER BY "createdAt" $$;

REVOKE ALL ON FUNCTION open_session(bytea, date, int), people_of_account(uuid), all_trusts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_session(bytea, date, int), people_of_account(uuid), all_trusts() TO waymark_app;
