import { defineCallback } from '../../callback-data.ts';

export const pairButton = defineCallback('mtp', { pair: 'int' });
export const answerPairButton = defineCallback('mty', { pair: 'int', yes: 'int' });
/** Takes one's own request for a mentor back. */
export const withdrawButton = defineCallback('mtw', { pair: 'int' });
export const readyButton = defineCallback('mtr', { on: 'int' });
/** `framework` empty: which one. */
export const chooseHelpButton = defineCallback('mtc', { framework: 'text' });
/** `at` -1: any help. Asks nothing yet: says what will happen. */
export const helpButton = defineCallback('mth', { framework: 'text', at: 'int' });
export const askForHelpButton = defineCallback('mtq', { framework: 'text', at: 'int' });

export const planButton = defineCallback('mtl', { pair: 'int' });
export const addPlanButton = defineCallback('mtla', { pair: 'int' });
export const planItemButton = defineCallback('mtli', { pair: 'int', item: 'int' });
export const planResultButton = defineCallback('mtlr', { pair: 'int', item: 'int' });
export const planRemoveButton = defineCallback('mtlx', { pair: 'int', item: 'int' });

export const meetingsButton = defineCallback('mtm', { pair: 'int' });
/** `meeting` 0: a new one. `base`: the day the offered times are counted from; `mask`: which of them are chosen. */
export const slotsButton = defineCallback('mts', { pair: 'int', meeting: 'int', base: 'text', mask: 'int' });
export const proposeButton = defineCallback('mtsp', {
  pair: 'int',
  meeting: 'int',
  base: 'text',
  mask: 'int',
});
export const typeSlotsButton = defineCallback('mtst', { pair: 'int', meeting: 'int' });
export const meetingButton = defineCallback('mtmi', { meeting: 'int' });
export const confirmButton = defineCallback('mtmc', { meeting: 'int', version: 'int', slot: 'int' });
export const cancelMeetingButton = defineCallback('mtmx', { meeting: 'int', sure: 'int' });

export const journalButton = defineCallback('mtj', { pair: 'int', page: 'int' });
export const entryButton = defineCallback('mtje', { pair: 'int', entry: 'int' });
/** `meeting` 0: about today. */
export const beginEntryButton = defineCallback('mtjb', { pair: 'int', meeting: 'int' });
export const writeFieldButton = defineCallback('mtjw', { pair: 'int', entry: 'int', field: 'text' });
export const removeEntryButton = defineCallback('mtjx', { pair: 'int', entry: 'int' });
export const documentButton = defineCallback('mtjd', { pair: 'int' });

export const endButton = defineCallback('mte', { pair: 'int' });
export const keepButton = defineCallback('mtek', { pair: 'int' });
