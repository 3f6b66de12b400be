import { defineCallback } from '../../callback-data.ts';

/** A page of the coverage of a campaign, by a division: its place in `COVERAGE_DIVISIONS`. */
export const coveragePageButton = defineCallback('covp', { campaign: 'int', by: 'int', page: 'int' });
/** The same as a file: png, xlsx, docx. */
export const coverageFileButton = defineCallback('covf', { campaign: 'int', by: 'int', as: 'text' });
/** Which campaign. */
export const coverageCampaignsButton = defineCallback('covc', {});
/** By what. */
export const coverageDivisionsButton = defineCallback('covd', { campaign: 'int' });
