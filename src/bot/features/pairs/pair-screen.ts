import { FormattedString } from '@grammyjs/parse-mode';
import { isRunning, snapshotOf } from '../../../domain/mentoring/pair.ts';
import { transitionPair } from '../../../domain/mentoring/pair-transition.ts';
import { quietOf } from '../../../domain/mentoring/silence.ts';
import type { Translate } from '../../../lib/texts.ts';
import { lastDayOf } from '../../../usecases/mentoring/end-pair.ts';
import type { PairRecord } from '../../../usecases/mentoring/mentoring-store.ts';
import type { PairRelation } from '../../../usecases/mentoring/pair-relation.ts';
import { formatDay } from '../../format-event-date.ts';
import {
  membersLines,
  orderText,
  pairKindName,
  pairLightText,
  pairStateName,
  shortPerson,
} from '../../mentoring-view/pair-words.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';
import { backToPairs } from './list-screen.ts';

/**
 * The pair as methodologists and coordinators see it: who, since when, on what basis, how silent. Nothing of the plan and
 * the journal: those are the members' own.
 */
export function overseenScreen(
  { pair, relation }: { pair: PairRecord; relation: PairRelation },
  { competency, at }: { competency: string | null; at: Temporal.Instant },
  t: Translate,
): Screen {
  const meetingDays = pair.meetings
    .filter(({ state }) => state === 'held' || state === 'confirmed')
    .flatMap(({ start }) => start?.toPlainDate() ?? []);
  const quiet = quietOf({ ...pair, meetingDays }, at);
  const held = pair.meetings.filter(({ state }) => state === 'held').length;
  const lastDay = pair.state === 'ending' ? lastDayOf(pair) : null;
  const lines = [
    ...(relation.manages ? managedMembers(pair, t) : runningMembers(pair, t)),
    ...(relation.manages
      ? [
          t('pair-about', {
            kind: pairKindName(pair.kind, t),
            competency: competency ?? t('pair-any-competency'),
          }),
        ]
      : []),
    t('pair-state-line', { state: pairStateName(pair.state, t) }),
    ...(lastDay === null ? [] : [t('pairs-last-day', { date: formatDay(lastDay, t) })]),
    ...(pair.activeSince === null ? [] : [orderText(pair, t), t('pairs-held', { count: held })]),
    ...(quiet === null ? [] : [pairLightText(quiet.light, quiet.days, t)]),
  ];
  return {
    text: FormattedString.b(t('pairs-card-title')).plain(`\n\n${lines.join('\n')}`),
    buttons: [...(relation.manages ? managerRows(pair, t) : []), [backToPairs(t)]],
  };
}

function runningMembers(pair: PairRecord, t: Translate): string[] {
  return membersLines(
    pair.members.filter(({ answer }) => answer === 'accepted'),
    t,
  );
}

// locale-keys: pairs-answer-waiting pairs-answer-asked pairs-answer-accepted pairs-answer-declined
function managedMembers(pair: PairRecord, t: Translate): string[] {
  if (pair.activeSince !== null) return runningMembers(pair, t);
  return pair.members.map(({ side, fullName, organisation, answer }) =>
    t('pairs-member', {
      who: t(`pair-side-${side}`),
      name: shortPerson(fullName),
      organisation: organisation ?? '—',
      answer: t(`pairs-answer-${answer}`),
    }),
  );
}

function managerRows(pair: PairRecord, t: Translate): Button[][] {
  const data = { pair: pair.pairId };
  if (isRunning(pair.state))
    return [
      [
        {
          text: pair.order === null ? t('pairs-order-button') : t('pairs-order-again'),
          data: buttons.orderButton.pack(data),
        },
      ],
      pair.state === 'active'
        ? [{ text: t('pairs-end-button'), data: buttons.endPairButton.pack(data) }]
        : [{ text: t('pairs-keep-button'), data: buttons.keepPairButton.pack(data) }],
    ];
  const withdraw: Button[] = [
    { text: t('pairs-withdraw-button'), data: buttons.withdrawPairButton.pack({ ...data, sure: 0 }) },
  ];
  if (pair.state === 'proposed') return [withdraw];
  return pair.state === 'draft' || pair.state === 'requested' ? [...choosingRows(pair, t), withdraw] : [];
}

function choosingRows(pair: PairRecord, t: Translate): Button[][] {
  const data = { pair: pair.pairId };
  const draft = pair.state === 'draft';
  const snapshot = snapshotOf(pair);
  const opens = (side: 'mentor' | 'mentee'): boolean =>
    transitionPair(snapshot, { type: 'addMember', personId: 0, side }).ok;
  const find = (side: 'mentor' | 'mentee', text: string): Button => ({
    text,
    data: buttons.findPersonButton.pack({ ...data, side }),
  });
  return [
    draft
      ? [
          {
            text: t('pairs-competency-button'),
            data: buttons.chooseCompetencyButton.pack({ ...data, framework: '' }),
          },
        ]
      : [],
    opens('mentee') ? [find('mentee', t('pairs-find-mentee'))] : [],
    opens('mentor')
      ? [
          { text: t('pairs-suggest-button'), data: buttons.suggestButton.pack({ ...data, same: 0 }) },
          find('mentor', t('pairs-find-mentor')),
        ]
      : [],
    ...pair.members
      .filter(member => member.answer === 'waiting' && (draft || member.side === 'mentor'))
      .map(({ personId, fullName }): Button[] => [
        {
          text: t('pairs-remove', { name: shortPerson(fullName) }),
          data: buttons.removeMemberButton.pack({ ...data, person: personId }),
        },
      ]),
    transitionPair(snapshot, { type: 'propose' }).ok
      ? [
          {
            text: t('pairs-propose-button'),
            data: buttons.proposePairButton.pack(data),
            style: 'primary' as const,
          },
        ]
      : [],
  ];
}

/** Whether a proposal or a draft is really to be taken back. */
export function withdrawScreen(pair: PairRecord, t: Translate): Screen {
  return {
    text: t('pairs-withdraw-sure'),
    buttons: [
      [
        {
          text: t('pairs-withdraw-yes'),
          data: buttons.withdrawPairButton.pack({ pair: pair.pairId, sure: 1 }),
        },
      ],
      [backToCard(pair.pairId, t)],
    ],
  };
}

export function backToCard(pair: number, t: Translate): Button {
  return { text: t('pairs-card-back'), data: buttons.openPairButton.pack({ pair }) };
}
