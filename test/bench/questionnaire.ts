import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const SOURCE = path.resolve(
  import.meta.dirname,
  '../../prisma/content/questionnaires/A_self_diagnosis_general.json',
);

const sourceSchema = z.looseObject({
  items: z.array(
    z.looseObject({ id: z.string(), order: z.number(), text: z.string(), competency: z.string() }),
  ),
});

/** Four more than the sixty that are compared: what follows the last question costs something else. */
export const ITEMS = 64;

/** A shipped questionnaire, lengthened by its own questions. All contenders ask it. */
export function buildLongQuestionnaire() {
  const source = sourceSchema.parse(JSON.parse(readFileSync(SOURCE, 'utf8')));
  const items = Array.from({ length: ITEMS }, (_, index) => {
    const item = source.items[index % source.items.length];
    if (!item) throw new Error('the shipped questionnaire has no items');
    return { ...item, id: `L${String(index + 1).padStart(2, '0')}`, order: index + 1 };
  });
  return { ...source, id: 'bench_long', version: '1.0.0', items };
}

export interface PlainCard {
  text: string;
  buttons: { text: string; callback_data: string }[][];
}

/** The card of a question as a plain bot shows it: as long and with as many buttons as ours. */
export function plainCard(item: { id: string; text: string }, index: number): PlainCard {
  const button = (text: string, value: string) => ({ text, callback_data: `q:1:${item.id}:${value}` });
  return {
    text: `Предметная · ${index + 1} из ${ITEMS} · ~8 мин\n${'▓'.repeat(15)}\n\n${item.text}`,
    buttons: [
      [button('Нет', 'v0'), button('Скорее нет', 'v1')],
      [button('Скорее да', 'v2'), button('Да', 'v3')],
      [
        { text: '‹ Назад', callback_data: `qb:1:${item.id}` },
        { text: 'Пауза', callback_data: 'qp:1' },
      ],
    ],
  };
}

export const FINISHED: PlainCard = { text: 'Готово', buttons: [] };
