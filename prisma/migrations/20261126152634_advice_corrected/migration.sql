-- AlterTable
ALTER TABLE "AdviceRequest" ADD COLUMN     "correctedAt" TIMESTAMPTZ(3);
