-- DropForeignKey
ALTER TABLE "Campaign" DROP CONSTRAINT "Campaign_questionnaireId_fkey";

-- AlterTable
ALTER TABLE "Territory" ADD COLUMN     "graceUntil" TEXT NOT NULL DEFAULT '03:00',
ADD COLUMN     "secondApproverFrom" INTEGER NOT NULL DEFAULT 500;

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "closedOn" DATE;

-- AlterTable
ALTER TABLE "Employment" ADD COLUMN     "onLeaveSince" DATE;

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "detail" TEXT,
ADD COLUMN     "groupId" INTEGER;

-- AlterTable
ALTER TABLE "Questionnaire" ADD COLUMN     "draft" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "territoryId" INTEGER;

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "drip" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "invites" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "openedAt" TIMESTAMP(3),
ADD COLUMN     "releasedAt" TIMESTAMP(3),
ADD COLUMN     "repeatOfId" INTEGER,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'running',
ADD COLUMN     "stopReason" TEXT,
ADD COLUMN     "stoppedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "surveyKey" TEXT;

-- CreateTable
CREATE TABLE "QuestionnairePilot" (
    "questionnaireId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "invitedById" INTEGER,
    "invitedAt" TIMESTAMP(3) NOT NULL,
    "remark" TEXT,
    "remarkAt" TIMESTAMP(3),

    CONSTRAINT "QuestionnairePilot_pkey" PRIMARY KEY ("questionnaireId","personId")
);

-- CreateTable
CREATE TABLE "CampaignQuestionnaire" (
    "campaignId" INTEGER NOT NULL,
    "questionnaireId" INTEGER NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CampaignQuestionnaire_pkey" PRIMARY KEY ("campaignId","questionnaireId")
);

