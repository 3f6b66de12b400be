import { eventLexicon } from '../../src/bot/features/event-plan/lexicon.ts';
import type { Reading } from '../../src/domain/event-plan/lexicon.ts';
import { foldForSearch } from '../../src/lib/text.ts';
import { loadTexts } from '../../src/lib/texts.ts';

const lexicon = eventLexicon('ru', loadTexts()('ru'));

/** How messages are read in a district of two schools on 22 November 2026. */
export function russianReading(options: Partial<Reading> = {}): Reading {
  const competency = (competencyKey: string, ...names: string[]) => ({
    frameworkKey: 'seven_directions',
    competencyKey,
    names: names.map(foldForSearch),
  });
  return {
    lexicon,
    organisations: [
      { key: 's1', searchText: foldForSearch('МБОУ СОШ № 1') },
      { key: 's2', searchText: foldForSearch('МБОУ СОШ № 2') },
      { key: 's11', searchText: foldForSearch('МБОУ СОШ № 11') },
    ],
    competencies: [
      competency('digital', 'Цифровизация образовательного процесса', 'Цифра'),
      competency(
        'career',
        'Предпрофильная подготовка, профильное обучение и профориентация',
        'Профориентация',
      ),
      competency('inclusive', 'Инклюзивные практики', 'Инклюзия'),
    ],
    zone: 'Europe/Moscow',
    today: Temporal.PlainDate.from('2026-11-22'),
    ...options,
  };
}
