import type { DismissalReason } from '../../../domain/recommendation/dismissal.ts';
import { defineCallback } from '../../callback-data.ts';

/** `attempt`: the newest attempt of the profile; `topic`: the competency's place in the framework's order. */
export const topicButton = defineCallback('st', { attempt: 'int', topic: 'int' });
/** `event` 0: the first one there is. */
export const cardButton = defineCallback('sc', { attempt: 'int', topic: 'int', event: 'int' });
export const moreButton = defineCallback('sm', { attempt: 'int', topic: 'int', event: 'int' });
export const addEventButton = defineCallback('sa', { attempt: 'int', topic: 'int', event: 'int' });
export const reasonsButton = defineCallback('sx', { attempt: 'int', topic: 'int', event: 'int' });
export const dismissButton = defineCallback('sd', {
  attempt: 'int',
  topic: 'int',
  event: 'int',
  reason: 'text',
});
export const addActionButton = defineCallback('so', { attempt: 'int', topic: 'int', way: 'text' });

/** The order in which they are offered. */
export const REASONS: readonly DismissalReason[] = ['time', 'far', 'alreadyKnow', 'other'];
