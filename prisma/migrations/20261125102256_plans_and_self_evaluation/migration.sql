-- CreateEnum
CREATE TYPE "DeskKind" AS ENUM ('selfEvaluation', 'improvementPlan', 'strategicPlan');

-- CreateEnum
CREATE TYPE "PlanKind" AS ENUM ('annual', 'rapid');

-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('draft', 'submitted', 'returned', 'agreed', 'approved', 'reviewed');

-- CreateEnum
CREATE TYPE "PrioritySource" AS ENUM ('trust', 'school', 'inspection', 'church', 'category');

-- CreateEnum
CREATE TYPE "CriterionStatus" AS ENUM ('notStarted', 'inProgress', 'notMet', 'partlyMet', 'met');

-- CreateEnum
CREATE TYPE "StepStatus" AS ENUM ('planned', 'underWay', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "EvaluationDirection" AS ENUM ('improving', 'steady', 'declining');

-- CreateEnum
CREATE TYPE "AdviserView" AS ENUM ('agrees', 'generous', 'cautious');

-- CreateEnum
CREATE TYPE "PointKind" AS ENUM ('strength', 'improve');

-- CreateTable
CREATE TABLE "DeskChange" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "desk" "DeskKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB,
    "version" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID NOT NULL,

    CONSTRAINT "DeskChange_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "desk" "DeskKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "purpose" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "BroughtText" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "desk" "DeskKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "placedAt" TIMESTAMPTZ(3),
    "placedIn" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID NOT NULL,

    CONSTRAINT "BroughtText_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "ImprovementPlan" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "yearId" UUID NOT NULL,
    "kind" "PlanKind" NOT NULL DEFAULT 'annual',
    "state" "PlanState" NOT NULL DEFAULT 'draft',
    "title" TEXT,
    "checkpointWeeks" INTEGER,
    "team" TEXT NOT NULL DEFAULT '',
    "submittedAt" TIMESTAMPTZ(3),
    "agreedAt" TIMESTAMPTZ(3),
    "agreedById" UUID,
    "approvedOn" DATE,
    "approvedById" UUID,
    "reviewedOn" DATE,
    "followsId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImprovementPlan_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "PlanText" (
    "trustId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "PlanText_pkey" PRIMARY KEY ("trustId","planId","key")
);

-- CreateTable
CREATE TABLE "PlanPriority" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "source" "PrioritySource" NOT NULL DEFAULT 'school',
    "trustPriorityKey" TEXT,
    "title" TEXT NOT NULL,
    "intent" TEXT NOT NULL DEFAULT '',
    "why" TEXT NOT NULL DEFAULT '',
    "response" JSONB NOT NULL DEFAULT '[]',
    "objectiveId" UUID,
    "groupId" UUID,
    "leadId" UUID,
    "leadName" TEXT NOT NULL DEFAULT '',
    "governorId" UUID,
    "sendImpact" TEXT NOT NULL DEFAULT '',
    "disadvantagedImpact" TEXT NOT NULL DEFAULT '',
    "strandKeys" TEXT[],
    "areaKeys" TEXT[],
    "outcome" "CriterionStatus",
    "lessons" TEXT NOT NULL DEFAULT '',
    "carryOn" BOOLEAN,
    "carriedFromId" UUID,
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "PlanPriority_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "PriorityOrigin" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "priorityId" UUID NOT NULL,
    "pointId" UUID,
    "findingId" UUID,

    CONSTRAINT "PriorityOrigin_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "SuccessCriterion" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "priorityId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "baseline" TEXT NOT NULL DEFAULT '',
    "baselineOn" DATE,
    "target" TEXT NOT NULL DEFAULT '',
    "evidencedBy" TEXT NOT NULL DEFAULT '',
    "status" "CriterionStatus" NOT NULL DEFAULT 'notStarted',
    "finalValue" TEXT NOT NULL DEFAULT '',
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "SuccessCriterion_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "trustId" UUID NOT NULL,
    "priorityId" UUID NOT NULL,
    "termKey" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "ratingKey" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "reviewedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("trustId","priorityId","termKey")
);

