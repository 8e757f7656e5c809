-- AlterTable
ALTER TABLE "AgreedAction" ADD COLUMN     "statementKey" TEXT;

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN     "statementKey" TEXT;
