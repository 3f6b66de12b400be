import { describe, expect, it } from 'vitest';
import type { IomDocumentModel } from '../../src/files/iom-document.ts';
import { renderIomDocx } from '../../src/files/iom-docx.ts';
import { iomLabels } from '../../src/files/iom-labels.ts';
import { sampleIom } from './iom-sample.ts';
import { readZipText } from './read-zip.ts';

// Every label is its own key, so that a test can name it whatever the translation says.
const labels = iomLabels(key => key);

const plainText = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The paragraphs a person reads, from the top to the end, empty ones left out. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gsu)]
    .map(([, body = '']) =>
      [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text = '']) => plainText(text)).join(''),
    )
    .filter(text => text !== '');
}

async function render(model: IomDocumentModel) {
  const file = await renderIomDocx(model, labels);
  const xml = readZipText(file, 'word/document.xml');
  return { file, xml, paragraphs: paragraphsOf(xml) };
}

/** Cells of every table, row by row. */
function tablesOf(xml: string): string[][][] {
  return [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gsu)].map(([, table = '']) =>
    [...table.matchAll(/<w:tr>(.*?)<\/w:tr>/gsu)].map(([, row = '']) =>
      [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gsu)].map(([, cell = '']) => paragraphsOf(cell).join('\n')),
    ),
  );
}

describe('the printed route', () => {
  it('says head, deficits, plan, results, decision and signatures in this order', async () => {
    const { paragraphs } = await render(sampleIom);
    const expected = [
      'iom-doc-title',
      'iom-doc-subtitle',
      'iom-doc-head-full-name',
      sampleIom.head.fullName,
      sampleIom.head.organisation,
      sampleIom.head.basis,
      'iom-doc-deficits-heading',
      sampleIom.deficits[0]?.difficulty ?? '',
      'Цифровая образовательная среда',
      'iom-doc-items-heading',
      'Мастер-класс «Рубрики, которые понимает ученик»',
      'iom-doc-result-heading',
      'iom-doc-reflection',
      'iom-doc-repeat-diagnosis',
      sampleIom.repeatDiagnosis,
      'iom-doc-signature-teacher',
      'М. С. Образцова',
      'iom-doc-signature-methodologist',
      'iom-doc-signature-head',
    ];
    const places = expected.map(text => paragraphs.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('has all nine lines of the head with their values, and the state', async () => {
    const [head = []] = tablesOf((await render(sampleIom)).xml);
    const pairs = Object.fromEntries(
      head.flatMap(([a = '', b = '', c = '', d = '']) => [
        [a, b],
        [c, d],
      ]),
    );
    expect(pairs).toEqual({
      'iom-doc-head-full-name': sampleIom.head.fullName,
      'iom-doc-head-position': sampleIom.head.position,
      'iom-doc-head-subject': sampleIom.head.subject,
      'iom-doc-head-organisation': sampleIom.head.organisation,
      'iom-doc-head-experience': sampleIom.head.experience,
      'iom-doc-head-category': sampleIom.head.category,
      'iom-doc-head-period': sampleIom.head.period,
      'iom-doc-head-basis': sampleIom.head.basis,
      'iom-doc-head-curator': sampleIom.head.curator,
      'iom-doc-head-state': sampleIom.state,
    });
  });

  it('has the plan in eleven columns, numbered, with the hours summed in the way of the language', async () => {
    const plan = tablesOf((await render(sampleIom)).xml)[2] ?? [];
    expect(plan[0]).toEqual(
      [
        'number',
        'item-deficit',
        'item-activity',
        'item-form',
        'item-organiser',
        'item-term',
        'item-hours',
        'item-expected-result',
        'item-evidence',
        'item-mark',
        'item-comment',
      ].map(name => `iom-doc-${name}`),
    );
    expect(plan.slice(1, -1).map(row => row[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(plan[3]).toEqual([
      '3',
      'Функциональная грамотность',
      'Разработка сборника из десяти контекстных заданий',
      'самообразование',
      'самостоятельно',
      'до 01.03.2027',
      '12,5',
      'Сборник заданий, размещён на странице ШМО',
      '',
      '',
      '',
    ]);
    expect(plan.at(-1)).toEqual(['iom-doc-total-hours', '70', '']);
  });

  it('repeats the head of the plan on every page and never splits a row', async () => {
    const { xml } = await render(sampleIom);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
    expect(xml.match(/<w:cantSplit\/>/gu)?.length).toBe(xml.match(/<w:tr>/gu)?.length);
  });

  it.each([
    ['closed', '☒ iom-doc-decision-closed\u2003☐ iom-doc-decision-extended\u2003☐ iom-doc-decision-changed'],
    [
      'extended',
      '☐ iom-doc-decision-closed\u2003☒ iom-doc-decision-extended\u2003☐ iom-doc-decision-changed',
    ],
    [null, '☐ iom-doc-decision-closed\u2003☐ iom-doc-decision-extended\u2003☐ iom-doc-decision-changed'],
  ] as const)('marks the decision %s', async (decision, line) => {
    expect((await render({ ...sampleIom, decision })).paragraphs).toContain(`iom-doc-decision:\u2003${line}`);
  });

  it('is a form to fill in by hand when nothing is known yet', async () => {
    const { xml, paragraphs } = await render({
      ...sampleIom,
      deficits: [],
      items: [],
      reflection: '',
      repeatDiagnosis: '',
      decision: null,
    });
    const [, deficits = [], plan = [], reflection = [], repeat = []] = tablesOf(xml);
    expect([deficits.length, plan.length, reflection.length, repeat.length]).toEqual([4, 4, 3, 2]);
    expect(paragraphs).not.toContain('iom-doc-total-hours');
  });

  it('is landscape A4 with numbered pages that say whose route it is', async () => {
    const { file, xml } = await render(sampleIom);
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
    const footer = readZipText(file, 'word/footer1.xml');
    expect(paragraphsOf(footer)[0]).toContain('Образцова Мария Сергеевна · сформировано 12.03.2027');
    expect(footer).toMatch(/PAGE.*NUMPAGES/su);
  });

  it('keeps what a person typed, markup and line breaks included, and drops what no file can hold', async () => {
    const reflection = 'A & B <b>«тег»</b>\nвторая\u0000 строка \u000Bи \uD800половина';
    const { paragraphs } = await render({ ...sampleIom, reflection });
    expect(paragraphs).toContain('A & B <b>«тег»</b>');
    expect(paragraphs).toContain('вторая строка и \uFFFDполовина');
  });
});
