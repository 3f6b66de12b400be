import type { ReportCell, ReportTable } from '../../domain/reports/report-table.ts';
import type { Locale, Translate } from '../../lib/texts.ts';
import { GAP_MONTHS, type GapsView } from '../../usecases/summary/open-gaps.ts';
import { formatDay, formatEventDate, formatInstantDay, formatUntil } from '../format-event-date.ts';

// locale-keys: gaps-note-unwanted gaps-note-all-wanted
/** «Дефициты без мероприятий» and «мероприятия без спроса» as reports. */
export function gapsTables(view: GapsView, locale: Locale, t: Translate): [ReportTable, ReportTable] {
  const { territory, now, campaign } = view;
  const day = formatDay(now.toPlainDate(), t);
  const source = campaign
    ? t('gaps-note-source', {
        campaign: campaign.title,
        day: formatInstantDay(endOf(campaign), campaign.timezone, t),
      })
    : t('gaps-note-no-source');
  return [
    {
      key: 'gaps',
      title: t('gaps-title'),
      subtitle: [t('gaps-of', { territory: territory.title, day })],
      columns: [
        { title: t('gaps-heavy'), short: '' },
        { title: t('gaps-next'), short: t('gaps-next-short') },
        { title: t('gaps-hosts'), short: t('gaps-hosts-short') },
      ],
      rows: view.outlooks.map(outlook => ({
        title: competencyTitle(view, outlook.competency, locale),
        short: competencyShort(view, outlook.competency, locale),
        cells: [
          heavyCell(outlook.heavy),
          { kind: 'text', text: nextWords(outlook, t) },
          { kind: 'count', value: outlook.hosts.length },
        ],
      })),
      notes: [source, t('gaps-note-months', { months: GAP_MONTHS }), t('gaps-note-hosts')],
    },
    {
      key: 'unwanted',
      title: t('gaps-unwanted'),
      subtitle: [t('gaps-of', { territory: territory.title, day })],
      columns: [{ title: t('gaps-when') }],
      rows: view.unwanted.map(({ title, when }) => ({
        title,
        cells: [{ kind: 'text', text: formatEventDate(when, t) }],
      })),
      notes: [t(view.unwanted.length > 0 ? 'gaps-note-unwanted' : 'gaps-note-all-wanted')],
    },
  ];
}

/** One that was stopped ended before its last day. */
function endOf({ closesAt, releasedAt }: NonNullable<GapsView['campaign']>): Temporal.Instant {
  return releasedAt !== null && Temporal.Instant.compare(releasedAt, closesAt) < 0 ? releasedAt : closesAt;
}

/** The first of them as lines of a chat: what is nothing is left out, and the notes explain only what stands there. */
export function gapsForChat(view: GapsView, table: ReportTable, t: Translate): ReportTable {
  const [source = ''] = table.notes;
  return {
    ...table,
    columns: [
      { title: t('gaps-heavy'), short: '' },
      { title: t('gaps-next'), short: '' },
    ],
    rows: table.rows.map((row, at) => {
      const outlook = view.outlooks[at];
      const [heavy = { kind: 'noData' } as const] = row.cells;
      const text = outlook ? outlookWords(outlook, t) : '';
      return { ...row, cells: [heavy, { kind: 'text', text }] };
    }),
    notes: [
      source,
      ...(view.outlooks.some(({ gap, next }) => gap && next !== null)
        ? [t('gaps-note-months', { months: GAP_MONTHS })]
        : []),
      ...(view.outlooks.some(({ hosts }) => hosts.length > 0) ? [t('gaps-note-hosts')] : []),
    ],
  };
}

function outlookWords(outlook: GapsView['outlooks'][number], t: Translate): string {
  const when = nextWords(outlook, t);
  const next = outlook.next === null || outlook.gap ? when : t('gaps-next-soon', { when });
  return outlook.hosts.length === 0 ? next : `${next}; ${t('gaps-hosts-short')} ${outlook.hosts.length}`;
}

/** A competency of `framework/competency` in words. */
export function competencyTitle(
  { frameworks }: Pick<GapsView, 'frameworks'>,
  competency: string,
  locale: Locale,
): string {
  return findCompetency(frameworks, competency)?.title[locale] ?? competency;
}

/** The same for a line or a button. */
export function competencyShort(
  { frameworks }: Pick<GapsView, 'frameworks'>,
  competency: string,
  locale: Locale,
): string {
  return findCompetency(frameworks, competency)?.short[locale] ?? competency;
}

function findCompetency(frameworks: GapsView['frameworks'], competency: string) {
  const [framework, key] = competency.split('/');
  const competencies = frameworks.find(each => each.key === framework)?.competencies ?? [];
  return competencies.find(each => each.key === key);
}

/** When the plan helps next: a gap is said in words, not by a sign. */
export function nextWords(outlook: GapsView['outlooks'][number], t: Translate): string {
  if (outlook.next === null) return outlook.undated ? t('gaps-undated') : t('gaps-nothing');
  return outlook.gap
    ? t('gaps-late', { until: formatUntil(outlook.next, t) })
    : formatEventDate(outlook.next, t);
}

function heavyCell(heavy: GapsView['outlooks'][number]['heavy']): ReportCell {
  return typeof heavy === 'string'
    ? { kind: heavy }
    : { kind: 'percent', numerator: heavy.people, denominator: heavy.of };
}
