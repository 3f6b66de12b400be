import type { Translate } from '../lib/texts.ts';

/** The words of files made of reports, besides those of the cells. */
export interface ReportLabels {
  readonly xlsx: {
    /** Names of the sheets. */
    readonly table: string;
    readonly notes: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly people: string;
    readonly margin: string;
    readonly accuracy: string;
  };
  readonly docx: {
    readonly number: string;
    readonly rows: string;
    readonly notes: string;
    /** «УТВЕРЖДАЮ» and the lines under it. */
    readonly approve: string;
    readonly approver: string;
    readonly signature: string;
    readonly name: string;
    readonly date: string;
    /** Whoever answers for the figures. */
    readonly author: string;
    readonly madeOn: (day: string) => string;
    readonly page: string;
    readonly of: string;
  };
}

export function reportLabels(t: Translate): ReportLabels {
  return {
    xlsx: {
      table: t('report-xlsx-table'),
      notes: t('report-xlsx-notes'),
      numerator: t('report-xlsx-numerator'),
      denominator: t('report-xlsx-denominator'),
      people: t('report-xlsx-people'),
      margin: t('report-xlsx-margin'),
      accuracy: t('report-xlsx-accuracy'),
    },
    docx: {
      number: t('iom-doc-number'),
      rows: t('report-docx-rows'),
      notes: t('report-xlsx-notes'),
      approve: t('report-docx-approve'),
      approver: t('report-docx-approver'),
      signature: t('report-docx-signature'),
      name: t('report-docx-name'),
      date: t('report-docx-date'),
      author: t('report-docx-author'),
      madeOn: day => t('report-docx-made', { day }),
      page: t('iom-doc-page'),
      of: t('iom-doc-page-of'),
    },
  };
}
