import { FormattedString } from '@grammyjs/parse-mode';
import type { Translate } from '../../../lib/texts.ts';
import type { OpenDiagnosis } from '../../../usecases/diagnosis/diagnosis-store.ts';
import { hasRole, type Viewer } from '../../../usecases/people/viewer.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from '../../shared-buttons.ts';

/** The menu of a person: what waits comes first, then what they may do. */
export function menuScreen(viewer: Viewer, open: readonly OpenDiagnosis[], t: Translate): Screen {
  const waiting =
    open.find(entry => entry.inProgress) ?? open.find(entry => entry.campaign && !entry.submitted);
  const first = waiting ? [[waitingButton(waiting, t)]] : [];
  return {
    text: FormattedString.b(t('menu-title')).plain(`\n\n${t('menu-greeting', { name: viewer.fullName })}`),
    buttons: [...first, ...entriesFor(viewer, t)],
  };
}

function waitingButton(entry: OpenDiagnosis, t: Translate): Button {
  const text = entry.inProgress
    ? t('menu-continue', { answered: entry.inProgress.answered, total: entry.questions })
    : t('menu-campaign');
  return { text, data: buttons.diagnoseButton.pack({}), style: 'primary' };
}

function entriesFor(viewer: Viewer, t: Translate): Button[][] {
  const rows: Button[][] = [
    [
      { text: t('diagnose-button'), data: buttons.diagnoseButton.pack({}) },
      { text: t('profile-button'), data: buttons.profileButton.pack({}) },
    ],
    [
      { text: t('suggestions-button'), data: buttons.suggestionsButton.pack({}) },
      { text: t('route-button'), data: buttons.routeButton.pack({}) },
    ],
  ];
  if (hasRole(viewer, 'methodologist'))
    rows.push([{ text: t('routes-inbox-button'), data: buttons.routesInboxButton.pack({}) }]);
  if (hasRole(viewer, 'coordinator') || hasRole(viewer, 'methodologist'))
    rows.push([{ text: t('people-button'), data: buttons.peopleButton.pack({}) }]);
  rows.push([
    { text: t('settings-button'), data: buttons.settingsButton.pack({}) },
    { text: t('privacy-button'), data: buttons.privacyButton.pack({}) },
  ]);
  return rows;
}
