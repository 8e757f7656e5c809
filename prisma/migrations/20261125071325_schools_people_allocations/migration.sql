-- CreateEnum
CREATE TYPE "AgreedActionState" AS ENUM ('open', 'done', 'closed');

-- CreateEnum
CREATE TYPE "CategoryAxis" AS ENUM ('main', 'siams');

-- CreateEnum
CREATE TYPE "CategoryOrigin" AS ENUM ('meeting', 'joining', 'broughtIn', 'federation');

-- CreateEnum
CREATE TYPE "SheetKind" AS ENUM ('categories', 'actions', 'visits', 'measures');

-- CreateEnum
CREATE TYPE "OwnMeasureUnit" AS ENUM ('percent', 'count', 'number');

-- CreateEnum
CREATE TYPE "VisitKind" AS ENUM ('programme', 'additional');

-- CreateEnum
CREATE TYPE "VisitStatus" AS ENUM ('planned', 'done');

-- CreateEnum
CREATE TYPE "RecordOrigin" AS ENUM ('here', 'broughtIn');

-- CreateEnum
CREATE TYPE "WorkingPart" AS ENUM ('none', 'morning', 'afternoon', 'day');

-- AlterTable
ALTER TABLE "Federation" ADD COLUMN     "dissolvedOn" DATE,
ADD COLUMN     "formedOn" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "AgreedAction" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "schoolId" UUID,
    "text" TEXT NOT NULL,
    "ownerId" UUID,
    "ownerName" TEXT NOT NULL,
    "agreedOn" DATE,
    "due" DATE,
    "successCriterion" TEXT,
    "state" "AgreedActionState" NOT NULL DEFAULT 'open',
    "origin" "RecordOrigin" NOT NULL DEFAULT 'here',
    "visitId" UUID,
    "sheetId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgreedAction_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "CategoryPeriod" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "axis" "CategoryAxis" NOT NULL DEFAULT 'main',
    "categoryKey" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsBefore" DATE,
    "clockFrom" DATE NOT NULL,
    "origin" "CategoryOrigin" NOT NULL,
    "decidedById" UUID,
    "source" TEXT,
    "sheetId" UUID,

    CONSTRAINT "CategoryPeriod_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "BroughtSheet" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "SheetKind" NOT NULL,
    "periodId" UUID,
    "rows" INTEGER NOT NULL,
    "broughtAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "broughtById" UUID NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "BroughtSheet_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "GoverningBody" (
    "trustId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "clerkName" TEXT,
    "clerkEmail" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "GoverningBody_pkey" PRIMARY KEY ("trustId","schoolId")
);

-- CreateTable
CREATE TABLE "GoverningBodyMeeting" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "time" TEXT,
    "title" TEXT NOT NULL,

    CONSTRAINT "GoverningBodyMeeting_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "OwnMeasure" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "unit" "OwnMeasureUnit" NOT NULL,
    "position" INTEGER NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "OwnMeasure_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "OwnMeasurePeriod" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "lastDay" DATE NOT NULL,

    CONSTRAINT "OwnMeasurePeriod_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "OwnMeasureValue" (
    "trustId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "measureId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "value" DECIMAL(12,3),
    "missing" TEXT,
    "sheetId" UUID NOT NULL,

    CONSTRAINT "OwnMeasureValue_pkey" PRIMARY KEY ("trustId","schoolId","periodId","measureId")
);

-- CreateTable
CREATE TABLE "FederationMembership" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "federationId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsBefore" DATE,

    CONSTRAINT "FederationMembership_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Visit" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "schoolId" UUID,
    "date" DATE NOT NULL,
    "kind" "VisitKind" NOT NULL,
    "number" INTEGER,
    "leadId" UUID,
    "days" DECIMAL(3,1) NOT NULL,
    "status" "VisitStatus" NOT NULL,
    "origin" "RecordOrigin" NOT NULL DEFAULT 'here',
    "sheetId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "WorkingPattern" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "monday" "WorkingPart" NOT NULL,
    "tuesday" "WorkingPart" NOT NULL,
    "wednesday" "WorkingPart" NOT NULL,
    "thursday" "WorkingPart" NOT NULL,
    "friday" "WorkingPart" NOT NULL,

    CONSTRAINT "WorkingPattern_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "DaysAway" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsBefore" DATE NOT NULL,
    "note" TEXT,

    CONSTRAINT "DaysAway_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "SchoolCalendar" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "yearId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SchoolCalendar_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "SchoolTerm" (
    "trustId" UUID NOT NULL,
    "calendarId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "lastDay" DATE NOT NULL,

    CONSTRAINT "SchoolTerm_pkey" PRIMARY KEY ("trustId","calendarId","key")
);

