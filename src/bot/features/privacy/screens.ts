import { FormattedString } from '@grammyjs/parse-mode';
import type { ConsentKind } from '../../../domain/consent.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { Operator } from '../../../usecases/people/arrival-store.ts';
import type { LiveShare, Look } from '../../../usecases/people/privacy-store.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { consentScreenText, consentTextName } from '../../consent-texts.ts';
import { formatDateTime, formatDay } from '../../format-date.ts';
import { capacityName, lookName } from '../../names/capacities.ts';
import type { Button, Screen } from '../../screen.ts';
import { privacyButton, profileButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

export const LOOKS_ON_PAGE = 8;

/** The full text of a consent with yes and no. The first one is not refused here: that is being deleted. */
export function consentScreen(
  kind: ConsentKind,
  options: { operator: Operator; locale: Locale; share: number },
  t: Translate,
): Screen {
  const decide = (yes: number) =>
    buttons.decideConsentButton.pack({
      kind,
      yes,
      shown: consentTextName(kind, options.locale),
      share: options.share,
    });
  const no: Button = kind === 'processing' ? backButton(t) : { text: t('consent-no'), data: decide(0) };
  return {
    text: consentScreenText(kind, options.operator, t),
    buttons: [[no, { text: t('consent-yes'), data: decide(1), style: 'primary' }]],
  };
}

/** The last look before the profile is shown: who will see what, and how to stop. */
export function shareScreen(viewer: Viewer, operator: Operator, t: Translate): Screen {
  const lines = [
    t('share-what', { territory: operator.territory }),
    viewer.organisation ? null : t('share-not-accepted'),
  ];
  return {
    text: FormattedString.b(t('share-title')).plain(
      `\n\n${lines.filter(line => line !== null).join('\n\n')}`,
    ),
    buttons: [
      [{ text: t('share-confirm'), data: buttons.confirmShareButton.pack({}), style: 'primary' }],
      [backButton(t)],
    ],
  };
}

/** The profile is shown: since when, and the way to stop it. */
export function sharedScreen(share: LiveShare, viewer: Viewer, t: Translate): Screen {
  return {
    text: t('share-done', { date: formatDay(share.grantedAt, viewer.timezone, t) }),
    buttons: [
      [{ text: t('privacy-stop-sharing'), data: buttons.stopSharingButton.pack({}) }],
      [
        { text: t('profile-button'), data: profileButton.pack({}) },
        { text: t('privacy-button'), data: privacyButton.pack({}) },
      ],
    ],
  };
}

/** Who has looked: when, in which capacity, at what. Not who: the owner of the data needs no name to object. */
export function looksScreen(
  page: { page: number; total: number; looks: readonly Look[] },
  viewer: Viewer,
  t: Translate,
): Screen {
  const lines = page.looks.map(look =>
    t('look-line', {
      date: formatDateTime(look.at, viewer.timezone, t).full,
      capacity: capacityName(look.capacity, t),
      what: lookName(look.action, t),
    }),
  );
  const to = (target: number) => buttons.looksButton.pack({ page: target });
  const hasNext = (page.page + 1) * LOOKS_ON_PAGE < page.total;
  return {
    text: FormattedString.b(t('looks-title')).plain(
      `\n\n${lines.length > 0 ? lines.join('\n') : t('privacy-no-looks')}`,
    ),
    buttons: [turnRow(page.page, hasNext, to, t), [backButton(t)]],
  };
}

function backButton(t: Translate): Button {
  return { text: t('privacy-back'), data: privacyButton.pack({}) };
}
