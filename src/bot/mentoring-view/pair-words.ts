import { frameworkKey } from '../../domain/ids.ts';
import { PAIR_SIDES, type PairKind, type PairSide, type PairState } from '../../domain/mentoring/pair.ts';
import type { PairLight } from '../../domain/mentoring/silence.ts';
import { truncate } from '../../lib/text.ts';
import type { Locale, Translate } from '../../lib/texts.ts';
import type { DiagnosisStore } from '../../usecases/diagnosis/diagnosis-store.ts';
import type { PairRecord } from '../../usecases/mentoring/mentoring-store.ts';
import { formatDay } from '../format-event-date.ts';

const NAME_LIMIT = 60;
const TITLE_LIMIT = 120;

// locale-keys: pair-kind-teacherToTeacher pair-kind-reverse pair-kind-situational pair-kind-team
export function pairKindName(kind: PairKind, t: Translate): string {
  return t(`pair-kind-${kind}`);
}

// locale-keys: pair-state-draft pair-state-requested pair-state-proposed pair-state-active pair-state-ending
// locale-keys: pair-state-ended pair-state-declined
export function pairStateName(state: PairState, t: Translate): string {
  return t(`pair-state-${state}`);
}

// locale-keys: pair-light-green pair-light-yellow pair-light-red
/** A sign and words: nobody has to tell colours apart. */
export function pairLightText(light: PairLight, days: number, t: Translate): string {
  return t(`pair-light-${light}`, { days });
}

// locale-keys: pair-side-mentor pair-side-mentee pair-sides-mentor pair-sides-mentee
/** «Наставник: Анна, Вера», a line for each side that has somebody. */
export function membersLines(
  members: readonly { readonly side: PairSide; readonly fullName: string }[],
  t: Translate,
): string[] {
  return PAIR_SIDES.flatMap(side => {
    const names = members.filter(member => member.side === side).map(({ fullName }) => shortPerson(fullName));
    if (names.length === 0) return [];
    const who = names.length === 1 ? t(`pair-side-${side}`) : t(`pair-sides-${side}`);
    return [t('pair-who', { who, names: names.join(', ') })];
  });
}

export function shortPerson(fullName: string): string {
  return truncate(fullName, NAME_LIMIT);
}

/** The competency's title; null where the pair names none, or the framework has none of that key any more. */
export async function competencyTitle(
  { diagnoses }: { diagnoses: Pick<DiagnosisStore, 'loadFramework'> },
  pair: Pick<PairRecord, 'frameworkKey' | 'competencyKey'>,
  locale: Locale,
): Promise<string | null> {
  if (pair.frameworkKey === null || pair.competencyKey === null) return null;
  const framework = await diagnoses.loadFramework(frameworkKey(pair.frameworkKey));
  const competency = framework.competencies.find(({ key }) => key === pair.competencyKey);
  return competency ? truncate(competency.title[locale], TITLE_LIMIT) : null;
}

/** «Приказ № 15-од от 01.09.2026, период 02.09.2026–31.05.2027», or that there is none yet. */
export function orderText({ order, startsOn, endsOn }: PairRecord, t: Translate): string {
  if (order === null) return t('pair-order-missing');
  const text = t('pair-order', { number: order.number, date: formatDay(order.date, t) });
  if (startsOn !== null && endsOn !== null)
    return t('pair-order-period', { order: text, from: formatDay(startsOn, t), to: formatDay(endsOn, t) });
  return endsOn === null ? text : t('pair-order-until', { order: text, to: formatDay(endsOn, t) });
}
