import { CONSENT_KINDS } from '../../../domain/consent.ts';
import type { OwnData } from '../../../usecases/people/own-data-store.ts';
import { capacityName, lookName } from '../../names/capacities.ts';
import { categoryName } from '../../names/categories.ts';
import { positionName } from '../../names/positions.ts';
import { subjectName } from '../../names/subjects.ts';
import { zoneName } from '../../names/zones.ts';
import { achievementLines, communityLines, externalLines } from './readable-achievements.ts';
import { announcementLines, groupLines } from './readable-groups.ts';
import { internshipLines } from './readable-internships.ts';
import { mentoringLines } from './readable-mentoring.ts';
import {
  attendanceLines,
  diagnosisLines,
  draftLines,
  eventLines,
  type Reading,
  routeLines,
  wishLines,
} from './readable-work.ts';
import { calendarDay, dayOf, section, stateName } from './words.ts';

/** Everything about the person as a text to read: the same as the JSON, without what only a machine needs. */
export function readableText(data: OwnData, madeAt: Temporal.Instant, reading: Reading): string {
  const { t, timezone } = reading;
  return [
    [
      t('data-title', { name: data.fullName }),
      t('data-made', { date: dayOf(madeAt.toString(), timezone, t) }),
    ].join('\n'),
    section(t('data-person'), personLines(data, reading), t),
    section(t('data-work'), workLines(data, reading), t),
    section(t('data-consents'), consentLines(data, reading), t),
    section(t('data-looks'), lookLines(data, reading), t),
    section(t('data-diagnoses'), diagnosisLines(data, reading), t),
    section(t('data-wishes'), wishLines(data, reading), t),
    section(t('data-routes'), routeLines(data, reading), t),
    section(t('data-internships'), internshipLines(data, t), t),
    section(t('data-mentoring'), mentoringLines(data, t), t),
    section(
      t('data-achievements'),
      [...achievementLines(data, t), ...communityLines(data, t), ...groupLines(data, reading)],
      t,
    ),
    section(t('data-external'), externalLines(data, reading), t),
    section(
      t('data-events'),
      [...eventLines(data, reading), ...attendanceLines(data, reading), ...draftLines(data, reading)],
      t,
    ),
    section(t('data-announcements'), announcementLines(data, reading), t),
    section(t('data-rest'), [t('data-rest-text', { messages: data.deliveries.length })], t),
  ].join('\n\n\n');
}

// locale-keys: settings-language-ru settings-language-en
function personLines(data: OwnData, { t, timezone, locale }: Reading): string[] {
  return [
    t('data-telegram', { id: String(data.telegramId ?? '—') }),
    t('settings-language', { language: t(`settings-language-${locale}`) }),
    t('data-zone', { zone: zoneName(timezone, t) }),
    t('data-quiet', { from: data.quietFrom, to: data.quietTo }),
    ...(data.awayFrom === null || data.awayTo === null
      ? []
      : [t('data-leave', { from: calendarDay(data.awayFrom, t), to: calendarDay(data.awayTo, t) })]),
    t('data-created', { date: dayOf(data.createdAt, timezone, t) }),
    ...(data.registeredAt === null
      ? []
      : [t('data-registered', { date: dayOf(data.registeredAt, timezone, t) })]),
  ];
}

function workLines(data: OwnData, { t }: Reading): string[] {
  const places = data.employments.map(place =>
    t('data-workplace', {
      organisation: place.organisation.title,
      details: [
        place.position === null ? '' : positionName(place.position, t),
        place.subjects.map(subject => subjectName(subject, t)).join(', '),
        place.serviceYears === null ? '' : t('data-service', { years: place.serviceYears }),
        place.category === null ? '' : categoryName(place.category, t),
        stateName(place.state, t),
      ]
        .filter(part => part !== '')
        .join('; '),
    }),
  );
  const roles = data.roles.map(({ role, validFrom, validTo, basis }) =>
    t('data-role', {
      role: capacityName(role, t),
      from: calendarDay(validFrom, t),
      to: validTo === null ? '—' : calendarDay(validTo, t),
      basis: basis ?? '—',
    }),
  );
  return [...places, ...roles];
}

// locale-keys: privacy-kind-processing privacy-kind-profileSharing privacy-kind-mailing
function consentLines(data: OwnData, { t, timezone }: Reading): string[] {
  const decisions = data.consents.map(({ kind, version, granted, decidedAt }) => {
    const known = CONSENT_KINDS.find(each => each === kind);
    const values = {
      what: known ? t(`privacy-kind-${known}`) : kind,
      version,
      date: dayOf(decidedAt, timezone, t),
    };
    return granted ? t('data-consent-given', values) : t('data-consent-refused', values);
  });
  const shares = data.shares.map(({ audience, grantedAt, revokedAt }) =>
    t('data-share', {
      audience: capacityName(audience, t),
      from: dayOf(grantedAt, timezone, t),
      to: revokedAt === null ? '…' : dayOf(revokedAt, timezone, t),
    }),
  );
  return [...decisions, ...shares];
}

function lookLines(data: OwnData, { t, timezone }: Reading): string[] {
  return data.looks.map(({ at, action, capacity }) =>
    t('look-line', {
      date: dayOf(at, timezone, t),
      capacity: capacityName(capacity, t),
      what: lookName(action, t),
    }),
  );
}