-- CreateTable
CREATE TABLE "PlanStep" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "priorityId" UUID NOT NULL,
    "actionId" UUID,
    "text" TEXT NOT NULL,
    "leadId" UUID,
    "leadName" TEXT NOT NULL DEFAULT '',
    "startsOn" DATE,
    "endsOn" DATE,
    "resources" TEXT NOT NULL DEFAULT '',
    "cost" DECIMAL(10,2),
    "offerId" UUID,
    "monitoring" TEXT NOT NULL DEFAULT '',
    "status" "StepStatus" NOT NULL DEFAULT 'planned',
    "evidence" TEXT NOT NULL DEFAULT '',
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "PlanStep_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "TermReview" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "priorityId" UUID NOT NULL,
    "termKey" TEXT NOT NULL,
    "impact" JSONB NOT NULL DEFAULT '[]',
    "ratingKey" TEXT NOT NULL DEFAULT '',
    "adjustment" TEXT NOT NULL DEFAULT '',
    "governorsWords" TEXT NOT NULL DEFAULT '',
    "governorId" UUID,
    "advisersWords" TEXT NOT NULL DEFAULT '',
    "adviserId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "TermReview_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "PlanComment" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID NOT NULL,

    CONSTRAINT "PlanComment_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "SchoolGroup" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "leadId" UUID,
    "activities" TEXT NOT NULL DEFAULT '',
    "impact" TEXT NOT NULL DEFAULT '',
    "endedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SchoolGroup_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "SchoolGroupMember" (
    "trustId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,

    CONSTRAINT "SchoolGroupMember_pkey" PRIMARY KEY ("trustId","groupId","schoolId")
);

-- CreateTable
CREATE TABLE "DevelopmentOffer" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "yearId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "provider" TEXT NOT NULL DEFAULT '',
    "startsOn" DATE,
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DevelopmentOffer_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "SelfEvaluation" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "schoolId" UUID,
    "yearId" UUID NOT NULL,
    "frameworkId" UUID NOT NULL,
    "ownerId" UUID,
    "nextReview" DATE,
    "frozenAt" TIMESTAMPTZ(3),
    "followsId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SelfEvaluation_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "EvaluationText" (
    "trustId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "EvaluationText_pkey" PRIMARY KEY ("trustId","evaluationId","key")
);

-- CreateTable
CREATE TABLE "AreaEvaluation" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "gradeId" UUID,
    "headline" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL DEFAULT '[]',
    "direction" "EvaluationDirection",
    "reviewedOn" DATE,
    "adviserView" "AdviserView",
    "adviserReason" TEXT NOT NULL DEFAULT '',
    "adviserId" UUID,
    "adviserAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "AreaEvaluation_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "EvaluationPoint" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "areaEvaluationId" UUID NOT NULL,
    "kind" "PointKind" NOT NULL,
    "text" TEXT NOT NULL,
    "impact" TEXT NOT NULL DEFAULT '',
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "EvaluationPoint_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "PointEvidence" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pointId" UUID NOT NULL,
    "findingId" UUID,
    "attachmentId" UUID,
    "words" TEXT,

    CONSTRAINT "PointEvidence_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "StandardRating" (
    "trustId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "statementKey" TEXT NOT NULL,
    "levelKey" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "StandardRating_pkey" PRIMARY KEY ("trustId","evaluationId","statementKey")
);

-- CreateTable
CREATE TABLE "TrustObjective" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "endedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TrustObjective_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "StrategicPlan" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "firstYear" TEXT NOT NULL,
    "years" INTEGER NOT NULL DEFAULT 3,
    "endedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "StrategicPlan_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "StrategicText" (
    "trustId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "StrategicText_pkey" PRIMARY KEY ("trustId","planId","key")
);

-- CreateTable
CREATE TABLE "StrategicObjective" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "trustObjectiveId" UUID,
    "title" TEXT NOT NULL,
    "theme" TEXT NOT NULL DEFAULT '',
    "why" TEXT NOT NULL DEFAULT '',
    "leadId" UUID,
    "leadName" TEXT NOT NULL DEFAULT '',
    "risks" TEXT NOT NULL DEFAULT '',
    "resources" TEXT NOT NULL DEFAULT '',
    "milestones" JSONB NOT NULL DEFAULT '{}',
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "StrategicObjective_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "ObjectiveMeasure" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "baseline" TEXT NOT NULL DEFAULT '',
    "years" JSONB NOT NULL DEFAULT '{}',
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "ObjectiveMeasure_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "StrategicReview" (
    "trustId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "yearKey" TEXT NOT NULL,
    "ratingKey" TEXT NOT NULL DEFAULT '',
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "change" TEXT NOT NULL DEFAULT '',
    "approvedOn" DATE,
    "agreedOn" DATE,
    "agreedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "StrategicReview_pkey" PRIMARY KEY ("trustId","planId","yearKey")
);

