import { ATTENDANCE_STATES } from '../../../domain/attendance/attendance-state.ts';
import { REGISTRATION_STATES } from '../../../domain/events/registration.ts';
import type { Framework } from '../../../domain/scoring/framework.ts';
import { percentTenths } from '../../../domain/scoring/percent.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { OwnAttempt, OwnData, OwnRoute } from '../../../usecases/people/own-data-store.ts';
import { describedAnswerText } from '../../described-answer.ts';
import { calendarDay, dayOf, itemWords, routeWords, stateName } from './words.ts';

/** What the titles of competencies and levels are looked up in, by the framework's key. */
export type Frameworks = ReadonlyMap<string, Framework>;

export interface Reading {
  frameworks: Frameworks;
  timezone: string;
  locale: Locale;
  t: Translate;
}

/** Every attempt with every answer in words, and the profile computed from it. */
export function diagnosisLines(data: OwnData, reading: Reading): string[] {
  return data.attempts.flatMap(attempt => [...attemptLines(attempt, reading), '']);
}

function attemptLines(attempt: OwnAttempt, { frameworks, timezone, locale, t }: Reading): string[] {
  const head = t('data-attempt', {
    title: attempt.questionnaire.title,
    campaign: attempt.campaign ? ` (${attempt.campaign.title})` : '',
    state: stateName(attempt.state, t),
    date: dayOf(attempt.submittedAt ?? attempt.startedAt, timezone, t),
  });
  const answers = attempt.answers.map(({ itemId, value, question, answer }, index) =>
    t('data-answer', {
      number: index + 1,
      question: question ?? itemId,
      answer: answer ? describedAnswerText(answer, t) : JSON.stringify(value),
    }),
  );
  const profile = attempt.profile.map(entry =>
    t('data-profile', {
      competency: competencyTitle(frameworks, entry, locale),
      score: entry.scoreMax > 0 ? score(entry.scoreSum, entry.scoreMax, locale) : '—',
      level:
        frameworks.get(entry.frameworkKey)?.levels.find(({ key }) => key === entry.level)?.title[locale] ??
        t('data-level-unknown'),
    }),
  );
  return [head, ...answers, ...profile];
}

/** What the person wants to develop first, and which suggestions did not fit. */
export function wishLines(data: OwnData, { frameworks, timezone, locale, t }: Reading): string[] {
  return [
    ...data.chosen.map(choice =>
      t('data-chosen', { competency: competencyTitle(frameworks, choice, locale) }),
    ),
    ...data.dismissals.map(({ event, at }) =>
      t('data-dismissed', { title: event.title, date: dayOf(at, timezone, t) }),
    ),
    ...data.paces.flatMap(({ campaign, perDay, silent }) => [
      ...(perDay === null ? [] : [t('data-pace', { title: campaign.title, count: perDay })]),
      ...(silent ? [t('data-silent', { title: campaign.title })] : []),
    ]),
    ...data.pilots.map(({ questionnaire, invitedAt, remark }) =>
      t('data-pilot', {
        title: questionnaire.title,
        date: dayOf(invitedAt, timezone, t),
        remark: remark ?? '—',
      }),
    ),
    ...data.extensions.map(({ campaign, closesAt, reason }) =>
      t('data-extension', {
        title: campaign.title,
        date: dayOf(closesAt, timezone, t),
        reason: reason ?? '—',
      }),
    ),
  ];
}

/** Every route with its deficits, items and evidence. */
export function routeLines(data: OwnData, { t }: Reading): string[] {
  return data.ioms.flatMap(route => [...linesOfRoute(route, t), '']);
}

function linesOfRoute(route: OwnRoute, t: Translate): string[] {
  const items = route.items.flatMap(({ title, date, hours, state, mark, comment, evidence }, index) => [
    t('data-route-item', {
      number: index + 1,
      title,
      details: [date, hours === null ? '' : t('data-hours', { hours }), itemWords(state, t), mark, comment]
        .filter(part => part !== null && part !== '')
        .join('; '),
    }),
    ...evidence.map(({ kind, fileName, text }) => t('data-evidence', { what: text ?? fileName ?? kind })),
  ]);
  return [
    t('data-route', {
      from: calendarDay(route.periodFrom, t),
      to: calendarDay(route.periodTo, t),
      state: routeWords(route.state, t),
    }),
    ...route.deficits.map(({ title, goal }) => t('data-route-deficit', { title, goal: goal ?? '—' })),
    ...items,
    ...(route.reflection ? [t('data-reflection', { text: route.reflection })] : []),
  ];
}

// locale-keys: data-event-state-interested data-event-state-registered data-event-state-waiting
// locale-keys: data-event-state-offered data-event-state-cancelled

/** Every event signed up for, waited for or of interest, and since when it is so. */
export function eventLines(data: OwnData, { timezone, t }: Reading): string[] {
  return data.registrations.map(({ event, state, requestedAt }) => {
    const known = REGISTRATION_STATES.find(each => each === state);
    return t('data-event', {
      title: event.title,
      state: known ? t(`data-event-state-${known}`) : state,
      date: dayOf(requestedAt, timezone, t),
    });
  });
}

// locale-keys: data-attended-present data-attended-partial data-attended-noShow data-attended-excused

/** Of which events it is said whether the person was there, and which anonymous surveys were answered. */
export function attendanceLines(data: OwnData, { timezone, t }: Reading): string[] {
  return [
    ...data.attendances.map(({ event, state, hours, markedAt }) => {
      const known = ATTENDANCE_STATES.find(each => each === state);
      return t('data-attended', {
        title: event.title,
        state: known ? t(`data-attended-${known}`) : state,
        hours: hours === null ? '' : `, ${t('data-hours', { hours })}`,
        date: dayOf(markedAt, timezone, t),
      });
    }),
    ...data.receipts.map(({ event }) => t('data-survey-answered', { title: event.title })),
  ];
}

function competencyTitle(
  frameworks: Frameworks,
  { frameworkKey, competencyKey }: { frameworkKey: string; competencyKey: string },
  locale: Locale,
): string {
  const known = frameworks.get(frameworkKey)?.competencies.find(({ key }) => key === competencyKey);
  return known?.title[locale] ?? competencyKey;
}

/** «12 / 15 (80,0 %)». */
function score(sum: number, max: number, locale: Locale): string {
  const tenths = percentTenths(sum, max);
  const percent = (tenths / 10).toLocaleString(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return `${sum} / ${max} (${percent} %)`;
}

/** An event the person is still describing; the whole of it stands in the JSON. */
export function draftLines({ eventDraft }: OwnData, { t }: Reading): string[] {
  const content = eventDraft?.content;
  if (typeof content !== 'object' || content === null) return [];
  const title = 'title' in content && typeof content.title === 'string' ? content.title : '—';
  return [t('data-event-draft', { title })];
}
