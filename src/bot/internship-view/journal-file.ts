import { hoursOf } from '../../domain/internship/ledger.ts';
import type { JournalDocumentRow } from '../../files/journal-document.ts';
import { renderJournalDocx } from '../../files/journal-docx.ts';
import { journalLabels } from '../../files/journal-labels.ts';
import type { Translate } from '../../lib/texts.ts';
import { participantLedger } from '../../usecases/internship/group-ledger.ts';
import type {
  Enrolled,
  JournalEntryRecord,
  SessionRecord,
} from '../../usecases/internship/internship-ports.ts';
import { formatDay } from '../format-event-date.ts';
import {
  type DocumentSetting,
  documentDate,
  fileNameOf,
  groupPeriod,
  LANGUAGES,
  type MadeFile,
} from './document-words.ts';
import { ledgerWords, moduleLine } from './ledger-words.ts';

/** «Журнал непрерывного профессионального роста» of one participant: all sessions they were at or wrote about. */
export async function journalFile(
  enrolled: Enrolled & { sessions: readonly SessionRecord[]; entries: readonly JournalEntryRecord[] },
  { locale, today, now }: DocumentSetting & { now: Temporal.Instant },
  t: Translate,
): Promise<MadeFile> {
  const { group, participant, sessions, entries } = enrolled;
  const ledger = participantLedger(group, participant, now);
  const rows = sessions.flatMap((session): JournalDocumentRow[] => {
    const entry = entries.find(({ eventId }) => eventId === session.eventId);
    const hours = hoursOf(session.presence.get(participant.enrolmentId), session.hours);
    if (entry === undefined && hours === 0) return [];
    const module = group.modules.find(({ moduleId }) => moduleId === session.moduleId);
    return [
      {
        date: documentDate(session.when, t),
        module: module?.title ?? '',
        hours: String(hours),
        topic: entry?.topic ?? '',
        saw: entry?.saw ?? '',
        willTry: entry?.willTry ?? '',
        trialLesson: entry?.trialLesson ?? '',
        result: entry?.result ?? '',
        comment: entry?.comment ?? '',
      },
    ];
  });
  const content = await renderJournalDocx(
    {
      language: LANGUAGES[locale],
      head: {
        fullName: participant.name,
        site: group.site,
        programme: group.programme.title,
        group: group.title,
        period: groupPeriod(group, t),
        master: group.master?.fullName ?? '',
      },
      rows,
      totals: [
        ...ledger.modules.map(line => moduleLine(line, t)),
        ...(ledger.modules.length > 1 ? [ledgerWords(ledger, t)] : []),
      ],
      totalHours: String(ledger.attended),
      madeOn: t('route-doc-made', { date: formatDay(today, t) }),
    },
    journalLabels(t),
  );
  return { content, fileName: fileNameOf(t('journal-doc-file', { name: participant.name })) };
}
