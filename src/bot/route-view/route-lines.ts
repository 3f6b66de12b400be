import type { Framework } from '../../domain/scoring/framework.ts';
import { shownTenths } from '../../domain/scoring/shown-tenths.ts';
import { truncate } from '../../lib/text.ts';
import type { Locale, Translate } from '../../lib/texts.ts';
import type {
  EvidenceRecord,
  RouteDeficit,
  RouteItem,
  RouteRecord,
} from '../../usecases/route/route-store.ts';
import { formatDay, formatEventDate } from '../format-event-date.ts';
import { formatTenths } from '../format-percent.ts';
import { eventKindName } from '../names/event-kinds.ts';
import { itemKindName, itemStateName } from '../names/route-names.ts';
import { type levelName, levelWords } from '../profile-view/competency-line.ts';

const LINE_LIMIT = 90;
const EVIDENCE_LIMIT = 80;

/** Frameworks by key: what tells the names of levels. */
export type Frameworks = ReadonlyMap<string, Framework>;

/** «01.09.2026 – 31.08.2027». */
export function periodText({ from, to }: Pick<RouteRecord, 'from' | 'to'>, t: Translate): string {
  return t('route-period', { from: formatDay(from, t), to: formatDay(to, t) });
}

/** A deficit with its level and share when the route was made: «Цифровизация — 41,7 %, поддержка даст многое». */
export function deficitLine(
  deficit: RouteDeficit,
  frameworks: Frameworks,
  locale: Locale,
  t: Translate,
): string {
  const level = deficitLevel(deficit, frameworks, levelWords, locale, t);
  const title = truncate(deficit.title, LINE_LIMIT);
  return level === '' ? title : t('route-deficit-line', { title, level });
}

/**
 * «41,7 %, поддержка даст многое»; nothing where there was not enough data.
 * @param name the level's name on papers, or its words for the person
 */
export function deficitLevel(
  { share, level, frameworkKey }: RouteDeficit,
  frameworks: Frameworks,
  name: typeof levelName,
  locale: Locale,
  t: Translate,
): string {
  const framework = frameworks.get(frameworkKey);
  if (share === null || level === null || framework === undefined) return '';
  return t('route-deficit-level', {
    percent: formatTenths(shownTenths(share, framework), t),
    level: name(framework, level, locale),
  });
}

/** One item in a list: «1. «Семинар…» · март 2027 · запланировано». */
export function itemLine(item: RouteItem, number: number, t: Translate): string {
  return t('route-item-line', {
    number,
    title: truncate(item.title, LINE_LIMIT),
    when: formatEventDate(item.when, t),
    state: item.event?.cancelled ? t('route-item-cancelled') : itemStateName(item.state, t),
  });
}

/** What an item is: the kind of the plan's event, or of the own action. */
export function itemForm({ kind, form }: RouteItem, t: Translate): string {
  return kind === 'event' && form !== null ? eventKindName(form, t) : itemKindName(kind, t);
}

// locale-keys: evidence-type-photo evidence-type-document evidence-type-video evidence-type-audio evidence-type-voice
// locale-keys: evidence-type-animation evidence-type-videoNote

/** One piece of evidence in a few words: the file's name, the link, or the beginning of the text. */
export function evidenceLine({ file, text }: EvidenceRecord, t: Translate): string {
  if (file === null) return truncate((text ?? '').replaceAll('\n', ' '), EVIDENCE_LIMIT);
  const type = t(`evidence-type-${file.type}`);
  return file.name === null ? type : t('evidence-named', { type, name: truncate(file.name, EVIDENCE_LIMIT) });
}
