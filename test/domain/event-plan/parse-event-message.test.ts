import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventLexicon } from '../../../src/bot/features/event-plan/lexicon.ts';
import { EMPTY_DRAFT, type EventDraft } from '../../../src/domain/event-plan/event-content.ts';
import { parseEventMessage } from '../../../src/domain/event-plan/parse-event-message.ts';
import { loadTexts } from '../../../src/lib/texts.ts';
import { russianReading } from '../../kit/event-reading.ts';

const reading = russianReading();
const read = (text: string): EventDraft => parseEventMessage(text, reading);

/** Only what the message said. */
function said(text: string): Partial<EventDraft> {
  const draft = read(text);
  return Object.fromEntries(
    Object.entries(draft).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(EMPTY_DRAFT[field as keyof EventDraft]),
    ),
  );
}

const at = (date: string, zone = 'Europe/Moscow') => ({ precision: 'time', date, zone });

describe('a pasted message', () => {
  it('is read in free order', () => {
    expect(
      said(`Районный семинар-практикум «Развитие читательской грамотности учащихся»
15 марта 2027 (понедельник), 14:00–16:00 (Томск)
СОШ № 1, актовый зал
3 часа, до 30 человек, для учителей математики и физики, стаж 0–2 года
Направление: Цифра, Инклюзивные практики`),
    ).toEqual({
      title: 'Развитие читательской грамотности учащихся',
      kind: 'seminar_workshop',
      level: 'municipal',
      when: at('2027-03-15T14:00/2027-03-15T16:00', 'Asia/Tomsk'),
      place: 'СОШ № 1, актовый зал',
      hours: 3,
      capacity: 30,
      audience: { subjects: ['maths', 'physics'], serviceYears: { from: 0, to: 2 } },
      competencies: [
        { frameworkKey: 'seven_directions', competencyKey: 'inclusive' },
        { frameworkKey: 'seven_directions', competencyKey: 'digital' },
      ],
    });
  });

  it('is read by its labels, in any order', () => {
    expect(
      said(`Место: онлайн
Для кого: СОШ № 1, СОШ № 2
Название: Функциональная грамотность
Вид: круглый стол
Когда: 2026/27 учебный год
Часы: 16 ч
Мест: 25
Уровень: краевой
Организатор: ИРО
Гости: нет
Компетенции: Предпрофильная подготовка, профильное обучение и профориентация; Цифра
Описание: Возьмите ноутбук.
Будет кофе.`),
    ).toEqual({
      title: 'Функциональная грамотность',
      kind: 'round_table',
      when: { precision: 'schoolYear', date: '2026', zone: 'Europe/Moscow' },
      online: true,
      hours: 16,
      capacity: 25,
      level: 'regional',
      organiser: 'ИРО',
      audience: { organisations: ['s1', 's2'] },
      guestsWelcome: false,
      competencies: [
        { frameworkKey: 'seven_directions', competencyKey: 'career' },
        { frameworkKey: 'seven_directions', competencyKey: 'digital' },
      ],
      description: 'Возьмите ноутбук.\nБудет кофе.',
    });
  });

  it.each([
    ['Семинар «Цифра в школе», август 2027', { precision: 'month', date: '2027-08' }],
    ['Семинар «Цифра в школе», 15.03.2027', { precision: 'day', date: '2027-03-15' }],
    ['Семинар «Цифра в школе», 15.03.27 в 14.00', { precision: 'time', date: '2027-03-15T14:00' }],
    [
      'Семинар «Цифра в школе», 15 марта 2027 г., с 14:00 до 15:30',
      { date: '2027-03-15T14:00/2027-03-15T15:30' },
    ],
    ['Семинар «Цифра в школе», 15 марта 2027 года в 14 часов', { date: '2027-03-15T14:00' }],
    ['Семинар «Цифра в школе», в среду 17 марта 2027', { precision: 'day', date: '2027-03-17' }],
    ['Семинар «Цифра в школе», 2026-2027 учебный год', { precision: 'schoolYear', date: '2026' }],
    ['Семинар «Цифра в школе»; по плану', { precision: 'byPlan', date: '' }],
    ['Семинар «Цифра в школе», 2027-03-15 14:00', { precision: 'time', date: '2027-03-15T14:00' }],
    [
      'Семинар «Цифра в школе», 5 апреля 2027, 10:00 мск',
      { date: '2027-04-05T10:00', zone: 'Europe/Moscow' },
    ],
  ])('%s', (text, when) => {
    expect(read(text).when).toMatchObject(when);
    expect(read(text)).toMatchObject({ title: 'Цифра в школе', notUnderstood: [] });
  });

  it('takes a day without its year as the next one, and says so', () => {
    expect(read('Митап «Чат-боты», 15 марта, онлайн, всероссийский уровень')).toMatchObject({
      when: { date: '2027-03-15' },
      yearAssumed: true,
      kind: 'meetup',
      level: 'federal',
      online: true,
    });
  });

  it.each(['16 марта', '16.03', 'вторник, 16-го марта'])('takes «%s» as the next such day too', day => {
    expect(read(`Уважаемые коллеги!\nПриглашаем на семинар «Цифра»\n${day} в 14:00`)).toMatchObject({
      title: 'Цифра',
      kind: 'seminar',
      when: { date: '2027-03-16T14:00' },
      yearAssumed: true,
      notUnderstood: [],
    });
  });

  it('does not take a greeting for the title', () => {
    expect(read('Уважаемые коллеги! 15.03.2027 состоится\nФестиваль педагогических идей').title).toBe(
      'Фестиваль педагогических идей',
    );
  });

  it.each([
    ['Семинар «Опыт «Лицея» района», 15.03.2027', 'Опыт «Лицея» района'],
    ['Семинар «Опыт «Лицея», 15.03.2027', 'Опыт «Лицея'],
    ['Семинар «Чтение» и форум «Письмо», 15.03.2027', 'Чтение'],
    ['Семинар "Чтение", 15.03.2027', 'Чтение'],
  ])('has the title that is quoted first: %s', (text, title) => {
    expect(read(text)).toMatchObject({ title, kind: 'seminar' });
  });

  it('has its kind beside a title with a label', () => {
    expect(read('Круглый стол, 15.03.2027\nТема: Наставничество')).toMatchObject({
      title: 'Наставничество',
      kind: 'round_table',
      notUnderstood: [],
    });
  });

  it('loses nothing of whole sentences', () => {
    expect(
      read(
        'Приглашаем вас на мастер-класс «Проекты», который состоится 12 декабря в 14:30 в СОШ № 2. Для учителей начальных классов. Продолжительность 2 часа',
      ),
    ).toMatchObject({
      title: 'Проекты',
      kind: 'workshop_masterclass',
      when: { date: '2026-12-12T14:30' },
      place: 'в СОШ № 2',
      audience: { subjects: ['primary'] },
      hours: 2,
      notUnderstood: [],
    });
  });

  it('takes a link for the place of an event without one', () => {
    expect(read('Мастер-класс по речи, 15.03.2027, https://vcs.example.org/a?b=1.')).toMatchObject({
      title: 'Мастер-класс по речи',
      kind: 'workshop_masterclass',
      link: 'https://vcs.example.org/a?b=1',
      online: true,
    });
  });

  it.each([
    ['31.02.2027', ['31.02.2027']],
    ['15 марта 2027, 25:00', ['25:00']],
    ['15 марта 2027, 16:00–14:00', ['16:00–14:00']],
    ['15–16 марта 2027', ['15–16']],
    ['с 15 по 16 марта', ['16', 'марта']],
    ['для молодых специалистов', ['для молодых специалистов']],
    ['Дресс-код: деловой', ['Дресс-код: деловой']],
    ['Часы: много', ['Часы: много']],
    ['Для кого: СОШ № 77', ['Для кого: СОШ № 77']],
  ])('says what it did not understand: %s', (line, notUnderstood) => {
    const draft = read(`Семинар «Цифра»\n${line}`);
    expect(draft.title).toBe('Цифра');
    expect(draft.notUnderstood.join(' ').split(/[ ,]+/u)).toEqual(
      expect.arrayContaining(notUnderstood.join(' ').split(/[ ,]+/u)),
    );
    expect(draft).toMatchObject({ hours: null, audience: null });
    expect(draft.when?.precision).not.toBe('time');
  });

  it('takes places and hours out of the line of the place, and nothing that belongs to the address', () => {
    const { place, capacity, hours } = parseEventMessage(
      'Разговор о тексте\nМесто: СОШ № 2, кабинет 12, до 20 человек, 2 часа',
      reading,
    );
    expect({ place, capacity, hours }).toEqual({ place: 'СОШ № 2, кабинет 12', capacity: 20, hours: 2 });
    expect(parseEventMessage('Место: Ленина, 12', reading).place).toBe('Ленина, 12');
  });

  it('adds to what was said before and gives it no second title', () => {
    const first = read('Семинар «Цифра», 15.03.2027, СОШ № 1');
    const second = parseEventMessage('Место: СОШ № 2\nприходите', reading, first);
    expect(second).toMatchObject({
      title: 'Цифра',
      place: 'СОШ № 2',
      when: first.when,
      notUnderstood: ['приходите'],
    });
  });
});

