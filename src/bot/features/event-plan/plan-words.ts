import type { Audience } from '../../../domain/audience.ts';
import type { EventContent } from '../../../domain/event-plan/event-content.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { PlanNames } from '../../../usecases/event-plan/event-plan-store.ts';
import type { Reach } from '../../../usecases/event-plan/open-planned-event.ts';
import { positionName } from '../../names/positions.ts';
import { subjectName } from '../../names/subjects.ts';

/** Titles of competencies in the reader's language. */
export function topicTitles(
  competencies: EventContent['competencies'],
  names: PlanNames,
  locale: Locale,
): string[] {
  return competencies.map(
    ({ frameworkKey, competencyKey }) =>
      names.competencies.find(
        each => each.competencyKey === competencyKey && each.frameworkKey === frameworkKey,
      )?.title[locale] ?? competencyKey,
  );
}

/** «математика, физика; СОШ № 1; стаж 0–2»: whom an event is for. */
function audienceText(audience: Audience | null, names: PlanNames, t: Translate): string {
  if (audience === null) return t('plan-audience-everybody');
  const { organisations, positions, subjects, serviceYears } = audience;
  const titleOf = (key: string): string =>
    names.organisations.find(organisation => organisation.key === key)?.title ?? key;
  const parts = [
    positions?.map(position => positionName(position, t)).join(', '),
    subjects &&
      t('plan-audience-subjects', { subjects: subjects.map(key => subjectName(key, t)).join(', ') }),
    organisations?.map(titleOf).join(', '),
    serviceYears && t('plan-audience-years', { from: serviceYears.from, to: serviceYears.to }),
  ];
  return parts.filter(part => part !== undefined).join('; ') || t('plan-audience-everybody');
}

/** «Для кого: все педагоги территории — 37 человек, в боте 30». */
function reachLine(audience: Audience | null, reach: Reach, names: PlanNames, t: Translate): string {
  return t('plan-reach', {
    audience: audienceText(audience, names, t),
    people: reach.people,
    inBot: reach.inBot,
  });
}

/** What only whoever plans sees: places, the link, whom it is for, whether guests may come. */
export function plannerLines(
  content: Pick<EventContent, 'capacity' | 'link' | 'guestsWelcome' | 'audience'>,
  reach: Reach,
  names: PlanNames,
  t: Translate,
): string[] {
  const { capacity, link, guestsWelcome, audience } = content;
  return [
    reachLine(audience, reach, names, t),
    capacity === null ? t('plan-capacity-none') : t('plan-capacity', { capacity }),
    ...(link === null ? [] : [t('plan-link', { link })]),
    ...(guestsWelcome ? [] : [t('plan-no-guests')]),
  ];
}
