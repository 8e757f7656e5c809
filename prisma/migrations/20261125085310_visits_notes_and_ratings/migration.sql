-- CreateEnum
CREATE TYPE "RatingOutcome" AS ENUM ('carryOn', 'close', 'reword');

-- CreateEnum
CREATE TYPE "NoteState" AS ENUM ('draft', 'withHeadteacher', 'published', 'correcting', 'withdrawn');

-- CreateEnum
CREATE TYPE "Accuracy" AS ENUM ('accurate', 'notAccurate');

-- CreateEnum
CREATE TYPE "FindingKind" AS ENUM ('strength', 'risk', 'evaluation', 'focus');

-- CreateEnum
CREATE TYPE "MemoKind" AS ENUM ('riskNow', 'confidential');

-- CreateEnum
CREATE TYPE "WaiverOf" AS ENUM ('visit', 'unit');

-- CreateEnum
CREATE TYPE "ReviewKind" AS ENUM ('qualityAssurance', 'subject', 'middleLeaders', 'peerReview', 'wholeSchool', 'governance');

-- CreateEnum
CREATE TYPE "VisitSide" AS ENUM ('school', 'trust');

-- CreateEnum
CREATE TYPE "VisitRole" AS ENUM ('takesPart', 'shadows');

-- CreateEnum
CREATE TYPE "Attendance" AS ENUM ('invited', 'coming', 'notComing', 'present', 'absent');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MailKind" ADD VALUE 'visitInvitation';
ALTER TYPE "MailKind" ADD VALUE 'asked';
ALTER TYPE "MailKind" ADD VALUE 'told';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "VisitKind" ADD VALUE 'linkMeeting';
ALTER TYPE "VisitKind" ADD VALUE 'review';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "VisitStatus" ADD VALUE 'cancelled';
ALTER TYPE "VisitStatus" ADD VALUE 'left';

-- DropIndex
DROP INDEX "Visit_trustId_leadId_idx";

-- AlterTable
ALTER TABLE "AgreedAction" ADD COLUMN     "closedOn" DATE,
ADD COLUMN     "dueWords" TEXT,
ADD COLUMN     "strandKey" TEXT,
ADD COLUMN     "support" TEXT;

-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "calendar" TEXT;

-- AlterTable
ALTER TABLE "Visit" ADD COLUMN     "cancelReason" TEXT,
ADD COLUMN     "cancelledBy" "VisitSide",
ADD COLUMN     "cancelledOn" DATE,
ADD COLUMN     "carriedThemes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "endsAt" TEXT NOT NULL DEFAULT '15:00',
ADD COLUMN     "leadName" TEXT,
ADD COLUMN     "programmeVisitKey" TEXT,
ADD COLUMN     "replacesId" UUID,
ADD COLUMN     "reviewKind" "ReviewKind",
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "startsAt" TEXT NOT NULL DEFAULT '09:00',
ADD COLUMN     "strategyVersionId" UUID,
ADD COLUMN     "title" TEXT;

-- CreateTable
CREATE TABLE "ActionRating" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "visitId" UUID,
    "day" DATE NOT NULL,
    "levelKey" TEXT NOT NULL,
    "levelName" TEXT NOT NULL,
    "levelTone" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "outcome" "RatingOutcome" NOT NULL,
    "wordsBefore" TEXT,
    "ratedById" UUID NOT NULL,
    "ratedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "redactedAt" TIMESTAMPTZ(3),
    "redactReason" TEXT,

    CONSTRAINT "ActionRating_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "ActionProgress" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "saysDone" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID NOT NULL,

    CONSTRAINT "ActionProgress_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "addedById" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Note" (
    "trustId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "state" "NoteState" NOT NULL DEFAULT 'draft',
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "answerBy" DATE,
    "accuracy" "Accuracy",
    "accuracyWords" TEXT,
    "accuracyById" UUID,
    "accuracyAt" TIMESTAMPTZ(3),
    "directorsWords" TEXT,
    "directorId" UUID,
    "correction" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("trustId","visitId")
);

-- CreateTable
CREATE TABLE "NotePart" (
    "trustId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "NotePart_pkey" PRIMARY KEY ("trustId","visitId","kind","key")
);

