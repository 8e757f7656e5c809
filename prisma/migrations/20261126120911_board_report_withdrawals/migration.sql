-- DropIndex
DROP INDEX "BoardReport_trustId_day_key";

-- AlterTable
ALTER TABLE "BoardReport" ADD COLUMN     "replacesId" UUID;

-- CreateTable
CREATE TABLE "BoardReportWithdrawal" (
    "trustId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnById" UUID NOT NULL,

    CONSTRAINT "BoardReportWithdrawal_pkey" PRIMARY KEY ("trustId","reportId")
);

-- CreateIndex
CREATE INDEX "BoardReportWithdrawal_trustId_withdrawnById_idx" ON "BoardReportWithdrawal"("trustId", "withdrawnById");

-- CreateIndex
CREATE UNIQUE INDEX "BoardReport_trustId_replacesId_key" ON "BoardReport"("trustId", "replacesId");

-- AddForeignKey
ALTER TABLE "BoardReport" ADD CONSTRAINT "BoardReport_trustId_replacesId_fkey" FOREIGN KEY ("trustId", "replacesId") REFERENCES "BoardReport"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BoardReportWithdrawal" ADD CONSTRAINT "BoardReportWithdrawal_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BoardReportWithdrawal" ADD CONSTRAINT "BoardReportWithdrawal_trustId_reportId_fkey" FOREIGN KEY ("trustId", "reportId") REFERENCES "BoardReport"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BoardReportWithdrawal" ADD CONSTRAINT "BoardReportWithdrawal_trustId_withdrawnById_fkey" FOREIGN KEY ("trustId", "withdrawnById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A day has one report that corrects none; what corrects another has its day.
CREATE UNIQUE INDEX "BoardReport_one_a_day" ON "BoardReport" ("trustId", "day") WHERE "replacesId" IS NULL;
ALTER TABLE "BoardReport" ADD CONSTRAINT "BoardReport_replaces_another" CHECK ("replacesId" IS DISTINCT FROM "id");
ALTER TABLE "BoardReportWithdrawal" ADD CONSTRAINT "BoardReportWithdrawal_has_a_reason" CHECK ("reason" <> '');

-- What is withdrawn was issued, and stays withdrawn: the reason is part of what trustees were told.
CREATE TRIGGER "BoardReportWithdrawal_append_only" BEFORE UPDATE OR DELETE ON "BoardReportWithdrawal"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CALL put_behind_the_wall('BoardReportWithdrawal');
