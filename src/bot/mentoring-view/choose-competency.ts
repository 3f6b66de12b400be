import { frameworkKey } from '../../domain/ids.ts';
import type { Framework } from '../../domain/scoring/framework.ts';
import { truncate } from '../../lib/text.ts';
import type { Locale, Translate } from '../../lib/texts.ts';
import type { DiagnosisStore } from '../../usecases/diagnosis/diagnosis-store.ts';
import type { MentoringStore } from '../../usecases/mentoring/mentoring-store.ts';
import { inRows } from '../in-rows.ts';
import type { Button, Screen } from '../screen.ts';

export interface CompetencyPorts {
  mentoring: Pick<MentoringStore, 'listFrameworks'>;
  diagnoses: Pick<DiagnosisStore, 'loadFramework'>;
}

/** A competency as a button names it: the framework's key and its place in it. */
export interface ChosenCompetency {
  readonly frameworkKey: string;
  readonly competencyKey: string;
  readonly title: string;
}

/** The frameworks one can choose from, by title. */
export async function offeredFrameworks({
  mentoring,
  diagnoses,
}: CompetencyPorts): Promise<readonly Framework[]> {
  const keys = await mentoring.listFrameworks();
  return Promise.all(keys.map(key => diagnoses.loadFramework(frameworkKey(key))));
}

/** What a button chose; null for a framework or a place that is not offered. */
export async function chosenCompetency(
  ports: CompetencyPorts,
  wanted: { framework: string; at: number },
  locale: Locale,
): Promise<ChosenCompetency | null> {
  const framework = (await offeredFrameworks(ports)).find(({ key }) => key === wanted.framework);
  const competency = framework && inOrder(framework)[wanted.at];
  if (!framework || !competency) return null;
  return {
    frameworkKey: framework.key,
    competencyKey: competency.key,
    title: truncate(competency.title[locale], 120),
  };
}

/** A place in this order names a competency in buttons, here as in the suggestions. */
function inOrder(framework: Framework): Framework['competencies'] {
  return framework.competencies.toSorted((left, right) => left.order - right.order);
}

/** Numbered competencies with digits to press; without a framework chosen, the frameworks first where there are several. */
export function competencyScreen(
  frameworks: readonly Framework[],
  wanted: string,
  options: {
    question: string;
    locale: Locale;
    frameworkData: (framework: string) => string;
    competencyData: (framework: string, at: number) => string;
    lastRows: readonly (readonly Button[])[];
  },
): Screen {
  const { question, locale, frameworkData, competencyData, lastRows } = options;
  const framework =
    frameworks.find(({ key }) => key === wanted) ?? (frameworks.length === 1 ? frameworks[0] : null);
  if (!framework)
    return {
      text: question,
      buttons: [
        ...frameworks.map((each): Button[] => [
          { text: truncate(each.title[locale], 60), data: frameworkData(each.key) },
        ]),
        ...lastRows,
      ],
    };
  const lines = inOrder(framework).map(({ title }, index) => `${index + 1}. ${truncate(title[locale], 90)}`);
  const digits = inOrder(framework).map(
    (_, index): Button => ({ text: String(index + 1), data: competencyData(framework.key, index) }),
  );
  const rows = inRows(digits, 5);
  return { text: `${question}\n\n${lines.join('\n')}`, buttons: [...rows, ...lastRows] };
}

/** «Компетенция не важна» and the way back. */
export function anyCompetencyRow(t: Translate, data: string): Button[] {
  return [{ text: t('pair-any-competency'), data }];
}
