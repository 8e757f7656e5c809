-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "purgedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Attachment_trustId_checksum_idx" ON "Attachment"("trustId", "checksum");
