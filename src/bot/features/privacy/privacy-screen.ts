import { FormattedString } from '@grammyjs/parse-mode';
import { CONSENT_KINDS, type ConsentKind, consentState } from '../../../domain/consent.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { DatedConsent, LiveShare, Look } from '../../../usecases/people/privacy-store.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { CONSENT_VERSIONS } from '../../consent-texts.ts';
import { formatDateTime, formatDay } from '../../format-date.ts';
import { homeRow } from '../../home-row.ts';
import type { Button, Screen } from '../../screen.ts';
import { deleteMeButton, myDataButton, shareButton, whoSeesButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';

export interface PrivacyFacts {
  consents: readonly DatedConsent[];
  shares: readonly LiveShare[];
  /** How often others looked, and the newest look. */
  looks: { total: number; latest: Look | null };
}

/** Who sees what now, who has looked, and a button for everything that can be given or taken back. */
export function privacyScreen(viewer: Viewer, facts: PrivacyFacts, t: Translate): Screen {
  const share = facts.shares.find(({ audience }) => audience === 'methodologist');
  const lines = [
    ...CONSENT_KINDS.map(kind => consentLine(kind, facts.consents, viewer.timezone, t)),
    '',
    share
      ? t('privacy-shown', { date: formatDay(share.grantedAt, viewer.timezone, t) })
      : t('privacy-not-shown'),
    facts.looks.latest
      ? t('privacy-looks', {
          count: facts.looks.total,
          date: formatDateTime(facts.looks.latest.at, viewer.timezone, t).full,
        })
      : t('privacy-no-looks'),
  ];
  const consentRows = CONSENT_KINDS.map(kind => consentRow(kind, facts.consents, t));
  return {
    text: FormattedString.b(t('privacy-title')).plain(`\n\n${lines.join('\n')}`),
    buttons: [
      ...consentRows,
      [
        share
          ? { text: t('privacy-stop-sharing'), data: buttons.stopSharingButton.pack({}) }
          : { text: t('share-button'), data: shareButton.pack({}) },
      ],
      [
        { text: t('privacy-looks-button'), data: buttons.looksButton.pack({ page: 0 }) },
        { text: t('who-sees-button'), data: whoSeesButton.pack({}) },
      ],
      [
        { text: t('my-data-button'), data: myDataButton.pack({}) },
        { text: t('delete-me-button'), data: deleteMeButton.pack({}) },
      ],
      homeRow(viewer, t),
    ],
  };
}

// locale-keys: privacy-consent-notAsked privacy-consent-given privacy-consent-outdated
// locale-keys: privacy-consent-refused privacy-consent-withdrawn
// locale-keys: privacy-kind-processing privacy-kind-profileSharing privacy-kind-mailing
function consentLine(
  kind: ConsentKind,
  consents: readonly DatedConsent[],
  timezone: string,
  t: Translate,
): string {
  const last = consents.findLast(record => record.kind === kind);
  const state = t(`privacy-consent-${consentState(consents, kind, CONSENT_VERSIONS)}`, {
    version: last?.version ?? '',
    date: last ? formatDay(last.decidedAt, timezone, t) : '',
  });
  return `${t(`privacy-kind-${kind}`)}: ${state}`;
}

// locale-keys: privacy-give-processing privacy-give-profileSharing privacy-give-mailing
// locale-keys: privacy-withdraw-profileSharing privacy-withdraw-mailing
function consentRow(kind: ConsentKind, consents: readonly DatedConsent[], t: Translate): Button[] {
  const state = consentState(consents, kind, CONSENT_VERSIONS);
  if (state !== 'given')
    return [{ text: t(`privacy-give-${kind}`), data: buttons.readConsentButton.pack({ kind, share: 0 }) }];
  // The way back from the first consent is to be deleted: that button stands below.
  if (kind === 'processing') return [];
  const withdraw = { kind, yes: 0, shown: '', share: 0 };
  return [{ text: t(`privacy-withdraw-${kind}`), data: buttons.decideConsentButton.pack(withdraw) }];
}
