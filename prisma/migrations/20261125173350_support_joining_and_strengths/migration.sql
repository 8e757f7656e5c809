-- AlterTable
ALTER TABLE "JoiningStep" ADD COLUMN     "toldOfDay" DATE;

-- AlterTable
ALTER TABLE "SharedStrength" ADD COLUMN     "areaKeys" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "visitId" UUID,
ADD COLUMN     "withdrawnReason" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "SharedStrength_trustId_visitId_idx" ON "SharedStrength"("trustId", "visitId");

-- AddForeignKey
ALTER TABLE "SharedStrength" ADD CONSTRAINT "SharedStrength_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Strengths that were shared before know where they come from, as far as a note still says so.
UPDATE "SharedStrength" t SET "visitId" = f."visitId", "areaKeys" = f."areaKeys"
FROM (SELECT DISTINCT ON ("trustId", "unitId", "text") "trustId", "unitId", "text", "visitId", "areaKeys" FROM "Finding" WHERE "worthSharing"
  ORDER BY "trustId", "unitId", "text", "day" DESC) f
WHERE f."trustId" = t."trustId" AND f."unitId" = t."unitId" AND f."text" = t."text";
