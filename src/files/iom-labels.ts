import type { Translate } from '../lib/texts.ts';
import type { IomDocumentLabels } from './iom-document.ts';

/** The words of the printed route in the language of `t`. */
export function iomLabels(t: Translate): IomDocumentLabels {
  return {
    title: t('iom-doc-title'),
    subtitle: t('iom-doc-subtitle'),
    head: {
      fullName: t('iom-doc-head-full-name'),
      position: t('iom-doc-head-position'),
      subject: t('iom-doc-head-subject'),
      organisation: t('iom-doc-head-organisation'),
      experience: t('iom-doc-head-experience'),
      category: t('iom-doc-head-category'),
      period: t('iom-doc-head-period'),
      basis: t('iom-doc-head-basis'),
      curator: t('iom-doc-head-curator'),
    },
    state: t('iom-doc-head-state'),
    deficitsHeading: t('iom-doc-deficits-heading'),
    deficits: {
      competency: t('iom-doc-deficit-competency'),
      level: t('iom-doc-deficit-level'),
      difficulty: t('iom-doc-deficit-difficulty'),
      goal: t('iom-doc-deficit-goal'),
    },
    itemsHeading: t('iom-doc-items-heading'),
    number: t('iom-doc-number'),
    items: {
      deficit: t('iom-doc-item-deficit'),
      activity: t('iom-doc-item-activity'),
      form: t('iom-doc-item-form'),
      organiser: t('iom-doc-item-organiser'),
      term: t('iom-doc-item-term'),
      hours: t('iom-doc-item-hours'),
      expectedResult: t('iom-doc-item-expected-result'),
      evidence: t('iom-doc-item-evidence'),
      mark: t('iom-doc-item-mark'),
      comment: t('iom-doc-item-comment'),
    },
    totalHours: t('iom-doc-total-hours'),
    resultHeading: t('iom-doc-result-heading'),
    reflection: t('iom-doc-reflection'),
    repeatDiagnosis: t('iom-doc-repeat-diagnosis'),
    decision: t('iom-doc-decision'),
    decisions: {
      closed: t('iom-doc-decision-closed'),
      extended: t('iom-doc-decision-extended'),
      changed: t('iom-doc-decision-changed'),
    },
    signatures: {
      teacher: t('iom-doc-signature-teacher'),
      methodologist: t('iom-doc-signature-methodologist'),
      head: t('iom-doc-signature-head'),
    },
    signatureNotes: {
      signature: t('iom-doc-note-signature'),
      name: t('iom-doc-note-name'),
      date: t('iom-doc-note-date'),
    },
    footer: t('iom-doc-footer'),
    page: t('iom-doc-page'),
    of: t('iom-doc-page-of'),
  };
}
