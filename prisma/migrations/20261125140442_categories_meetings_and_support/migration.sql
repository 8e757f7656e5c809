-- CreateEnum
CREATE TYPE "JoiningState" AS ENUM ('dueDiligence', 'agreed', 'joined', 'notJoining');

-- CreateEnum
CREATE TYPE "JoiningTextKind" AS ENUM ('finding', 'expectation');

-- CreateEnum
CREATE TYPE "InductionState" AS ENUM ('open', 'ended');

-- CreateEnum
CREATE TYPE "JudgementSide" AS ENUM ('school', 'adviser');

-- CreateEnum
CREATE TYPE "OwedBy" AS ENUM ('trust', 'school');

-- CreateEnum
CREATE TYPE "ObligationStrength" AS ENUM ('owed', 'offered', 'choice');

-- CreateEnum
CREATE TYPE "ObligationState" AS ENUM ('open', 'met', 'closed');

-- CreateEnum
CREATE TYPE "CommitmentState" AS ENUM ('open', 'underWay', 'kept', 'dropped');

-- CreateEnum
CREATE TYPE "ActedOn" AS ENUM ('yes', 'partly', 'no');

-- CreateEnum
CREATE TYPE "SampledKind" AS ENUM ('note', 'decision');

-- CreateEnum
CREATE TYPE "Agreement" AS ENUM ('agrees', 'partly', 'disagrees');

-- CreateEnum
CREATE TYPE "TrustActionState" AS ENUM ('open', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('standards', 'review', 'additional');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('planned', 'held', 'shared', 'cancelled');

-- CreateEnum
CREATE TYPE "MeetingPartKind" AS ENUM ('minutes', 'outcome', 'nextStep', 'reasons', 'confidential');

-- CreateEnum
CREATE TYPE "MeetingAttendance" AS ENUM ('present', 'absent');

-- CreateEnum
CREATE TYPE "SupportState" AS ENUM ('requested', 'approved', 'declined', 'underWay', 'ended', 'withdrawn');

-- CreateEnum
CREATE TYPE "SupportProvider" AS ENUM ('adviser', 'school', 'hub', 'leadTeacher', 'external');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "DeskKind" ADD VALUE 'meeting';
ALTER TYPE "DeskKind" ADD VALUE 'judgement';
ALTER TYPE "DeskKind" ADD VALUE 'joining';

-- AlterTable
ALTER TABLE "ActionRating" ADD COLUMN     "meetingId" UUID;

-- AlterTable
ALTER TABLE "AgreedAction" ADD COLUMN     "meetingId" UUID;

-- CreateTable
CREATE TABLE "Joining" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "urn" INTEGER,
    "phase" "Phase",
    "headteacherName" TEXT NOT NULL DEFAULT '',
    "headteacherEmail" TEXT NOT NULL DEFAULT '',
    "plannedFor" DATE,
    "state" "JoiningState" NOT NULL DEFAULT 'dueDiligence',
    "schoolId" UUID,
    "joinedOn" DATE,
    "endedReason" TEXT NOT NULL DEFAULT '',
    "completedAt" TIMESTAMPTZ(3),
    "begunById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Joining_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "JoiningPerson" (
    "trustId" UUID NOT NULL,
    "joiningId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "task" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "JoiningPerson_pkey" PRIMARY KEY ("trustId","joiningId","personId")
);

-- CreateTable
CREATE TABLE "JoiningStep" (
    "trustId" UUID NOT NULL,
    "joiningId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "plannedOn" DATE,
    "doneOn" DATE,
    "doneById" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "JoiningStep_pkey" PRIMARY KEY ("trustId","joiningId","key")
);

-- CreateTable
CREATE TABLE "JoiningText" (
    "trustId" UUID NOT NULL,
    "joiningId" UUID NOT NULL,
    "kind" "JoiningTextKind" NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "releasedAt" TIMESTAMPTZ(3),
    "releasedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "JoiningText_pkey" PRIMARY KEY ("trustId","joiningId","kind","key")
);

-- CreateTable
CREATE TABLE "Induction" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "newToRole" BOOLEAN NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "mentorId" UUID,
    "state" "InductionState" NOT NULL DEFAULT 'open',
    "endedReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Induction_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "InductionSession" (
    "trustId" UUID NOT NULL,
    "inductionId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "plannedOn" DATE,
    "withId" UUID,
    "doneOn" DATE,
    "missedReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "InductionSession_pkey" PRIMARY KEY ("trustId","inductionId","key")
);

-- CreateTable
CREATE TABLE "MentorContact" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "inductionId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "means" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MentorContact_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Judgement" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "axis" "CategoryAxis" NOT NULL,
    "side" "JudgementSide" NOT NULL,
    "categoryKey" TEXT NOT NULL DEFAULT '',
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "submittedAt" TIMESTAMPTZ(3),
    "submittedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "JudgementGroup" (
    "trustId" UUID NOT NULL,
    "judgementId" UUID NOT NULL,
    "groupKey" TEXT NOT NULL,
    "categoryKey" TEXT NOT NULL DEFAULT '',
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "JudgementGroup_pkey" PRIMARY KEY ("trustId","judgementId","groupKey")
);

