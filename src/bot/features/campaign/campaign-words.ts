import type { Audience } from '../../../domain/audience.ts';
import { lastDayOf } from '../../../domain/campaign/deadline.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { AudienceOptions, Campaign } from '../../../usecases/campaign/campaign-store.ts';
import { formatDay, formatInstantDay } from '../../format-event-date.ts';
import { categoryName } from '../../names/categories.ts';
import { positionName } from '../../names/positions.ts';
import { subjectName } from '../../names/subjects.ts';

const NAMES_SHOWN = 3;
const NAME_LIMIT = 60;

/** The name of a campaign; a draft without one goes by what it asks. */
export function campaignTitle(campaign: Campaign, t: Translate): string {
  if (campaign.title !== '') return campaign.title;
  return campaign.questionnaires.length > 0 ? proposedTitle(campaign, t) : t('campaign-untitled');
}

/** «Самодиагностика учителя · 2026/27»: named after its first questionnaire and the month it begins in. */
export function proposedTitle(campaign: Campaign, t: Translate): string {
  const first = campaign.opensAt.toZonedDateTimeISO(campaign.territory.timezone);
  const when = t('when-month', { month: first.month, year: String(first.year) });
  return `${truncate(campaign.questionnaires[0]?.title ?? '', NAME_LIMIT)} · ${when}`;
}

/** «15.09.2026–29.09.2026» */
export function campaignDays(campaign: Campaign, t: Translate): string {
  const { opensAt, closesAt, territory } = campaign;
  return t('campaign-days', {
    from: formatInstantDay(opensAt, territory.timezone, t),
    to: formatDay(lastDayOf(closesAt, territory), t),
  });
}

/** «математика; СОШ № 1, СОШ № 2 и ещё 3; стаж 0–2»: whom it is for. */
export function audienceWords(audience: Audience, options: AudienceOptions, t: Translate): string {
  const { organisations, positions, subjects, serviceYears, categories, groups, earlierDeficits } = audience;
  const parts = [
    organisations &&
      some(
        organisations.map(key => options.organisations.find(each => each.key === key)?.title ?? key),
        t,
      ),
    positions &&
      some(
        positions.map(key => positionName(key, t)),
        t,
      ),
    subjects &&
      some(
        subjects.map(key => subjectName(key, t)),
        t,
      ),
    serviceYears && t('campaign-service-range', { from: serviceYears.from, to: serviceYears.to }),
    categories &&
      some(
        categories.map(key => categoryName(key, t)),
        t,
      ),
    groups &&
      some(
        groups.map(id => options.groups.find(each => each.id === id)?.title ?? String(id)),
        t,
      ),
    earlierDeficits &&
      t('campaign-deficits-of', {
        names: some(
          earlierDeficits.competencies.map(
            key =>
              options.competencies.find(
                each => each.framework === earlierDeficits.framework && each.competency === key,
              )?.title ?? key,
          ),
          t,
        ),
      }),
  ].filter(part => part !== undefined);
  return parts.length === 0 ? t('campaign-everybody') : parts.join('; ');
}

function some(names: readonly string[], t: Translate): string {
  const shown = names
    .slice(0, NAMES_SHOWN)
    .map(name => truncate(name, NAME_LIMIT))
    .join(', ');
  const more = names.length - NAMES_SHOWN;
  return more > 0 ? t('campaign-and-more', { names: shown, more }) : shown;
}
