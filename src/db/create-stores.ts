import type { Clock } from '../lib/clock.ts';
import type { AttemptId } from '../lib/ids.ts';
import { createLru } from '../lib/lru.ts';
import type { Random } from '../lib/random.ts';
import type { Locale } from '../lib/texts.ts';
import type { AttemptState } from '../usecases/diagnosis/attempt-state.ts';
import type { Database } from './connect.ts';
import { ensureDeletionSecret } from './deletion-secret.ts';
import { createAnnouncementStore } from './stores/announcement-store.ts';
import { createArrivalStore } from './stores/arrival-store.ts';
import { createAttemptStore } from './stores/attempt-store.ts';
import { createAttendanceStore } from './stores/attendance-store.ts';
import { createCalendarStore } from './stores/calendar-store.ts';
import { createCampaignStore } from './stores/campaign-store.ts';
import { createContentStore } from './stores/content-store.ts';
import { createCoverageReportStore } from './stores/coverage-report-store.ts';
import { createDeletionStore } from './stores/deletion-store.ts';
import { createDeliveriesStore } from './stores/deliveries-store.ts';
import { createDeliveryStore } from './stores/delivery-store.ts';
import { createDemoStore } from './stores/demo-store.ts';
import { createDenominatorStore } from './stores/denominator-store.ts';
import { createDiagnosisStore } from './stores/diagnosis-store.ts';
import { createDialogueStore } from './stores/dialogue-store.ts';
import { createDocumentStore } from './stores/document-store.ts';
import { createEventListStore } from './stores/event-list-store.ts';
import { createEventPlanStore } from './stores/event-plan-store.ts';
import { createEventRegistrationStore } from './stores/event-registration-store.ts';
import { createExportStore } from './stores/export-store.ts';
import { createFigureStore } from './stores/figure-store.ts';
import { createFigureUpkeep } from './stores/figure-upkeep.ts';
import { createFocusStore } from './stores/focus-store.ts';
import { createGroupChatStore } from './stores/group-chat-store.ts';
import { createGuestStore } from './stores/guest-store.ts';
import { createImportStore } from './stores/imports/import-store.ts';
import { createInboxCountStore } from './stores/inbox-count-store.ts';
import { createIndicatorStore } from './stores/indicator-store.ts';
import { createInternshipStore } from './stores/internship-store.ts';
import { createInvitationStore } from './stores/invitation-store.ts';
import { createLeavingStore } from './stores/leaving-store.ts';
import { LIVE_NOTICES } from './stores/load-live-notice.ts';
import { createMentoringStore } from './stores/mentoring-store.ts';
import { createMonitoringStore } from './stores/monitoring-store.ts';
import { createOwnDataStore } from './stores/own-data-store.ts';
import { createPeopleGroupStore } from './stores/people-group-store.ts';
import { createPersonSettingsStore } from './stores/person-settings-store.ts';
import { createPrivacyStore } from './stores/privacy-store.ts';
import { createProfileStore } from './stores/profile-store.ts';
import { createDefinitionLoader } from './stores/questionnaire-cache.ts';
import { createQuestionnaireStore } from './stores/questionnaire-store.ts';
import { createReachabilityStore } from './stores/reachability-store.ts';
import { createRecommendationStore } from './stores/recommendation-store.ts';
import { createRegistrationStore } from './stores/registration-store.ts';
import { createReleaseStore } from './stores/release-store.ts';
import { createReminderStore } from './stores/reminder-store.ts';
import { createReportedStore } from './stores/reported-store.ts';
import { createResultStore } from './stores/result-store.ts';
import { createRetentionStore } from './stores/retention-store.ts';
import { createRosterStore } from './stores/roster-store.ts';
import { createRouteStore } from './stores/route-store.ts';
import { createSettingStore } from './stores/setting-store.ts';
import { createStaffStore } from './stores/staff-store.ts';
import { createStaffTableStore } from './stores/staff-table-store.ts';
import { createStandingStore } from './stores/standing-store.ts';
import { createSummaryStore } from './stores/summary-store.ts';
import { createSurveyStore } from './stores/survey-store.ts';
import { createTaskStore } from './stores/task-store.ts';
import { createTickStore } from './stores/tick-store.ts';
import { createViewerStore } from './stores/viewer-store.ts';
import { createWaitingListStore } from './stores/waiting-list-store.ts';

