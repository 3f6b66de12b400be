import type { Translate } from '../../lib/texts.ts';

/** Kinds an event of people's making may have; `other` is simply an event. */
export const EVENT_KINDS = [
  'conference',
  'district_seminar',
  'festival',
  'forum',
  'marathon',
  'meetup',
  'methodical_seminar',
  'online_conference',
  'round_table',
  'seminar',
  'seminar_cycle',
  'seminar_experts',
  'seminar_meeting',
  'seminar_training',
  'seminar_workshop',
  'webinar',
  'workshop_masterclass',
] as const;

// locale-keys: event-kind-conference event-kind-marathon event-kind-meetup
// locale-keys: event-kind-district_seminar event-kind-festival event-kind-forum event-kind-methodical_seminar
// locale-keys: event-kind-online_conference event-kind-round_table event-kind-seminar event-kind-seminar_cycle
// locale-keys: event-kind-seminar_experts event-kind-seminar_meeting event-kind-seminar_training
// locale-keys: event-kind-seminar_workshop event-kind-webinar event-kind-workshop_masterclass

/** The kind of an event of the plan in words; one the plan does not name is simply an event. */
export function eventKindName(kind: string, t: Translate): string {
  return EVENT_KINDS.some(known => known === kind) ? t(`event-kind-${kind}`) : t('event-kind-other');
}
