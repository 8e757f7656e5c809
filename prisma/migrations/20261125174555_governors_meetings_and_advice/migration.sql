-- CreateEnum
CREATE TYPE "AdviceFrom" AS ENUM ('directorOfEducation', 'chiefExecutive', 'chairOfTrustees');

-- CreateTable
CREATE TABLE "AdviceRequest" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedOf" "AdviceFrom" NOT NULL,
    "subject" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "AdviceRequest_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "PresentedReport" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "visitId" UUID,
    "snapshotId" UUID,
    "conclusion" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PresentedReport_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "GovernorQuestion" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "roleKey" TEXT NOT NULL DEFAULT '',
    "followUp" BOOLEAN NOT NULL DEFAULT false,
    "followedUp" TEXT NOT NULL DEFAULT '',
    "followedUpInId" UUID,
    "recordedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "GovernorQuestion_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateIndex
CREATE INDEX "AdviceRequest_trustId_schoolId_idx" ON "AdviceRequest"("trustId", "schoolId");

-- CreateIndex
CREATE INDEX "AdviceRequest_trustId_askedById_idx" ON "AdviceRequest"("trustId", "askedById");

-- CreateIndex
CREATE INDEX "AdviceRequest_trustId_answeredById_idx" ON "AdviceRequest"("trustId", "answeredById");

-- CreateIndex
CREATE INDEX "AdviceRequest_trustId_askedOf_answeredAt_idx" ON "AdviceRequest"("trustId", "askedOf", "answeredAt");

-- CreateIndex
CREATE INDEX "PresentedReport_trustId_visitId_idx" ON "PresentedReport"("trustId", "visitId");

-- CreateIndex
CREATE INDEX "PresentedReport_trustId_snapshotId_idx" ON "PresentedReport"("trustId", "snapshotId");

-- CreateIndex
CREATE INDEX "PresentedReport_trustId_recordedById_idx" ON "PresentedReport"("trustId", "recordedById");

-- CreateIndex
CREATE UNIQUE INDEX "PresentedReport_trustId_meetingId_visitId_key" ON "PresentedReport"("trustId", "meetingId", "visitId");

-- CreateIndex
CREATE UNIQUE INDEX "PresentedReport_trustId_meetingId_snapshotId_key" ON "PresentedReport"("trustId", "meetingId", "snapshotId");

-- CreateIndex
CREATE INDEX "GovernorQuestion_trustId_reportId_idx" ON "GovernorQuestion"("trustId", "reportId");

-- CreateIndex
CREATE INDEX "GovernorQuestion_trustId_followedUpInId_idx" ON "GovernorQuestion"("trustId", "followedUpInId");

-- CreateIndex
CREATE INDEX "GovernorQuestion_trustId_recordedById_idx" ON "GovernorQuestion"("trustId", "recordedById");

-- AddForeignKey
ALTER TABLE "AdviceRequest" ADD CONSTRAINT "AdviceRequest_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AdviceRequest" ADD CONSTRAINT "AdviceRequest_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AdviceRequest" ADD CONSTRAINT "AdviceRequest_trustId_askedById_fkey" FOREIGN KEY ("trustId", "askedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AdviceRequest" ADD CONSTRAINT "AdviceRequest_trustId_answeredById_fkey" FOREIGN KEY ("trustId", "answeredById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PresentedReport" ADD CONSTRAINT "PresentedReport_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PresentedReport" ADD CONSTRAINT "PresentedReport_trustId_meetingId_fkey" FOREIGN KEY ("trustId", "meetingId") REFERENCES "GoverningBodyMeeting"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PresentedReport" ADD CONSTRAINT "PresentedReport_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Note"("trustId", "visitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PresentedReport" ADD CONSTRAINT "PresentedReport_trustId_snapshotId_fkey" FOREIGN KEY ("trustId", "snapshotId") REFERENCES "Snapshot"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PresentedReport" ADD CONSTRAINT "PresentedReport_trustId_recordedById_fkey" FOREIGN KEY ("trustId", "recordedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GovernorQuestion" ADD CONSTRAINT "GovernorQuestion_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GovernorQuestion" ADD CONSTRAINT "GovernorQuestion_trustId_reportId_fkey" FOREIGN KEY ("trustId", "reportId") REFERENCES "PresentedReport"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GovernorQuestion" ADD CONSTRAINT "GovernorQuestion_trustId_followedUpInId_fkey" FOREIGN KEY ("trustId", "followedUpInId") REFERENCES "GoverningBodyMeeting"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GovernorQuestion" ADD CONSTRAINT "GovernorQuestion_trustId_recordedById_fkey" FOREIGN KEY ("trustId", "recordedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PresentedReport" ADD CONSTRAINT "PresentedReport_is_one_thing" CHECK (num_nonnulls("visitId", "snapshotId") = 1);
ALTER TABLE "GovernorQuestion" ADD CONSTRAINT "GovernorQuestion_taken_up_with_words" CHECK (("followedUpInId" IS NULL) = ("followedUp" = ''));
ALTER TABLE "AdviceRequest" ADD CONSTRAINT "AdviceRequest_answered_by_somebody" CHECK (("answeredAt" IS NULL) = ("answeredById" IS NULL) AND ("answeredAt" IS NULL) = ("answer" = ''));

CALL put_behind_the_wall('PresentedReport');
CALL put_behind_the_wall('GovernorQuestion');
CALL put_behind_the_wall('AdviceRequest');
