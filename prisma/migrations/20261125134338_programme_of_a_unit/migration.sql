-- CreateTable
CREATE TABLE "UnitProgramme" (
    "trustId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "yearId" UUID NOT NULL,
    "programmeKey" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "pickedById" UUID,
    "pickedOn" DATE NOT NULL,

    CONSTRAINT "UnitProgramme_pkey" PRIMARY KEY ("trustId","unitId","yearId")
);

-- CreateIndex
CREATE INDEX "UnitProgramme_trustId_yearId_idx" ON "UnitProgramme"("trustId", "yearId");

-- CreateIndex
CREATE INDEX "UnitProgramme_trustId_pickedById_idx" ON "UnitProgramme"("trustId", "pickedById");

-- AddForeignKey
ALTER TABLE "UnitProgramme" ADD CONSTRAINT "UnitProgramme_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitProgramme" ADD CONSTRAINT "UnitProgramme_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitProgramme" ADD CONSTRAINT "UnitProgramme_trustId_yearId_fkey" FOREIGN KEY ("trustId", "yearId") REFERENCES "AcademicYear"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "UnitProgramme" ADD CONSTRAINT "UnitProgramme_trustId_pickedById_fkey" FOREIGN KEY ("trustId", "pickedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CALL put_behind_the_wall('UnitProgramme');
