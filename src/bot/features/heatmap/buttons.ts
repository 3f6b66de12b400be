import { defineCallback } from '../../callback-data.ts';

// What a heat map shows: `measure` 0 heavy deficits, 1 mastery; `filter` the place of the filter in the list, -1 none.
// What was released never changes, so places stay what they are.
export const heatViewButton = defineCallback('heav', { campaign: 'int', measure: 'int', filter: 'int' });
/** A page of the organisations. */
export const heatPlacesButton = defineCallback('heap', {
  campaign: 'int',
  measure: 'int',
  filter: 'int',
  page: 'int',
});
/** One organisation; 0 the territory. `page`: the list it was opened from. */
export const heatPlaceButton = defineCallback('heao', {
  campaign: 'int',
  measure: 'int',
  filter: 'int',
  organisation: 'int',
  page: 'int',
});
/** A page of the filters. */
export const heatFiltersButton = defineCallback('heaf', { campaign: 'int', measure: 'int', page: 'int' });
export const heatFileButton = defineCallback('head', {
  campaign: 'int',
  measure: 'int',
  filter: 'int',
  as: 'text',
});
/** A page of the campaigns. */
export const heatCampaignsButton = defineCallback('heac', { page: 'int' });