describe('an English message', () => {
  it('is read by the words of its language', () => {
    const english = { ...reading, lexicon: eventLexicon('en', loadTexts()('en')) };
    const text = `Regional seminar “Reading literacy”, 15 March 2027, 14:00–16:00 (Tomsk)
Place: School 1
3 hours, up to 30 people, for teachers of physics`;
    expect(parseEventMessage(text, english)).toMatchObject({
      title: 'Reading literacy',
      kind: 'seminar',
      level: 'regional',
      when: at('2027-03-15T14:00/2027-03-15T16:00', 'Asia/Tomsk'),
      place: 'School 1',
      hours: 3,
      capacity: 30,
      audience: { subjects: ['physics'] },
      notUnderstood: [],
    });
  });
});

const words = fc.constantFrom(
  ...'семинар районный «Цифра» 15 марта 2027 14:00 (Томск) до 30 человек для учителей математики СОШ № 1 , ; : . – \n Место: Когда: стаж 0–2 года 3 часа онлайн https://a.example.org/x по плану 31.02.2027 99999999'.split(
    ' ',
  ),
);

describe('any text', () => {
  it('is read without failing, and whatever is stored can be stored', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(words, { maxLength: 25 }).map(parts => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, raw => {
        const draft = read(raw);
        expect(draft.hours ?? 1).toBeGreaterThan(0);
        expect(draft.capacity ?? 1).toBeGreaterThan(0);
        expect(draft.title ?? 'x').toMatch(/\p{L}/u);
        expect(draft.notUnderstood.every(piece => raw.includes(piece) || !piece.includes('\uE000'))).toBe(
          true,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('written from an event line by line is read back as that event', () => {
    const when = fc.oneof(
      fc
        .record({
          day: fc.integer({ min: 1, max: 28 }),
          month: fc.integer({ min: 1, max: 12 }),
          hour: fc.integer({ min: 0, max: 22 }),
          minute: fc.integer({ min: 0, max: 59 }),
        })
        .map(({ day, month, hour, minute }) => {
          const two = (value: number): string => String(value).padStart(2, '0');
          const date = `2027-${two(month)}-${two(day)}`;
          return {
            text: `${two(day)}.${two(month)}.2027, ${hour}:${two(minute)}–${hour + 1}:${two(minute)} (Томск)`,
            stored: at(
              `${date}T${two(hour)}:${two(minute)}/${date}T${two(hour + 1)}:${two(minute)}`,
              'Asia/Tomsk',
            ),
          };
        }),
      fc.integer({ min: 2000, max: 2098 }).map(year => ({
        text: `${year}/${String((year + 1) % 100).padStart(2, '0')} учебный год`,
        stored: { precision: 'schoolYear', date: String(year), zone: 'Europe/Moscow' },
      })),
    );
    const plainWords = fc
      .array(fc.constantFrom('Урок', 'чтения', 'и', 'письма', '№', '5', 'в', 'школе', '2027'), {
        minLength: 1,
        maxLength: 6,
      })
      .map(parts => `Тема ${parts.join(' ')}`);
    const event = fc.record({
      title: plainWords,
      place: plainWords,
      organiser: plainWords,
      hours: fc.integer({ min: 1, max: 500 }),
      capacity: fc.integer({ min: 1, max: 9_999 }),
      from: fc.integer({ min: 0, max: 20 }),
      when,
    });
    fc.assert(
      fc.property(event, fc.infiniteStream(fc.nat(100)), (made, order) => {
        const lines = [
          `Название: ${made.title}`,
          `Место: ${made.place}`,
          `Организатор: ${made.organiser}`,
          `Часы: ${made.hours}`,
          `Мест: ${made.capacity}`,
          `Для кого: учителя физики, стаж ${made.from}–${made.from + 5} лет`,
          `Когда: ${made.when.text}`,
        ]
          .map(line => ({ line, at: order.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at);
        expect(said(lines.map(({ line }) => line).join('\n'))).toEqual({
          title: made.title,
          place: made.place,
          organiser: made.organiser,
          hours: made.hours,
          capacity: made.capacity,
          audience: { subjects: ['physics'], serviceYears: { from: made.from, to: made.from + 5 } },
          when: made.when.stored,
        });
      }),
      { numRuns: 150 },
    );
  });
});