-- CreateTable
CREATE TABLE "SchoolInsetDay" (
    "trustId" UUID NOT NULL,
    "calendarId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SchoolInsetDay_pkey" PRIMARY KEY ("trustId","calendarId","day")
);

-- CreateIndex
CREATE INDEX "AgreedAction_trustId_unitId_state_idx" ON "AgreedAction"("trustId", "unitId", "state");

-- CreateIndex
CREATE INDEX "AgreedAction_trustId_schoolId_idx" ON "AgreedAction"("trustId", "schoolId");

-- CreateIndex
CREATE INDEX "AgreedAction_trustId_ownerId_idx" ON "AgreedAction"("trustId", "ownerId");

-- CreateIndex
CREATE INDEX "AgreedAction_trustId_visitId_idx" ON "AgreedAction"("trustId", "visitId");

-- CreateIndex
CREATE INDEX "AgreedAction_trustId_sheetId_idx" ON "AgreedAction"("trustId", "sheetId");

-- CreateIndex
CREATE INDEX "CategoryPeriod_trustId_unitId_axis_idx" ON "CategoryPeriod"("trustId", "unitId", "axis");

-- CreateIndex
CREATE INDEX "CategoryPeriod_trustId_sheetId_idx" ON "CategoryPeriod"("trustId", "sheetId");

-- CreateIndex
CREATE INDEX "CategoryPeriod_trustId_decidedById_idx" ON "CategoryPeriod"("trustId", "decidedById");

-- CreateIndex
CREATE INDEX "BroughtSheet_trustId_kind_broughtAt_idx" ON "BroughtSheet"("trustId", "kind", "broughtAt");

-- CreateIndex
CREATE INDEX "BroughtSheet_trustId_broughtById_idx" ON "BroughtSheet"("trustId", "broughtById");

-- CreateIndex
CREATE INDEX "BroughtSheet_trustId_periodId_idx" ON "BroughtSheet"("trustId", "periodId");

-- CreateIndex
CREATE UNIQUE INDEX "GoverningBodyMeeting_trustId_schoolId_day_title_key" ON "GoverningBodyMeeting"("trustId", "schoolId", "day", "title");

-- CreateIndex
CREATE UNIQUE INDEX "OwnMeasure_trustId_name_key" ON "OwnMeasure"("trustId", "name");

-- CreateIndex
CREATE INDEX "OwnMeasurePeriod_trustId_lastDay_idx" ON "OwnMeasurePeriod"("trustId", "lastDay");

-- CreateIndex
CREATE UNIQUE INDEX "OwnMeasurePeriod_trustId_name_startsOn_key" ON "OwnMeasurePeriod"("trustId", "name", "startsOn");

-- CreateIndex
CREATE INDEX "OwnMeasureValue_trustId_periodId_idx" ON "OwnMeasureValue"("trustId", "periodId");

-- CreateIndex
CREATE INDEX "OwnMeasureValue_trustId_measureId_idx" ON "OwnMeasureValue"("trustId", "measureId");

-- CreateIndex
CREATE INDEX "OwnMeasureValue_trustId_sheetId_idx" ON "OwnMeasureValue"("trustId", "sheetId");

-- CreateIndex
CREATE INDEX "FederationMembership_trustId_federationId_idx" ON "FederationMembership"("trustId", "federationId");

-- CreateIndex
CREATE INDEX "FederationMembership_trustId_schoolId_idx" ON "FederationMembership"("trustId", "schoolId");

-- CreateIndex
CREATE INDEX "Visit_trustId_unitId_date_idx" ON "Visit"("trustId", "unitId", "date");

-- CreateIndex
CREATE INDEX "Visit_trustId_schoolId_idx" ON "Visit"("trustId", "schoolId");

