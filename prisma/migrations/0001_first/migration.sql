-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Territory" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "operatorName" TEXT NOT NULL,
    "operatorEmail" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'school',
    "timezone" TEXT,
    "searchText" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" SERIAL NOT NULL,
    "telegramId" BIGINT,
    "fullName" TEXT NOT NULL,
    "nameConfirmed" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'ru',
    "timezone" TEXT,
    "quietFrom" TEXT NOT NULL DEFAULT '19:00',
    "quietTo" TEXT NOT NULL DEFAULT '08:00',
    "status" TEXT NOT NULL DEFAULT 'active',
    "unreachableSince" TIMESTAMP(3),
    "registeredAt" TIMESTAMP(3),
    "deletionAskedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Employment" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "position" TEXT,
    "subjects" TEXT[],
    "subjectsKnown" BOOLEAN NOT NULL DEFAULT false,
    "serviceYears" INTEGER,
    "category" TEXT,
    "state" TEXT NOT NULL DEFAULT 'requested',
    "requestedAt" TIMESTAMP(3),
    "decidedById" INTEGER,
    "decidedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Employment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "territoryId" INTEGER,
    "organisationId" INTEGER,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "basis" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoleAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" INTEGER,
    "organisationId" INTEGER,
    "createdById" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProfileShare" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "audience" TEXT NOT NULL,
    "grantedAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "ProfileShare_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" INTEGER,
    "action" TEXT NOT NULL,
    "capacity" TEXT,
    "subjectId" INTEGER,
    "object" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeletionAct" (
    "id" SERIAL NOT NULL,
    "telegramIdHash" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "destroyBy" TIMESTAMP(3) NOT NULL,
    "destroyedAt" TIMESTAMP(3),
    "rowCounts" JSONB,

    CONSTRAINT "DeletionAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Framework" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Framework_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Competency" (
    "id" SERIAL NOT NULL,
    "frameworkId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "Competency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Questionnaire" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "anonymous" BOOLEAN NOT NULL DEFAULT false,
    "frameworkKey" TEXT,
    "definition" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "frozenAt" TIMESTAMP(3),
    "retiredAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Questionnaire_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "questionnaireId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "opensAt" TIMESTAMP(3) NOT NULL,
    "closesAt" TIMESTAMP(3) NOT NULL,
    "audience" JSONB NOT NULL,
    "createdById" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "questionnaireId" INTEGER NOT NULL,
    "campaignId" INTEGER,
    "source" TEXT NOT NULL DEFAULT 'self',
    "state" TEXT NOT NULL DEFAULT 'inProgress',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "cursor" TEXT,
    "cardMessageId" INTEGER,
    "straightLined" BOOLEAN NOT NULL DEFAULT false,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "lastAnsweredAt" TIMESTAMP(3),
    "submittedAt" TIMESTAMP(3),

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "attemptId" INTEGER NOT NULL,
    "itemId" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "answeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("attemptId","itemId")
);

-- CreateTable
CREATE TABLE "AnswerDraft" (
    "attemptId" INTEGER NOT NULL,
    "itemId" TEXT NOT NULL,
    "picks" INTEGER[],

    CONSTRAINT "AnswerDraft_pkey" PRIMARY KEY ("attemptId","itemId")
);

-- CreateTable
CREATE TABLE "AnswerChange" (
    "id" SERIAL NOT NULL,
    "attemptId" INTEGER NOT NULL,
    "itemId" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AnswerChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProfileEntry" (
    "attemptId" INTEGER NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "frameworkKey" TEXT NOT NULL,
    "scoreSum" INTEGER NOT NULL,
    "scoreMax" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "level" TEXT NOT NULL,

    CONSTRAINT "ProfileEntry_pkey" PRIMARY KEY ("attemptId","competencyKey")
);

-- CreateTable
CREATE TABLE "DevelopmentChoice" (
    "personId" INTEGER NOT NULL,
    "frameworkKey" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "chosenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DevelopmentChoice_pkey" PRIMARY KEY ("personId","frameworkKey","competencyKey")
);

