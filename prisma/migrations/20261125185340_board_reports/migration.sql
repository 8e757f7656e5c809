-- AlterEnum
ALTER TYPE "DeskKind" ADD VALUE 'boardReport';

-- AlterTable
ALTER TABLE "Snapshot" ALTER COLUMN "unitId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "BoardReport" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "createdById" UUID NOT NULL,
    "issuedAt" TIMESTAMPTZ(3),
    "issuedById" UUID,
    "snapshotId" UUID,

    CONSTRAINT "BoardReport_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "BoardReportWords" (
    "trustId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "body" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "BoardReportWords_pkey" PRIMARY KEY ("trustId","reportId","section")
);

-- CreateIndex
CREATE INDEX "BoardReport_trustId_createdById_idx" ON "BoardReport"("trustId", "createdById");

-- CreateIndex
CREATE INDEX "BoardReport_trustId_issuedById_idx" ON "BoardReport"("trustId", "issuedById");

-- CreateIndex
CREATE UNIQUE INDEX "BoardReport_trustId_day_key" ON "BoardReport"("trustId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "BoardReport_trustId_snapshotId_key" ON "BoardReport"("trustId", "snapshotId");

-- CreateIndex
CREATE INDEX "BoardReportWords_trustId_changedById_idx" ON "BoardReportWords"("trustId", "changedById");

-- AddForeignKey
ALTER TABLE "BoardReport" ADD CONSTRAINT "BoardReport_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BoardReport" ADD CONSTRAINT "BoardReport_trustId_createdById_fkey" FOREIGN KEY ("trustId", "createdById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BoardReport" ADD CONSTRAINT "BoardReport_trustId_issuedById_fkey" FOREIGN KEY ("trustId", "issuedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BoardReport" ADD CONSTRAINT "BoardReport_trustId_snapshotId_fkey" FOREIGN KEY ("trustId", "snapshotId") REFERENCES "Snapshot"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BoardReportWords" ADD CONSTRAINT "BoardReportWords_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BoardReportWords" ADD CONSTRAINT "BoardReportWords_trustId_reportId_fkey" FOREIGN KEY ("trustId", "reportId") REFERENCES "BoardReport"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BoardReportWords" ADD CONSTRAINT "BoardReportWords_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Only a board report is about no unit. The name as text: a value that is new in this transaction can not be compared yet.
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_names_its_unit" CHECK (("unitId" IS NULL) = ("desk"::text = 'boardReport'));
ALTER TABLE "BoardReport" ADD CONSTRAINT "BoardReport_issued_with_its_copy"
  CHECK (("issuedAt" IS NULL) = ("issuedById" IS NULL) AND ("issuedAt" IS NULL) = ("snapshotId" IS NULL));
ALTER TABLE "BoardReportWords" ADD CONSTRAINT "BoardReportWords_has_a_section" CHECK ("section" <> '');

-- What is issued never changes (GO-5).
CREATE TRIGGER "BoardReport_stands_once_issued" BEFORE UPDATE OR DELETE ON "BoardReport"
  FOR EACH ROW WHEN (OLD."issuedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();

CALL put_behind_the_wall('BoardReport');
CALL put_behind_the_wall('BoardReportWords');
