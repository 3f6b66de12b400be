import { FormattedString } from '@grammyjs/parse-mode';
import { MONITORING_REPORTS, type ProjectFile } from '../../../domain/monitoring/project-file.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { DueItem } from '../../../usecases/monitoring/due-item.ts';
import type { MonitoringOverview, ProjectNow } from '../../../usecases/monitoring/list-monitoring.ts';
import type { MonitoredTerritory } from '../../../usecases/monitoring/monitoring-store.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { formatDay } from '../../format-date.ts';
import { homeRow } from '../../home-row.ts';
import type { Button, Screen } from '../../screen.ts';
import { monitoringButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { openReportButton } from './open-report.ts';

const ITEMS_ON_PAGE = 6;
const TITLE_SHOWN = 80;

/** The stage of each project, what is due this month, and what comes. */
export function overviewScreen(
  shown: MonitoringOverview,
  page: number,
  viewer: Viewer,
  t: Translate,
): Screen {
  const first = page * ITEMS_ON_PAGE;
  const items = shown.items.slice(first, first + ITEMS_ON_PAGE);
  const lines = items.map((due, index) => itemLine(due, first + index + 1, viewer, t));
  const stages = page === 0 ? shown.projects.flatMap(project => stageLine(project, t) ?? []) : [];
  const body = [stages.join('\n'), lines.length > 0 ? lines.join('\n') : t('monitoring-none')];
  const territory = onlyId(shown.territories);
  return {
    text: FormattedString.b(t('monitoring-title')).plain(`\n\n${body.filter(Boolean).join('\n\n')}`),
    buttons: [
      items.map((due, index) => ({
        text: String(first + index + 1),
        data: buttons.itemButton.pack({ item: due.item.id }),
      })),
      turnRow(
        page,
        first + ITEMS_ON_PAGE < shown.items.length,
        to => buttons.pageButton.pack({ page: to }),
        t,
      ),
      [
        { text: t('monitoring-add'), data: buttons.addButton.pack({ territory }) },
        { text: t('monitoring-take'), data: buttons.takeButton.pack({ territory, project: -1 }) },
      ],
      [{ text: t('document-button'), data: buttons.documentsButton.pack({ page: 0 }) }],
      homeRow(viewer, t),
    ],
  };
}

/** One item: when, who answers for it, what opens. */
export function itemScreen(due: DueItem, viewer: Viewer, t: Translate): Screen {
  const { item } = due;
  const lines = [
    item.responsible === '' ? null : t('monitoring-responsible', { responsible: item.responsible }),
    t('monitoring-when', { when: ruleWords(due, t) }),
    stateWords(due, viewer, t),
  ];
  return {
    text: FormattedString.b(item.title).plain(`\n\n${lines.filter(line => line !== null).join('\n')}`),
    buttons: [
      [openReportButton(item.report, t)],
      due.now ? [doneToggle(due, t)] : [],
      'yearly' in item.rule
        ? [
            { text: t('monitoring-months'), data: buttons.monthsButton.pack({ item: item.id }) },
            { text: t('monitoring-report'), data: buttons.reportButton.pack({ item: item.id, report: -1 }) },
          ]
        : [{ text: t('monitoring-report'), data: buttons.reportButton.pack({ item: item.id, report: -1 }) }],
      [{ text: t('monitoring-remove'), data: buttons.removeButton.pack({ item: item.id, sure: 0 }) }],
      [backButton(t)],
    ],
  };
}

/** The twelve months, chosen ones marked. */
export function monthsScreen({ item }: DueItem, t: Translate): Screen {
  const chosen = 'yearly' in item.rule ? item.rule.yearly : [];
  const keys = Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const name = t('monitoring-month', { month });
    return {
      text: chosen.includes(month) ? t('monitoring-chosen', { name }) : name,
      data: buttons.toggleMonthButton.pack({ item: item.id, month }),
    };
  });
  return {
    text: FormattedString.b(item.title).plain(`\n\n${t('monitoring-months-ask')}`),
    buttons: [
      ...[0, 3, 6, 9].map(from => keys.slice(from, from + 3)),
      [{ text: t('monitoring-ready'), data: buttons.itemButton.pack({ item: item.id }) }],
    ],
  };
}

// locale-keys: monitoring-report-deficits monitoring-report-categories monitoring-report-development
// locale-keys: monitoring-report-shortage monitoring-report-indicators monitoring-report-council
export function reportScreen({ item }: DueItem, t: Translate): Screen {
  return {
    text: FormattedString.b(item.title).plain(`\n\n${t('monitoring-report-ask')}`),
    buttons: [
      ...MONITORING_REPORTS.map((report, index) => [
        {
          text: t(`monitoring-report-${report}`),
          data: buttons.reportButton.pack({ item: item.id, report: index }),
        },
      ]),
      [{ text: t('monitoring-back-to-item'), data: buttons.itemButton.pack({ item: item.id }) }],
    ],
  };
}

