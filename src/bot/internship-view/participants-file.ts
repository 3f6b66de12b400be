import { renderParticipantsDocx } from '../../files/participants-docx.ts';
import { participantsLabels } from '../../files/participants-labels.ts';
import type { Translate } from '../../lib/texts.ts';
import { groupLedgers } from '../../usecases/internship/group-ledger.ts';
import type { GroupRecord, ParticipantRecord } from '../../usecases/internship/internship-ports.ts';
import { formatDay } from '../format-event-date.ts';
import { type DocumentSetting, fileNameOf, groupPeriod, LANGUAGES, type MadeFile } from './document-words.ts';

// locale-keys: internship-state-closed internship-state-possible internship-state-short

/** The list of participants with their hours; a list, not a certificate (domain §3.4). */
export async function participantsFile(
  group: GroupRecord,
  { locale, today, now }: DocumentSetting & { now: Temporal.Instant },
  t: Translate,
): Promise<MadeFile> {
  const rows = groupLedgers(group, now).toSorted((a, b) =>
    a.participant.name.localeCompare(b.participant.name, locale),
  );
  const content = await renderParticipantsDocx(
    {
      language: LANGUAGES[locale],
      group: group.title,
      lines: [
        t('internship-list-site', { site: group.site }),
        t('internship-list-programme', { programme: group.programme.title }),
        t('internship-list-period', { period: groupPeriod(group, t) }),
        t('internship-list-master', { name: group.master?.fullName ?? '—' }),
      ],
      rows: rows.map(({ participant, ledger }) => ({
        name: participant.name,
        from: participant.partner ?? group.territory.title,
        admission: admissionWords(participant, t),
        hours: t('internship-hours-of', { attended: ledger.attended, required: ledger.required }),
        state: t(`internship-state-${ledger.state}`),
      })),
      madeOn: t('route-doc-made', { date: formatDay(today, t) }),
    },
    participantsLabels(t),
  );
  return { content, fileName: fileNameOf(t('internship-list-file', { group: group.title })) };
}

/** On what grounds somebody takes part. */
export function admissionWords(
  { admission, serviceYears, overrideReason }: ParticipantRecord,
  t: Translate,
): string {
  const years = serviceYears ?? 0;
  return admission === 'override'
    ? t('internship-admission-override', { years, reason: overrideReason ?? '—' })
    : t('internship-admission-novice', { years });
}
