-- AlterEnum
ALTER TYPE "NoteState" ADD VALUE 'withReader';

-- AlterTable
ALTER TABLE "Note" ADD COLUMN     "readAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "readAt" TIMESTAMPTZ(3),
ADD COLUMN     "readById" UUID,
ADD COLUMN     "readWords" TEXT;

-- AlterTable
ALTER TABLE "NoteComment" ADD COLUMN     "ofReader" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Note_trustId_readById_idx" ON "Note"("trustId", "readById");

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_trustId_readById_fkey" FOREIGN KEY ("trustId", "readById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
