import { expect, it } from 'vitest';
import {
  CHAT_STATES,
  nextState,
  stateAfterFailure,
  stateAfterStanding,
} from '../../../src/domain/groups/chat-state.ts';
import { parseGroupTitle } from '../../../src/domain/groups/people-group.ts';

it.each([
  ['groupGone: Forbidden: bot was kicked from the group chat', 'removed'],
  ['personGone: Bad Request: chat not found', 'removed'],
  ['topicGone: Bad Request: message thread not found', 'topicGone'],
  ['noRights: Bad Request: TOPIC_CLOSED', 'topicClosed'],
  ['noRights: Bad Request: not enough rights to send text messages to the chat', 'noRights'],
  ['badRequest: Bad Request: message is too long', null],
  ['outcomeUnknown: no answer', null],
])('«%s» tells: %s', (error, state) => expect(stateAfterFailure(error)).toBe(state));

it('the bot’s standing mends what it broke, not what happened to a topic', () => {
  expect(stateAfterStanding({ status: 'kicked' })).toBe('removed');
  expect(stateAfterStanding({ status: 'restricted', maySend: false })).toBe('noRights');
  expect(stateAfterStanding({ status: 'restricted', maySend: true })).toBe('active');
  expect(CHAT_STATES.map(state => nextState(state, 'active'))).toEqual([
    'active',
    'topicClosed',
    'topicGone',
    'active',
    'active',
  ]);
  expect(CHAT_STATES.map(state => nextState(state, 'removed'))).toEqual(CHAT_STATES.map(() => 'removed'));
});

it('a title is one clean line that fits', () => {
  expect(parseGroupTitle(' ШМО \n словесников ')).toBe('ШМО словесников');
  expect(parseGroupTitle('ШМ')).toBeNull();
  expect(parseGroupTitle('я'.repeat(81))).toBeNull();
});
