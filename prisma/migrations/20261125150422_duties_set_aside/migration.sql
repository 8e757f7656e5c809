-- AlterTable
ALTER TABLE "Obligation" ADD COLUMN     "setAsideById" UUID;

-- CreateIndex
CREATE INDEX "Obligation_trustId_setAsideById_idx" ON "Obligation"("trustId", "setAsideById");

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_trustId_setAsideById_fkey" FOREIGN KEY ("trustId", "setAsideById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
