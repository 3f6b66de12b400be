import { expect, it } from 'vitest';
import { failureReason } from '../../../src/domain/notices/failure-reason.ts';

it.each([
  [
    'dead',
    "personGone: Call to 'sendMessage' failed! (403: Forbidden: bot was blocked by the user)",
    'blocked',
  ],
  ['dead', 'the person cannot be reached', 'blocked'],
  ['dead', 'personGone: … (403: Forbidden: user is deactivated)', 'gone'],
  ['dead', 'personGone: … (400: Bad Request: chat not found)', 'notStarted'],
  ['dead', "personGone: … (403: Forbidden: bot can't initiate conversation with a user)", 'notStarted'],
  ['dead', 'badRequest: … (400: Bad Request: message is too long)', 'other'],
  ['dead', 'the notice could not be made', 'other'],
  ['dead', null, 'other'],
  ['expired', 'too late', 'late'],
  ['cancelled', 'the person does not want mailings', 'refused'],
  ['cancelled', 'the person was deleted', 'gone'],
  ['cancelled', 'the event was moved', 'cancelled'],
  ['cancelled', null, 'cancelled'],
] as const)('%s, «%s»: %s', (state, error, reason) => {
  expect(failureReason({ state, error, toGroup: false })).toBe(reason);
});

it('a group that takes nothing is a group, whatever Telegram says of it', () => {
  for (const error of [
    'groupGone: bot was kicked',
    'noRights: not enough rights',
    'topicGone: TOPIC_DELETED',
  ])
    expect(failureReason({ state: 'dead', error, toGroup: true })).toBe('group');
});

it('what is under way, arrived or may have arrived has no reason', () => {
  for (const state of ['pending', 'retryAt', 'sending', 'sent', 'uncertain'])
    expect(failureReason({ state, error: 'personGone: blocked', toGroup: false })).toBeNull();
});
