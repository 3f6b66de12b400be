import type { Translate } from '../../../lib/texts.ts';
import type { OwnData } from '../../../usecases/people/own-data-store.ts';
import { formatTenths } from '../../format-percent.ts';

const STATES: readonly string[] = ['admitted', 'left', 'completed'];

// locale-keys: data-internship-admitted data-internship-left data-internship-completed

/** Every internship with its entries and its card. */
export function internshipLines({ enrolments }: Pick<OwnData, 'enrolments'>, t: Translate): string[] {
  return enrolments.flatMap(({ group, state, journal, card }) => [
    t('data-internship', {
      group: group.title,
      site: group.site.title,
      state: STATES.includes(state) ? t(`data-internship-${state}`) : state,
    }),
    ...journal.map(({ session, topic, saw, willTry, trialLesson, result, comment }) =>
      t('data-internship-entry', {
        text: [session.event.title, session.event.date, topic, saw, willTry, trialLesson, result, comment]
          .filter(part => part !== null && part !== '')
          .join('; '),
      }),
    ),
    ...card.map(({ competencyKey, startTenths, endTenths, evidence, conclusion }) =>
      t('data-internship-card', {
        competency: competencyKey,
        text: [percent(startTenths, t), percent(endTenths, t), evidence, conclusion]
          .filter(part => part !== null)
          .join('; '),
      }),
    ),
    '',
  ]);
}

function percent(tenths: number | null, t: Translate): string | null {
  return tenths === null ? null : formatTenths(tenths, t);
}
