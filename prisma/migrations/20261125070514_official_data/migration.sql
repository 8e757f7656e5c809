-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('prepared', 'done', 'undone');

-- CreateEnum
CREATE TYPE "InspectionKind" AS ENUM ('graded', 'ungraded');

-- CreateEnum
CREATE TYPE "InspectionOrigin" AS ENUM ('official', 'register', 'byHand');

-- CreateEnum
CREATE TYPE "InspectionConcern" AS ENUM ('specialMeasures', 'seriousWeaknesses', 'requiresSignificantImprovement', 'noticeToImprove');

-- CreateEnum
CREATE TYPE "ComparatorLevel" AS ENUM ('national', 'authority', 'trust');

-- AlterTable
ALTER TABLE "School" ADD COLUMN     "capacity" INTEGER,
ADD COLUMN     "closedOn" DATE,
ADD COLUMN     "diocese" TEXT,
ADD COLUMN     "establishmentType" TEXT,
ADD COLUMN     "gender" TEXT,
ADD COLUMN     "laCode" TEXT,
ADD COLUMN     "laName" TEXT,
ADD COLUMN     "laestab" TEXT,
ADD COLUMN     "leftOn" DATE,
ADD COLUMN     "officialOn" DATE,
ADD COLUMN     "openedOn" DATE,
ADD COLUMN     "pupils" INTEGER,
ADD COLUMN     "religiousCharacter" TEXT,
ADD COLUMN     "ukprn" TEXT;

-- AlterTable
ALTER TABLE "Trust" ADD COLUMN     "companyNumber" TEXT,
ADD COLUMN     "groupId" TEXT,
ADD COLUMN     "officialName" TEXT;

-- CreateTable
CREATE TABLE "ImportRun" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'prepared',
    "uid" TEXT NOT NULL,
    "preparedById" UUID,
    "preparedBy" TEXT NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" TEXT,
    "gathered" JSONB,
    "outcome" JSONB,
    "before" JSONB,
    "problems" TEXT[],

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "ImportFile" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "kindName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "encoding" TEXT NOT NULL,
    "period" TEXT,
    "dataOn" DATE,
    "read" INTEGER NOT NULL,
    "used" INTEGER NOT NULL,
    "warnings" TEXT[],

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "ImportLeftOut" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "rows" TEXT NOT NULL,

    CONSTRAINT "ImportLeftOut_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "UrnLink" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "urn" INTEGER NOT NULL,
    "name" TEXT,
    "kind" TEXT NOT NULL,
    "since" DATE,
    "fileId" UUID,

    CONSTRAINT "UrnLink_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Inspection" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "urn" INTEGER NOT NULL,
    "frameworkId" UUID NOT NULL,
    "kind" "InspectionKind" NOT NULL,
    "number" TEXT,
    "startedOn" DATE NOT NULL,
    "publishedOn" DATE,
    "overallGradeId" UUID,
    "outcome" TEXT,
    "safeguardingMet" BOOLEAN,
    "concern" "InspectionConcern",
    "origin" "InspectionOrigin" NOT NULL,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "enteredById" UUID,
    "fileId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Inspection_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "InspectionGrade" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "inspectionId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "gradeId" UUID NOT NULL,
    "gradedOn" DATE,

    CONSTRAINT "InspectionGrade_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "SchoolMeasure" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "urn" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "missing" TEXT,
    "lower" DOUBLE PRECISION,
    "upper" DOUBLE PRECISION,
    "cohort" INTEGER,
    "fileId" UUID,

    CONSTRAINT "SchoolMeasure_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "ComparatorMeasure" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "level" "ComparatorLevel" NOT NULL,
    "code" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "missing" TEXT,
    "fileId" UUID,

    CONSTRAINT "ComparatorMeasure_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateIndex
CREATE INDEX "ImportRun_trustId_preparedById_idx" ON "ImportRun"("trustId", "preparedById");

