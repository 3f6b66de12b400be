import { defineCallback } from '../../callback-data.ts';

export const homeButton = defineCallback('inh', { territory: 'int' });
/** `closed` 1: groups that are over. */
export const groupsPageButton = defineCallback('ingp', { territory: 'int', page: 'int', closed: 'int' });
export const sitesButton = defineCallback('ins', { territory: 'int' });
export const siteButton = defineCallback('inst', { territory: 'int', site: 'int' });
export const siteDocumentButton = defineCallback('insd', {
  territory: 'int',
  site: 'int',
  document: 'text',
  there: 'int',
});
export const programmesButton = defineCallback('inp', { territory: 'int' });
export const partnersButton = defineCallback('inq', { territory: 'int' });
/** `year`: of the 1 September the school year begins on. */
export const reportButton = defineCallback('inr', { territory: 'int', year: 'int' });
/** The events of that report, a page of them. */
export const reportEventsButton = defineCallback('inre', { territory: 'int', year: 'int', page: 'int' });

export const groupButton = defineCallback('ing', { group: 'int' });
export const participantsButton = defineCallback('inu', { group: 'int', page: 'int' });
export const participantsFileButton = defineCallback('inl', { group: 'int' });
export const closeGroupButton = defineCallback('inz', { group: 'int', sure: 'int' });
export const participantButton = defineCallback('inv', { enrolment: 'int' });
export const leaveButton = defineCallback('inx', { enrolment: 'int', sure: 'int' });
export const reviewCardButton = defineCallback('inc', { enrolment: 'int' });

export const sessionsButton = defineCallback('ino', { group: 'int', page: 'int' });
export const sessionButton = defineCallback('ine', { event: 'int' });
export const guestsButton = defineCallback('inm', { event: 'int', page: 'int' });
/** `mark`: the state, or a number of hours. The page to go on with is that of the participant. */
export const markGuestButton = defineCallback('inmg', { event: 'int', enrolment: 'int', mark: 'text' });
export const journalsButton = defineCallback('inj', { event: 'int' });
export const reviewEntryButton = defineCallback('inje', { event: 'int', enrolment: 'int' });

/** Begins a form about a row; `extra`: a second row it needs, or 0. */
export const startFormButton = defineCallback('ifo', { form: 'text', subject: 'int', extra: 'int' });
/** `field` says what the choice was for: an old button answers no newer question. */
export const chooseButton = defineCallback('ifc', { field: 'text', at: 'int' });
export const skipButton = defineCallback('ifs', { field: 'text' });
export const confirmFormButton = defineCallback('ifk', {});
export const cancelFormButton = defineCallback('ifx', {});