-- CreateIndex
CREATE INDEX "DeskChange_trustId_desk_recordId_idx" ON "DeskChange"("trustId", "desk", "recordId");

-- CreateIndex
CREATE INDEX "DeskChange_trustId_personId_idx" ON "DeskChange"("trustId", "personId");

-- CreateIndex
CREATE INDEX "Snapshot_trustId_desk_recordId_idx" ON "Snapshot"("trustId", "desk", "recordId");

-- CreateIndex
CREATE INDEX "Snapshot_trustId_unitId_day_idx" ON "Snapshot"("trustId", "unitId", "day");

-- CreateIndex
CREATE INDEX "Snapshot_trustId_personId_idx" ON "Snapshot"("trustId", "personId");

-- CreateIndex
CREATE INDEX "BroughtText_trustId_desk_recordId_idx" ON "BroughtText"("trustId", "desk", "recordId");

-- CreateIndex
CREATE INDEX "BroughtText_trustId_personId_idx" ON "BroughtText"("trustId", "personId");

-- CreateIndex
CREATE INDEX "ImprovementPlan_trustId_unitId_yearId_idx" ON "ImprovementPlan"("trustId", "unitId", "yearId");

-- CreateIndex
CREATE INDEX "ImprovementPlan_trustId_yearId_state_idx" ON "ImprovementPlan"("trustId", "yearId", "state");

-- CreateIndex
CREATE INDEX "ImprovementPlan_trustId_agreedById_idx" ON "ImprovementPlan"("trustId", "agreedById");

-- CreateIndex
CREATE INDEX "ImprovementPlan_trustId_approvedById_idx" ON "ImprovementPlan"("trustId", "approvedById");

-- CreateIndex
CREATE INDEX "ImprovementPlan_trustId_followsId_idx" ON "ImprovementPlan"("trustId", "followsId");

-- CreateIndex
CREATE INDEX "PlanText_trustId_changedById_idx" ON "PlanText"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "PlanPriority_trustId_planId_idx" ON "PlanPriority"("trustId", "planId");

-- CreateIndex
CREATE INDEX "PlanPriority_trustId_objectiveId_idx" ON "PlanPriority"("trustId", "objectiveId");

-- CreateIndex
CREATE INDEX "PlanPriority_trustId_groupId_idx" ON "PlanPriority"("trustId", "groupId");

-- CreateIndex
CREATE INDEX "PlanPriority_trustId_leadId_idx" ON "PlanPriority"("trustId", "leadId");

-- CreateIndex
CREATE INDEX "PlanPriority_trustId_governorId_idx" ON "PlanPriority"("trustId", "governorId");

-- CreateIndex
CREATE INDEX "PlanPriority_trustId_carriedFromId_idx" ON "PlanPriority"("trustId", "carriedFromId");

-- CreateIndex
CREATE INDEX "PlanPriority_trustId_changedById_idx" ON "PlanPriority"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "PriorityOrigin_trustId_pointId_idx" ON "PriorityOrigin"("trustId", "pointId");

-- CreateIndex
CREATE INDEX "PriorityOrigin_trustId_findingId_idx" ON "PriorityOrigin"("trustId", "findingId");

-- CreateIndex
CREATE UNIQUE INDEX "PriorityOrigin_trustId_priorityId_pointId_key" ON "PriorityOrigin"("trustId", "priorityId", "pointId");

-- CreateIndex
CREATE UNIQUE INDEX "PriorityOrigin_trustId_priorityId_findingId_key" ON "PriorityOrigin"("trustId", "priorityId", "findingId");

-- CreateIndex
CREATE INDEX "SuccessCriterion_trustId_priorityId_idx" ON "SuccessCriterion"("trustId", "priorityId");

