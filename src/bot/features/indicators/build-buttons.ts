import { defineCallback } from '../../callback-data.ts';

/** «Свой показатель» */
export const newIndicatorButton = defineCallback('indnew', { territory: 'int' });
/** A page of what may stand above. */
export const numeratorsButton = defineCallback('indnum', { territory: 'int', page: 'int' });
/** What was chosen so far: places in the lists of `domain/indicators/own-indicator.ts`; -1: not yet. */
export const builtButton = defineCallback('indb', {
  territory: 'int',
  above: 'int',
  below: 'int',
  period: 'int',
  target: 'int',
});