-- CreateTable
CREATE TABLE "JudgementEvidence" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "judgementId" UUID NOT NULL,
    "groupKey" TEXT NOT NULL,
    "findingId" UUID,
    "pointId" UUID,
    "actionId" UUID,
    "priorityId" UUID,
    "words" TEXT,
    "addedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JudgementEvidence_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Obligation" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "yearKey" TEXT NOT NULL,
    "entryKey" TEXT NOT NULL,
    "termKey" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "owedBy" "OwedBy" NOT NULL,
    "strength" "ObligationStrength" NOT NULL,
    "withTrustees" TEXT NOT NULL DEFAULT 'no',
    "due" DATE,
    "ongoing" BOOLEAN NOT NULL DEFAULT false,
    "responsibleId" UUID,
    "state" "ObligationState" NOT NULL DEFAULT 'open',
    "chosenAt" TIMESTAMPTZ(3),
    "metOn" DATE,
    "metWords" TEXT NOT NULL DEFAULT '',
    "metById" UUID,
    "planId" UUID,
    "visitId" UUID,
    "closedOn" DATE,
    "closedReason" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Obligation_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "challengeKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "CommitmentState" NOT NULL DEFAULT 'open',
    "closedOn" DATE,
    "closedReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "CommitmentReview" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "commitmentId" UUID NOT NULL,
    "meetingId" UUID,
    "day" DATE NOT NULL,
    "state" "CommitmentState" NOT NULL,
    "evidence" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommitmentReview_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Direction" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "byWhen" DATE NOT NULL,
    "reviewOn" DATE NOT NULL,
    "directedById" UUID NOT NULL,
    "directedOn" DATE NOT NULL,
    "actedOn" "ActedOn",
    "outcome" TEXT NOT NULL DEFAULT '',
    "reviewedOn" DATE,
    "reviewedById" UUID,
    "withdrawnOn" DATE,
    "withdrawnReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Direction_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Concern" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "yearKey" TEXT NOT NULL,
    "triggerKey" TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    "raisedOn" DATE NOT NULL,
    "raisedById" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "response" TEXT NOT NULL DEFAULT '',
    "respondedById" UUID,
    "respondedOn" DATE,
    "closedOn" DATE,
    "closedReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Concern_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "QualitySample" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "yearId" UUID NOT NULL,
    "assurerId" UUID NOT NULL,
    "drawnOn" DATE NOT NULL,
    "drawnById" UUID NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "seed" TEXT NOT NULL,
    "endedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "QualitySample_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "SampledJudgement" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sampleId" UUID NOT NULL,
    "kind" "SampledKind" NOT NULL,
    "visitId" UUID,
    "meetingId" UUID,
    "unitId" UUID NOT NULL,
    "judgedById" UUID,
    "agreement" "Agreement",
    "reasons" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "reply" TEXT NOT NULL DEFAULT '',
    "repliedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SampledJudgement_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "QualityDay" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "yearId" UUID NOT NULL,
    "assurerId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "days" DECIMAL(3,1) NOT NULL,
    "about" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,

    CONSTRAINT "QualityDay_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "PeerReview" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "yearId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "reviewers" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "focus" TEXT NOT NULL DEFAULT '',
    "strengths" JSONB NOT NULL DEFAULT '[]',
    "areas" JSONB NOT NULL DEFAULT '[]',
    "publishedAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PeerReview_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "TrustAction" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "ownerId" UUID,
    "ownerName" TEXT NOT NULL DEFAULT '',
    "due" DATE,
    "state" "TrustActionState" NOT NULL DEFAULT 'open',
    "outcome" TEXT NOT NULL DEFAULT '',
    "closedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TrustAction_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "StandardsMeeting" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "yearId" UUID NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "date" DATE NOT NULL,
    "startsAt" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "state" "MeetingState" NOT NULL DEFAULT 'planned',
    "termKey" TEXT NOT NULL DEFAULT '',
    "leadId" UUID,
    "about" TEXT NOT NULL DEFAULT '',
    "cancelledReason" TEXT,
    "replacesId" UUID,
    "obligationId" UUID,
    "heldAt" TIMESTAMPTZ(3),
    "sharedAt" TIMESTAMPTZ(3),
    "sharedById" UUID,
    "nextReview" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "StandardsMeeting_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "MeetingPerson" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "expected" BOOLEAN NOT NULL DEFAULT true,
    "attendance" "MeetingAttendance",
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "MeetingPerson_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "MeetingPart" (
    "trustId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "kind" "MeetingPartKind" NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "MeetingPart_pkey" PRIMARY KEY ("trustId","meetingId","kind","key")
);

-- CreateTable
CREATE TABLE "MeetingDecision" (
    "trustId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "axis" "CategoryAxis" NOT NULL,
    "categoryKey" TEXT NOT NULL,
    "before" TEXT,
    "reasons" TEXT NOT NULL,
    "schoolAgrees" BOOLEAN NOT NULL,
    "dissent" TEXT NOT NULL DEFAULT '',
    "readiness" TEXT NOT NULL DEFAULT '',
    "trajectory" TEXT NOT NULL DEFAULT '',
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "periodId" UUID,
    "appealedAt" TIMESTAMPTZ(3),
    "appealedById" UUID,
    "appealReason" TEXT NOT NULL DEFAULT '',
    "appealDecidedAt" TIMESTAMPTZ(3),
    "appealDecidedById" UUID,
    "appealUpheld" BOOLEAN,
    "appealWords" TEXT NOT NULL DEFAULT '',
    "appealCategoryKey" TEXT,

    CONSTRAINT "MeetingDecision_pkey" PRIMARY KEY ("trustId","meetingId","axis")
);

-- CreateTable
CREATE TABLE "MeetingOpening" (
    "trustId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeetingOpening_pkey" PRIMARY KEY ("trustId","meetingId","personId")
);

-- CreateTable
CREATE TABLE "MeetingReach" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "means" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "recordedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeetingReach_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Support" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "schoolId" UUID,
    "title" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "strandKey" TEXT,
    "requestedById" UUID NOT NULL,
    "requestedOn" DATE NOT NULL,
    "state" "SupportState" NOT NULL DEFAULT 'requested',
    "approvedById" UUID,
    "approvedOn" DATE,
    "answer" TEXT NOT NULL DEFAULT '',
    "provider" "SupportProvider",
    "providerPersonId" UUID,
    "providerUnitId" UUID,
    "providerGroupId" UUID,
    "providerName" TEXT NOT NULL DEFAULT '',
    "days" DECIMAL(6,1),
    "cost" DECIMAL(12,2),
    "startsOn" DATE,
    "reviewOn" DATE,
    "endedOn" DATE,
    "impact" TEXT NOT NULL DEFAULT '',
    "obligationId" UUID,
    "visitId" UUID,
    "actionId" UUID,
    "strengthId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Support_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "SupportDay" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supportId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "days" DECIMAL(3,1) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,

    CONSTRAINT "SupportDay_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "SharedStrength" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "findingId" UUID,
    "text" TEXT NOT NULL,
    "strandKey" TEXT,
    "leader" TEXT NOT NULL DEFAULT '',
    "offeredById" UUID NOT NULL,
    "offeredOn" DATE NOT NULL,
    "consentedById" UUID,
    "consentedOn" DATE,
    "withdrawnOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SharedStrength_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateIndex
CREATE INDEX "Joining_trustId_state_idx" ON "Joining"("trustId", "state");

-- CreateIndex
CREATE INDEX "Joining_trustId_schoolId_idx" ON "Joining"("trustId", "schoolId");

-- CreateIndex
CREATE INDEX "Joining_trustId_begunById_idx" ON "Joining"("trustId", "begunById");

-- CreateIndex
CREATE INDEX "JoiningPerson_trustId_personId_idx" ON "JoiningPerson"("trustId", "personId");

-- CreateIndex
CREATE INDEX "JoiningStep_trustId_doneById_idx" ON "JoiningStep"("trustId", "doneById");

-- CreateIndex
CREATE INDEX "JoiningText_trustId_releasedById_idx" ON "JoiningText"("trustId", "releasedById");

-- CreateIndex
CREATE INDEX "JoiningText_trustId_changedById_idx" ON "JoiningText"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "Induction_trustId_personId_idx" ON "Induction"("trustId", "personId");

-- CreateIndex
CREATE INDEX "Induction_trustId_schoolId_idx" ON "Induction"("trustId", "schoolId");

-- CreateIndex
CREATE INDEX "Induction_trustId_mentorId_idx" ON "Induction"("trustId", "mentorId");

-- CreateIndex
CREATE INDEX "InductionSession_trustId_withId_idx" ON "InductionSession"("trustId", "withId");

-- CreateIndex
CREATE INDEX "MentorContact_trustId_inductionId_day_idx" ON "MentorContact"("trustId", "inductionId", "day");

-- CreateIndex
CREATE INDEX "MentorContact_trustId_recordedById_idx" ON "MentorContact"("trustId", "recordedById");

-- CreateIndex
CREATE INDEX "Judgement_trustId_unitId_idx" ON "Judgement"("trustId", "unitId");

-- CreateIndex
CREATE INDEX "Judgement_trustId_submittedById_idx" ON "Judgement"("trustId", "submittedById");

-- CreateIndex
CREATE INDEX "Judgement_trustId_changedById_idx" ON "Judgement"("trustId", "changedById");

-- CreateIndex
CREATE UNIQUE INDEX "Judgement_trustId_meetingId_axis_side_key" ON "Judgement"("trustId", "meetingId", "axis", "side");

-- CreateIndex
CREATE INDEX "JudgementGroup_trustId_changedById_idx" ON "JudgementGroup"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "JudgementEvidence_trustId_judgementId_idx" ON "JudgementEvidence"("trustId", "judgementId");

-- CreateIndex
CREATE INDEX "JudgementEvidence_trustId_findingId_idx" ON "JudgementEvidence"("trustId", "findingId");

-- CreateIndex
CREATE INDEX "JudgementEvidence_trustId_pointId_idx" ON "JudgementEvidence"("trustId", "pointId");

-- CreateIndex
CREATE INDEX "JudgementEvidence_trustId_actionId_idx" ON "JudgementEvidence"("trustId", "actionId");

-- CreateIndex
CREATE INDEX "JudgementEvidence_trustId_priorityId_idx" ON "JudgementEvidence"("trustId", "priorityId");

-- CreateIndex
CREATE INDEX "JudgementEvidence_trustId_addedById_idx" ON "JudgementEvidence"("trustId", "addedById");

-- CreateIndex
CREATE INDEX "Obligation_trustId_state_due_idx" ON "Obligation"("trustId", "state", "due");

-- CreateIndex
CREATE INDEX "Obligation_trustId_periodId_idx" ON "Obligation"("trustId", "periodId");

-- CreateIndex
CREATE INDEX "Obligation_trustId_responsibleId_idx" ON "Obligation"("trustId", "responsibleId");

-- CreateIndex
CREATE INDEX "Obligation_trustId_metById_idx" ON "Obligation"("trustId", "metById");

-- CreateIndex
CREATE INDEX "Obligation_trustId_planId_idx" ON "Obligation"("trustId", "planId");

-- CreateIndex
CREATE INDEX "Obligation_trustId_visitId_idx" ON "Obligation"("trustId", "visitId");

-- CreateIndex
CREATE UNIQUE INDEX "Obligation_trustId_unitId_yearKey_entryKey_termKey_key" ON "Obligation"("trustId", "unitId", "yearKey", "entryKey", "termKey");