-- CreateIndex
CREATE INDEX "SuccessCriterion_trustId_changedById_idx" ON "SuccessCriterion"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "Milestone_trustId_changedById_idx" ON "Milestone"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "PlanStep_trustId_priorityId_idx" ON "PlanStep"("trustId", "priorityId");

-- CreateIndex
CREATE INDEX "PlanStep_trustId_leadId_idx" ON "PlanStep"("trustId", "leadId");

-- CreateIndex
CREATE INDEX "PlanStep_trustId_offerId_idx" ON "PlanStep"("trustId", "offerId");

-- CreateIndex
CREATE INDEX "PlanStep_trustId_changedById_idx" ON "PlanStep"("trustId", "changedById");

-- CreateIndex
CREATE UNIQUE INDEX "PlanStep_trustId_actionId_key" ON "PlanStep"("trustId", "actionId");

-- CreateIndex
CREATE INDEX "TermReview_trustId_governorId_idx" ON "TermReview"("trustId", "governorId");

-- CreateIndex
CREATE INDEX "TermReview_trustId_adviserId_idx" ON "TermReview"("trustId", "adviserId");

-- CreateIndex
CREATE INDEX "TermReview_trustId_changedById_idx" ON "TermReview"("trustId", "changedById");

-- CreateIndex
CREATE UNIQUE INDEX "TermReview_trustId_priorityId_termKey_key" ON "TermReview"("trustId", "priorityId", "termKey");

-- CreateIndex
CREATE INDEX "PlanComment_trustId_planId_idx" ON "PlanComment"("trustId", "planId");

-- CreateIndex
CREATE INDEX "PlanComment_trustId_personId_idx" ON "PlanComment"("trustId", "personId");

-- CreateIndex
CREATE INDEX "SchoolGroup_trustId_leadId_idx" ON "SchoolGroup"("trustId", "leadId");

-- CreateIndex
CREATE INDEX "SchoolGroupMember_trustId_schoolId_idx" ON "SchoolGroupMember"("trustId", "schoolId");

-- CreateIndex
CREATE INDEX "DevelopmentOffer_trustId_yearId_idx" ON "DevelopmentOffer"("trustId", "yearId");

-- CreateIndex
CREATE INDEX "SelfEvaluation_trustId_unitId_yearId_idx" ON "SelfEvaluation"("trustId", "unitId", "yearId");

-- CreateIndex
CREATE INDEX "SelfEvaluation_trustId_schoolId_idx" ON "SelfEvaluation"("trustId", "schoolId");

-- CreateIndex
CREATE INDEX "SelfEvaluation_trustId_yearId_idx" ON "SelfEvaluation"("trustId", "yearId");

-- CreateIndex
CREATE INDEX "SelfEvaluation_trustId_frameworkId_idx" ON "SelfEvaluation"("trustId", "frameworkId");

-- CreateIndex
CREATE INDEX "SelfEvaluation_trustId_ownerId_idx" ON "SelfEvaluation"("trustId", "ownerId");

-- CreateIndex
CREATE INDEX "SelfEvaluation_trustId_followsId_idx" ON "SelfEvaluation"("trustId", "followsId");

-- CreateIndex
CREATE INDEX "EvaluationText_trustId_changedById_idx" ON "EvaluationText"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "AreaEvaluation_trustId_areaId_idx" ON "AreaEvaluation"("trustId", "areaId");

-- CreateIndex
CREATE INDEX "AreaEvaluation_trustId_gradeId_idx" ON "AreaEvaluation"("trustId", "gradeId");

-- CreateIndex
CREATE INDEX "AreaEvaluation_trustId_adviserId_idx" ON "AreaEvaluation"("trustId", "adviserId");

-- CreateIndex
CREATE INDEX "AreaEvaluation_trustId_changedById_idx" ON "AreaEvaluation"("trustId", "changedById");

-- CreateIndex
CREATE UNIQUE INDEX "AreaEvaluation_trustId_evaluationId_areaId_key" ON "AreaEvaluation"("trustId", "evaluationId", "areaId");

-- CreateIndex
CREATE INDEX "EvaluationPoint_trustId_areaEvaluationId_idx" ON "EvaluationPoint"("trustId", "areaEvaluationId");

