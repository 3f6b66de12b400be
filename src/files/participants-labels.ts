import type { Translate } from '../lib/texts.ts';
import type { ParticipantsDocumentLabels } from './participants-document.ts';

/** The words of the printed list in the language of `t`. */
export function participantsLabels(t: Translate): ParticipantsDocumentLabels {
  return {
    title: t('internship-list-title'),
    number: t('iom-doc-number'),
    columns: {
      name: t('internship-list-name'),
      from: t('internship-list-from'),
      admission: t('internship-list-admission'),
      hours: t('internship-list-hours'),
      state: t('internship-list-state'),
    },
    note: t('internship-list-note'),
    page: t('iom-doc-page'),
    of: t('iom-doc-page-of'),
  };
}
