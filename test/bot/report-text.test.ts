import { expect, it } from 'vitest';
import { reportPage } from '../../src/bot/report-view/report-text.ts';
import type { ReportCell, ReportTable } from '../../src/domain/reports/report-table.ts';
import { buildReportWords } from '../../src/domain/reports/report-words.ts';
import { loadTexts } from '../../src/lib/texts.ts';
import { plain } from '../kit/plain.ts';

const words = buildReportWords(loadTexts()('ru'));

function table(rows: readonly (readonly ReportCell[])[], columns = ['Доля']): ReportTable {
  return {
    key: 'test',
    title: 'Сводка',
    subtitle: ['Тестовый район'],
    columns: columns.map(title => ({ title })),
    rows: rows.map((cells, index) => ({ title: `СОШ № ${index + 1}`, cells })),
    notes: ['Состав на 01.11.2024.'],
  };
}

it('shows a single share as a bar with its percent and parts', () => {
  const shown = reportPage(
    table([[{ kind: 'percent', numerator: 9, denominator: 20 }], [{ kind: 'hidden' }], [{ kind: 'noData' }]]),
    words,
    0,
  );
  expect(plain(shown.text)).toBe(
    [
      'Сводка\nТестовый район\n',
      '▓▓▓▓▓░░░░░ 45,0 % (9 из 20) · СОШ № 1',
      'СОШ № 2: меньше 5 ответов',
      'СОШ № 3: нет данных\n',
      'Состав на 01.11.2024.',
    ].join('\n'),
  );
});

it('names counts once, and other columns at every value', () => {
  const count = (value: number): ReportCell => ({ kind: 'count', value });
  const counts = reportPage(table([[count(3), count(4)]], ['да', 'нет']), words, 0);
  expect(counts.text).toContain('да · нет\nСОШ № 1: 3 · 4');
  const mixed = table([[{ kind: 'text', text: 'март' }, count(2)]], ['когда', 'людей']);
  expect(reportPage(mixed, words, 0).text).toContain('СОШ № 1: когда март; людей 2');
});

it('turns pages of eight rows, with the notes on the last; a page beyond the end is the last', () => {
  const long = table(Array.from({ length: 17 }, (): ReportCell[] => [{ kind: 'count', value: 1 }]));
  const first = reportPage(long, words, 0);
  expect(first.pages).toBe(3);
  expect(first.text.match(/СОШ/gu)).toHaveLength(8);
  expect(first.text).not.toContain('Состав');
  const beyond = reportPage(long, words, 999);
  expect(beyond.page).toBe(2);
  expect(beyond.text).toContain('СОШ № 17');
  expect(beyond.text).toContain('Состав');
});
