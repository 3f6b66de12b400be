import type { Translate } from '../lib/texts.ts';
import type { JournalDocumentLabels } from './journal-document.ts';

/** The words of the printed journal in the language of `t`. */
export function journalLabels(t: Translate): JournalDocumentLabels {
  return {
    title: t('journal-doc-title'),
    head: {
      fullName: t('journal-doc-full-name'),
      site: t('journal-doc-site'),
      programme: t('journal-doc-programme'),
      group: t('journal-doc-group'),
      period: t('journal-doc-period'),
      master: t('journal-doc-master'),
    },
    columns: {
      date: t('journal-doc-date'),
      module: t('journal-doc-module'),
      hours: t('journal-doc-hours'),
      topic: t('journal-doc-topic'),
      saw: t('journal-doc-saw'),
      willTry: t('journal-doc-will-try'),
      trialLesson: t('journal-doc-trial-lesson'),
      result: t('journal-doc-result'),
      comment: t('journal-doc-comment'),
    },
    totalHours: t('journal-doc-total-hours'),
    totals: t('journal-doc-totals'),
    page: t('iom-doc-page'),
    of: t('iom-doc-page-of'),
  };
}
