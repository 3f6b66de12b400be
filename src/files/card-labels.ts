import type { Translate } from '../lib/texts.ts';
import type { CardDocumentLabels } from './card-document.ts';

/** The words of the printed card in the language of `t`. */
export function cardLabels(t: Translate): CardDocumentLabels {
  return {
    title: t('journal-card-doc-title'),
    columns: {
      competency: t('journal-card-doc-competency'),
      start: t('journal-card-doc-start'),
      end: t('journal-card-doc-end'),
      evidence: t('journal-card-doc-evidence'),
      conclusion: t('journal-card-doc-conclusion'),
    },
    participant: t('journal-card-doc-participant'),
    master: t('journal-doc-master'),
    page: t('iom-doc-page'),
    of: t('iom-doc-page-of'),
  };
}
