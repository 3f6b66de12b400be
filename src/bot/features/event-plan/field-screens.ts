import type { EventContent } from '../../../domain/event-plan/event-content.ts';
import { EVENT_LIMITS } from '../../../domain/event-plan/event-content.ts';
import { EVENT_LEVELS } from '../../../domain/events/event-level.ts';
import { truncate } from '../../../lib/text.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { PlanNames } from '../../../usecases/event-plan/event-plan-store.ts';
import { inRows } from '../../in-rows.ts';
import { EVENT_KINDS, eventKindName } from '../../names/event-kinds.ts';
import { eventLevelName } from '../../names/event-levels.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

const TOPICS_ON_PAGE = 8;
const TOPIC_LIMIT = 60;

// locale-keys: plan-field-title plan-field-when plan-field-place plan-field-link plan-field-kind plan-field-level
// locale-keys: plan-field-hours plan-field-capacity plan-field-audience plan-field-competencies plan-field-organiser
// locale-keys: plan-field-description plan-field-guests

/** Which field is to be corrected. */
export function fieldsScreen(event: number, t: Translate): Screen {
  const all = buttons.EDITABLE.map(
    (field): Button => ({ text: t(`plan-field-${field}`), data: buttons.fieldButton.pack({ event, field }) }),
  );
  const rows = inRows(all, 3);
  return { text: t('plan-which-field'), buttons: [...rows, [back(event, t)]] };
}

export function back(event: number, t: Translate): Button {
  return event === 0
    ? { text: t('plan-back-draft'), data: buttons.draftButton.pack({}) }
    : { text: t('plan-back-event'), data: buttons.openButton.pack({ event }) };
}

// locale-keys: plan-ask-title plan-ask-when plan-ask-place plan-ask-link plan-ask-kind plan-ask-level plan-ask-hours
// locale-keys: plan-ask-capacity plan-ask-audience plan-ask-competencies plan-ask-organiser plan-ask-description
// locale-keys: plan-ask-guests

/** The question about one field, with what can be chosen instead of typed. */
export function fieldScreen(
  event: number,
  field: Exclude<buttons.Editable, 'competencies'>,
  t: Translate,
): Screen {
  const choose = (text: string, value: string): Button => ({
    text,
    data: buttons.chooseButton.pack({ event, field, value }),
  });
  const clear = field in buttons.CLEARED && field !== 'audience' ? [[choose(t('plan-clear'), 'none')]] : [];
  return {
    text: t(`plan-ask-${field}`, {
      max: field in EVENT_LIMITS ? EVENT_LIMITS[field as keyof typeof EVENT_LIMITS] : 0,
    }),
    buttons: [...choices(field, choose, t), ...clear, [back(event, t)]],
  };
}

function choices(
  field: buttons.Editable,
  choose: (text: string, value: string) => Button,
  t: Translate,
): Button[][] {
  switch (field) {
    case 'when':
      return [[choose(t('plan-choose-by-plan'), 'byPlan')]];
    case 'place':
      return [[choose(t('plan-choose-online'), 'online')]];
    case 'kind':
      return inRows(
        [...EVENT_KINDS, 'other'].map(kind => choose(eventKindName(kind, t), kind)),
        2,
      );
    case 'level':
      return inRows(
        EVENT_LEVELS.map(level => choose(eventLevelName(level, t), level)),
        2,
      );
    case 'guests':
      return [[choose(t('plan-guests-yes'), 'yes'), choose(t('plan-guests-no'), 'no')]];
    case 'audience':
      return [[choose(t('plan-audience-all'), 'none')]];
    default:
      return [];
  }
}

/** The competencies of the territory; those of the event are marked. A press adds or takes away. */
export function topicsScreen(
  event: number,
  chosen: EventContent['competencies'],
  names: PlanNames,
  { page: wanted, locale }: { page: number; locale: Locale },
  t: Translate,
): Screen {
  const { page, first, hasNext } = pageOf(names.competencies, wanted, TOPICS_ON_PAGE);
  const rows = names.competencies.map(({ frameworkKey, competencyKey, title }, index): Button[] => {
    const has = chosen.some(
      each => each.frameworkKey === frameworkKey && each.competencyKey === competencyKey,
    );
    const text = truncate(title[locale], TOPIC_LIMIT);
    return [
      {
        text: has ? t('plan-topic-chosen', { topic: text }) : text,
        data: buttons.topicButton.pack({ event, index, page }),
        ...(has ? { style: 'success' as const } : {}),
      },
    ];
  });
  return {
    text: t('plan-ask-competencies'),
    buttons: [
      ...rows.slice(first, first + TOPICS_ON_PAGE),
      turnRow(page, hasNext, to => buttons.topicsPageButton.pack({ event, page: to }), t),
      [back(event, t)],
    ],
  };
}
