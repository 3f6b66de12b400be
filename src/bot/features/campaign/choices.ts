import type { Audience } from '../../../domain/audience.ts';
import {
  type CampaignDraft,
  switchDeficit,
  switchEntry,
  switchGroup,
  switchService,
} from '../../../domain/campaign/campaign-draft.ts';
import { SERVICE_BANDS } from '../../../domain/figures/service-band.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { AudienceOptions, Campaign } from '../../../usecases/campaign/campaign-store.ts';
import { CATEGORIES, categoryName } from '../../names/categories.ts';
import { POSITIONS, positionName } from '../../names/positions.ts';
import { SUBJECTS, subjectName } from '../../names/subjects.ts';
import type { AudienceField } from './buttons.ts';

/** Something a tap switches; `value` names it in the button: an id, or its place in a fixed list. */
export interface Choice {
  readonly value: number;
  readonly label: string;
  readonly chosen: boolean;
}

/** What a part of the audience offers, and what of it is chosen. */
export function audienceChoices(
  { audience }: Campaign,
  field: AudienceField,
  options: AudienceOptions,
  t: Translate,
): Choice[] {
  const fixed = (
    keys: readonly string[],
    chosen: readonly string[] | undefined,
    name: (key: string) => string,
  ) => keys.map((key, value) => ({ value, label: name(key), chosen: chosen?.includes(key) ?? false }));
  switch (field) {
    case 'organisations':
      return options.organisations.map(({ id, key, title }) => ({
        value: id,
        label: title,
        chosen: audience.organisations?.includes(key) ?? false,
      }));
    case 'positions':
      return fixed(POSITIONS, audience.positions, key => positionName(key, t));
    case 'subjects':
      return fixed(SUBJECTS, audience.subjects, key => subjectName(key, t));
    case 'categories':
      return fixed(CATEGORIES, audience.categories, key => categoryName(key, t));
    case 'service':
      return SERVICE_BANDS.map(({ key, from, to }, value) => ({
        value,
        label: t('campaign-service-band', { band: key }),
        chosen: covers(audience, from, to),
      }));
    case 'groups':
      return options.groups.map(({ id, title }) => ({
        value: id,
        label: title,
        chosen: audience.groups?.includes(id) ?? false,
      }));
    case 'deficits':
      return options.competencies.map(({ id, framework, competency, title }) => ({
        value: id,
        label: title,
        chosen:
          audience.earlierDeficits?.framework === framework &&
          audience.earlierDeficits.competencies.includes(competency),
      }));
  }
}

/** The audience with that entry switched; unchanged when there is no such entry: a forged or an old button. */
export function switchChoice(
  audience: Audience,
  { field, value, on }: { field: AudienceField; value: number; on: boolean },
  options: AudienceOptions,
): Audience {
  const entry = (list: 'organisations' | 'positions' | 'subjects' | 'categories', key: string | undefined) =>
    key === undefined ? audience : switchEntry(audience, list, key, on);
  switch (field) {
    case 'organisations':
      return entry('organisations', options.organisations.find(({ id }) => id === value)?.key);
    case 'positions':
      return entry('positions', POSITIONS[value]);
    case 'subjects':
      return entry('subjects', SUBJECTS[value]);
    case 'categories':
      return entry('categories', CATEGORIES[value]);
    case 'service': {
      const band = SERVICE_BANDS[value];
      return band ? switchService(audience, band, on) : audience;
    }
    case 'groups':
      return options.groups.some(({ id }) => id === value) ? switchGroup(audience, value, on) : audience;
    case 'deficits': {
      const found = options.competencies.find(({ id }) => id === value);
      return found ? switchDeficit(audience, found, on) : audience;
    }
  }
}

/** The questionnaires with one switched; those that are not offered stay as they are. */
export function switchQuestionnaire(
  draft: CampaignDraft,
  { value, on }: { value: number; on: boolean },
  offered: readonly { id: number }[],
): CampaignDraft {
  const without = draft.questionnaireIds.filter(id => id !== value);
  if (!on) return { ...draft, questionnaireIds: without };
  if (!offered.some(({ id }) => id === value)) return draft;
  return { ...draft, questionnaireIds: [...without, value] };
}

function covers({ serviceYears }: Audience, from: number, to: number | null): boolean {
  if (!serviceYears) return false;
  return serviceYears.from <= from && serviceYears.to >= (to ?? from);
}