-- CreateTable
CREATE TABLE "NoteChange" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB,
    "version" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID NOT NULL,

    CONSTRAINT "NoteChange_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "NoteVersion" (
    "trustId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedById" UUID NOT NULL,
    "redactedAt" TIMESTAMPTZ(3),
    "redactReason" TEXT,

    CONSTRAINT "NoteVersion_pkey" PRIMARY KEY ("trustId","visitId","number")
);

-- CreateTable
CREATE TABLE "NoteComment" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "NoteComment_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "NotePresentation" (
    "trustId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "recordedById" UUID NOT NULL,

    CONSTRAINT "NotePresentation_pkey" PRIMARY KEY ("trustId","visitId","schoolId")
);

-- CreateTable
CREATE TABLE "Finding" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "FindingKind" NOT NULL,
    "text" TEXT NOT NULL,
    "areaKeys" TEXT[],
    "strandKey" TEXT,
    "themeKey" TEXT,
    "focusAreaId" UUID,
    "riskLevelKey" TEXT,
    "worthSharing" BOOLEAN NOT NULL DEFAULT false,
    "day" DATE NOT NULL,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Memo" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "kind" "MemoKind" NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3),
    "seenById" UUID,

    CONSTRAINT "Memo_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Waiver" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "recordType" "WaiverOf" NOT NULL,
    "recordId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "day" DATE NOT NULL,
    "givenById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "ClauseReason" (
    "trustId" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "visitId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID NOT NULL,

    CONSTRAINT "ClauseReason_pkey" PRIMARY KEY ("trustId","visitId","clause")
);

-- CreateTable
CREATE TABLE "VisitPlan" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "VisitPlan_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "VisitAgreement" (
    "trustId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "side" "VisitSide" NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "day" DATE NOT NULL,

    CONSTRAINT "VisitAgreement_pkey" PRIMARY KEY ("trustId","planId","side")
);

-- CreateTable
CREATE TABLE "VisitPerson" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "as" TEXT NOT NULL,
    "role" "VisitRole" NOT NULL,
    "attendance" "Attendance" NOT NULL DEFAULT 'invited',
    "part" TEXT,
    "view" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "VisitPerson_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "FocusArea" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "yearId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "why" TEXT,
    "visitId" UUID,
    "furtherReason" TEXT,
    "startedOn" DATE NOT NULL,
    "endedOn" DATE,
    "endReason" TEXT,
    "replacedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FocusArea_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateIndex
CREATE INDEX "ActionRating_trustId_actionId_day_idx" ON "ActionRating"("trustId", "actionId", "day");

-- CreateIndex
CREATE INDEX "ActionRating_trustId_visitId_idx" ON "ActionRating"("trustId", "visitId");

-- CreateIndex
CREATE INDEX "ActionRating_trustId_ratedById_idx" ON "ActionRating"("trustId", "ratedById");

-- CreateIndex
CREATE UNIQUE INDEX "ActionRating_trustId_actionId_visitId_key" ON "ActionRating"("trustId", "actionId", "visitId");

-- CreateIndex
CREATE INDEX "ActionProgress_trustId_actionId_at_idx" ON "ActionProgress"("trustId", "actionId", "at");

-- CreateIndex
CREATE INDEX "ActionProgress_trustId_personId_idx" ON "ActionProgress"("trustId", "personId");

-- CreateIndex
CREATE INDEX "Attachment_trustId_visitId_idx" ON "Attachment"("trustId", "visitId");

-- CreateIndex
CREATE INDEX "Attachment_trustId_addedById_idx" ON "Attachment"("trustId", "addedById");

-- CreateIndex
CREATE INDEX "Note_trustId_state_idx" ON "Note"("trustId", "state");

-- CreateIndex
CREATE INDEX "Note_trustId_authorId_idx" ON "Note"("trustId", "authorId");

-- CreateIndex
CREATE INDEX "Note_trustId_accuracyById_idx" ON "Note"("trustId", "accuracyById");

-- CreateIndex
CREATE INDEX "Note_trustId_directorId_idx" ON "Note"("trustId", "directorId");

