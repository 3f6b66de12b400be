import { defineCallback } from '../../callback-data.ts';

/** Shows the full text of a consent, to be given. `share`: 1 when showing the profile goes on after it. */
export const readConsentButton = defineCallback('cr', { kind: 'text', share: 'int' });
/** The decision on that text (`consentTextName`). */
export const decideConsentButton = defineCallback('cd', {
  kind: 'text',
  yes: 'int',
  shown: 'text',
  share: 'int',
});
export const confirmShareButton = defineCallback('ps', {});
export const stopSharingButton = defineCallback('px', {});
export const looksButton = defineCallback('pl', { page: 'int' });
