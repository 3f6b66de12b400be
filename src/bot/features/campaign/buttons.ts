import { defineCallback } from '../../callback-data.ts';

/** A page of the list: `running`, `coming`, `ended`, `draft`. */
export const listButton = defineCallback('cmpl', { scope: 'text', page: 'int' });
/** `territory` 0: the only one, or the choice between several. */
export const newButton = defineCallback('cmpn', { territory: 'int' });
/** One of `CARD_ACTS` on the card. */
export const actButton = defineCallback('cmpa', { campaign: 'int', act: 'text' });
/** A part of the draft, a page of it: `FIELDS`. */
export const fieldButton = defineCallback('cmpf', { campaign: 'int', field: 'text', page: 'int' });
/** An entry of a list switched on or off; `value`: its id or its place. */
export const pickButton = defineCallback('cmpk', {
  campaign: 'int',
  field: 'text',
  value: 'int',
  on: 'int',
  page: 'int',
});
/** A day of the draft, `2026-09-15`. */
export const dayButton = defineCallback('cmpd', { campaign: 'int', field: 'text', day: 'text' });
export const startButton = defineCallback('cmps2', { campaign: 'int', sure: 'int' });
export const unreachedButton = defineCallback('cmpu', { campaign: 'int', page: 'int' });
/** More time: the choice of an organisation, of a person there. */
export const extendButton = defineCallback('cmpx', { campaign: 'int', page: 'int' });
export const extendPeopleButton = defineCallback('cmpxp', {
  campaign: 'int',
  organisation: 'int',
  page: 'int',
});
/** `person` 0: the whole organisation; `days` 0: asks how many. */
export const extendDaysButton = defineCallback('cmpxd', {
  campaign: 'int',
  organisation: 'int',
  person: 'int',
  days: 'int',
});
export const stopButton = defineCallback('cmpst', { campaign: 'int', sure: 'int' });
export const remindNowButton = defineCallback('cmprm', { campaign: 'int' });

/** Parts of a draft. Those of the audience are lists. */
export const AUDIENCE_FIELDS = [
  'organisations',
  'positions',
  'subjects',
  'service',
  'categories',
  'groups',
  'deficits',
] as const;
export type AudienceField = (typeof AUDIENCE_FIELDS)[number];
export const FIELDS = ['questionnaires', 'title', 'audience', 'first', 'last', ...AUDIENCE_FIELDS] as const;
export type Field = (typeof FIELDS)[number];
