import { renderMentoringDocx } from '../../files/mentoring-docx.ts';
import type { Locale, Translate } from '../../lib/texts.ts';
import type { PairRecord } from '../../usecases/mentoring/mentoring-store.ts';
import { formatDay, formatEventDate } from '../format-event-date.ts';
import { orderText, pairKindName } from './pair-words.ts';

const LANGUAGES: Readonly<Record<Locale, string>> = { ru: 'ru-RU', en: 'en-GB' };

/** The journal of a pair as a DOCX with its file's name. Nobody's name stands in the name of the file. */
export async function renderPairJournal(
  pair: PairRecord,
  about: { competency: string | null; locale: Locale; today: Temporal.PlainDate },
  t: Translate,
): Promise<{ content: Uint8Array; fileName: string }> {
  const members = pair.members.filter(({ answer }) => answer === 'accepted');
  const names = (side: 'mentor' | 'mentee'): string =>
    members
      .filter(member => member.side === side)
      .map(({ fullName, organisation }) =>
        organisation === null ? fullName : `${fullName}, ${organisation}`,
      )
      .join('\n');
  const content = await renderMentoringDocx({
    language: LANGUAGES[about.locale],
    title: t('mentor-doc-title'),
    head: [
      [t('mentor-doc-mentor'), names('mentor')],
      [t('mentor-doc-mentee'), names('mentee')],
      [t('mentor-doc-kind'), pairKindName(pair.kind, t)],
      [t('mentor-doc-competency'), about.competency ?? ''],
      [
        t('mentor-doc-order'),
        pair.order === null ? '' : orderText({ ...pair, startsOn: null, endsOn: null }, t),
      ],
      [t('mentor-doc-period'), periodText(pair, t)],
    ],
    planHeading: t('mentor-doc-plan'),
    planHeader: [t('mentor-doc-term'), t('mentor-doc-content'), t('mentor-doc-expected')],
    plan: pair.plan.map(({ when, content: what, expected }) => [
      formatEventDate(when, t),
      what,
      expected ?? '',
    ]),
    journalHeading: t('mentor-doc-journal'),
    journalHeader: [
      t('mentor-doc-date'),
      t('mentor-doc-topic'),
      t('mentor-doc-content'),
      t('mentor-doc-result'),
      t('mentor-doc-task'),
    ],
    journal: pair.entries.map(entry => [
      formatDay(entry.date, t),
      entry.topic ?? '',
      entry.content ?? '',
      entry.result ?? '',
      entry.task ?? '',
    ]),
    signatures: members.map(({ side, fullName }): [string, string] => [
      side === 'mentor' ? t('mentor-doc-mentor') : t('mentor-doc-mentee'),
      fullName,
    ]),
    footer: t('mentor-doc-footer', { date: formatDay(about.today, t) }),
    page: t('iom-doc-page'),
    of: t('iom-doc-page-of'),
  });
  return { content, fileName: `${t('mentor-doc-file', { number: pair.pairId })}.docx` };
}

function periodText({ startsOn, endsOn, activeSince, timezone }: PairRecord, t: Translate): string {
  const begun = activeSince?.toZonedDateTimeISO(timezone).toPlainDate() ?? null;
  const from = startsOn ?? begun;
  return [from, endsOn].map(day => (day === null ? '…' : formatDay(day, t))).join(' – ');
}
