-- AlterTable
ALTER TABLE "StrategicReview" ADD COLUMN     "returnedById" UUID,
ADD COLUMN     "returnedOn" DATE,
ADD COLUMN     "returnedWords" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "StrategicReview_trustId_returnedById_idx" ON "StrategicReview"("trustId", "returnedById");

-- AddForeignKey
ALTER TABLE "StrategicReview" ADD CONSTRAINT "StrategicReview_trustId_returnedById_fkey" FOREIGN KEY ("trustId", "returnedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
