import { FormattedString } from '@grammyjs/parse-mode';
import type { Translate } from '../../../lib/texts.ts';
import type { OpenDiagnosis } from '../../../usecases/diagnosis/diagnosis-store.ts';
import { WAITING_KINDS, type Waiting } from '../../../usecases/inbox/inbox-store.ts';
import type { Standing } from '../../../usecases/people/standing-store.ts';
import { hasRole, type Viewer } from '../../../usecases/people/viewer.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from '../../shared-buttons.ts';

/** What the menu of a person depends on beside their roles. */
export interface MenuFacts {
  readonly open: readonly OpenDiagnosis[];
  readonly standing: Standing;
  /** What waits for a decision of theirs; null: nothing is theirs to decide. */
  readonly waiting: Waiting | null;
}

/** The menu of a person: what waits comes first, then what they may do. */
export function menuScreen(viewer: Viewer, facts: MenuFacts, t: Translate): Screen {
  const rows = hasRole(viewer, 'methodologist') ? methodologistRows(facts, t) : teacherRows(viewer, facts, t);
  return {
    text: FormattedString.b(t('menu-title')).plain(`\n\n${t('menu-greeting', { name: viewer.fullName })}`),
    buttons: [...rows, ownRow(t)],
  };
}

/** What a methodologist does for their own development: the menu of a teacher behind a button. */
export function ownMenuScreen(viewer: Viewer, facts: MenuFacts, t: Translate): Screen {
  return {
    text: FormattedString.b(t('menu-own-title')),
    buttons: [
      ...teacherRows(viewer, facts, t),
      [{ text: t('menu-back'), data: buttons.menuButton.pack({}) }],
    ],
  };
}

function nextButton(entry: OpenDiagnosis, t: Translate): Button {
  const text = entry.inProgress
    ? t('menu-continue', { answered: entry.inProgress.answered, total: entry.questions })
    : t('menu-campaign');
  return { text, data: buttons.diagnoseButton.pack({}), style: 'primary' };
}

function teacherRows(viewer: Viewer, { open, standing, waiting }: MenuFacts, t: Translate): Button[][] {
  const next = open.find(entry => entry.inProgress) ?? open.find(entry => entry.campaign && !entry.submitted);
  const internship = [
    ...(standing.intern ? [{ text: t('menu-journal'), data: buttons.journalButton.pack({}) }] : []),
    ...(standing.master ? [{ text: t('menu-programme'), data: buttons.programmeButton.pack({}) }] : []),
  ];
  return [
    ...(next ? [[nextButton(next, t)]] : []),
    [
      { text: t('diagnose-button'), data: buttons.diagnoseButton.pack({}) },
      { text: t('profile-button'), data: buttons.profileButton.pack({}) },
    ],
    [
      { text: t('suggestions-button'), data: buttons.suggestionsButton.pack({}) },
      { text: t('route-button'), data: buttons.routeButton.pack({}) },
    ],
    [
      { text: t('menu-events'), data: buttons.eventsButton.pack({}) },
      { text: t('menu-mentor'), data: buttons.mentorButton.pack({}) },
    ],
    ...(internship.length > 0 ? [internship] : []),
    ...(hasRole(viewer, 'coordinator') && !hasRole(viewer, 'methodologist')
      ? [waitingRow(waiting, t), coordinatorRow(t)]
      : []),
  ];
}

function methodologistRows({ waiting }: MenuFacts, t: Translate): Button[][] {
  return [
    waitingRow(waiting, t),
    [
      { text: t('menu-campaigns'), data: buttons.campaignsButton.pack({}) },
      { text: t('menu-event-plan'), data: buttons.eventPlanButton.pack({}) },
    ],
    [
      { text: t('menu-figures'), data: buttons.figuresButton.pack({}) },
      { text: t('people-button'), data: buttons.peopleButton.pack({}) },
    ],
    [
      { text: t('menu-announce'), data: buttons.announceButton.pack({}) },
      { text: t('menu-import'), data: buttons.importButton.pack({}) },
    ],
    [
      { text: t('menu-more'), data: buttons.moreMenuButton.pack({}) },
      { text: t('menu-own'), data: buttons.ownMenuButton.pack({}) },
    ],
  ];
}

/** What a methodologist needs less often. */
export function moreMenuScreen(t: Translate): Screen {
  return {
    text: FormattedString.b(t('menu-more-title')),
    buttons: [
      [
        { text: t('menu-groups'), data: buttons.groupsButton.pack({}) },
        { text: t('menu-pairs'), data: buttons.pairsButton.pack({}) },
      ],
      [
        { text: t('menu-programme'), data: buttons.programmeButton.pack({}) },
        { text: t('menu-monitoring'), data: buttons.monitoringButton.pack({}) },
      ],
      [
        { text: t('menu-questionnaires'), data: buttons.questionnairesButton.pack({}) },
        { text: t('menu-export'), data: buttons.exportButton.pack({}) },
      ],
      [
        { text: t('menu-deliveries'), data: buttons.deliveriesButton.pack({}) },
        { text: t('menu-calendar'), data: buttons.calendarButton.pack({}) },
      ],
      [{ text: t('inbox-title'), data: buttons.inboxButton.pack({}) }],
      [{ text: t('menu-back'), data: buttons.menuButton.pack({}) }],
    ],
  };
}

/** How much waits for a decision; nothing when nothing does. */
function waitingRow(waiting: Waiting | null, t: Translate): Button[] {
  const count = WAITING_KINDS.reduce((sum, kind) => sum + (waiting?.[kind] ?? 0), 0);
  if (count === 0) return [];
  return [{ text: t('inbox-button', { count }), data: buttons.inboxButton.pack({}), style: 'primary' }];
}

function coordinatorRow(t: Translate): Button[] {
  return [
    { text: t('people-button'), data: buttons.peopleButton.pack({}) },
    { text: t('menu-pairs'), data: buttons.pairsButton.pack({}) },
    { text: t('menu-figures'), data: buttons.figuresButton.pack({}) },
  ];
}

function ownRow(t: Translate): Button[] {
  return [
    { text: t('settings-button'), data: buttons.settingsButton.pack({}) },
    { text: t('privacy-button'), data: buttons.privacyButton.pack({}) },
  ];
}
