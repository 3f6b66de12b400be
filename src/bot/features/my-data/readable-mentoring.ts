import { MEETING_ANSWERS } from '../../../domain/mentoring/meeting.ts';
import { PAIR_KINDS, PAIR_SIDES, PAIR_STATES } from '../../../domain/mentoring/pair.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { OwnData, OwnPair } from '../../../usecases/people/own-data-store.ts';
import { pairKindName, pairStateName } from '../../mentoring-view/pair-words.ts';
import { calendarDay } from './words.ts';

/** Every pair with its plan, its journal and what the person said about meetings. */
export function mentoringLines(data: OwnData, t: Translate): string[] {
  return [
    ...(data.mentorReady ? [t('data-mentor-ready')] : []),
    ...data.pairs.flatMap(each => pairLines(each, t)),
  ];
}

// locale-keys: pair-side-mentor pair-side-mentee mentor-said-met mentor-said-moved mentor-said-no
function pairLines({ side, pair }: OwnPair, t: Translate): string[] {
  const kind = PAIR_KINDS.find(known => known === pair.kind);
  const state = PAIR_STATES.find(known => known === pair.state);
  const knownSide = PAIR_SIDES.find(known => known === side);
  const head = t('data-pair', {
    kind: kind ? pairKindName(kind, t) : pair.kind,
    side: knownSide ? t(`pair-side-${knownSide}`) : side,
    state: state ? pairStateName(state, t) : pair.state,
    order: pair.orderNumber ?? '—',
  });
  const plan = pair.plan.map(item =>
    t('data-pair-plan', { content: item.content, result: item.result ?? '—' }),
  );
  const entries = pair.entries.map(entry =>
    t('data-pair-entry', {
      date: calendarDay(entry.date, t),
      text: [entry.topic, entry.content, entry.result, entry.task].filter(part => part !== null).join('; '),
    }),
  );
  const said = pair.meetings.flatMap(({ localStart, answers }) =>
    answers.map(({ answer }) => {
      const known = MEETING_ANSWERS.find(each => each === answer);
      return t('data-pair-answer', {
        when: (localStart ?? '').replace('T', ' '),
        answer: known ? t(`mentor-said-${known}`) : answer,
      });
    }),
  );
  return [head, ...plan, ...entries, ...said, ''];
}
