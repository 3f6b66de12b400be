-- DropIndex
DROP INDEX "Delivery_nextTryAt_id_idx";

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "awayFrom" DATE,
ADD COLUMN     "awayTo" DATE,
ADD COLUMN     "mentorReady" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "audience" JSONB,
ADD COLUMN     "cancelReason" TEXT,
ADD COLUMN     "capacity" INTEGER,
ADD COLUMN     "checkInCode" TEXT,
ADD COLUMN     "checkInToken" TEXT,
ADD COLUMN     "createdById" INTEGER,
ADD COLUMN     "description" TEXT,
ADD COLUMN     "endsAt" TIMESTAMP(3),
ADD COLUMN     "guestsWelcome" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "link" TEXT,
ADD COLUMN     "reportedAtLeast" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reportedCount" INTEGER,
ADD COLUMN     "surveyClosesAt" TIMESTAMP(3),
ADD COLUMN     "surveyState" TEXT NOT NULL DEFAULT 'none';

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "authorId" INTEGER,
ADD COLUMN     "counted" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "priority" INTEGER NOT NULL DEFAULT 20,
ADD COLUMN     "subject" TEXT,
ADD COLUMN     "threadId" INTEGER,
ADD COLUMN     "withdrawn" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Registration" (
    "id" SERIAL NOT NULL,
    "eventId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "offeredUntil" TIMESTAMP(3),
    "offersMissed" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" SERIAL NOT NULL,
    "eventId" INTEGER NOT NULL,
    "personId" INTEGER,
    "state" TEXT NOT NULL,
    "hours" INTEGER,
    "method" TEXT NOT NULL,
    "markedById" INTEGER,
    "markedAt" TIMESTAMP(3) NOT NULL,
    "itemId" INTEGER,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventGuest" (
    "id" SERIAL NOT NULL,
    "eventId" INTEGER NOT NULL,
    "fullName" TEXT NOT NULL,
    "organisation" TEXT,
    "partnerId" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'present',
    "addedById" INTEGER,
    "addedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EventGuest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerTerritory" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,

    CONSTRAINT "PartnerTerritory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyReceipt" (
    "eventId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,

    CONSTRAINT "SurveyReceipt_pkey" PRIMARY KEY ("eventId","personId")
);

