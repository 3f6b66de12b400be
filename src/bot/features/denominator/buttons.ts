import { defineCallback } from '../../callback-data.ts';

/** One tap chooses; `value` is what the button said, so that a table that changed since is noticed. */
export const chooseDenominatorButton = defineCallback('denc', {
  territory: 'int',
  basis: 'text',
  value: 'int',
});
/** «Своё число»: the next typed text. */
export const ownDenominatorButton = defineCallback('deno', { territory: 'int' });