-- CreateIndex
CREATE INDEX "NotePart_trustId_changedById_idx" ON "NotePart"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "NoteChange_trustId_visitId_idx" ON "NoteChange"("trustId", "visitId");

-- CreateIndex
CREATE INDEX "NoteChange_trustId_personId_idx" ON "NoteChange"("trustId", "personId");

-- CreateIndex
CREATE INDEX "NoteVersion_trustId_publishedById_idx" ON "NoteVersion"("trustId", "publishedById");

-- CreateIndex
CREATE INDEX "NoteComment_trustId_visitId_idx" ON "NoteComment"("trustId", "visitId");

-- CreateIndex
CREATE INDEX "NoteComment_trustId_personId_idx" ON "NoteComment"("trustId", "personId");

-- CreateIndex
CREATE INDEX "NotePresentation_trustId_schoolId_day_idx" ON "NotePresentation"("trustId", "schoolId", "day");

-- CreateIndex
CREATE INDEX "NotePresentation_trustId_recordedById_idx" ON "NotePresentation"("trustId", "recordedById");

-- CreateIndex
CREATE INDEX "Finding_trustId_visitId_idx" ON "Finding"("trustId", "visitId");

-- CreateIndex
CREATE INDEX "Finding_trustId_unitId_day_idx" ON "Finding"("trustId", "unitId", "day");

-- CreateIndex
CREATE INDEX "Memo_trustId_visitId_idx" ON "Memo"("trustId", "visitId");

-- CreateIndex
CREATE INDEX "Memo_trustId_authorId_idx" ON "Memo"("trustId", "authorId");

-- CreateIndex
CREATE INDEX "Memo_trustId_seenById_idx" ON "Memo"("trustId", "seenById");

-- CreateIndex
CREATE INDEX "Waiver_trustId_recordType_recordId_idx" ON "Waiver"("trustId", "recordType", "recordId");

-- CreateIndex
CREATE INDEX "Waiver_trustId_unitId_idx" ON "Waiver"("trustId", "unitId");

-- CreateIndex
CREATE INDEX "Waiver_trustId_givenById_idx" ON "Waiver"("trustId", "givenById");

-- CreateIndex
CREATE INDEX "ClauseReason_trustId_personId_idx" ON "ClauseReason"("trustId", "personId");

-- CreateIndex
CREATE INDEX "VisitPlan_trustId_createdById_idx" ON "VisitPlan"("trustId", "createdById");

-- CreateIndex
CREATE UNIQUE INDEX "VisitPlan_trustId_visitId_number_key" ON "VisitPlan"("trustId", "visitId", "number");

-- CreateIndex
CREATE INDEX "VisitAgreement_trustId_personId_idx" ON "VisitAgreement"("trustId", "personId");