-- CreateIndex
CREATE INDEX "Commitment_trustId_unitId_state_idx" ON "Commitment"("trustId", "unitId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_trustId_periodId_challengeKey_key" ON "Commitment"("trustId", "periodId", "challengeKey");

-- CreateIndex
CREATE INDEX "CommitmentReview_trustId_commitmentId_day_idx" ON "CommitmentReview"("trustId", "commitmentId", "day");

-- CreateIndex
CREATE INDEX "CommitmentReview_trustId_meetingId_idx" ON "CommitmentReview"("trustId", "meetingId");

-- CreateIndex
CREATE INDEX "CommitmentReview_trustId_byId_idx" ON "CommitmentReview"("trustId", "byId");

-- CreateIndex
CREATE INDEX "Direction_trustId_unitId_idx" ON "Direction"("trustId", "unitId");

-- CreateIndex
CREATE INDEX "Direction_trustId_reviewOn_idx" ON "Direction"("trustId", "reviewOn");

-- CreateIndex
CREATE INDEX "Direction_trustId_periodId_idx" ON "Direction"("trustId", "periodId");

-- CreateIndex
CREATE INDEX "Direction_trustId_directedById_idx" ON "Direction"("trustId", "directedById");

-- CreateIndex
CREATE INDEX "Direction_trustId_reviewedById_idx" ON "Direction"("trustId", "reviewedById");

-- CreateIndex
CREATE INDEX "Concern_trustId_unitId_closedOn_idx" ON "Concern"("trustId", "unitId", "closedOn");

-- CreateIndex
CREATE INDEX "Concern_trustId_raisedById_idx" ON "Concern"("trustId", "raisedById");

-- CreateIndex
CREATE INDEX "Concern_trustId_respondedById_idx" ON "Concern"("trustId", "respondedById");

-- CreateIndex
CREATE INDEX "QualitySample_trustId_assurerId_idx" ON "QualitySample"("trustId", "assurerId");

-- CreateIndex
CREATE INDEX "QualitySample_trustId_yearId_idx" ON "QualitySample"("trustId", "yearId");

-- CreateIndex
CREATE INDEX "QualitySample_trustId_drawnById_idx" ON "QualitySample"("trustId", "drawnById");

-- CreateIndex
CREATE INDEX "SampledJudgement_trustId_sampleId_idx" ON "SampledJudgement"("trustId", "sampleId");

-- CreateIndex
CREATE INDEX "SampledJudgement_trustId_visitId_idx" ON "SampledJudgement"("trustId", "visitId");

-- CreateIndex
CREATE INDEX "SampledJudgement_trustId_meetingId_idx" ON "SampledJudgement"("trustId", "meetingId");

-- CreateIndex
CREATE INDEX "SampledJudgement_trustId_unitId_idx" ON "SampledJudgement"("trustId", "unitId");

-- CreateIndex
CREATE INDEX "SampledJudgement_trustId_judgedById_idx" ON "SampledJudgement"("trustId", "judgedById");

-- CreateIndex
CREATE INDEX "SampledJudgement_trustId_repliedById_idx" ON "SampledJudgement"("trustId", "repliedById");

-- CreateIndex
CREATE INDEX "QualityDay_trustId_yearId_idx" ON "QualityDay"("trustId", "yearId");

-- CreateIndex
CREATE INDEX "QualityDay_trustId_assurerId_idx" ON "QualityDay"("trustId", "assurerId");

-- CreateIndex
CREATE INDEX "QualityDay_trustId_recordedById_idx" ON "QualityDay"("trustId", "recordedById");

-- CreateIndex
CREATE INDEX "PeerReview_trustId_yearId_idx" ON "PeerReview"("trustId", "yearId");

-- CreateIndex
CREATE INDEX "PeerReview_trustId_createdById_idx" ON "PeerReview"("trustId", "createdById");

-- CreateIndex
CREATE INDEX "TrustAction_trustId_state_idx" ON "TrustAction"("trustId", "state");

-- CreateIndex
CREATE INDEX "TrustAction_trustId_reviewId_idx" ON "TrustAction"("trustId", "reviewId");

-- CreateIndex
CREATE INDEX "TrustAction_trustId_ownerId_idx" ON "TrustAction"("trustId", "ownerId");

-- CreateIndex
CREATE INDEX "StandardsMeeting_trustId_unitId_date_idx" ON "StandardsMeeting"("trustId", "unitId", "date");

-- CreateIndex
CREATE INDEX "StandardsMeeting_trustId_yearId_state_idx" ON "StandardsMeeting"("trustId", "yearId", "state");

-- CreateIndex
CREATE INDEX "StandardsMeeting_trustId_leadId_idx" ON "StandardsMeeting"("trustId", "leadId");

-- CreateIndex
CREATE INDEX "StandardsMeeting_trustId_replacesId_idx" ON "StandardsMeeting"("trustId", "replacesId");

-- CreateIndex
CREATE INDEX "StandardsMeeting_trustId_obligationId_idx" ON "StandardsMeeting"("trustId", "obligationId");

-- CreateIndex
CREATE INDEX "StandardsMeeting_trustId_sharedById_idx" ON "StandardsMeeting"("trustId", "sharedById");

-- CreateIndex
CREATE INDEX "MeetingPerson_trustId_meetingId_idx" ON "MeetingPerson"("trustId", "meetingId");

-- CreateIndex
CREATE INDEX "MeetingPerson_trustId_personId_idx" ON "MeetingPerson"("trustId", "personId");

-- CreateIndex
CREATE INDEX "MeetingPart_trustId_changedById_idx" ON "MeetingPart"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "MeetingDecision_trustId_decidedById_idx" ON "MeetingDecision"("trustId", "decidedById");

-- CreateIndex
CREATE INDEX "MeetingDecision_trustId_periodId_idx" ON "MeetingDecision"("trustId", "periodId");

-- CreateIndex
CREATE INDEX "MeetingDecision_trustId_appealedById_idx" ON "MeetingDecision"("trustId", "appealedById");

-- CreateIndex
CREATE INDEX "MeetingDecision_trustId_appealDecidedById_idx" ON "MeetingDecision"("trustId", "appealDecidedById");

-- CreateIndex
CREATE INDEX "MeetingOpening_trustId_personId_idx" ON "MeetingOpening"("trustId", "personId");

-- CreateIndex
CREATE INDEX "MeetingReach_trustId_meetingId_idx" ON "MeetingReach"("trustId", "meetingId");

-- CreateIndex
CREATE INDEX "MeetingReach_trustId_recordedById_idx" ON "MeetingReach"("trustId", "recordedById");

-- CreateIndex
CREATE INDEX "Support_trustId_unitId_state_idx" ON "Support"("trustId", "unitId", "state");

-- CreateIndex
CREATE INDEX "Support_trustId_state_reviewOn_idx" ON "Support"("trustId", "state", "reviewOn");

-- CreateIndex
CREATE INDEX "Support_trustId_schoolId_idx" ON "Support"("trustId", "schoolId");

-- CreateIndex
CREATE INDEX "Support_trustId_requestedById_idx" ON "Support"("trustId", "requestedById");

-- CreateIndex
CREATE INDEX "Support_trustId_approvedById_idx" ON "Support"("trustId", "approvedById");

-- CreateIndex
CREATE INDEX "Support_trustId_providerPersonId_idx" ON "Support"("trustId", "providerPersonId");

-- CreateIndex
CREATE INDEX "Support_trustId_providerUnitId_idx" ON "Support"("trustId", "providerUnitId");

-- CreateIndex
CREATE INDEX "Support_trustId_providerGroupId_idx" ON "Support"("trustId", "providerGroupId");

-- CreateIndex
CREATE INDEX "Support_trustId_obligationId_idx" ON "Support"("trustId", "obligationId");

-- CreateIndex
CREATE INDEX "Support_trustId_visitId_idx" ON "Support"("trustId", "visitId");

-- CreateIndex
CREATE INDEX "Support_trustId_actionId_idx" ON "Support"("trustId", "actionId");

-- CreateIndex
CREATE INDEX "Support_trustId_strengthId_idx" ON "Support"("trustId", "strengthId");

-- CreateIndex
CREATE INDEX "SupportDay_trustId_supportId_day_idx" ON "SupportDay"("trustId", "supportId", "day");

-- CreateIndex
CREATE INDEX "SupportDay_trustId_recordedById_idx" ON "SupportDay"("trustId", "recordedById");

-- CreateIndex
CREATE INDEX "SharedStrength_trustId_unitId_idx" ON "SharedStrength"("trustId", "unitId");

-- CreateIndex
CREATE INDEX "SharedStrength_trustId_findingId_idx" ON "SharedStrength"("trustId", "findingId");

-- CreateIndex
CREATE INDEX "SharedStrength_trustId_offeredById_idx" ON "SharedStrength"("trustId", "offeredById");

-- CreateIndex
CREATE INDEX "SharedStrength_trustId_consentedById_idx" ON "SharedStrength"("trustId", "consentedById");

-- CreateIndex
CREATE INDEX "ActionRating_trustId_meetingId_idx" ON "ActionRating"("trustId", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "ActionRating_trustId_actionId_meetingId_key" ON "ActionRating"("trustId", "actionId", "meetingId");

-- CreateIndex
CREATE INDEX "AgreedAction_trustId_meetingId_idx" ON "AgreedAction"("trustId", "meetingId");

-- AddForeignKey
ALTER TABLE "AgreedAction" ADD CONSTRAINT "AgreedAction_trustId_meetingId_fkey" FOREIGN KEY ("trustId", "meetingId") REFERENCES "StandardsMeeting"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ActionRating" ADD CONSTRAINT "ActionRating_trustId_meetingId_fkey" FOREIGN KEY ("trustId", "meetingId") REFERENCES "StandardsMeeting"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Joining" ADD CONSTRAINT "Joining_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Joining" ADD CONSTRAINT "Joining_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Joining" ADD CONSTRAINT "Joining_trustId_begunById_fkey" FOREIGN KEY ("trustId", "begunById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JoiningPerson" ADD CONSTRAINT "JoiningPerson_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JoiningPerson" ADD CONSTRAINT "JoiningPerson_trustId_joiningId_fkey" FOREIGN KEY ("trustId", "joiningId") REFERENCES "Joining"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JoiningPerson" ADD CONSTRAINT "JoiningPerson_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JoiningStep" ADD CONSTRAINT "JoiningStep_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JoiningStep" ADD CONSTRAINT "JoiningStep_trustId_joiningId_fkey" FOREIGN KEY ("trustId", "joiningId") REFERENCES "Joining"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JoiningStep" ADD CONSTRAINT "JoiningStep_trustId_doneById_fkey" FOREIGN KEY ("trustId", "doneById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JoiningText" ADD CONSTRAINT "JoiningText_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JoiningText" ADD CONSTRAINT "JoiningText_trustId_joiningId_fkey" FOREIGN KEY ("trustId", "joiningId") REFERENCES "Joining"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JoiningText" ADD CONSTRAINT "JoiningText_trustId_releasedById_fkey" FOREIGN KEY ("trustId", "releasedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JoiningText" ADD CONSTRAINT "JoiningText_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Induction" ADD CONSTRAINT "Induction_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Induction" ADD CONSTRAINT "Induction_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Induction" ADD CONSTRAINT "Induction_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Induction" ADD CONSTRAINT "Induction_trustId_mentorId_fkey" FOREIGN KEY ("trustId", "mentorId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InductionSession" ADD CONSTRAINT "InductionSession_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InductionSession" ADD CONSTRAINT "InductionSession_trustId_inductionId_fkey" FOREIGN KEY ("trustId", "inductionId") REFERENCES "Induction"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InductionSession" ADD CONSTRAINT "InductionSession_trustId_withId_fkey" FOREIGN KEY ("trustId", "withId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MentorContact" ADD CONSTRAINT "MentorContact_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MentorContact" ADD CONSTRAINT "MentorContact_trustId_inductionId_fkey" FOREIGN KEY ("trustId", "inductionId") REFERENCES "Induction"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MentorContact" ADD CONSTRAINT "MentorContact_trustId_recordedById_fkey" FOREIGN KEY ("trustId", "recordedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_trustId_meetingId_fkey" FOREIGN KEY ("trustId", "meetingId") REFERENCES "StandardsMeeting"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_trustId_submittedById_fkey" FOREIGN KEY ("trustId", "submittedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JudgementGroup" ADD CONSTRAINT "JudgementGroup_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JudgementGroup" ADD CONSTRAINT "JudgementGroup_trustId_judgementId_fkey" FOREIGN KEY ("trustId", "judgementId") REFERENCES "Judgement"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JudgementGroup" ADD CONSTRAINT "JudgementGroup_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JudgementEvidence" ADD CONSTRAINT "JudgementEvidence_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JudgementEvidence" ADD CONSTRAINT "JudgementEvidence_trustId_judgementId_fkey" FOREIGN KEY ("trustId", "judgementId") REFERENCES "Judgement"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JudgementEvidence" ADD CONSTRAINT "JudgementEvidence_trustId_findingId_fkey" FOREIGN KEY ("trustId", "findingId") REFERENCES "Finding"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JudgementEvidence" ADD CONSTRAINT "JudgementEvidence_trustId_pointId_fkey" FOREIGN KEY ("trustId", "pointId") REFERENCES "EvaluationPoint"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JudgementEvidence" ADD CONSTRAINT "JudgementEvidence_trustId_actionId_fkey" FOREIGN KEY ("trustId", "actionId") REFERENCES "AgreedAction"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JudgementEvidence" ADD CONSTRAINT "JudgementEvidence_trustId_priorityId_fkey" FOREIGN KEY ("trustId", "priorityId") REFERENCES "PlanPriority"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JudgementEvidence" ADD CONSTRAINT "JudgementEvidence_trustId_addedById_fkey" FOREIGN KEY ("trustId", "addedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_trustId_periodId_fkey" FOREIGN KEY ("trustId", "periodId") REFERENCES "CategoryPeriod"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_trustId_responsibleId_fkey" FOREIGN KEY ("trustId", "responsibleId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_trustId_metById_fkey" FOREIGN KEY ("trustId", "metById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_trustId_planId_fkey" FOREIGN KEY ("trustId", "planId") REFERENCES "ImprovementPlan"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_trustId_periodId_fkey" FOREIGN KEY ("trustId", "periodId") REFERENCES "CategoryPeriod"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CommitmentReview" ADD CONSTRAINT "CommitmentReview_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CommitmentReview" ADD CONSTRAINT "CommitmentReview_trustId_commitmentId_fkey" FOREIGN KEY ("trustId", "commitmentId") REFERENCES "Commitment"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CommitmentReview" ADD CONSTRAINT "CommitmentReview_trustId_meetingId_fkey" FOREIGN KEY ("trustId", "meetingId") REFERENCES "StandardsMeeting"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CommitmentReview" ADD CONSTRAINT "CommitmentReview_trustId_byId_fkey" FOREIGN KEY ("trustId", "byId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Direction" ADD CONSTRAINT "Direction_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Direction" ADD CONSTRAINT "Direction_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Direction" ADD CONSTRAINT "Direction_trustId_periodId_fkey" FOREIGN KEY ("trustId", "periodId") REFERENCES "CategoryPeriod"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Direction" ADD CONSTRAINT "Direction_trustId_directedById_fkey" FOREIGN KEY ("trustId", "directedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Direction" ADD CONSTRAINT "Direction_trustId_reviewedById_fkey" FOREIGN KEY ("trustId", "reviewedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_trustId_raisedById_fkey" FOREIGN KEY ("trustId", "raisedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_trustId_respondedById_fkey" FOREIGN KEY ("trustId", "respondedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QualitySample" ADD CONSTRAINT "QualitySample_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QualitySample" ADD CONSTRAINT "QualitySample_trustId_yearId_fkey" FOREIGN KEY ("trustId", "yearId") REFERENCES "AcademicYear"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QualitySample" ADD CONSTRAINT "QualitySample_trustId_assurerId_fkey" FOREIGN KEY ("trustId", "assurerId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QualitySample" ADD CONSTRAINT "QualitySample_trustId_drawnById_fkey" FOREIGN KEY ("trustId", "drawnById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SampledJudgement" ADD CONSTRAINT "SampledJudgement_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SampledJudgement" ADD CONSTRAINT "SampledJudgement_trustId_sampleId_fkey" FOREIGN KEY ("trustId", "sampleId") REFERENCES "QualitySample"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SampledJudgement" ADD CONSTRAINT "SampledJudgement_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SampledJudgement" ADD CONSTRAINT "SampledJudgement_trustId_meetingId_fkey" FOREIGN KEY ("trustId", "meetingId") REFERENCES "StandardsMeeting"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SampledJudgement" ADD CONSTRAINT "SampledJudgement_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SampledJudgement" ADD CONSTRAINT "SampledJudgement_trustId_judgedById_fkey" FOREIGN KEY ("trustId", "judgedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SampledJudgement" ADD CONSTRAINT "SampledJudgement_trustId_repliedById_fkey" FOREIGN KEY ("trustId", "repliedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QualityDay" ADD CONSTRAINT "QualityDay_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QualityDay" ADD CONSTRAINT "QualityDay_trustId_yearId_fkey" FOREIGN KEY ("trustId", "yearId") REFERENCES "AcademicYear"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QualityDay" ADD CONSTRAINT "QualityDay_trustId_assurerId_fkey" FOREIGN KEY ("trustId", "assurerId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QualityDay" ADD CONSTRAINT "QualityDay_trustId_recordedById_fkey" FOREIGN KEY ("trustId", "recordedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PeerReview" ADD CONSTRAINT "PeerReview_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PeerReview" ADD CONSTRAINT "PeerReview_trustId_yearId_fkey" FOREIGN KEY ("trustId", "yearId") REFERENCES "AcademicYear"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PeerReview" ADD CONSTRAINT "PeerReview_trustId_createdById_fkey" FOREIGN KEY ("trustId", "createdById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TrustAction" ADD CONSTRAINT "TrustAction_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TrustAction" ADD CONSTRAINT "TrustAction_trustId_reviewId_fkey" FOREIGN KEY ("trustId", "reviewId") REFERENCES "PeerReview"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TrustAction" ADD CONSTRAINT "TrustAction_trustId_ownerId_fkey" FOREIGN KEY ("trustId", "ownerId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardsMeeting" ADD CONSTRAINT "StandardsMeeting_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardsMeeting" ADD CONSTRAINT "StandardsMeeting_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardsMeeting" ADD CONSTRAINT "StandardsMeeting_trustId_yearId_fkey" FOREIGN KEY ("trustId", "yearId") REFERENCES "AcademicYear"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardsMeeting" ADD CONSTRAINT "StandardsMeeting_trustId_leadId_fkey" FOREIGN KEY ("trustId", "leadId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardsMeeting" ADD CONSTRAINT "StandardsMeeting_trustId_replacesId_fkey" FOREIGN KEY ("trustId", "replacesId") REFERENCES "StandardsMeeting"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardsMeeting" ADD CONSTRAINT "StandardsMeeting_trustId_obligationId_fkey" FOREIGN KEY ("trustId", "obligationId") REFERENCES "Obligation"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardsMeeting" ADD CONSTRAINT "StandardsMeeting_trustId_sharedById_fkey" FOREIGN KEY ("trustId", "sharedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingPerson" ADD CONSTRAINT "MeetingPerson_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingPerson" ADD CONSTRAINT "MeetingPerson_trustId_meetingId_fkey" FOREIGN KEY ("trustId", "meetingId") REFERENCES "StandardsMeeting"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingPerson" ADD CONSTRAINT "MeetingPerson_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingPart" ADD CONSTRAINT "MeetingPart_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingPart" ADD CONSTRAINT "MeetingPart_trustId_meetingId_fkey" FOREIGN KEY ("trustId", "meetingId") REFERENCES "StandardsMeeting"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingPart" ADD CONSTRAINT "MeetingPart_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_trustId_meetingId_fkey" FOREIGN KEY ("trustId", "meetingId") REFERENCES "StandardsMeeting"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_trustId_decidedById_fkey" FOREIGN KEY ("trustId", "decidedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_trustId_periodId_fkey" FOREIGN KEY ("trustId", "periodId") REFERENCES "CategoryPeriod"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_trustId_appealedById_fkey" FOREIGN KEY ("trustId", "appealedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_trustId_appealDecidedById_fkey" FOREIGN KEY ("trustId", "appealDecidedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingOpening" ADD CONSTRAINT "MeetingOpening_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingOpening" ADD CONSTRAINT "MeetingOpening_trustId_meetingId_fkey" FOREIGN KEY ("trustId", "meetingId") REFERENCES "StandardsMeeting"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingOpening" ADD CONSTRAINT "MeetingOpening_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingReach" ADD CONSTRAINT "MeetingReach_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingReach" ADD CONSTRAINT "MeetingReach_trustId_meetingId_fkey" FOREIGN KEY ("trustId", "meetingId") REFERENCES "StandardsMeeting"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingReach" ADD CONSTRAINT "MeetingReach_trustId_recordedById_fkey" FOREIGN KEY ("trustId", "recordedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_trustId_requestedById_fkey" FOREIGN KEY ("trustId", "requestedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_trustId_approvedById_fkey" FOREIGN KEY ("trustId", "approvedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_trustId_providerPersonId_fkey" FOREIGN KEY ("trustId", "providerPersonId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_trustId_providerUnitId_fkey" FOREIGN KEY ("trustId", "providerUnitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_trustId_providerGroupId_fkey" FOREIGN KEY ("trustId", "providerGroupId") REFERENCES "SchoolGroup"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_trustId_obligationId_fkey" FOREIGN KEY ("trustId", "obligationId") REFERENCES "Obligation"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_trustId_actionId_fkey" FOREIGN KEY ("trustId", "actionId") REFERENCES "AgreedAction"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_trustId_strengthId_fkey" FOREIGN KEY ("trustId", "strengthId") REFERENCES "SharedStrength"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupportDay" ADD CONSTRAINT "SupportDay_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupportDay" ADD CONSTRAINT "SupportDay_trustId_supportId_fkey" FOREIGN KEY ("trustId", "supportId") REFERENCES "Support"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupportDay" ADD CONSTRAINT "SupportDay_trustId_recordedById_fkey" FOREIGN KEY ("trustId", "recordedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SharedStrength" ADD CONSTRAINT "SharedStrength_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SharedStrength" ADD CONSTRAINT "SharedStrength_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SharedStrength" ADD CONSTRAINT "SharedStrength_trustId_findingId_fkey" FOREIGN KEY ("trustId", "findingId") REFERENCES "Finding"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SharedStrength" ADD CONSTRAINT "SharedStrength_trustId_offeredById_fkey" FOREIGN KEY ("trustId", "offeredById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SharedStrength" ADD CONSTRAINT "SharedStrength_trustId_consentedById_fkey" FOREIGN KEY ("trustId", "consentedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- SM-3: a category comes of a meeting's decision, or of joining, and of nothing else that is done here.
CREATE FUNCTION category_has_a_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."origin"::text = 'meeting' AND NOT EXISTS (
    SELECT FROM "MeetingDecision" d JOIN "StandardsMeeting" m ON m."trustId" = d."trustId" AND m."id" = d."meetingId"
    WHERE d."trustId" = NEW."trustId" AND d."periodId" = NEW."id" AND m."unitId" = NEW."unitId" AND d."axis" = NEW."axis")
  THEN RAISE EXCEPTION 'A category changes in a standards meeting only.' USING ERRCODE = 'check_violation', CONSTRAINT = 'CategoryPeriod_has_a_meeting'; END IF;
  IF NEW."origin"::text = 'joining' AND NOT EXISTS (
    SELECT FROM "Joining" j JOIN "School" c ON c."trustId" = j."trustId" AND c."id" = j."schoolId"
    LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
    WHERE j."trustId" = NEW."trustId" AND NEW."unitId" IN (c."unitId", f."unitId"))
  THEN RAISE EXCEPTION 'A category is set on joining for a school that joins.' USING ERRCODE = 'check_violation', CONSTRAINT = 'CategoryPeriod_has_a_joining'; END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "CategoryPeriod_has_a_source" AFTER INSERT OR UPDATE OF "origin", "categoryKey" ON "CategoryPeriod"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION category_has_a_source();

-- A meeting is one of a kind on a day; what is shared has been held.
CREATE UNIQUE INDEX "StandardsMeeting_one_a_day" ON "StandardsMeeting" ("trustId", "unitId", "date") WHERE "state" <> 'cancelled';
ALTER TABLE "StandardsMeeting" ADD CONSTRAINT "StandardsMeeting_cancelled_with_a_reason" CHECK (("state" = 'cancelled') = ("cancelledReason" IS NOT NULL));
ALTER TABLE "StandardsMeeting" ADD CONSTRAINT "StandardsMeeting_shared_says_when" CHECK (("state" = 'shared') = ("sharedAt" IS NOT NULL));
ALTER TABLE "MeetingPerson" ADD CONSTRAINT "MeetingPerson_absent_with_a_reason" CHECK ("attendance" IS DISTINCT FROM 'absent' OR NOT "expected" OR "reason" <> '');
ALTER TABLE "MeetingReach" ADD CONSTRAINT "MeetingReach_of_somebody" CHECK ("people" > 0);
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_dissent_is_said" CHECK ("schoolAgrees" OR "dissent" <> '');
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_submitted_by_somebody" CHECK (("submittedAt" IS NULL) = ("submittedById" IS NULL));
ALTER TABLE "JudgementEvidence" ADD CONSTRAINT "JudgementEvidence_is_one_thing" CHECK (num_nonnulls("findingId", "pointId", "actionId", "priorityId", "words") = 1);
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_met_on_a_day" CHECK (("state" = 'met') = ("metOn" IS NOT NULL));
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_closed_with_a_reason" CHECK (("state" = 'closed') = ("closedOn" IS NOT NULL) AND ("state" <> 'closed' OR "closedReason" <> ''));
ALTER TABLE "Direction" ADD CONSTRAINT "Direction_reviewed_with_an_outcome" CHECK (("reviewedOn" IS NULL) = ("actedOn" IS NULL));
ALTER TABLE "Direction" ADD CONSTRAINT "Direction_reviewed_after_its_day" CHECK ("reviewOn" >= "directedOn");
ALTER TABLE "SupportDay" ADD CONSTRAINT "SupportDay_of_some_length" CHECK ("days" > 0 AND "days" <= 5);
ALTER TABLE "Support" ADD CONSTRAINT "Support_costs_are_not_negative" CHECK (COALESCE("days", 0) >= 0 AND COALESCE("cost", 0) >= 0);
ALTER TABLE "QualityDay" ADD CONSTRAINT "QualityDay_of_some_length" CHECK ("days" > 0 AND "days" <= 1);
ALTER TABLE "SampledJudgement" ADD CONSTRAINT "SampledJudgement_is_one_thing" CHECK (num_nonnulls("visitId", "meetingId") = 1);
ALTER TABLE "SampledJudgement" ADD CONSTRAINT "SampledJudgement_answered_with_reasons" CHECK (("agreement" IS NULL) = ("answeredAt" IS NULL) AND ("agreement" IS NULL OR "reasons" <> ''));
ALTER TABLE "PeerReview" ADD CONSTRAINT "PeerReview_ends_after_it_begins" CHECK ("lastDay" >= "startsOn");
ALTER TABLE "Joining" ADD CONSTRAINT "Joining_joined_is_a_school" CHECK ("state" <> 'joined' OR ("schoolId" IS NOT NULL AND "joinedOn" IS NOT NULL));
ALTER TABLE "Induction" ADD CONSTRAINT "Induction_ends_after_it_begins" CHECK ("endsOn" > "startsOn");
ALTER TABLE "Induction" ADD CONSTRAINT "Induction_mentor_is_another" CHECK ("mentorId" IS NULL OR "mentorId" <> "personId");
ALTER TABLE "ActionRating" ADD CONSTRAINT "ActionRating_at_one_place" CHECK (num_nonnulls("visitId", "meetingId") <= 1);
CREATE UNIQUE INDEX "SharedStrength_of_a_finding_once" ON "SharedStrength" ("trustId", "findingId") WHERE "findingId" IS NOT NULL AND "withdrawnOn" IS NULL;

CREATE TRIGGER "CommitmentReview_append_only" BEFORE UPDATE OR DELETE ON "CommitmentReview" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CALL put_behind_the_wall('Joining');
CALL put_behind_the_wall('JoiningPerson');
CALL put_behind_the_wall('JoiningStep');
CALL put_behind_the_wall('JoiningText');
CALL put_behind_the_wall('Induction');
CALL put_behind_the_wall('InductionSession');
CALL put_behind_the_wall('MentorContact');
CALL put_behind_the_wall('Judgement');
CALL put_behind_the_wall('JudgementGroup');
CALL put_behind_the_wall('JudgementEvidence');
CALL put_behind_the_wall('Obligation');
CALL put_behind_the_wall('Commitment');
CALL put_behind_the_wall('CommitmentReview');
CALL put_behind_the_wall('Direction');
CALL put_behind_the_wall('Concern');
CALL put_behind_the_wall('QualitySample');
CALL put_behind_the_wall('SampledJudgement');
CALL put_behind_the_wall('QualityDay');
CALL put_behind_the_wall('PeerReview');
CALL put_behind_the_wall('TrustAction');
CALL put_behind_the_wall('StandardsMeeting');
CALL put_behind_the_wall('MeetingPerson');
CALL put_behind_the_wall('MeetingPart');
CALL put_behind_the_wall('MeetingDecision');
CALL put_behind_the_wall('MeetingOpening');
CALL put_behind_the_wall('MeetingReach');
CALL put_behind_the_wall('Support');
CALL put_behind_the_wall('SupportDay');
CALL put_behind_the_wall('SharedStrength');
