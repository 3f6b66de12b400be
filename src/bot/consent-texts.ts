import { createHash } from 'node:crypto';
import { FormattedString } from '@grammyjs/parse-mode';
import type { ConsentKind, ConsentVersions } from '../domain/consent.ts';
import type { Locale, Translate } from '../lib/texts.ts';
import type { ConsentDecision, Operator } from '../usecases/people/arrival-store.ts';

/** Raised with every change of a text: whoever agreed to the earlier one is asked again. */
export const CONSENT_VERSIONS: ConsentVersions = { processing: '1', profileSharing: '1', mailing: '1' };

/** The full text of a consent, with whoever answers for the data. */
function consentText(kind: ConsentKind, operator: Operator, t: Translate): string {
  const values = { operator: operator.name, email: operator.email, territory: operator.territory };
  switch (kind) {
    case 'processing':
      return t('consent-processing-text', values);
    case 'profileSharing':
      return t('consent-sharing-text', values);
    case 'mailing':
      return t('consent-mailing-text', values);
  }
}

/** Names the text that is on the screen: whoever answers another one than today's reads today's first. */
export function consentTextName(kind: ConsentKind, locale: Locale): string {
  return `${CONSENT_VERSIONS[kind]}.${locale}`;
}

/** What stands on the screen of a consent: its title with the version, and the full text. */
export function consentScreenText(kind: ConsentKind, operator: Operator, t: Translate): FormattedString {
  const title = t('consent-title', { kind, version: CONSENT_VERSIONS[kind] });
  return FormattedString.b(title).plain(`\n\n${consentText(kind, operator, t)}`);
}

/** The decision to store: which text it was about stays provable. */
export function consentDecision(
  kind: ConsentKind,
  granted: boolean,
  operator: Operator,
  t: Translate,
): ConsentDecision {
  const textHash = createHash('sha256')
    .update(consentText(kind, operator, t))
    .digest('hex');
  return { kind, version: CONSENT_VERSIONS[kind], textHash, granted };
}