-- CreateTable
CREATE TABLE "CampaignExtension" (
    "id" SERIAL NOT NULL,
    "campaignId" INTEGER NOT NULL,
    "personId" INTEGER,
    "organisationId" INTEGER,
    "closesAt" TIMESTAMP(3) NOT NULL,
    "reason" TEXT,
    "grantedById" INTEGER,
    "grantedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CampaignExtension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignPace" (
    "campaignId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "perDay" INTEGER,
    "silent" BOOLEAN NOT NULL DEFAULT false,
    "chosenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CampaignPace_pkey" PRIMARY KEY ("campaignId","personId")
);

-- CreateTable
CREATE TABLE "CampaignResult" (
    "id" SERIAL NOT NULL,
    "campaignId" INTEGER NOT NULL,
    "organisationId" INTEGER,
    "attribute" TEXT,
    "value" TEXT,
    "frameworkKey" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "scoreSum" BIGINT NOT NULL,
    "scoreMax" BIGINT NOT NULL,
    "levels" JSONB NOT NULL,
    "growth" JSONB,

    CONSTRAINT "CampaignResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExternalResult" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "frameworkKey" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "level" TEXT,
    "score" INTEGER,
    "scoreMax" INTEGER,
    "takenOn" DATE NOT NULL,
    "importId" INTEGER,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ExternalResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PeopleGroup" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "organisationId" INTEGER,
    "curatorId" INTEGER,
    "frameworkKey" TEXT,
    "competencyKey" TEXT,
    "createdById" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "PeopleGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PeopleGroupMember" (
    "groupId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "joinedAt" TIMESTAMP(3) NOT NULL,
    "leftAt" TIMESTAMP(3),

    CONSTRAINT "PeopleGroupMember_pkey" PRIMARY KEY ("groupId","personId")
);

-- CreateTable
CREATE TABLE "GroupChat" (
    "id" SERIAL NOT NULL,
    "groupId" INTEGER NOT NULL,
    "chatId" BIGINT NOT NULL,
    "threadId" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "stateSince" TIMESTAMP(3) NOT NULL,
    "linkedById" INTEGER,
    "linkedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GroupChat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "authorId" INTEGER,
    "text" TEXT NOT NULL DEFAULT '',
    "entities" JSONB,
    "attachment" TEXT,
    "fileId" TEXT,
    "fileName" TEXT,
    "audience" JSONB,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "scheduledAt" TIMESTAMP(3),
    "approvedById" INTEGER,
    "approvedAt" TIMESTAMP(3),
    "startedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),
    "recipients" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnouncementTarget" (
    "announcementId" INTEGER NOT NULL,
    "groupChatId" INTEGER NOT NULL,

    CONSTRAINT "AnnouncementTarget_pkey" PRIMARY KEY ("announcementId","groupChatId")
);

-- CreateTable
CREATE TABLE "Achievement" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT,
    "title" TEXT NOT NULL,
    "happenedOn" DATE NOT NULL,
    "hours" INTEGER,
    "result" TEXT,
    "source" TEXT NOT NULL,
    "importId" INTEGER,
    "recordedById" INTEGER,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Achievement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Community" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "level" TEXT NOT NULL,

    CONSTRAINT "Community_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommunityMembership" (
    "communityId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "joinedOn" DATE NOT NULL,
    "leftOn" DATE,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CommunityMembership_pkey" PRIMARY KEY ("communityId","personId")
);

-- CreateTable
CREATE TABLE "DocumentRecord" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "organisationId" INTEGER,
    "projectId" INTEGER,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT,
    "issuedOn" DATE,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "presentOn" DATE,
    "link" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DocumentRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "fromMonth" TEXT NOT NULL,
    "toMonth" TEXT NOT NULL,
    "indicators" TEXT[],

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectStage" (
    "projectId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT,
    "fromMonth" TEXT NOT NULL,
    "toMonth" TEXT NOT NULL,

    CONSTRAINT "ProjectStage_pkey" PRIMARY KEY ("projectId","number")
);

-- CreateTable
CREATE TABLE "MonitoringItem" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "responsible" TEXT NOT NULL,
    "responsibleId" INTEGER,
    "report" TEXT NOT NULL,

    CONSTRAINT "MonitoringItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MonitoringDone" (
    "itemId" INTEGER NOT NULL,
    "month" TEXT NOT NULL,
    "doneById" INTEGER,
    "doneAt" TIMESTAMP(3) NOT NULL,
    "note" TEXT,

    CONSTRAINT "MonitoringDone_pkey" PRIMARY KEY ("itemId","month")
);

-- CreateTable
CREATE TABLE "FactSheet" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "subject" TEXT,
    "service" TEXT,
    "category" TEXT,
    "teacher" BOOLEAN NOT NULL,
    "diagnosedOn" DATE,
    "iomOn" DATE,
    "iomEventOn" DATE,
    "eventOn" DATE,
    "contestOn" DATE,
    "expertOn" DATE,
    "courseOn" DATE,
    "publicationOn" DATE,
    "presentationOn" DATE,
    "raisedOn" DATE,
    "sessionOn" DATE,
    "communityOn" DATE,

    CONSTRAINT "FactSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FigureDelta" (
    "id" BIGSERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "day" DATE NOT NULL,
    "delta" INTEGER NOT NULL,

    CONSTRAINT "FigureDelta_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorDefinition" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER,
    "key" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "order" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdById" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "retiredAt" TIMESTAMP(3),

    CONSTRAINT "IndicatorDefinition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorSnapshot" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL DEFAULT 0,
    "indicatorKey" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "asOf" DATE NOT NULL,
    "answer" JSONB NOT NULL,
    "takenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "IndicatorSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DenominatorChoice" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "value" INTEGER,
    "note" TEXT,
    "chosenById" INTEGER,
    "chosenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DenominatorChoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportedFigure" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "organisationId" INTEGER,
    "kind" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "grouping" TEXT NOT NULL DEFAULT '',
    "period" TEXT NOT NULL,
    "numerator" INTEGER NOT NULL,
    "denominator" INTEGER,
    "printedTenths" INTEGER,
    "note" TEXT,
    "importId" INTEGER,
    "recordedById" INTEGER,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReportedFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "authorId" INTEGER,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "content" BYTEA,
    "options" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'reading',
    "plan" JSONB,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "chatId" BIGINT,
    "messageId" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "plannedAt" TIMESTAMP(3),
    "appliedAt" TIMESTAMP(3),
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportChange" (
    "importId" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "rowId" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "ImportChange_pkey" PRIMARY KEY ("importId","order")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "owner" TEXT,
    "leaseUntil" TIMESTAMP(3),
    "error" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CampaignQuestionnaire_questionnaireId_idx" ON "CampaignQuestionnaire"("questionnaireId");

-- CreateIndex
CREATE INDEX "CampaignExtension_campaignId_idx" ON "CampaignExtension"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignResult_campaignId_frameworkKey_competencyKey_organi_key" ON "CampaignResult"("campaignId", "frameworkKey", "competencyKey", "organisationId", "attribute", "value");

-- CreateIndex
CREATE INDEX "CampaignResult_campaignId_organisationId_idx" ON "CampaignResult"("campaignId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "ExternalResult_personId_source_frameworkKey_competencyKey_t_key" ON "ExternalResult"("personId", "source", "frameworkKey", "competencyKey", "takenOn");

-- CreateIndex
CREATE INDEX "PeopleGroup_territoryId_archivedAt_idx" ON "PeopleGroup"("territoryId", "archivedAt");

-- CreateIndex
CREATE INDEX "PeopleGroupMember_personId_idx" ON "PeopleGroupMember"("personId");

-- CreateIndex
CREATE INDEX "GroupChat_groupId_idx" ON "GroupChat"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "GroupChat_chatId_threadId_key" ON "GroupChat"("chatId", "threadId");

-- CreateIndex
CREATE INDEX "Announcement_territoryId_state_idx" ON "Announcement"("territoryId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Achievement_personId_kind_title_happenedOn_key" ON "Achievement"("personId", "kind", "title", "happenedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Community_territoryId_searchText_key" ON "Community"("territoryId", "searchText");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentRecord_territoryId_kind_title_key" ON "DocumentRecord"("territoryId", "kind", "title");

-- CreateIndex
CREATE UNIQUE INDEX "Project_key_key" ON "Project"("key");

-- CreateIndex
CREATE INDEX "Project_territoryId_idx" ON "Project"("territoryId");

-- CreateIndex
CREATE UNIQUE INDEX "MonitoringItem_territoryId_key_key" ON "MonitoringItem"("territoryId", "key");

-- CreateIndex
CREATE INDEX "FactSheet_territoryId_validTo_idx" ON "FactSheet"("territoryId", "validTo");

-- CreateIndex
CREATE INDEX "FactSheet_organisationId_validTo_idx" ON "FactSheet"("organisationId", "validTo");

-- CreateIndex
CREATE UNIQUE INDEX "FactSheet_personId_territoryId_validFrom_key" ON "FactSheet"("personId", "territoryId", "validFrom");

-- CreateIndex
CREATE INDEX "FigureDelta_territoryId_organisationId_measure_day_idx" ON "FigureDelta"("territoryId", "organisationId", "measure", "day");

-- CreateIndex
CREATE INDEX "FigureDelta_day_idx" ON "FigureDelta" USING BRIN ("day");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorDefinition_key_key" ON "IndicatorDefinition"("key");

-- CreateIndex
CREATE INDEX "IndicatorDefinition_territoryId_idx" ON "IndicatorDefinition"("territoryId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorSnapshot_territoryId_organisationId_indicatorKey_a_key" ON "IndicatorSnapshot"("territoryId", "organisationId", "indicatorKey", "asOf", "question");

-- CreateIndex
CREATE INDEX "DenominatorChoice_territoryId_id_idx" ON "DenominatorChoice"("territoryId", "id");

-- CreateIndex
CREATE INDEX "ReportedFigure_territoryId_kind_period_idx" ON "ReportedFigure"("territoryId", "kind", "period");

-- CreateIndex
CREATE INDEX "Import_territoryId_id_idx" ON "Import"("territoryId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Task_key_key" ON "Task"("key");

-- CreateIndex
CREATE INDEX "Task_state_leaseUntil_idx" ON "Task"("state", "leaseUntil");

-- AddForeignKey
ALTER TABLE "QuestionnairePilot" ADD CONSTRAINT "QuestionnairePilot_questionnaireId_fkey" FOREIGN KEY ("questionnaireId") REFERENCES "Questionnaire"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionnairePilot" ADD CONSTRAINT "QuestionnairePilot_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignQuestionnaire" ADD CONSTRAINT "CampaignQuestionnaire_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignQuestionnaire" ADD CONSTRAINT "CampaignQuestionnaire_questionnaireId_fkey" FOREIGN KEY ("questionnaireId") REFERENCES "Questionnaire"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignExtension" ADD CONSTRAINT "CampaignExtension_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignExtension" ADD CONSTRAINT "CampaignExtension_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignPace" ADD CONSTRAINT "CampaignPace_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignPace" ADD CONSTRAINT "CampaignPace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignResult" ADD CONSTRAINT "CampaignResult_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalResult" ADD CONSTRAINT "ExternalResult_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeopleGroup" ADD CONSTRAINT "PeopleGroup_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeopleGroupMember" ADD CONSTRAINT "PeopleGroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "PeopleGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeopleGroupMember" ADD CONSTRAINT "PeopleGroupMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupChat" ADD CONSTRAINT "GroupChat_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "PeopleGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnouncementTarget" ADD CONSTRAINT "AnnouncementTarget_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Achievement" ADD CONSTRAINT "Achievement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommunityMembership" ADD CONSTRAINT "CommunityMembership_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommunityMembership" ADD CONSTRAINT "CommunityMembership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentRecord" ADD CONSTRAINT "DocumentRecord_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectStage" ADD CONSTRAINT "ProjectStage_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MonitoringDone" ADD CONSTRAINT "MonitoringDone_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "MonitoringItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactSheet" ADD CONSTRAINT "FactSheet_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportChange" ADD CONSTRAINT "ImportChange_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What campaigns ask moves from a column to rows: one campaign may hold several questionnaires.
INSERT INTO "CampaignQuestionnaire" ("campaignId", "questionnaireId") SELECT id, "questionnaireId" FROM "Campaign";
ALTER TABLE "Campaign" DROP COLUMN "questionnaireId";

-- Schools stand in the order people expect: 2 before 10.
CREATE COLLATION "natural" (provider = icu, locale = 'ru-u-kn-true');
ALTER TABLE "Organisation" ALTER COLUMN title TYPE TEXT COLLATE "natural";
