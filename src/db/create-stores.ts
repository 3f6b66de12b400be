import type { Clock } from '../lib/clock.ts';
import type { AttemptId } from '../lib/ids.ts';
import { createLru } from '../lib/lru.ts';
import type { Locale } from '../lib/texts.ts';
import type { AttemptState } from '../usecases/diagnosis/attempt-state.ts';
import type { Database } from './connect.ts';
import { createArrivalStore } from './stores/arrival-store.ts';
import { createAttemptStore } from './stores/attempt-store.ts';
import { createContentStore } from './stores/content-store.ts';
import { createDemoStore } from './stores/demo-store.ts';
import { createDiagnosisStore } from './stores/diagnosis-store.ts';
import { createDialogueStore } from './stores/dialogue-store.ts';
import { createFocusStore } from './stores/focus-store.ts';
import { createOwnDataStore } from './stores/own-data-store.ts';
import { createPersonSettingsStore } from './stores/person-settings-store.ts';
import { createPrivacyStore } from './stores/privacy-store.ts';
import { createDefinitionLoader } from './stores/questionnaire-cache.ts';
import { createRegistrationStore } from './stores/registration-store.ts';
import { createSettingStore } from './stores/setting-store.ts';
import { createViewerStore } from './stores/viewer-store.ts';

const REMEMBERED_ATTEMPTS = 2_000;

/** Every port of the use cases, kept in PostgreSQL. */
export function createStores(
  { prisma, pool }: Database,
  options: { clock: Clock; defaults: { timezone: string; locale: Locale } },
) {
  const loadDefinition = createDefinitionLoader(prisma);
  return {
    clock: options.clock,
    arrivals: createArrivalStore(prisma),
    attempts: createAttemptStore(prisma, pool, loadDefinition),
    attemptCache: createLru<AttemptId, AttemptState>(REMEMBERED_ATTEMPTS),
    dialogues: createDialogueStore(prisma, options.clock),
    content: createContentStore(prisma, options.clock),
    demo: createDemoStore(prisma),
    diagnoses: createDiagnosisStore(prisma, loadDefinition),
    focus: createFocusStore(prisma),
    ownData: createOwnDataStore(prisma, loadDefinition),
    personSettings: createPersonSettingsStore(prisma),
    privacy: createPrivacyStore(prisma),
    registrations: createRegistrationStore(prisma),
    settings: createSettingStore(prisma),
    viewers: createViewerStore(prisma, options.defaults),
  };
}