-- CreateIndex
CREATE INDEX "VisitPerson_trustId_personId_idx" ON "VisitPerson"("trustId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "VisitPerson_trustId_visitId_personId_key" ON "VisitPerson"("trustId", "visitId", "personId");

-- CreateIndex
CREATE INDEX "FocusArea_trustId_unitId_yearId_idx" ON "FocusArea"("trustId", "unitId", "yearId");

-- CreateIndex
CREATE INDEX "FocusArea_trustId_yearId_idx" ON "FocusArea"("trustId", "yearId");

-- CreateIndex
CREATE INDEX "FocusArea_trustId_visitId_idx" ON "FocusArea"("trustId", "visitId");

-- CreateIndex
CREATE INDEX "FocusArea_trustId_replacedById_idx" ON "FocusArea"("trustId", "replacedById");

-- CreateIndex
CREATE INDEX "AgreedAction_trustId_state_due_idx" ON "AgreedAction"("trustId", "state", "due");

-- CreateIndex
CREATE INDEX "Visit_trustId_date_idx" ON "Visit"("trustId", "date");

-- CreateIndex
CREATE INDEX "Visit_trustId_leadId_date_idx" ON "Visit"("trustId", "leadId", "date");

-- CreateIndex
CREATE INDEX "Visit_trustId_strategyVersionId_idx" ON "Visit"("trustId", "strategyVersionId");

-- CreateIndex
CREATE INDEX "Visit_trustId_replacesId_idx" ON "Visit"("trustId", "replacesId");

-- AddForeignKey
ALTER TABLE "ActionRating" ADD CONSTRAINT "ActionRating_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionRating" ADD CONSTRAINT "ActionRating_trustId_actionId_fkey" FOREIGN KEY ("trustId", "actionId") REFERENCES "AgreedAction"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionRating" ADD CONSTRAINT "ActionRating_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionRating" ADD CONSTRAINT "ActionRating_trustId_ratedById_fkey" FOREIGN KEY ("trustId", "ratedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionProgress" ADD CONSTRAINT "ActionProgress_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionProgress" ADD CONSTRAINT "ActionProgress_trustId_actionId_fkey" FOREIGN KEY ("trustId", "actionId") REFERENCES "AgreedAction"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionProgress" ADD CONSTRAINT "ActionProgress_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_trustId_addedById_fkey" FOREIGN KEY ("trustId", "addedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_trustId_authorId_fkey" FOREIGN KEY ("trustId", "authorId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_trustId_accuracyById_fkey" FOREIGN KEY ("trustId", "accuracyById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_trustId_directorId_fkey" FOREIGN KEY ("trustId", "directorId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NotePart" ADD CONSTRAINT "NotePart_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NotePart" ADD CONSTRAINT "NotePart_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Note"("trustId", "visitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NotePart" ADD CONSTRAINT "NotePart_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NoteChange" ADD CONSTRAINT "NoteChange_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NoteChange" ADD CONSTRAINT "NoteChange_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Note"("trustId", "visitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NoteChange" ADD CONSTRAINT "NoteChange_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NoteVersion" ADD CONSTRAINT "NoteVersion_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NoteVersion" ADD CONSTRAINT "NoteVersion_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Note"("trustId", "visitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NoteVersion" ADD CONSTRAINT "NoteVersion_trustId_publishedById_fkey" FOREIGN KEY ("trustId", "publishedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NoteComment" ADD CONSTRAINT "NoteComment_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NoteComment" ADD CONSTRAINT "NoteComment_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Note"("trustId", "visitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NoteComment" ADD CONSTRAINT "NoteComment_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NotePresentation" ADD CONSTRAINT "NotePresentation_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NotePresentation" ADD CONSTRAINT "NotePresentation_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Note"("trustId", "visitId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NotePresentation" ADD CONSTRAINT "NotePresentation_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NotePresentation" ADD CONSTRAINT "NotePresentation_trustId_recordedById_fkey" FOREIGN KEY ("trustId", "recordedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_trustId_authorId_fkey" FOREIGN KEY ("trustId", "authorId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_trustId_seenById_fkey" FOREIGN KEY ("trustId", "seenById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_trustId_givenById_fkey" FOREIGN KEY ("trustId", "givenById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ClauseReason" ADD CONSTRAINT "ClauseReason_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ClauseReason" ADD CONSTRAINT "ClauseReason_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_trustId_strategyVersionId_fkey" FOREIGN KEY ("trustId", "strategyVersionId") REFERENCES "StrategyVersion"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_trustId_replacesId_fkey" FOREIGN KEY ("trustId", "replacesId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitPlan" ADD CONSTRAINT "VisitPlan_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitPlan" ADD CONSTRAINT "VisitPlan_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitPlan" ADD CONSTRAINT "VisitPlan_trustId_createdById_fkey" FOREIGN KEY ("trustId", "createdById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitAgreement" ADD CONSTRAINT "VisitAgreement_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitAgreement" ADD CONSTRAINT "VisitAgreement_trustId_planId_fkey" FOREIGN KEY ("trustId", "planId") REFERENCES "VisitPlan"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitAgreement" ADD CONSTRAINT "VisitAgreement_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitPerson" ADD CONSTRAINT "VisitPerson_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitPerson" ADD CONSTRAINT "VisitPerson_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "VisitPerson" ADD CONSTRAINT "VisitPerson_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FocusArea" ADD CONSTRAINT "FocusArea_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FocusArea" ADD CONSTRAINT "FocusArea_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FocusArea" ADD CONSTRAINT "FocusArea_trustId_yearId_fkey" FOREIGN KEY ("trustId", "yearId") REFERENCES "AcademicYear"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FocusArea" ADD CONSTRAINT "FocusArea_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FocusArea" ADD CONSTRAINT "FocusArea_trustId_replacedById_fkey" FOREIGN KEY ("trustId", "replacedById") REFERENCES "FocusArea"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Visit" ADD CONSTRAINT "Visit_days_in_halves" CHECK ("days" IN (0, 0.5, 1));
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_times_in_order" CHECK ("startsAt" < "endsAt");
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_cancelled_says_why"
  CHECK (("status"::text = 'cancelled') = ("cancelReason" IS NOT NULL) AND ("cancelReason" IS NULL) = ("cancelledBy" IS NULL));
ALTER TABLE "FocusArea" ADD CONSTRAINT "FocusArea_days_in_order" CHECK ("endedOn" >= "startedOn");
ALTER TABLE "FocusArea" ADD CONSTRAINT "FocusArea_end_says_why" CHECK (("endedOn" IS NULL) = ("endReason" IS NULL));

-- Each visit of a programme stands once in a unit's year; a cancelled one may be laid out again.
CREATE UNIQUE INDEX "Visit_once_in_its_programme" ON "Visit" ("trustId", "unitId", "strategyVersionId", "programmeVisitKey")
  WHERE "status" IN ('planned', 'done') AND "programmeVisitKey" IS NOT NULL;
-- One waiver of a clause for a record, until it is withdrawn.
CREATE UNIQUE INDEX "Waiver_once" ON "Waiver" ("trustId", "clause", "recordType", "recordId") WHERE "withdrawnAt" IS NULL;

-- A plan that somebody may have agreed to stays as it was written.
CREATE TRIGGER "VisitPlan_append_only" BEFORE UPDATE OR DELETE ON "VisitPlan"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A rating does not change; a redaction takes personal data out of its evidence, and says why.
CREATE FUNCTION keep_rating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."redactReason" IS NULL OR NEW."redactedAt" IS NOT DISTINCT FROM OLD."redactedAt"
    OR to_jsonb(NEW) - '{evidence,wordsBefore,redactedAt,redactReason}'::text[] <> to_jsonb(OLD) - '{evidence,wordsBefore,redactedAt,redactReason}'::text[] THEN
    RAISE EXCEPTION 'A rating does not change: rate the action anew.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ActionRating_keeps_its_words" BEFORE UPDATE OR DELETE ON "ActionRating"
  FOR EACH ROW EXECUTE FUNCTION keep_rating();

-- A published note does not change. A redaction takes personal data out, once it is said why.
CREATE FUNCTION keep_published_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR ROW(NEW."number", NEW."reason", NEW."publishedAt", NEW."publishedById") IS DISTINCT FROM
      ROW(OLD."number", OLD."reason", OLD."publishedAt", OLD."publishedById")
    OR NEW."content" IS DISTINCT FROM OLD."content" AND (NEW."redactReason" IS NULL OR NEW."redactedAt" IS NOT DISTINCT FROM OLD."redactedAt") THEN
    RAISE EXCEPTION 'A published note does not change: correct it in a new version.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "NoteVersion_keeps_what_was_published" BEFORE UPDATE OR DELETE ON "NoteVersion"
  FOR EACH ROW EXECUTE FUNCTION keep_published_note();

CALL put_behind_the_wall('ActionRating');
CALL put_behind_the_wall('ActionProgress');
CALL put_behind_the_wall('Attachment');
CALL put_behind_the_wall('Note');
CALL put_behind_the_wall('NotePart');
CALL put_behind_the_wall('NoteChange');
CALL put_behind_the_wall('NoteVersion');
CALL put_behind_the_wall('NoteComment');
CALL put_behind_the_wall('NotePresentation');
CALL put_behind_the_wall('Finding');
CALL put_behind_the_wall('Memo');
CALL put_behind_the_wall('Waiver');
CALL put_behind_the_wall('ClauseReason');
CALL put_behind_the_wall('VisitPlan');
CALL put_behind_the_wall('VisitAgreement');
CALL put_behind_the_wall('VisitPerson');
CALL put_behind_the_wall('FocusArea');