export function removeScreen({ item }: DueItem, t: Translate): Screen {
  return {
    text: t('monitoring-remove-ask', { title: item.title }),
    buttons: [
      [
        {
          text: t('monitoring-remove'),
          data: buttons.removeButton.pack({ item: item.id, sure: 1 }),
          style: 'danger',
        },
      ],
      [{ text: t('monitoring-back-to-item'), data: buttons.itemButton.pack({ item: item.id }) }],
    ],
  };
}

export function askTitleScreen(t: Translate): Screen {
  return { text: t('monitoring-ask-title'), buttons: [[backButton(t)]] };
}

/** What comes with the program; a number for each. */
export function shippedScreen(files: readonly ProjectFile[], territory: number, t: Translate): Screen {
  const lines = files.map(({ title, monitoring, stages }, index) => {
    const counts = t('monitoring-shipped-counts', { items: monitoring.length, stages: stages.length });
    return `${index + 1}. ${truncate(title, TITLE_SHOWN)}\n${counts}`;
  });
  return {
    text: FormattedString.b(t('monitoring-shipped-title')).plain(`\n\n${lines.join('\n\n')}`),
    buttons: [
      files.map((_, index) => ({
        text: String(index + 1),
        data: buttons.takeButton.pack({ territory, project: index }),
      })),
      [backButton(t)],
    ],
  };
}

/** For those who work in several territories. */
export function territoryScreen(
  territories: readonly MonitoredTerritory[],
  pack: (territory: number) => string,
  t: Translate,
): Screen {
  return {
    text: t('monitoring-which-territory'),
    buttons: [...territories.map(({ id, title }) => [{ text: title, data: pack(id) }]), [backButton(t)]],
  };
}

export function backButton(t: Translate): Button {
  return { text: t('monitoring-back'), data: monitoringButton.pack({}) };
}

function onlyId(territories: readonly MonitoredTerritory[]): number {
  return territories.length === 1 ? (territories[0]?.id ?? 0) : 0;
}

function itemLine(due: DueItem, number: number, viewer: Viewer, t: Translate): string {
  const title = truncate(due.item.title, TITLE_SHOWN);
  return `${number}. ${title} — ${due.now ? stateWords(due, viewer, t) : nextWords(due, t)}`;
}

function stateWords(due: DueItem, viewer: Viewer, t: Translate): string {
  if (!due.now) return nextWords(due, t);
  return due.doneAt === null
    ? t('monitoring-waits')
    : t('monitoring-done-on', { date: formatDay(due.doneAt, viewer.timezone, t) });
}

function nextWords({ month }: DueItem, t: Translate): string {
  return month === null ? t('monitoring-never') : t('monitoring-next', { month: monthWords(month, t) });
}

function monthWords(month: Temporal.PlainYearMonth, t: Translate): string {
  return t('when-month', { month: month.month, year: String(month.year) });
}

function ruleWords({ item }: DueItem, t: Translate): string {
  const { rule } = item;
  if ('months' in rule)
    return rule.months.map(text => monthWords(Temporal.PlainYearMonth.from(text), t)).join(', ');
  if (rule.yearly.length === 0) return t('monitoring-no-months');
  return t('monitoring-yearly', {
    months: rule.yearly.map(month => t('monitoring-month', { month })).join(', '),
  });
}

function stageLine({ project, at }: ProjectNow, t: Translate): string | null {
  const title = truncate(project.title, TITLE_SHOWN);
  if (project.stages.length === 0) return null;
  switch (at.kind) {
    case 'in':
      return t('monitoring-stage', { project: title, number: at.stage.number, title: at.stage.title });
    case 'before': {
      const month = monthWords(Temporal.PlainYearMonth.from(at.next.fromMonth), t);
      return t('monitoring-stage-before', { project: title, title: at.next.title, month });
    }
    case 'over':
      return t('monitoring-stage-over', { project: title });
  }
}

function doneToggle({ item, doneAt }: DueItem, t: Translate): Button {
  return doneAt === null
    ? {
        text: t('monitoring-mark'),
        data: buttons.doneButton.pack({ item: item.id, done: 1 }),
        style: 'primary',
      }
    : { text: t('monitoring-unmark'), data: buttons.doneButton.pack({ item: item.id, done: 0 }) };
}
