import { renderCardDocx } from '../../files/card-docx.ts';
import { cardLabels } from '../../files/card-labels.ts';
import type { Translate } from '../../lib/texts.ts';
import type { Enrolled } from '../../usecases/internship/internship-ports.ts';
import { formatDay } from '../format-event-date.ts';
import type { TitledCardLine } from './card-lines.ts';
import { tenthsOrDash } from './card-text.ts';
import { type DocumentSetting, fileNameOf, groupPeriod, LANGUAGES, type MadeFile } from './document-words.ts';

/** «Карта эффективности профессиональной деятельности» of one participant. */
export async function cardFile(
  { group, participant, lines }: Enrolled & { lines: readonly TitledCardLine[] },
  { locale, today }: DocumentSetting,
  t: Translate,
): Promise<MadeFile> {
  const content = await renderCardDocx(
    {
      language: LANGUAGES[locale],
      fullName: participant.name,
      subtitle: [group.site, group.programme.title, groupPeriod(group, t)].join(' · '),
      rows: lines.map(line => ({
        competency: line.title,
        start: line.startTenths === null ? '' : tenthsOrDash(line.startTenths, t),
        end: line.endTenths === null ? '' : tenthsOrDash(line.endTenths, t),
        evidence: line.evidence ?? '',
        conclusion: line.conclusion ?? '',
      })),
      master: group.master?.fullName ?? '',
      madeOn: t('route-doc-made', { date: formatDay(today, t) }),
    },
    cardLabels(t),
  );
  return { content, fileName: fileNameOf(t('journal-card-file', { name: participant.name })) };
}
