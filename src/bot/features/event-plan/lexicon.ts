import { type EventLexicon, LABELS, type Label, type Words } from '../../../domain/event-plan/lexicon.ts';
import { EVENT_LEVELS } from '../../../domain/events/event-level.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import { EVENT_KINDS } from '../../names/event-kinds.ts';
import { POSITIONS } from '../../names/positions.ts';
import { SUBJECTS } from '../../names/subjects.ts';
import { KNOWN_ZONES, zoneCity, zoneName } from '../../names/zones.ts';

// locale-keys: event-words-label-title event-words-label-kind event-words-label-level event-words-label-when
// locale-keys: event-words-label-place event-words-label-link event-words-label-organiser event-words-label-hours
// locale-keys: event-words-label-capacity event-words-label-audience event-words-label-competencies
// locale-keys: event-words-label-description event-words-label-guests
// locale-keys: event-words-kind-conference event-words-kind-district_seminar event-words-kind-festival
// locale-keys: event-words-kind-forum event-words-kind-marathon event-words-kind-meetup
// locale-keys: event-words-kind-methodical_seminar event-words-kind-online_conference event-words-kind-round_table
// locale-keys: event-words-kind-seminar event-words-kind-seminar_cycle event-words-kind-seminar_experts
// locale-keys: event-words-kind-seminar_meeting event-words-kind-seminar_training event-words-kind-seminar_workshop
// locale-keys: event-words-kind-webinar event-words-kind-workshop_masterclass
// locale-keys: event-words-level-school event-words-level-municipal event-words-level-regional
// locale-keys: event-words-level-interregional event-words-level-federal event-words-level-international
// locale-keys: event-words-subject-primary event-words-subject-russian event-words-subject-literature
// locale-keys: event-words-subject-maths event-words-subject-informatics event-words-subject-physics
// locale-keys: event-words-subject-chemistry event-words-subject-biology event-words-subject-geography
// locale-keys: event-words-subject-history event-words-subject-social event-words-subject-foreign
// locale-keys: event-words-subject-sport event-words-subject-safety event-words-subject-technology
// locale-keys: event-words-subject-music event-words-subject-art
// locale-keys: event-words-position-subjectTeacher event-words-position-educator event-words-position-psychologist
// locale-keys: event-words-position-deputyPrincipal event-words-position-principal event-words-position-methodologist

/** The words messages about events are read by, in the person's language. */
export function eventLexicon(locale: Locale, t: Translate): EventLexicon {
  const entries = (family: string, keys: readonly string[]): { key: string; words: Words }[] =>
    keys.map(key => ({ key, words: t(`event-words-${family}-${key}`) }));
  return {
    locale,
    labels: Object.fromEntries(LABELS.map(label => [label, t(`event-words-label-${label}`)])) as Record<
      Label,
      Words
    >,
    kinds: entries('kind', EVENT_KINDS),
    levels: entries('level', EVENT_LEVELS),
    zones: KNOWN_ZONES.map(key => ({ key, words: zoneWords(key, t) })),
    subjects: entries('subject', SUBJECTS),
    positions: entries('position', POSITIONS),
    byPlan: t('event-words-by-plan'),
    online: t('event-words-online'),
    hours: t('event-words-hours'),
    people: t('event-words-people'),
    upTo: t('event-words-up-to'),
    moreThan: t('event-words-more-than'),
    at: t('event-words-at'),
    until: t('event-words-until'),
    forWhom: t('event-words-for'),
    everybody: t('event-words-everybody'),
    service: t('event-words-service'),
    years: t('event-words-years'),
    yearMark: t('event-words-year-mark'),
    schoolYear: t('event-words-school-year'),
    levelNoun: t('event-words-level-noun'),
    placeStart: t('event-words-place-start'),
    yes: t('event-words-yes'),
    no: t('event-words-no'),
    empty: t('event-words-empty'),
  };
}

/** The city in any case; the capital's time has names of its own. */
function zoneWords(zone: string, t: Translate): Words {
  const words = [`${zoneName(zone, t)}*`, `${zoneCity(zone).replaceAll('_', ' ')}`];
  if (zone === 'Europe/Moscow') words.push(t('event-words-moscow'));
  return words.join(', ');
}
