import { defineCallback } from '../../callback-data.ts';

/** A comparison: `first` 0 is the repeated campaign, `organisation` 0 the territory. */
export const growthViewButton = defineCallback('grov', {
  campaign: 'int',
  first: 'int',
  organisation: 'int',
});
export const growthFileButton = defineCallback('grof', {
  campaign: 'int',
  first: 'int',
  organisation: 'int',
  as: 'text',
});
/** A page of the organisations. */
export const growthPlacesButton = defineCallback('grop', { campaign: 'int', first: 'int', page: 'int' });
/** A page of the campaigns to compare with. */
export const growthFirstsButton = defineCallback('groc', { campaign: 'int', page: 'int' });
