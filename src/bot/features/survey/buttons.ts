import { defineCallback } from '../../callback-data.ts';

/** `draft`: the answers so far, a digit each. They are kept nowhere else until all are there. */
export const surveyStepButton = defineCallback('svq', { event: 'int', draft: 'text' });
/** Wants to add words. */
export const surveyWordsButton = defineCallback('svc', { event: 'int' });
/** Has nothing to add. */
export const surveyDoneButton = defineCallback('svd', { event: 'int' });
/** A page of the respondents' words. */
export const surveyCommentsButton = defineCallback('svw', { event: 'int', page: 'int' });
