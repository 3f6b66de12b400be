import { FormattedString } from '@grammyjs/parse-mode';
import type { Translate } from '../../../lib/texts.ts';
import type { OpenDiagnosis } from '../../../usecases/diagnosis/diagnosis-store.ts';
import type { Standing } from '../../../usecases/people/standing-store.ts';
import { hasRole, type Viewer } from '../../../usecases/people/viewer.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from '../../shared-buttons.ts';

/** What the menu of a person depends on beside their roles. */
export interface MenuFacts {
  readonly open: readonly OpenDiagnosis[];
  readonly standing: Standing;
}

/** The menu of a person: what waits comes first, then what they may do. */
export function menuScreen(viewer: Viewer, facts: MenuFacts, t: Translate): Screen {
  const rows = hasRole(viewer, 'methodologist') ? methodologistRows(t) : teacherRows(viewer, facts, t);
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

function waitingButton(entry: OpenDiagnosis, t: Translate): Button {
  const text = entry.inProgress
    ? t('menu-continue', { answered: entry.inProgress.answered, total: entry.questions })
    : t('menu-campaign');
  return { text, data: buttons.diagnoseButton.pack({}), style: 'primary' };
}

function teacherRows(viewer: Viewer, { open, standing }: MenuFacts, t: Translate): Button[][] {
  const waiting =
    open.find(entry => entry.inProgress) ?? open.find(entry => entry.campaign && !entry.submitted);
  const internship = [
    ...(standing.intern ? [{ text: t('menu-journal'), data: buttons.journalButton.pack({}) }] : []),
    ...(standing.master ? [{ text: t('menu-programme'), data: buttons.programmeButton.pack({}) }] : []),
  ];
  return [
    ...(waiting ? [[waitingButton(waiting, t)]] : []),
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
    ...(hasRole(viewer, 'coordinator') && !hasRole(viewer, 'methodologist') ? [peopleRow(t)] : []),
  ];
}

function methodologistRows(t: Translate): Button[][] {
  return [
    [{ text: t('routes-inbox-button'), data: buttons.routesInboxButton.pack({}) }],
    [
      { text: t('menu-event-plan'), data: buttons.eventPlanButton.pack({}) },
      { text: t('menu-programme'), data: buttons.programmeButton.pack({}) },
    ],
    peopleRow(t),
    [
      { text: t('menu-deliveries'), data: buttons.deliveriesButton.pack({}) },
      { text: t('menu-calendar'), data: buttons.calendarButton.pack({}) },
    ],
    [{ text: t('menu-own'), data: buttons.ownMenuButton.pack({}) }],
  ];
}

function peopleRow(t: Translate): Button[] {
  return [
    { text: t('people-button'), data: buttons.peopleButton.pack({}) },
    { text: t('menu-pairs'), data: buttons.pairsButton.pack({}) },
  ];
}

function ownRow(t: Translate): Button[] {
  return [
    { text: t('settings-button'), data: buttons.settingsButton.pack({}) },
    { text: t('privacy-button'), data: buttons.privacyButton.pack({}) },
  ];
}