-- CreateTable
CREATE TABLE "PlanActivity" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "competencyKey" TEXT,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dateText" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "responsible" TEXT,

    CONSTRAINT "PlanActivity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanOccurrence" (
    "id" SERIAL NOT NULL,
    "activityId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "datePrecision" TEXT NOT NULL,
    "date" TEXT NOT NULL,

    CONSTRAINT "PlanOccurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "occurrenceId" INTEGER,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "organiser" TEXT NOT NULL,
    "place" TEXT,
    "online" BOOLEAN NOT NULL DEFAULT false,
    "hours" INTEGER,
    "datePrecision" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3),
    "state" TEXT NOT NULL DEFAULT 'planned',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventCompetency" (
    "eventId" INTEGER NOT NULL,
    "frameworkKey" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,

    CONSTRAINT "EventCompetency_pkey" PRIMARY KEY ("eventId","frameworkKey","competencyKey")
);

-- CreateTable
CREATE TABLE "SuggestionDismissal" (
    "personId" INTEGER NOT NULL,
    "eventId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "datePrecision" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SuggestionDismissal_pkey" PRIMARY KEY ("personId","eventId")
);

-- CreateTable
CREATE TABLE "Iom" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "periodFrom" DATE NOT NULL,
    "periodTo" DATE NOT NULL,
    "basisAttemptId" INTEGER,
    "approverId" INTEGER,
    "reflection" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "submittedAt" TIMESTAMP(3),
    "approvedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Iom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IomDeficit" (
    "id" SERIAL NOT NULL,
    "iomId" INTEGER NOT NULL,
    "frameworkKey" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT,
    "scoreSum" INTEGER,
    "scoreMax" INTEGER,
    "difficulty" TEXT,
    "goal" TEXT,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "IomDeficit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IomItem" (
    "id" SERIAL NOT NULL,
    "iomId" INTEGER NOT NULL,
    "deficitId" INTEGER,
    "eventId" INTEGER,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "form" TEXT,
    "organiser" TEXT,
    "datePrecision" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "hours" INTEGER,
    "expectedResult" TEXT,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "mark" TEXT,
    "comment" TEXT,
    "order" INTEGER NOT NULL,
    "messageId" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "IomItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" SERIAL NOT NULL,
    "itemId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "fileId" TEXT,
    "fileType" TEXT,
    "fileName" TEXT,
    "text" TEXT,
    "messageId" INTEGER,
    "addedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IomStep" (
    "id" SERIAL NOT NULL,
    "iomId" INTEGER NOT NULL,
    "actorId" INTEGER,
    "action" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "comment" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "IomStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxUpdate" (
    "updateId" BIGINT NOT NULL,
    "payload" JSONB,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "doneAt" TIMESTAMP(3),

    CONSTRAINT "InboxUpdate_pkey" PRIMARY KEY ("updateId")
);

-- CreateTable
CREATE TABLE "ChatFocus" (
    "chatId" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "detail" TEXT,
    "setAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ChatFocus_pkey" PRIMARY KEY ("chatId")
);

-- CreateTable
CREATE TABLE "DialogueState" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DialogueState_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "chatId" BIGINT NOT NULL,
    "personId" INTEGER,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3),
    "state" TEXT NOT NULL DEFAULT 'pending',
    "nextTryAt" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "uncertainties" INTEGER NOT NULL DEFAULT 0,
    "fence" INTEGER,
    "messageId" INTEGER,
    "error" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMP(3),
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "fence" INTEGER NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,
    "pausedUntil" TIMESTAMP(3),

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "TickClaim" (
    "job" TEXT NOT NULL,
    "slot" TIMESTAMP(3) NOT NULL,
    "claimedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TickClaim_pkey" PRIMARY KEY ("job","slot")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Territory_key_key" ON "Territory"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_territoryId_key_key" ON "Organisation"("territoryId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Person_telegramId_key" ON "Person"("telegramId");

-- CreateIndex
CREATE INDEX "Employment_organisationId_state_idx" ON "Employment"("organisationId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Employment_personId_organisationId_key" ON "Employment"("personId", "organisationId");

-- CreateIndex
CREATE INDEX "RoleAssignment_personId_idx" ON "RoleAssignment"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Consent_personId_kind_id_idx" ON "Consent"("personId", "kind", "id");

-- CreateIndex
CREATE INDEX "ProfileShare_personId_idx" ON "ProfileShare"("personId");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_at_idx" ON "AuditEntry"("subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Framework_key_version_key" ON "Framework"("key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Competency_frameworkId_key_key" ON "Competency"("frameworkId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Questionnaire_key_version_key" ON "Questionnaire"("key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_key_key" ON "Campaign"("key");

-- CreateIndex
CREATE INDEX "Campaign_territoryId_closesAt_idx" ON "Campaign"("territoryId", "closesAt");

-- CreateIndex
CREATE INDEX "Attempt_personId_state_idx" ON "Attempt"("personId", "state");

-- CreateIndex
CREATE INDEX "Attempt_campaignId_state_idx" ON "Attempt"("campaignId", "state");

-- CreateIndex
CREATE INDEX "AnswerChange_attemptId_idx" ON "AnswerChange"("attemptId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanActivity_territoryId_key_key" ON "PlanActivity"("territoryId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "PlanOccurrence_key_key" ON "PlanOccurrence"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Event_key_key" ON "Event"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Event_occurrenceId_key" ON "Event"("occurrenceId");

-- CreateIndex
CREATE INDEX "Event_territoryId_state_idx" ON "Event"("territoryId", "state");

-- CreateIndex
CREATE INDEX "EventCompetency_frameworkKey_competencyKey_idx" ON "EventCompetency"("frameworkKey", "competencyKey");

-- CreateIndex
CREATE INDEX "Iom_personId_state_idx" ON "Iom"("personId", "state");

-- CreateIndex
CREATE INDEX "Iom_state_idx" ON "Iom"("state");

-- CreateIndex
CREATE UNIQUE INDEX "IomDeficit_iomId_frameworkKey_competencyKey_key" ON "IomDeficit"("iomId", "frameworkKey", "competencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "IomItem_iomId_eventId_key" ON "IomItem"("iomId", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "IomItem_iomId_messageId_key" ON "IomItem"("iomId", "messageId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_itemId_messageId_key" ON "Evidence"("itemId", "messageId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_key_key" ON "Delivery"("key");

-- CreateIndex
CREATE INDEX "Delivery_nextTryAt_id_idx" ON "Delivery"("nextTryAt", "id");

-- CreateIndex
CREATE INDEX "Delivery_state_dueAt_idx" ON "Delivery"("state", "dueAt");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileShare" ADD CONSTRAINT "ProfileShare_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Competency" ADD CONSTRAINT "Competency_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_questionnaireId_fkey" FOREIGN KEY ("questionnaireId") REFERENCES "Questionnaire"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_questionnaireId_fkey" FOREIGN KEY ("questionnaireId") REFERENCES "Questionnaire"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerDraft" ADD CONSTRAINT "AnswerDraft_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerChange" ADD CONSTRAINT "AnswerChange_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileEntry" ADD CONSTRAINT "ProfileEntry_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DevelopmentChoice" ADD CONSTRAINT "DevelopmentChoice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanActivity" ADD CONSTRAINT "PlanActivity_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanOccurrence" ADD CONSTRAINT "PlanOccurrence_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "PlanActivity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "PlanOccurrence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventCompetency" ADD CONSTRAINT "EventCompetency_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionDismissal" ADD CONSTRAINT "SuggestionDismissal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionDismissal" ADD CONSTRAINT "SuggestionDismissal_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Iom" ADD CONSTRAINT "Iom_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IomDeficit" ADD CONSTRAINT "IomDeficit_iomId_fkey" FOREIGN KEY ("iomId") REFERENCES "Iom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IomItem" ADD CONSTRAINT "IomItem_iomId_fkey" FOREIGN KEY ("iomId") REFERENCES "Iom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IomItem" ADD CONSTRAINT "IomItem_deficitId_fkey" FOREIGN KEY ("deficitId") REFERENCES "IomDeficit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IomItem" ADD CONSTRAINT "IomItem_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "IomItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IomStep" ADD CONSTRAINT "IomStep_iomId_fkey" FOREIGN KEY ("iomId") REFERENCES "Iom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The audit is append-only: what was looked at stays on record.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Rows that are written again soon after they were made: the new version finds room beside the old one.
ALTER TABLE "InboxUpdate" SET (fillfactor = 85);
ALTER TABLE "Attempt" SET (fillfactor = 70);