-- CreateTable
CREATE TABLE "SurveyBallot" (
    "id" UUID NOT NULL,
    "eventId" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "released" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SurveyBallot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyComment" (
    "id" UUID NOT NULL,
    "eventId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "released" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SurveyComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SchoolCalendar" (
    "id" SERIAL NOT NULL,
    "scopeKey" TEXT NOT NULL,
    "schoolYear" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "loadedById" INTEGER,
    "loadedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SchoolCalendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InternshipSite" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "organisationId" INTEGER,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "basis" TEXT,
    "hasRegulation" BOOLEAN NOT NULL DEFAULT false,
    "hasProgramme" BOOLEAN NOT NULL DEFAULT false,
    "hasMaterials" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "InternshipSite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InternshipProgramme" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "frameworkKey" TEXT,

    CONSTRAINT "InternshipProgramme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InternshipModule" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "hours" INTEGER NOT NULL DEFAULT 16,
    "competencyKey" TEXT,

    CONSTRAINT "InternshipModule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InternshipGroup" (
    "id" SERIAL NOT NULL,
    "siteId" INTEGER NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "masterId" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'open',
    "createdById" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "InternshipGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InternshipCycle" (
    "id" SERIAL NOT NULL,
    "groupId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "month" TEXT,

    CONSTRAINT "InternshipCycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InternshipSession" (
    "eventId" INTEGER NOT NULL,
    "groupId" INTEGER NOT NULL,
    "cycleId" INTEGER,
    "moduleId" INTEGER NOT NULL,
    "makeUpOfId" INTEGER,

    CONSTRAINT "InternshipSession_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "InternshipEnrolment" (
    "id" SERIAL NOT NULL,
    "groupId" INTEGER NOT NULL,
    "personId" INTEGER,
    "guestName" TEXT,
    "partnerId" INTEGER,
    "serviceYears" INTEGER,
    "admission" TEXT NOT NULL,
    "overrideById" INTEGER,
    "overrideReason" TEXT,
    "state" TEXT NOT NULL DEFAULT 'admitted',
    "enrolledAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "InternshipEnrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GuestHours" (
    "eventId" INTEGER NOT NULL,
    "enrolmentId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "hours" INTEGER,
    "markedById" INTEGER,
    "markedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GuestHours_pkey" PRIMARY KEY ("eventId","enrolmentId")
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "id" SERIAL NOT NULL,
    "sessionId" INTEGER NOT NULL,
    "enrolmentId" INTEGER NOT NULL,
    "topic" TEXT,
    "saw" TEXT,
    "willTry" TEXT,
    "trialLesson" TEXT,
    "result" TEXT,
    "comment" TEXT,
    "commentById" INTEGER,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CardEntry" (
    "enrolmentId" INTEGER NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "startTenths" INTEGER,
    "endTenths" INTEGER,
    "evidence" TEXT,
    "conclusion" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CardEntry_pkey" PRIMARY KEY ("enrolmentId","competencyKey")
);

-- CreateTable
CREATE TABLE "MentoringPair" (
    "id" SERIAL NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "frameworkKey" TEXT,
    "competencyKey" TEXT,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "proposedById" INTEGER,
    "proposedAt" TIMESTAMP(3) NOT NULL,
    "activeSince" TIMESTAMP(3),
    "orderNumber" TEXT,
    "orderDate" DATE,
    "startsOn" DATE,
    "endsOn" DATE,
    "endAskedById" INTEGER,
    "endAskedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "endReason" TEXT,

    CONSTRAINT "MentoringPair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PairMember" (
    "pairId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "side" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT 'waiting',
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "PairMember_pkey" PRIMARY KEY ("pairId","personId")
);

-- CreateTable
CREATE TABLE "MentoringPlanItem" (
    "id" SERIAL NOT NULL,
    "pairId" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "datePrecision" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "expected" TEXT,
    "result" TEXT,
    "doneAt" TIMESTAMP(3),

    CONSTRAINT "MentoringPlanItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MentorMeeting" (
    "id" SERIAL NOT NULL,
    "pairId" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "proposedById" INTEGER,
    "slots" TEXT[],
    "localStart" TEXT,
    "timezone" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3),
    "minutes" INTEGER NOT NULL DEFAULT 60,
    "place" TEXT,
    "topic" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MentorMeeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingAnswer" (
    "meetingId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MeetingAnswer_pkey" PRIMARY KEY ("meetingId","personId")
);

-- CreateTable
CREATE TABLE "MentoringEntry" (
    "id" SERIAL NOT NULL,
    "pairId" INTEGER NOT NULL,
    "meetingId" INTEGER,
    "date" DATE NOT NULL,
    "topic" TEXT,
    "content" TEXT,
    "result" TEXT,
    "task" TEXT,
    "authorId" INTEGER,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MentoringEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventDraft" (
    "personId" INTEGER NOT NULL,
    "territoryId" INTEGER NOT NULL,
    "eventKey" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EventDraft_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "EventDraft_eventKey_key" ON "EventDraft"("eventKey");

-- CreateIndex
CREATE INDEX "Registration_personId_state_idx" ON "Registration"("personId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_eventId_personId_key" ON "Registration"("eventId", "personId");

-- CreateIndex
CREATE INDEX "Attendance_personId_state_idx" ON "Attendance"("personId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_eventId_personId_key" ON "Attendance"("eventId", "personId");

-- CreateIndex
CREATE INDEX "EventGuest_eventId_idx" ON "EventGuest"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "PartnerTerritory_territoryId_title_key" ON "PartnerTerritory"("territoryId", "title");

-- CreateIndex
CREATE INDEX "SurveyBallot_eventId_idx" ON "SurveyBallot"("eventId");

-- CreateIndex
CREATE INDEX "SurveyComment_eventId_idx" ON "SurveyComment"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "SchoolCalendar_scopeKey_key" ON "SchoolCalendar"("scopeKey");

-- CreateIndex
CREATE UNIQUE INDEX "InternshipSite_territoryId_key_key" ON "InternshipSite"("territoryId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "InternshipProgramme_territoryId_key_key" ON "InternshipProgramme"("territoryId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "InternshipModule_programmeId_number_key" ON "InternshipModule"("programmeId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "InternshipCycle_groupId_number_key" ON "InternshipCycle"("groupId", "number");

-- CreateIndex
CREATE INDEX "InternshipSession_groupId_idx" ON "InternshipSession"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "InternshipEnrolment_groupId_personId_key" ON "InternshipEnrolment"("groupId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_sessionId_enrolmentId_key" ON "JournalEntry"("sessionId", "enrolmentId");

-- CreateIndex
CREATE INDEX "MentoringPair_territoryId_state_idx" ON "MentoringPair"("territoryId", "state");

-- CreateIndex
CREATE INDEX "PairMember_personId_idx" ON "PairMember"("personId");

-- CreateIndex
CREATE INDEX "MentorMeeting_pairId_state_idx" ON "MentorMeeting"("pairId", "state");

-- CreateIndex
CREATE INDEX "MentorMeeting_state_startsAt_idx" ON "MentorMeeting"("state", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "MentoringEntry_meetingId_key" ON "MentoringEntry"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_checkInToken_key" ON "Event"("checkInToken");

-- CreateIndex
CREATE INDEX "Event_state_startsAt_idx" ON "Event"("state", "startsAt");

-- CreateIndex
CREATE INDEX "Delivery_priority_nextTryAt_id_idx" ON "Delivery"("priority", "nextTryAt", "id");

-- CreateIndex
CREATE INDEX "Delivery_subject_state_idx" ON "Delivery"("subject", "state");

-- CreateIndex
CREATE INDEX "Delivery_personId_settledAt_idx" ON "Delivery"("personId", "settledAt");

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventGuest" ADD CONSTRAINT "EventGuest_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventGuest" ADD CONSTRAINT "EventGuest_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "PartnerTerritory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerTerritory" ADD CONSTRAINT "PartnerTerritory_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyReceipt" ADD CONSTRAINT "SurveyReceipt_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyReceipt" ADD CONSTRAINT "SurveyReceipt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyBallot" ADD CONSTRAINT "SurveyBallot_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyComment" ADD CONSTRAINT "SurveyComment_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipSite" ADD CONSTRAINT "InternshipSite_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipSite" ADD CONSTRAINT "InternshipSite_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipProgramme" ADD CONSTRAINT "InternshipProgramme_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipModule" ADD CONSTRAINT "InternshipModule_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "InternshipProgramme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipGroup" ADD CONSTRAINT "InternshipGroup_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "InternshipSite"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipGroup" ADD CONSTRAINT "InternshipGroup_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "InternshipProgramme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipCycle" ADD CONSTRAINT "InternshipCycle_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "InternshipGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipSession" ADD CONSTRAINT "InternshipSession_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipSession" ADD CONSTRAINT "InternshipSession_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "InternshipGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipSession" ADD CONSTRAINT "InternshipSession_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "InternshipCycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipSession" ADD CONSTRAINT "InternshipSession_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "InternshipModule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipEnrolment" ADD CONSTRAINT "InternshipEnrolment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "InternshipGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipEnrolment" ADD CONSTRAINT "InternshipEnrolment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipEnrolment" ADD CONSTRAINT "InternshipEnrolment_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "PartnerTerritory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuestHours" ADD CONSTRAINT "GuestHours_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "InternshipEnrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "InternshipSession"("eventId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "InternshipEnrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardEntry" ADD CONSTRAINT "CardEntry_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "InternshipEnrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentoringPair" ADD CONSTRAINT "MentoringPair_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairMember" ADD CONSTRAINT "PairMember_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "MentoringPair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairMember" ADD CONSTRAINT "PairMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentoringPlanItem" ADD CONSTRAINT "MentoringPlanItem_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "MentoringPair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorMeeting" ADD CONSTRAINT "MentorMeeting_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "MentoringPair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAnswer" ADD CONSTRAINT "MeetingAnswer_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "MentorMeeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentoringEntry" ADD CONSTRAINT "MentoringEntry_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "MentoringPair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentoringEntry" ADD CONSTRAINT "MentoringEntry_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "MentorMeeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventDraft" ADD CONSTRAINT "EventDraft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
