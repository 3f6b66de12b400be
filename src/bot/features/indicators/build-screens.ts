import {
  isReportedPart,
  OWN_DENOMINATORS,
  OWN_NUMERATORS,
  OWN_PERIODS,
  OWN_TARGETS,
} from '../../../domain/indicators/own-indicator.ts';
import type { Translate } from '../../../lib/texts.ts';
import { inRows } from '../../in-rows.ts';
import type { Button, Screen } from '../../screen.ts';
import { indicatorsButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import { builtButton, numeratorsButton } from './build-buttons.ts';

const ON_PAGE = 8;

/** What was chosen so far; -1: not yet, and below: comes with what stands above. */
export interface Built {
  readonly territory: number;
  readonly above: number;
  readonly below: number;
  readonly period: number;
  readonly target: number;
}

// locale-keys: indicator-part-diagnosed indicator-part-iom indicator-part-iomEvent indicator-part-event
// locale-keys: indicator-part-session indicator-part-course indicator-part-contest indicator-part-expert
// locale-keys: indicator-part-publication indicator-part-presentation indicator-part-raised
// locale-keys: indicator-part-community indicator-part-teachers indicator-part-vpr indicator-part-oge
// locale-keys: indicator-part-dynamics indicator-part-roster
// locale-keys: indicator-new-below indicator-new-period indicator-new-target
// locale-keys: indicator-rule-schoolYear indicator-rule-calendarYear indicator-rule-always

export function numeratorsScreen(territory: number, page: number, t: Translate): Screen {
  const pages = Math.ceil(OWN_NUMERATORS.length / ON_PAGE);
  const at = Math.min(page, pages - 1);
  const options = OWN_NUMERATORS.slice(at * ON_PAGE, (at + 1) * ON_PAGE).map((part, index): Button => {
    const above = at * ON_PAGE + index;
    const built = { territory, above, below: -1, period: -1, target: -1 };
    return { text: t(`indicator-part-${part}`), data: builtButton.pack(built) };
  });
  return {
    text: t('indicator-new-above'),
    buttons: [
      ...inRows(options, 2),
      turnRow(at, at + 1 < pages, to => numeratorsButton.pack({ territory, page: to }), t),
      [away(t)],
    ],
  };
}

/** The next thing to choose; null when only the title is missing. */
export function nextScreen(built: Built, t: Translate): Screen | null {
  const numerator = OWN_NUMERATORS[built.above];
  if (!numerator) return numeratorsScreen(built.territory, 0, t);
  const back: Button[] = [
    {
      text: t('indicator-new-again'),
      data: numeratorsButton.pack({ territory: built.territory, page: 0 }),
    },
    away(t),
  ];
  const ask = (key: string, options: readonly Button[]): Screen => ({
    text: [builtText(built, t), '', t(key)].join('\n'),
    buttons: [...inRows(options, 2), back],
  });
  if (built.below < 0 && !isReportedPart(numerator))
    return ask(
      'indicator-new-below',
      OWN_DENOMINATORS.flatMap((part, below) =>
        part === numerator
          ? []
          : [{ text: t(`indicator-part-${part}`), data: builtButton.pack({ ...built, below }) }],
      ),
    );
  if (built.period < 0)
    return ask(
      'indicator-new-period',
      OWN_PERIODS.map((rule, period) => ({
        text: t(`indicator-rule-${rule}`),
        data: builtButton.pack({ ...built, period }),
      })),
    );
  if (built.target < 0)
    return ask(
      'indicator-new-target',
      OWN_TARGETS.map((percent, target) => ({
        text: targetText(percent, t),
        data: builtButton.pack({ ...built, target }),
      })),
    );
  return null;
}

/** Everything but the title is there. */
export function titleScreen(built: Built, t: Translate): Screen {
  return {
    text: [builtText(built, t), '', t('indicator-new-title')].join('\n'),
    buttons: [[away(t)]],
  };
}

export function targetText(percent: number, t: Translate): string {
  return percent === 0 ? t('indicator-new-no-target') : t('indicator-target-atLeast', { percent });
}

/** What stands above and below, in words. */
export function partWords({ above, below }: Built, t: Translate): { above: string; below: string } {
  const numerator = OWN_NUMERATORS[above] ?? 'diagnosed';
  const denominator = OWN_DENOMINATORS[below];
  return {
    above: t(`indicator-part-${numerator}`),
    below: denominator ? t(`indicator-part-${denominator}`) : t('indicator-part-reported'),
  };
}

function builtText(built: Built, t: Translate): string {
  const words = partWords(built, t);
  const reported = isReportedPart(OWN_NUMERATORS[built.above] ?? 'diagnosed');
  return [
    t('indicator-numerator', { what: words.above }),
    ...(built.below < 0 && !reported ? [] : [t('indicator-denominator-is', { what: words.below })]),
  ].join('\n');
}

const away = (t: Translate): Button => ({ text: t('indicator-back'), data: indicatorsButton.pack({}) });