-- CreateIndex
CREATE INDEX "Visit_trustId_leadId_idx" ON "Visit"("trustId", "leadId");

-- CreateIndex
CREATE INDEX "Visit_trustId_sheetId_idx" ON "Visit"("trustId", "sheetId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkingPattern_trustId_personId_startsOn_key" ON "WorkingPattern"("trustId", "personId", "startsOn");

-- CreateIndex
CREATE INDEX "DaysAway_trustId_personId_startsOn_idx" ON "DaysAway"("trustId", "personId", "startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "SchoolCalendar_trustId_schoolId_yearId_key" ON "SchoolCalendar"("trustId", "schoolId", "yearId");

-- AddForeignKey
ALTER TABLE "AgreedAction" ADD CONSTRAINT "AgreedAction_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgreedAction" ADD CONSTRAINT "AgreedAction_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgreedAction" ADD CONSTRAINT "AgreedAction_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgreedAction" ADD CONSTRAINT "AgreedAction_trustId_ownerId_fkey" FOREIGN KEY ("trustId", "ownerId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgreedAction" ADD CONSTRAINT "AgreedAction_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgreedAction" ADD CONSTRAINT "AgreedAction_trustId_sheetId_fkey" FOREIGN KEY ("trustId", "sheetId") REFERENCES "BroughtSheet"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CategoryPeriod" ADD CONSTRAINT "CategoryPeriod_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CategoryPeriod" ADD CONSTRAINT "CategoryPeriod_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CategoryPeriod" ADD CONSTRAINT "CategoryPeriod_trustId_decidedById_fkey" FOREIGN KEY ("trustId", "decidedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CategoryPeriod" ADD CONSTRAINT "CategoryPeriod_trustId_sheetId_fkey" FOREIGN KEY ("trustId", "sheetId") REFERENCES "BroughtSheet"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BroughtSheet" ADD CONSTRAINT "BroughtSheet_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BroughtSheet" ADD CONSTRAINT "BroughtSheet_trustId_broughtById_fkey" FOREIGN KEY ("trustId", "broughtById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BroughtSheet" ADD CONSTRAINT "BroughtSheet_trustId_periodId_fkey" FOREIGN KEY ("trustId", "periodId") REFERENCES "OwnMeasurePeriod"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GoverningBody" ADD CONSTRAINT "GoverningBody_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GoverningBody" ADD CONSTRAINT "GoverningBody_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GoverningBodyMeeting" ADD CONSTRAINT "GoverningBodyMeeting_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GoverningBodyMeeting" ADD CONSTRAINT "GoverningBodyMeeting_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OwnMeasure" ADD CONSTRAINT "OwnMeasure_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OwnMeasurePeriod" ADD CONSTRAINT "OwnMeasurePeriod_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OwnMeasureValue" ADD CONSTRAINT "OwnMeasureValue_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OwnMeasureValue" ADD CONSTRAINT "OwnMeasureValue_trustId_periodId_fkey" FOREIGN KEY ("trustId", "periodId") REFERENCES "OwnMeasurePeriod"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OwnMeasureValue" ADD CONSTRAINT "OwnMeasureValue_trustId_measureId_fkey" FOREIGN KEY ("trustId", "measureId") REFERENCES "OwnMeasure"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OwnMeasureValue" ADD CONSTRAINT "OwnMeasureValue_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OwnMeasureValue" ADD CONSTRAINT "OwnMeasureValue_trustId_sheetId_fkey" FOREIGN KEY ("trustId", "sheetId") REFERENCES "BroughtSheet"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FederationMembership" ADD CONSTRAINT "FederationMembership_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FederationMembership" ADD CONSTRAINT "FederationMembership_trustId_federationId_fkey" FOREIGN KEY ("trustId", "federationId") REFERENCES "Federation"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FederationMembership" ADD CONSTRAINT "FederationMembership_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_trustId_leadId_fkey" FOREIGN KEY ("trustId", "leadId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_trustId_sheetId_fkey" FOREIGN KEY ("trustId", "sheetId") REFERENCES "BroughtSheet"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkingPattern" ADD CONSTRAINT "WorkingPattern_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkingPattern" ADD CONSTRAINT "WorkingPattern_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DaysAway" ADD CONSTRAINT "DaysAway_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DaysAway" ADD CONSTRAINT "DaysAway_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SchoolCalendar" ADD CONSTRAINT "SchoolCalendar_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SchoolCalendar" ADD CONSTRAINT "SchoolCalendar_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SchoolCalendar" ADD CONSTRAINT "SchoolCalendar_trustId_yearId_fkey" FOREIGN KEY ("trustId", "yearId") REFERENCES "AcademicYear"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SchoolTerm" ADD CONSTRAINT "SchoolTerm_trustId_calendarId_fkey" FOREIGN KEY ("trustId", "calendarId") REFERENCES "SchoolCalendar"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SchoolInsetDay" ADD CONSTRAINT "SchoolInsetDay_trustId_calendarId_fkey" FOREIGN KEY ("trustId", "calendarId") REFERENCES "SchoolCalendar"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------
-- What the schema cannot say.

-- A school is in one federation at a time (VP-2).
ALTER TABLE "FederationMembership" ADD CONSTRAINT "FederationMembership_one_at_a_time"
  EXCLUDE USING gist ("trustId" WITH =, "schoolId" WITH =, daterange("startsOn", "endsBefore") WITH &&);
ALTER TABLE "FederationMembership" ADD CONSTRAINT "FederationMembership_days_in_order" CHECK ("endsBefore" >= "startsOn");

-- A unit is in one category of an axis at a time (SM-3).
ALTER TABLE "CategoryPeriod" ADD CONSTRAINT "CategoryPeriod_one_at_a_time"
  EXCLUDE USING gist ("trustId" WITH =, "unitId" WITH =, "axis" WITH =, daterange("startsOn", "endsBefore") WITH &&);
ALTER TABLE "CategoryPeriod" ADD CONSTRAINT "CategoryPeriod_days_in_order" CHECK ("endsBefore" >= "startsOn");
ALTER TABLE "CategoryPeriod" ADD CONSTRAINT "CategoryPeriod_clock_not_after" CHECK ("clockFrom" <= "startsOn");

ALTER TABLE "DaysAway" ADD CONSTRAINT "DaysAway_days_in_order" CHECK ("endsBefore" > "startsOn");
ALTER TABLE "SchoolTerm" ADD CONSTRAINT "SchoolTerm_days_in_order" CHECK ("lastDay" >= "startsOn");
ALTER TABLE "OwnMeasurePeriod" ADD CONSTRAINT "OwnMeasurePeriod_days_in_order" CHECK ("lastDay" >= "startsOn");
ALTER TABLE "OwnMeasureValue" ADD CONSTRAINT "OwnMeasureValue_value_or_why_not" CHECK (("value" IS NULL) = ("missing" IS NOT NULL));
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_days_are_halves" CHECK ("days" IN (0.5, 1));

-- Federations that are there already: their members of today have been so since they joined.
INSERT INTO "FederationMembership" ("trustId", "id", "federationId", "schoolId", "startsOn")
  SELECT "trustId", gen_random_uuid(), "federationId", "id", COALESCE("joinedOn", CURRENT_DATE) FROM "School" WHERE "federationId" IS NOT NULL;
UPDATE "Federation" f SET "formedOn" = (SELECT min(m."startsOn") FROM "FederationMembership" m
  WHERE m."trustId" = f."trustId" AND m."federationId" = f."id");

-- A search forgives typing errors.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CALL put_behind_the_wall('WorkingPattern');
CALL put_behind_the_wall('DaysAway');
CALL put_behind_the_wall('SchoolCalendar');
CALL put_behind_the_wall('SchoolTerm');
CALL put_behind_the_wall('SchoolInsetDay');
CALL put_behind_the_wall('FederationMembership');
CALL put_behind_the_wall('CategoryPeriod');
CALL put_behind_the_wall('Visit');
CALL put_behind_the_wall('AgreedAction');
CALL put_behind_the_wall('GoverningBody');
CALL put_behind_the_wall('GoverningBodyMeeting');
CALL put_behind_the_wall('BroughtSheet');
CALL put_behind_the_wall('OwnMeasure');
CALL put_behind_the_wall('OwnMeasurePeriod');
CALL put_behind_the_wall('OwnMeasureValue');