-- CreateIndex
CREATE INDEX "ImportRun_trustId_state_idx" ON "ImportRun"("trustId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "ImportFile_trustId_runId_position_key" ON "ImportFile"("trustId", "runId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ImportLeftOut_trustId_fileId_reason_key" ON "ImportLeftOut"("trustId", "fileId", "reason");

-- CreateIndex
CREATE INDEX "UrnLink_trustId_urn_idx" ON "UrnLink"("trustId", "urn");

-- CreateIndex
CREATE INDEX "UrnLink_trustId_fileId_idx" ON "UrnLink"("trustId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "UrnLink_trustId_schoolId_urn_key" ON "UrnLink"("trustId", "schoolId", "urn");

-- CreateIndex
CREATE INDEX "Inspection_trustId_frameworkId_idx" ON "Inspection"("trustId", "frameworkId");

-- CreateIndex
CREATE INDEX "Inspection_trustId_overallGradeId_idx" ON "Inspection"("trustId", "overallGradeId");

-- CreateIndex
CREATE INDEX "Inspection_trustId_enteredById_idx" ON "Inspection"("trustId", "enteredById");

-- CreateIndex
CREATE INDEX "Inspection_trustId_fileId_idx" ON "Inspection"("trustId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "Inspection_trustId_schoolId_kind_startedOn_key" ON "Inspection"("trustId", "schoolId", "kind", "startedOn");

-- CreateIndex
CREATE INDEX "InspectionGrade_trustId_areaId_idx" ON "InspectionGrade"("trustId", "areaId");

-- CreateIndex
CREATE INDEX "InspectionGrade_trustId_gradeId_idx" ON "InspectionGrade"("trustId", "gradeId");

-- CreateIndex
CREATE UNIQUE INDEX "InspectionGrade_trustId_inspectionId_areaId_key" ON "InspectionGrade"("trustId", "inspectionId", "areaId");

-- CreateIndex
CREATE INDEX "SchoolMeasure_trustId_measure_period_idx" ON "SchoolMeasure"("trustId", "measure", "period");

-- CreateIndex
CREATE INDEX "SchoolMeasure_trustId_fileId_idx" ON "SchoolMeasure"("trustId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "SchoolMeasure_trustId_schoolId_measure_period_urn_key" ON "SchoolMeasure"("trustId", "schoolId", "measure", "period", "urn");

-- CreateIndex
CREATE INDEX "ComparatorMeasure_trustId_fileId_idx" ON "ComparatorMeasure"("trustId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "ComparatorMeasure_trustId_measure_period_level_code_key" ON "ComparatorMeasure"("trustId", "measure", "period", "level", "code");

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_trustId_preparedById_fkey" FOREIGN KEY ("trustId", "preparedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_trustId_runId_fkey" FOREIGN KEY ("trustId", "runId") REFERENCES "ImportRun"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportLeftOut" ADD CONSTRAINT "ImportLeftOut_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportLeftOut" ADD CONSTRAINT "ImportLeftOut_trustId_fileId_fkey" FOREIGN KEY ("trustId", "fileId") REFERENCES "ImportFile"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UrnLink" ADD CONSTRAINT "UrnLink_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UrnLink" ADD CONSTRAINT "UrnLink_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UrnLink" ADD CONSTRAINT "UrnLink_trustId_fileId_fkey" FOREIGN KEY ("trustId", "fileId") REFERENCES "ImportFile"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_trustId_frameworkId_fkey" FOREIGN KEY ("trustId", "frameworkId") REFERENCES "FrameworkVersion"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_trustId_overallGradeId_fkey" FOREIGN KEY ("trustId", "overallGradeId") REFERENCES "FrameworkGrade"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_trustId_enteredById_fkey" FOREIGN KEY ("trustId", "enteredById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_trustId_fileId_fkey" FOREIGN KEY ("trustId", "fileId") REFERENCES "ImportFile"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InspectionGrade" ADD CONSTRAINT "InspectionGrade_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InspectionGrade" ADD CONSTRAINT "InspectionGrade_trustId_inspectionId_fkey" FOREIGN KEY ("trustId", "inspectionId") REFERENCES "Inspection"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InspectionGrade" ADD CONSTRAINT "InspectionGrade_trustId_areaId_fkey" FOREIGN KEY ("trustId", "areaId") REFERENCES "EvaluationArea"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InspectionGrade" ADD CONSTRAINT "InspectionGrade_trustId_gradeId_fkey" FOREIGN KEY ("trustId", "gradeId") REFERENCES "FrameworkGrade"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SchoolMeasure" ADD CONSTRAINT "SchoolMeasure_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SchoolMeasure" ADD CONSTRAINT "SchoolMeasure_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SchoolMeasure" ADD CONSTRAINT "SchoolMeasure_trustId_fileId_fkey" FOREIGN KEY ("trustId", "fileId") REFERENCES "ImportFile"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ComparatorMeasure" ADD CONSTRAINT "ComparatorMeasure_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ComparatorMeasure" ADD CONSTRAINT "ComparatorMeasure_trustId_fileId_fkey" FOREIGN KEY ("trustId", "fileId") REFERENCES "ImportFile"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------
-- What the schema cannot say.

ALTER TABLE "SchoolMeasure" ADD CONSTRAINT "SchoolMeasure_value_or_reason" CHECK (("value" IS NULL) <> ("missing" IS NULL));
ALTER TABLE "ComparatorMeasure" ADD CONSTRAINT "ComparatorMeasure_value_or_reason" CHECK (("value" IS NULL) <> ("missing" IS NULL));
-- What is confidential was entered by a person, and is not what an official file says.
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_confidential_by_hand" CHECK (NOT "confidential" OR "origin" = 'byHand');

-- The command line finds a trust by its UID before it knows which trust it works in.
CREATE FUNCTION trusts_by_uid(wanted text) RETURNS TABLE ("trustId" uuid, "trustName" text, "trustUid" text, "schools" int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT t."id", t."name", t."uid", (SELECT count(*)::int FROM "School" s WHERE s."trustId" = t."id")
     FROM "Trust" t WHERE t."uid" = wanted OR t."uid" IS NULL ORDER BY t."uid" NULLS LAST, t."createdAt" $$;
REVOKE ALL ON FUNCTION trusts_by_uid(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trusts_by_uid(text) TO waymark_app;

CALL put_behind_the_wall('ImportRun');
CALL put_behind_the_wall('ImportFile');
CALL put_behind_the_wall('ImportLeftOut');
CALL put_behind_the_wall('UrnLink');
CALL put_behind_the_wall('Inspection');
CALL put_behind_the_wall('InspectionGrade');
CALL put_behind_the_wall('SchoolMeasure');
CALL put_behind_the_wall('ComparatorMeasure');