-- CreateIndex
CREATE INDEX "EvaluationPoint_trustId_changedById_idx" ON "EvaluationPoint"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "PointEvidence_trustId_pointId_idx" ON "PointEvidence"("trustId", "pointId");

-- CreateIndex
CREATE INDEX "PointEvidence_trustId_findingId_idx" ON "PointEvidence"("trustId", "findingId");

-- CreateIndex
CREATE INDEX "PointEvidence_trustId_attachmentId_idx" ON "PointEvidence"("trustId", "attachmentId");

-- CreateIndex
CREATE INDEX "StandardRating_trustId_changedById_idx" ON "StandardRating"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "StrategicPlan_trustId_unitId_idx" ON "StrategicPlan"("trustId", "unitId");

-- CreateIndex
CREATE INDEX "StrategicText_trustId_changedById_idx" ON "StrategicText"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "StrategicObjective_trustId_planId_idx" ON "StrategicObjective"("trustId", "planId");

-- CreateIndex
CREATE INDEX "StrategicObjective_trustId_trustObjectiveId_idx" ON "StrategicObjective"("trustId", "trustObjectiveId");

-- CreateIndex
CREATE INDEX "StrategicObjective_trustId_leadId_idx" ON "StrategicObjective"("trustId", "leadId");

-- CreateIndex
CREATE INDEX "StrategicObjective_trustId_changedById_idx" ON "StrategicObjective"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "ObjectiveMeasure_trustId_objectiveId_idx" ON "ObjectiveMeasure"("trustId", "objectiveId");

-- CreateIndex
CREATE INDEX "ObjectiveMeasure_trustId_changedById_idx" ON "ObjectiveMeasure"("trustId", "changedById");

-- CreateIndex
CREATE INDEX "StrategicReview_trustId_agreedById_idx" ON "StrategicReview"("trustId", "agreedById");

-- CreateIndex
CREATE INDEX "StrategicReview_trustId_changedById_idx" ON "StrategicReview"("trustId", "changedById");

