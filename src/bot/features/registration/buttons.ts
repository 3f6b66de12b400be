import { defineCallback } from '../../callback-data.ts';

/** A press inside registration; what it means depends on the question. */
export const registrationButton = defineCallback('rg', { value: 'text' });

export const press = (text: string, value: string) => ({ text, data: registrationButton.pack({ value }) });
