import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../src/domain/reports/report-table.ts';
import { buildReportWords } from '../../src/domain/reports/report-words.ts';
import { harmlessText } from '../../src/files/harmless-text.ts';
import { readXlsx } from '../../src/files/read-xlsx.ts';
import { renderReportDocx } from '../../src/files/report-docx.ts';
import { reportLabels } from '../../src/files/report-labels.ts';
import { renderReportXlsx } from '../../src/files/report-xlsx.ts';
import { loadTexts } from '../../src/lib/texts.ts';
import { plain } from '../kit/plain.ts';
import { readZipText } from './read-zip.ts';

const t = loadTexts()('ru');
const words = buildReportWords(t);
const labels = reportLabels(t);

const table: ReportTable = {
  key: 'indicators',
  title: 'Показатели программы',
  subtitle: ['Тестовый район'],
  columns: [{ title: 'Доля' }, { title: 'Средний уровень' }, { title: 'Рост' }, { title: 'Цель' }],
  rows: [
    {
      title: 'Прошли диагностику',
      cells: [
        { kind: 'percent', numerator: 300, denominator: 349 },
        { kind: 'share', tenths: 625, count: 25 },
        { kind: 'change', tenths: -125, margin: 31, within: true, count: 25 },
        { kind: 'text', text: 'не задана' },
      ],
    },
    {
      title: '=HYPERLINK("http://evil")',
      cells: [{ kind: 'hidden' }, { kind: 'hidden' }, { kind: 'hidden' }, { kind: 'text', text: '@SUM(A1)' }],
    },
    {
      title: 'Всего',
      emphasis: true,
      cells: [
        { kind: 'percent', numerator: 0, denominator: 0 },
        { kind: 'noData' },
        { kind: 'noData' },
        { kind: 'count', value: 5, atLeast: true },
      ],
    },
  ],
  notes: ['Знаменатель: список на 01.11.2024.', '-2 человека в отпуске'],
};

describe('a report as XLSX', () => {
  it('has shares as numbers with their parts beside them, hidden and missing values in words', async () => {
    const file = await renderReportXlsx([table], words, labels.xlsx);
    const [sheet, notes] = await readXlsx(file);
    const rows = (sheet?.rows ?? []).map(row => row.map(plain));
    expect(rows.slice(0, 2).map(row => row[0])).toEqual(['Показатели программы', 'Тестовый район']);
    const heading = ['', 'Доля', 'числитель', 'знаменатель', 'Средний уровень', 'человек', 'Рост'];
    expect(rows[2]).toEqual([...heading, 'погрешность, ±', 'человек', 'точность', 'Цель']);
    // Only of a number with the format of a percent does the reader say «%».
    const values = [
      '86 %',
      '300',
      '349',
      '62.5 %',
      '25',
      '-12.5',
      '3.1',
      '25',
      'в пределах погрешности',
      'не задана',
    ];
    expect(rows[3]).toEqual(['Прошли диагностику', ...values]);
    expect(rows[4]?.[1]).toBe('меньше 5 ответов');
    expect(rows[5]?.slice(0, 2)).toEqual(['Всего', 'нет данных']);
    expect(notes?.rows.flat()).toContain('Знаменатель: список на 01.11.2024.');
    const xml = readZipText(file, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('state="frozen"');
    expect(readZipText(file, 'xl/styles.xml')).toContain('0.0%');
  });

  it('holds no formula, and no text that could become one', async () => {
    const file = await renderReportXlsx([table], words, labels.xlsx);
    const sheets = await readXlsx(file);
    const cells = sheets.flatMap(({ rows }) => rows.flat());
    expect(cells).toContain('\'=HYPERLINK("http://evil")');
    expect(cells).toContain("'@SUM(A1)");
    expect(cells).toContain("'-2 человека в отпуске");
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
      expect(readZipText(file, name)).not.toContain('<f>');
  });
});

it('makes whatever a spreadsheet would calculate harmless, and leaves the rest alone', () => {
  const start = fc.constantFrom('=', '+', '-', '@', '|', '\t', '\r', '\n', '＝', '＋', '－', '＠');
  fc.assert(
    fc.property(fc.stringMatching(/^\s{0,3}$/u), start, fc.string(), (space, sign, rest) => {
      expect(harmlessText(space + sign + rest)).toBe(`'${space}${sign}${rest}`);
    }),
  );
  const name = fc.string({ unit: fc.constantFrom(...'абвЭЮЯ 1№«»'), minLength: 1 });
  fc.assert(fc.property(name, text => void expect(harmlessText(text)).toBe(text)));
});

describe('a report as DOCX', () => {
  const render = (tables: readonly ReportTable[]) =>
    renderReportDocx(
      { title: 'Итоги года для Совета', operator: 'МКУО «Центр»', tables, madeOn: '1 декабря 2024 г.' },
      words,
      labels.docx,
    );
  const saidIn = (xml: string): string =>
    plain([...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(' '));

  it('is ready to sign: operator, approval, table, notes, the line of who answers for it, pages', async () => {
    const file = await render([table]);
    const said = saidIn(readZipText(file, 'word/document.xml'));
    const order = [
      'МКУО «Центр»',
      'УТВЕРЖДАЮ',
      'Итоги года для Совета',
      '86,0 % (300 из 349)',
      '−12,5 п. п. ± 3,1 (25 чел.), в пределах погрешности',
      'меньше 5 ответов',
      'нет данных',
      'от 5',
      'Знаменатель: список на 01.11.2024.',
      'Ответственный за сведения',
    ].map(part => said.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const foot = readZipText(file, 'word/footer1.xml');
    expect(foot).toContain('1 декабря 2024');
    expect(foot).toContain('NUMPAGES');
  });

  it('holds several tables, and turns the page for a wide one', async () => {
    const wide = {
      ...table,
      title: 'По школам',
      columns: Array.from({ length: 6 }, () => ({ title: 'Доля' })),
    };
    const xml = readZipText(await render([table, wide]), 'word/document.xml');
    expect(saidIn(xml)).toContain('По школам');
    expect(xml).toContain('w:orient="landscape"');
    expect(readZipText(await render([table]), 'word/document.xml')).not.toContain('w:orient="landscape"');
  });
});