const REMEMBERED_ATTEMPTS = 2_000;

export type Stores = ReturnType<typeof createStores>;

/** Every port of the use cases, kept in PostgreSQL. */
export function createStores(
  { prisma, hotPool }: Database,
  options: {
    clock: Clock;
    random: Random;
    defaults: { timezone: string; locale: Locale; admins?: ReadonlySet<number> };
  },
) {
  const loadDefinition = createDefinitionLoader(prisma);
  const { clock, random } = options;
  const settings = createSettingStore(prisma);
  return {
    clock,
    random,
    announcements: createAnnouncementStore(prisma),
    arrivals: createArrivalStore(prisma),
    attendance: createAttendanceStore(prisma),
    attempts: createAttemptStore(prisma, hotPool, loadDefinition),
    attemptCache: createLru<AttemptId, AttemptState>(REMEMBERED_ATTEMPTS),
    dialogues: createDialogueStore(prisma, options.clock),
    calendars: createCalendarStore(prisma),
    campaigns: createCampaignStore(prisma),
    content: createContentStore(prisma, options.clock),
    coverageReports: createCoverageReportStore(prisma),
    /** The secret that accounts in acts of deletion are hashed with is made at the first use. */
    deletions: async () =>
      createDeletionStore(prisma, await ensureDeletionSecret(settings, random, clock.now())),
    deliveryReports: createDeliveriesStore(prisma),
    deliveries: createDeliveryStore(prisma, options.defaults, { live: LIVE_NOTICES }),
    denominators: createDenominatorStore(prisma),
    demo: createDemoStore(prisma),
    documents: createDocumentStore(prisma),
    diagnoses: createDiagnosisStore(prisma, loadDefinition),
    events: { ...createEventListStore(prisma), ...createEventRegistrationStore(prisma) },
    eventPlans: createEventPlanStore(prisma),
    figures: createFigureStore(prisma),
    figureUpkeep: createFigureUpkeep(prisma),
    exports: createExportStore(prisma),
    focus: createFocusStore(prisma),
    indicators: createIndicatorStore(prisma),
    inbox: createInboxCountStore(prisma),
    imports: createImportStore(prisma),
    internship: createInternshipStore(prisma),
    groupChats: createGroupChatStore(prisma),
    guests: createGuestStore(prisma),
    invitations: createInvitationStore(prisma),
    leaving: createLeavingStore(prisma, () => ensureDeletionSecret(settings, random, clock.now())),
    mentoring: createMentoringStore(prisma),
    monitoring: createMonitoringStore(prisma),
    ownData: createOwnDataStore(prisma, loadDefinition),
    peopleGroups: createPeopleGroupStore(prisma),
    personSettings: createPersonSettingsStore(prisma),
    privacy: createPrivacyStore(prisma),
    profiles: createProfileStore(prisma, loadDefinition),
    questionnaires: createQuestionnaireStore(prisma, loadDefinition),
    reachability: createReachabilityStore(prisma),
    recommendations: createRecommendationStore(prisma),
    registrations: createRegistrationStore(prisma),
    releases: createReleaseStore(prisma),
    reminders: createReminderStore(prisma),
    results: createResultStore(prisma),
    reported: createReportedStore(prisma),
    retention: createRetentionStore(prisma),
    routes: createRouteStore(prisma),
    roster: createRosterStore(prisma),
    settings,
    summaries: createSummaryStore(prisma),
    surveys: createSurveyStore(prisma, loadDefinition),
    staff: createStaffStore(prisma),
    staffTables: createStaffTableStore(prisma),
    standings: createStandingStore(prisma),
    tasks: createTaskStore(prisma),
    ticks: createTickStore(prisma),
    viewers: createViewerStore(prisma, options.defaults),
    waitingLists: createWaitingListStore(prisma),
  };
}
