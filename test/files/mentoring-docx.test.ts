import { expect, it } from 'vitest';
import { renderMentoringDocx } from '../../src/files/mentoring-docx.ts';
import { readZipText } from './read-zip.ts';

const MODEL = {
  language: 'ru-RU',
  title: 'Журнал наставничества',
  head: [['Наставник', 'Мария Наставникова']],
  planHeading: 'План',
  planHeader: ['Срок', 'Содержание', 'Ожидаемый результат'],
  plan: [['декабрь 2026', 'посещение урока', 'анализ']],
  journalHeading: 'Встречи',
  journalHeader: ['Дата', 'Тема', 'Содержание', 'Результат', 'Задание'],
  journal: [['05.10.2026', 'Тема <&>', 'Строка\nи вторая', '', 'Урок']],
  signatures: [['Наставник', 'Мария Наставникова']],
  footer: 'Составлен 06.10.2026',
  page: 'Страница',
  of: 'из',
} as const;

const textOf = async (model: Parameters<typeof renderMentoringDocx>[0]): Promise<string> =>
  readZipText(await renderMentoringDocx(model), 'word/document.xml');

it('prints the plan and the journal in the columns schools keep', async () => {
  const xml = await textOf(MODEL);
  const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, text]) => text).filter(text => text !== '');
  expect(words).toEqual([
    ...['Журнал наставничества', 'Наставник', 'Мария Наставникова', 'План', 'Срок', 'Содержание'],
    ...['Ожидаемый результат', 'декабрь 2026', 'посещение урока', 'анализ', 'Встречи', 'Дата', 'Тема'],
    ...['Содержание', 'Результат', 'Задание', '05.10.2026', 'Тема &lt;&amp;&gt;', 'Строка', 'и вторая'],
    ...['Урок', 'Наставник', 'Мария Наставникова'],
  ]);
  expect(xml).toContain('w:orient="landscape"');
});

it('leaves rows to write in by hand where nothing is written', async () => {
  const rows = (xml: string): number => [...xml.matchAll(/<w:tr>/gu)].length;
  const filled = rows(await textOf(MODEL));
  expect(rows(await textOf({ ...MODEL, plan: [], journal: [] }))).toBe(filled + 4);
});