-- AddForeignKey
ALTER TABLE "DeskChange" ADD CONSTRAINT "DeskChange_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DeskChange" ADD CONSTRAINT "DeskChange_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BroughtText" ADD CONSTRAINT "BroughtText_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BroughtText" ADD CONSTRAINT "BroughtText_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImprovementPlan" ADD CONSTRAINT "ImprovementPlan_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImprovementPlan" ADD CONSTRAINT "ImprovementPlan_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImprovementPlan" ADD CONSTRAINT "ImprovementPlan_trustId_yearId_fkey" FOREIGN KEY ("trustId", "yearId") REFERENCES "AcademicYear"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImprovementPlan" ADD CONSTRAINT "ImprovementPlan_trustId_agreedById_fkey" FOREIGN KEY ("trustId", "agreedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImprovementPlan" ADD CONSTRAINT "ImprovementPlan_trustId_approvedById_fkey" FOREIGN KEY ("trustId", "approvedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImprovementPlan" ADD CONSTRAINT "ImprovementPlan_trustId_followsId_fkey" FOREIGN KEY ("trustId", "followsId") REFERENCES "ImprovementPlan"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanText" ADD CONSTRAINT "PlanText_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanText" ADD CONSTRAINT "PlanText_trustId_planId_fkey" FOREIGN KEY ("trustId", "planId") REFERENCES "ImprovementPlan"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanText" ADD CONSTRAINT "PlanText_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanPriority" ADD CONSTRAINT "PlanPriority_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanPriority" ADD CONSTRAINT "PlanPriority_trustId_planId_fkey" FOREIGN KEY ("trustId", "planId") REFERENCES "ImprovementPlan"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanPriority" ADD CONSTRAINT "PlanPriority_trustId_objectiveId_fkey" FOREIGN KEY ("trustId", "objectiveId") REFERENCES "StrategicObjective"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanPriority" ADD CONSTRAINT "PlanPriority_trustId_groupId_fkey" FOREIGN KEY ("trustId", "groupId") REFERENCES "SchoolGroup"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanPriority" ADD CONSTRAINT "PlanPriority_trustId_leadId_fkey" FOREIGN KEY ("trustId", "leadId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanPriority" ADD CONSTRAINT "PlanPriority_trustId_governorId_fkey" FOREIGN KEY ("trustId", "governorId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanPriority" ADD CONSTRAINT "PlanPriority_trustId_carriedFromId_fkey" FOREIGN KEY ("trustId", "carriedFromId") REFERENCES "PlanPriority"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanPriority" ADD CONSTRAINT "PlanPriority_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PriorityOrigin" ADD CONSTRAINT "PriorityOrigin_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PriorityOrigin" ADD CONSTRAINT "PriorityOrigin_trustId_priorityId_fkey" FOREIGN KEY ("trustId", "priorityId") REFERENCES "PlanPriority"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PriorityOrigin" ADD CONSTRAINT "PriorityOrigin_trustId_pointId_fkey" FOREIGN KEY ("trustId", "pointId") REFERENCES "EvaluationPoint"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PriorityOrigin" ADD CONSTRAINT "PriorityOrigin_trustId_findingId_fkey" FOREIGN KEY ("trustId", "findingId") REFERENCES "Finding"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SuccessCriterion" ADD CONSTRAINT "SuccessCriterion_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SuccessCriterion" ADD CONSTRAINT "SuccessCriterion_trustId_priorityId_fkey" FOREIGN KEY ("trustId", "priorityId") REFERENCES "PlanPriority"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SuccessCriterion" ADD CONSTRAINT "SuccessCriterion_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_trustId_priorityId_fkey" FOREIGN KEY ("trustId", "priorityId") REFERENCES "PlanPriority"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_trustId_priorityId_fkey" FOREIGN KEY ("trustId", "priorityId") REFERENCES "PlanPriority"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_trustId_actionId_fkey" FOREIGN KEY ("trustId", "actionId") REFERENCES "AgreedAction"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_trustId_leadId_fkey" FOREIGN KEY ("trustId", "leadId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_trustId_offerId_fkey" FOREIGN KEY ("trustId", "offerId") REFERENCES "DevelopmentOffer"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TermReview" ADD CONSTRAINT "TermReview_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TermReview" ADD CONSTRAINT "TermReview_trustId_priorityId_fkey" FOREIGN KEY ("trustId", "priorityId") REFERENCES "PlanPriority"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TermReview" ADD CONSTRAINT "TermReview_trustId_governorId_fkey" FOREIGN KEY ("trustId", "governorId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TermReview" ADD CONSTRAINT "TermReview_trustId_adviserId_fkey" FOREIGN KEY ("trustId", "adviserId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TermReview" ADD CONSTRAINT "TermReview_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_trustId_planId_fkey" FOREIGN KEY ("trustId", "planId") REFERENCES "ImprovementPlan"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SchoolGroup" ADD CONSTRAINT "SchoolGroup_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SchoolGroup" ADD CONSTRAINT "SchoolGroup_trustId_leadId_fkey" FOREIGN KEY ("trustId", "leadId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SchoolGroupMember" ADD CONSTRAINT "SchoolGroupMember_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SchoolGroupMember" ADD CONSTRAINT "SchoolGroupMember_trustId_groupId_fkey" FOREIGN KEY ("trustId", "groupId") REFERENCES "SchoolGroup"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SchoolGroupMember" ADD CONSTRAINT "SchoolGroupMember_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DevelopmentOffer" ADD CONSTRAINT "DevelopmentOffer_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DevelopmentOffer" ADD CONSTRAINT "DevelopmentOffer_trustId_yearId_fkey" FOREIGN KEY ("trustId", "yearId") REFERENCES "AcademicYear"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SelfEvaluation" ADD CONSTRAINT "SelfEvaluation_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SelfEvaluation" ADD CONSTRAINT "SelfEvaluation_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SelfEvaluation" ADD CONSTRAINT "SelfEvaluation_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SelfEvaluation" ADD CONSTRAINT "SelfEvaluation_trustId_yearId_fkey" FOREIGN KEY ("trustId", "yearId") REFERENCES "AcademicYear"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SelfEvaluation" ADD CONSTRAINT "SelfEvaluation_trustId_frameworkId_fkey" FOREIGN KEY ("trustId", "frameworkId") REFERENCES "FrameworkVersion"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SelfEvaluation" ADD CONSTRAINT "SelfEvaluation_trustId_ownerId_fkey" FOREIGN KEY ("trustId", "ownerId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SelfEvaluation" ADD CONSTRAINT "SelfEvaluation_trustId_followsId_fkey" FOREIGN KEY ("trustId", "followsId") REFERENCES "SelfEvaluation"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvaluationText" ADD CONSTRAINT "EvaluationText_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvaluationText" ADD CONSTRAINT "EvaluationText_trustId_evaluationId_fkey" FOREIGN KEY ("trustId", "evaluationId") REFERENCES "SelfEvaluation"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvaluationText" ADD CONSTRAINT "EvaluationText_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AreaEvaluation" ADD CONSTRAINT "AreaEvaluation_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AreaEvaluation" ADD CONSTRAINT "AreaEvaluation_trustId_evaluationId_fkey" FOREIGN KEY ("trustId", "evaluationId") REFERENCES "SelfEvaluation"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AreaEvaluation" ADD CONSTRAINT "AreaEvaluation_trustId_areaId_fkey" FOREIGN KEY ("trustId", "areaId") REFERENCES "EvaluationArea"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AreaEvaluation" ADD CONSTRAINT "AreaEvaluation_trustId_gradeId_fkey" FOREIGN KEY ("trustId", "gradeId") REFERENCES "FrameworkGrade"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AreaEvaluation" ADD CONSTRAINT "AreaEvaluation_trustId_adviserId_fkey" FOREIGN KEY ("trustId", "adviserId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AreaEvaluation" ADD CONSTRAINT "AreaEvaluation_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvaluationPoint" ADD CONSTRAINT "EvaluationPoint_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvaluationPoint" ADD CONSTRAINT "EvaluationPoint_trustId_areaEvaluationId_fkey" FOREIGN KEY ("trustId", "areaEvaluationId") REFERENCES "AreaEvaluation"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvaluationPoint" ADD CONSTRAINT "EvaluationPoint_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PointEvidence" ADD CONSTRAINT "PointEvidence_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PointEvidence" ADD CONSTRAINT "PointEvidence_trustId_pointId_fkey" FOREIGN KEY ("trustId", "pointId") REFERENCES "EvaluationPoint"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PointEvidence" ADD CONSTRAINT "PointEvidence_trustId_findingId_fkey" FOREIGN KEY ("trustId", "findingId") REFERENCES "Finding"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PointEvidence" ADD CONSTRAINT "PointEvidence_trustId_attachmentId_fkey" FOREIGN KEY ("trustId", "attachmentId") REFERENCES "Attachment"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardRating" ADD CONSTRAINT "StandardRating_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardRating" ADD CONSTRAINT "StandardRating_trustId_evaluationId_fkey" FOREIGN KEY ("trustId", "evaluationId") REFERENCES "SelfEvaluation"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StandardRating" ADD CONSTRAINT "StandardRating_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TrustObjective" ADD CONSTRAINT "TrustObjective_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicPlan" ADD CONSTRAINT "StrategicPlan_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicPlan" ADD CONSTRAINT "StrategicPlan_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicText" ADD CONSTRAINT "StrategicText_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicText" ADD CONSTRAINT "StrategicText_trustId_planId_fkey" FOREIGN KEY ("trustId", "planId") REFERENCES "StrategicPlan"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicText" ADD CONSTRAINT "StrategicText_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicObjective" ADD CONSTRAINT "StrategicObjective_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicObjective" ADD CONSTRAINT "StrategicObjective_trustId_planId_fkey" FOREIGN KEY ("trustId", "planId") REFERENCES "StrategicPlan"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicObjective" ADD CONSTRAINT "StrategicObjective_trustId_trustObjectiveId_fkey" FOREIGN KEY ("trustId", "trustObjectiveId") REFERENCES "TrustObjective"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicObjective" ADD CONSTRAINT "StrategicObjective_trustId_leadId_fkey" FOREIGN KEY ("trustId", "leadId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicObjective" ADD CONSTRAINT "StrategicObjective_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ObjectiveMeasure" ADD CONSTRAINT "ObjectiveMeasure_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ObjectiveMeasure" ADD CONSTRAINT "ObjectiveMeasure_trustId_objectiveId_fkey" FOREIGN KEY ("trustId", "objectiveId") REFERENCES "StrategicObjective"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ObjectiveMeasure" ADD CONSTRAINT "ObjectiveMeasure_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicReview" ADD CONSTRAINT "StrategicReview_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicReview" ADD CONSTRAINT "StrategicReview_trustId_planId_fkey" FOREIGN KEY ("trustId", "planId") REFERENCES "StrategicPlan"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicReview" ADD CONSTRAINT "StrategicReview_trustId_agreedById_fkey" FOREIGN KEY ("trustId", "agreedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StrategicReview" ADD CONSTRAINT "StrategicReview_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- One of each that is worked on: an evaluation on a version of a framework, a year's plan, a strategic plan.
CREATE UNIQUE INDEX "SelfEvaluation_one_at_a_time" ON "SelfEvaluation" ("trustId", "unitId", COALESCE("schoolId", "unitId"), "yearId", "frameworkId");
CREATE UNIQUE INDEX "ImprovementPlan_one_a_year" ON "ImprovementPlan" ("trustId", "unitId", "yearId") WHERE "kind" = 'annual';
CREATE UNIQUE INDEX "StrategicPlan_one_at_a_time" ON "StrategicPlan" ("trustId", "unitId") WHERE "endedOn" IS NULL;
-- The year's priorities stand in a plan once each (PR-2), and are not taken out of it.
CREATE UNIQUE INDEX "PlanPriority_once" ON "PlanPriority" ("trustId", "planId", "trustPriorityKey") WHERE "trustPriorityKey" IS NOT NULL;
ALTER TABLE "PlanPriority" ADD CONSTRAINT "PlanPriority_of_the_trust_stays" CHECK (NOT ("removed" AND "trustPriorityKey" IS NOT NULL));
ALTER TABLE "PlanPriority" ADD CONSTRAINT "PlanPriority_of_the_trust_says_so" CHECK (("source" = 'trust') = ("trustPriorityKey" IS NOT NULL));
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_cost_is_not_negative" CHECK ("cost" >= 0);
ALTER TABLE "PriorityOrigin" ADD CONSTRAINT "PriorityOrigin_is_one_thing" CHECK (num_nonnulls("pointId", "findingId") = 1);
ALTER TABLE "PointEvidence" ADD CONSTRAINT "PointEvidence_is_one_thing" CHECK (num_nonnulls("findingId", "attachmentId", "words") = 1);
ALTER TABLE "StrategicPlan" ADD CONSTRAINT "StrategicPlan_of_some_years" CHECK ("years" BETWEEN 1 AND 6);

-- What was shown to somebody stays as it was.
CREATE TRIGGER "Snapshot_append_only" BEFORE UPDATE OR DELETE ON "Snapshot" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CALL put_behind_the_wall('DeskChange');
CALL put_behind_the_wall('Snapshot');
CALL put_behind_the_wall('BroughtText');
CALL put_behind_the_wall('ImprovementPlan');
CALL put_behind_the_wall('PlanText');
CALL put_behind_the_wall('PlanPriority');
CALL put_behind_the_wall('PriorityOrigin');
CALL put_behind_the_wall('SuccessCriterion');
CALL put_behind_the_wall('Milestone');
CALL put_behind_the_wall('PlanStep');
CALL put_behind_the_wall('TermReview');
CALL put_behind_the_wall('PlanComment');
CALL put_behind_the_wall('SchoolGroup');
CALL put_behind_the_wall('SchoolGroupMember');
CALL put_behind_the_wall('DevelopmentOffer');
CALL put_behind_the_wall('SelfEvaluation');
CALL put_behind_the_wall('EvaluationText');
CALL put_behind_the_wall('AreaEvaluation');
CALL put_behind_the_wall('EvaluationPoint');
CALL put_behind_the_wall('PointEvidence');
CALL put_behind_the_wall('StandardRating');
CALL put_behind_the_wall('TrustObjective');
CALL put_behind_the_wall('StrategicPlan');
CALL put_behind_the_wall('StrategicText');
CALL put_behind_the_wall('StrategicObjective');
CALL put_behind_the_wall('ObjectiveMeasure');
CALL put_behind_the_wall('StrategicReview');
