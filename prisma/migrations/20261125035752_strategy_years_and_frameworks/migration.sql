-- CreateEnum
CREATE TYPE "FrameworkBody" AS ENUM ('ofsted', 'siams', 'catholic', 'trust');

-- CreateEnum
CREATE TYPE "FrameworkScale" AS ENUM ('grades', 'judgements', 'none');

-- CreateEnum
CREATE TYPE "AreaPlace" AS ENUM ('everywhere', 'earlyYears', 'sixthForm', 'voluntaryAided');

-- CreateEnum
CREATE TYPE "StrategyState" AS ENUM ('draft', 'published', 'superseded');

-- CreateTable
CREATE TABLE "FrameworkVersion" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "body" "FrameworkBody" NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsBefore" DATE,
    "scale" "FrameworkScale" NOT NULL,
    "hasOverall" BOOLEAN NOT NULL DEFAULT false,
    "safeguardingMet" TEXT,
    "safeguardingNotMet" TEXT,
    "selfGraded" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FrameworkVersion_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "EvaluationArea" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "place" "AreaPlace" NOT NULL DEFAULT 'everywhere',
    "follows" TEXT[],

    CONSTRAINT "EvaluationArea_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "FrameworkGrade" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "officialCode" INTEGER,

    CONSTRAINT "FrameworkGrade_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "AcademicYear" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsBefore" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AcademicYear_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "StrategyVersion" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "yearId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "StrategyState" NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "reason" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "StrategyVersion_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "BankHoliday" (
    "trustId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "BankHoliday_pkey" PRIMARY KEY ("trustId","day")
);

-- CreateIndex
CREATE INDEX "FrameworkVersion_trustId_body_startsOn_idx" ON "FrameworkVersion"("trustId", "body", "startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "FrameworkVersion_trustId_key_revision_key" ON "FrameworkVersion"("trustId", "key", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationArea_trustId_versionId_key_key" ON "EvaluationArea"("trustId", "versionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "FrameworkGrade_trustId_versionId_key_key" ON "FrameworkGrade"("trustId", "versionId", "key");

-- CreateIndex
CREATE INDEX "AcademicYear_trustId_startsOn_idx" ON "AcademicYear"("trustId", "startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "AcademicYear_trustId_key_key" ON "AcademicYear"("trustId", "key");

-- CreateIndex
CREATE INDEX "StrategyVersion_trustId_publishedById_idx" ON "StrategyVersion"("trustId", "publishedById");

-- CreateIndex
CREATE UNIQUE INDEX "StrategyVersion_trustId_yearId_number_key" ON "StrategyVersion"("trustId", "yearId", "number");

-- AddForeignKey
ALTER TABLE "FrameworkVersion" ADD CONSTRAINT "FrameworkVersion_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvaluationArea" ADD CONSTRAINT "EvaluationArea_trustId_versionId_fkey" FOREIGN KEY ("trustId", "versionId") REFERENCES "FrameworkVersion"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FrameworkGrade" ADD CONSTRAINT "FrameworkGrade_trustId_versionId_fkey" FOREIGN KEY ("trustId", "versionId") REFERENCES "FrameworkVersion"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AcademicYear" ADD CONSTRAINT "AcademicYear_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategyVersion" ADD CONSTRAINT "StrategyVersion_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategyVersion" ADD CONSTRAINT "StrategyVersion_trustId_yearId_fkey" FOREIGN KEY ("trustId", "yearId") REFERENCES "AcademicYear"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategyVersion" ADD CONSTRAINT "StrategyVersion_trustId_publishedById_fkey" FOREIGN KEY ("trustId", "publishedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BankHoliday" ADD CONSTRAINT "BankHoliday_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------
-- What the schema cannot say.

ALTER TABLE "AcademicYear" ADD CONSTRAINT "AcademicYear_days_in_order" CHECK ("endsBefore" > "startsOn");
ALTER TABLE "AcademicYear" ADD CONSTRAINT "AcademicYear_one_at_a_time"
  EXCLUDE USING gist ("trustId" WITH =, daterange("startsOn", "endsBefore") WITH &&);

-- One draft and one version in use for each year.
CREATE UNIQUE INDEX "StrategyVersion_one_draft" ON "StrategyVersion" ("trustId", "yearId") WHERE "state" = 'draft';
CREATE UNIQUE INDEX "StrategyVersion_one_in_use" ON "StrategyVersion" ("trustId", "yearId") WHERE "state" = 'published';

-- What was published never changes: records made under it keep their text.
CREATE FUNCTION keep_published_strategy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'draft' AND (TG_OP = 'DELETE' OR NEW."content" IS DISTINCT FROM OLD."content" OR NEW."state" = 'draft') THEN
    RAISE EXCEPTION 'A published strategy does not change: amend it.';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "StrategyVersion_keeps_what_was_published" BEFORE UPDATE OR DELETE ON "StrategyVersion"
  FOR EACH ROW EXECUTE FUNCTION keep_published_strategy();

CALL put_behind_the_wall('AcademicYear');
CALL put_behind_the_wall('StrategyVersion');
CALL put_behind_the_wall('BankHoliday');
CALL put_behind_the_wall('FrameworkVersion');
CALL put_behind_the_wall('EvaluationArea');
CALL put_behind_the_wall('FrameworkGrade');
