import type { EventDate } from '../../domain/event-date.ts';
import { truncate } from '../../lib/text.ts';
import type { Locale, Translate } from '../../lib/texts.ts';
import type { GroupRecord } from '../../usecases/internship/internship-ports.ts';
import { formatDay, formatEventDate } from '../format-event-date.ts';

export const LANGUAGES: Readonly<Record<Locale, string>> = { ru: 'ru-RU', en: 'en-GB' };

const NAME_LIMIT = 60;

/** A file to send. */
export interface MadeFile {
  readonly content: Uint8Array;
  readonly fileName: string;
}

/** What a document is made with. */
export interface DocumentSetting {
  readonly locale: Locale;
  readonly today: Temporal.PlainDate;
}

/** «01.10.2026 – 31.05.2027». */
export function groupPeriod({ period }: Pick<GroupRecord, 'period'>, t: Translate): string {
  return t('internship-period', { from: formatDay(period.from, t), to: formatDay(period.to, t) });
}

/** The day a session took place, with its year: papers are read years later. */
export function documentDate(when: EventDate, t: Translate): string {
  return when.precision === 'time' ? formatDay(when.start.toPlainDate(), t) : formatEventDate(when, t);
}

/** Letters, digits and dashes of any alphabet, spaces as `_`: file names travel unquoted in a form. */
export function fileNameOf(words: string): string {
  const name = words
    .replace(/[^\p{L}\p{N} -]+/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim();
  return `${truncate(name, NAME_LIMIT).replace('…', '').trim().replaceAll(' ', '_')}.docx`;
}
