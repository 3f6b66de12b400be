import { FormattedString } from '@grammyjs/parse-mode';
import type { ConsentKind } from '../../../domain/consent.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { ArrivalStore, Invited, Operator } from '../../../usecases/people/arrival-store.ts';
import { consentScreenText, consentTextName } from '../../consent-texts.ts';
import type { Screen } from '../../screen.ts';
import { deleteMeButton, whoSeesButton } from '../../shared-buttons.ts';
import { beginButton, consentButton } from './buttons.ts';

/** The first words: what this is, who runs it, who sees the answers. */
export function welcomeScreen(
  arrival: { operator: Operator; invited: Invited | null; token: string; expired: boolean },
  t: Translate,
): Screen {
  const { operator, invited } = arrival;
  const lines = [
    t('start-hello', { operator: operator.name }),
    invited?.person
      ? t('start-invited-person', {
          name: invited.person.fullName,
          organisation: invited.organisation?.title ?? '',
        })
      : invited?.organisation
        ? t('start-invited-organisation', { organisation: invited.organisation.title })
        : null,
    arrival.expired ? t('start-invitation-expired') : null,
    t('start-stored'),
  ];
  return {
    text: lines.filter(line => line !== null).join('\n\n'),
    buttons: [
      [{ text: t('who-sees-button'), data: whoSeesButton.pack({}) }],
      [{ text: t('start-begin'), data: beginButton.pack({ token: arrival.token }), style: 'primary' }],
    ],
  };
}

/** One consent on a screen of its own: full text, version, yes and no. */
export function consentScreen(
  kind: ConsentKind,
  { operator, token, locale }: { operator: Operator; token: string; locale: Locale },
  t: Translate,
): Screen {
  const shown = consentTextName(kind, locale);
  const answer = (yes: number) => consentButton.pack({ kind, yes, shown, token });
  return {
    text: consentScreenText(kind, operator, t),
    buttons: [
      [
        { text: t('consent-no'), data: answer(0) },
        { text: t('consent-yes'), data: answer(1), style: 'primary' },
      ],
    ],
  };
}

/** After a refusal: nothing was stored, the door stays open. */
export function refusedScreen(token: string, t: Translate): Screen {
  return {
    text: t('start-refused'),
    buttons: [[{ text: t('start-again'), data: beginButton.pack({ token }) }]],
  };
}

/** Without the first consent nothing may be kept: refusing a new text of it means being deleted. */
export function leaveScreen(t: Translate): Screen {
  return {
    text: t('privacy-leave'),
    buttons: [[{ text: t('delete-me-button'), data: deleteMeButton.pack({}) }]],
  };
}

export function whoSeesScreen(t: Translate): Screen {
  return { text: FormattedString.b(t('who-sees-title')).plain(`\n\n${t('who-sees-text')}`) };
}

/** What became of a link that somebody followed who is here already. */
export function joinText(
  outcome: Awaited<ReturnType<ArrivalStore['joinByInvitation']>>,
  t: Translate,
): string {
  switch (outcome.kind) {
    case 'requested':
      return t('start-join-requested', { organisation: outcome.title });
    case 'waits':
      return t('start-join-waits', { organisation: outcome.title });
    case 'accepted':
      return t('start-join-accepted', { organisation: outcome.title });
    case 'personal':
      return t('start-join-personal');
    case 'invalid':
      return t('start-join-invalid');
  }
}
