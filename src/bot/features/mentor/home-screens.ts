import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { OwnPair } from '../../../usecases/mentoring/read-pair.ts';
import { pairStateName, shortPerson } from '../../mentoring-view/pair-words.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';

export type SeenPair = Exclude<OwnPair, { kind: 'unknown' }>;

const BUTTON_LIMIT = 60;

// locale-keys: mentor-line-asked mentor-line-waits mentor-line-member

/** Pairs of one's own, what is asked of one first, and the two things one can do without a pair. */
export function homeScreen(pairs: readonly SeenPair[], ready: boolean, t: Translate): Screen {
  const text = pairs.length === 0 ? t('mentor-none') : t('mentor-hint');
  return {
    text: FormattedString.b(t('mentor-title')).plain(
      `\n\n${text}\n\n${ready ? t('mentor-ready-on') : t('mentor-ready-off')}`,
    ),
    buttons: [
      ...pairs.map((seen): Button[] => [
        {
          text: truncate(pairLabel(seen, t), BUTTON_LIMIT),
          data: buttons.pairButton.pack({ pair: seen.pair.pairId }),
          ...(seen.kind === 'asked' ? { style: 'primary' as const } : {}),
        },
      ]),
      [{ text: t('mentor-ask-button'), data: buttons.chooseHelpButton.pack({ framework: '' }) }],
      [
        {
          text: ready ? t('mentor-not-ready-button') : t('mentor-ready-button'),
          data: buttons.readyButton.pack({ on: ready ? 0 : 1 }),
        },
      ],
      [{ text: t('menu-button'), data: shared.menuButton.pack({}) }],
    ],
  };
}

function pairLabel({ kind, pair, member }: SeenPair, t: Translate): string {
  if (kind === 'asked') return t('mentor-line-asked');
  if (kind === 'waits') return t('mentor-line-waits');
  const others = pair.members
    .filter(({ answer, side }) => answer === 'accepted' && side !== member.side)
    .map(({ fullName }) => shortPerson(fullName));
  return t('mentor-line-member', { names: others.join(', '), state: pairStateName(pair.state, t) });
}

// locale-keys: mentor-invited-mentor mentor-invited-mentee

/**
 * Somebody is asked to join. The strong side is asked first and learns the competency, not who needs help, unless that
 * person asked for it; the other side learns who agreed to help.
 */
export function invitationScreen(
  { pair, member }: SeenPair,
  facts: { competency: string | null; kind: string; askedFor: boolean },
  t: Translate,
): Screen {
  const shown = pair.members.filter(
    other =>
      other.personId !== member.personId &&
      (other.answer === 'accepted' || (facts.askedFor && other.side === 'mentee')),
  );
  const lines = [
    t(`mentor-invited-${member.side}`),
    t('pair-about', { kind: facts.kind, competency: facts.competency ?? t('pair-any-competency') }),
    ...shown.map(({ fullName, organisation }) =>
      t('mentor-invited-with', { name: shortPerson(fullName), organisation: organisation ?? '—' }),
    ),
    ...(shown.length === 0 ? [t('mentor-invited-nameless')] : []),
    t('mentor-invited-terms'),
  ];
  const answer = (yes: number) => buttons.answerPairButton.pack({ pair: pair.pairId, yes });
  return {
    text: FormattedString.b(t('mentor-invited-title')).plain(`\n\n${lines.join('\n\n')}`),
    buttons: [
      [{ text: t('mentor-accept'), data: answer(1), style: 'primary' }],
      [{ text: t('mentor-decline'), data: answer(0) }],
      [{ text: t('mentor-back'), data: shared.mentorButton.pack({}) }],
    ],
  };
}

/** Agreed, or asked for it, and the others have not answered. */
export function waitingScreen({ pair, member }: SeenPair, competency: string | null, t: Translate): Screen {
  const text = pair.state === 'requested' ? t('mentor-waits-request') : t('mentor-waits-answer');
  const about = t('mentor-waits-about', { competency: competency ?? t('pair-any-competency') });
  return {
    text: `${text}\n\n${about}`,
    buttons: [
      pair.proposedById === member.personId
        ? [{ text: t('mentor-withdraw-button'), data: buttons.withdrawButton.pack({ pair: pair.pairId }) }]
        : [],
      [{ text: t('mentor-back'), data: shared.mentorButton.pack({}) }],
    ],
  };
}

export function goneScreen(t: Translate): Screen {
  return {
    text: t('mentor-gone'),
    buttons: [[{ text: t('mentor-back'), data: shared.mentorButton.pack({}) }]],
  };
}

/** What happens when one asks for a mentor, and who will see it. */
export function helpScreen(
  data: { framework: string; at: number },
  competency: string | null,
  t: Translate,
): Screen {
  return {
    text: t('mentor-help-confirm', { competency: competency ?? t('pair-any-competency') }),
    buttons: [
      [{ text: t('mentor-help-send'), data: buttons.askForHelpButton.pack(data), style: 'primary' }],
      [{ text: t('mentor-back'), data: shared.mentorButton.pack({}) }],
    ],
  };
}
