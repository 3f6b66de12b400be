import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/files/read-xlsx.ts';
import { readZipText } from '../files/read-zip.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createEvent } from '../kit/events.ts';
import { lastDocument } from '../kit/last-document.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

const FRAMEWORK = 'seven_directions';

describe('figures, summary and gaps of a territory', () => {
  let bot: TestBot;
  let place: Municipality;
  let empty: Municipality;
  let methodologist: Person;
  let strong: { shown: number; unshown: number };

  beforeAll(async () => {
    bot = await startTestBot({ now: '2022-10-01T09:00:00Z' });
    place = await createMunicipality(bot.prisma, { one: 'СОШ № 1' });
    empty = await createMunicipality(bot.prisma, {}, { key: 'empty', title: 'Пустой район' });
    methodologist = await bot.teacher({
      roles: [{ role: 'methodologist', territoryId: place.territoryId }],
    });
    const { territoryId } = place;
    await createEvent(bot.prisma, { territoryId, date: '2022-11', competency: 'inclusive' });
    await createEvent(bot.prisma, { territoryId, date: '2023-08', competency: 'digital' });
    await createEvent(bot.prisma, {
      territoryId,
      date: '2022-10',
      competency: 'upbringing',
      title: 'Семинар, который никому не нужен',
    });
    await createEvent(bot.prisma, {
      territoryId,
      date: '2022-10',
      kind: 'diagnostics',
      title: 'Диагностика',
    });
    await release(bot, territoryId, { digital: 30, inclusive: 20, upbringing: 1 });
    strong = {
      shown: await strongColleague(bot, 'Показывающая Вера', { shared: true }),
      unshown: await strongColleague(bot, 'Скрывающая Нина', { shared: false }),
    };
  });
  afterAll(() => bot.stop());

  it('lead from «Цифры» to every report', async () => {
    await methodologist.send('/stats');
    await methodologist.press('К цифрам');
    const screen = methodologist.screen();
    for (const label of [
      'Сводка',
      'Показатели',
      'Охват',
      'Тепловая карта',
      'Рост',
      'Пробелы плана',
      'Выгрузка',
    ])
      expect(screen).toContain(label);
  });

  it('say what goes on in the territory on one screen, and as files', async () => {
    await methodologist.send('/stats');
    const screen = plain(methodologist.screen());
    expect(screen).toContain('Тестовый район');
    expect(screen).toContain('В боте 100,0 % (2 из 2)');
    expect(screen).toContain('Мероприятий в этом месяце: 1');
    expect(screen).toContain('Маршруты: на согласовании 0, в работе 0, завершены 0');
    await methodologist.press('XLSX');
    const [sheet] = await readXlsx(lastDocument(bot, methodologist).content);
    expect(sheet?.rows.some(row => row[0] === 'Мероприятия этого месяца' && row[1] === '1')).toBe(true);
    await methodologist.send('/stats');
    await methodologist.press('Охват');
    expect(methodologist.screen()).toContain('Охват');
  });

  it('name deficits without events, where support is needed most first', async () => {
    await methodologist.send('/gaps');
    const lines = plain(methodologist.screen()).split('\n');
    const digital = lines.findIndex(line => line.includes('75,0 % (30 из 40)'));
    const inclusive = lines.findIndex(line => line.includes('50,0 % (20 из 40)'));
    expect(lines[digital]).toContain('до августа 2023 ничего нет');
    expect(lines[inclusive]).toContain('(20 из 40); ближайшее — ноябрь 2022');
    expect(lines.join('\n')).not.toContain('провели бы 0');
    expect(lines[inclusive]).not.toContain('ничего нет');
    expect(digital).toBeLessThan(inclusive);
    // Four directions were not released.
    expect(lines.filter(line => line.includes('меньше 5 ответов'))).toHaveLength(4);
  });

  it('name only those who agreed to be found as possible hosts', async () => {
    await methodologist.send('/gaps');
    expect(plain(methodologist.screen())).toMatch(/провели бы 1/u);
    await methodologist.press('Кто мог бы провести');
    await methodologist.press(': 1');
    expect(methodologist.screen()).toContain('Показывающая Вера, СОШ № 1');
    for (const { text } of methodologist.messages()) expect(text).not.toContain('Скрывающая');
    expect(strong.shown).not.toBe(strong.unshown);
  });

  it('name events without demand, and go out as DOCX with both lists', async () => {
    await methodologist.send('/gaps');
    await methodologist.press('Мероприятия без спроса');
    const screen = plain(methodologist.screen());
    expect(screen).toContain('Семинар, который никому не нужен');
    expect(screen).not.toContain('август 2023');
    await methodologist.press('DOCX');
    const xml = readZipText(lastDocument(bot, methodologist).content, 'word/document.xml');
    expect(xml).toContain('Дефициты и ближайшие мероприятия');
    expect(xml).toContain('Мероприятия без спроса');
    await methodologist.send('/gaps');
    await methodologist.press('Картинка');
    expect(methodologist.last().photo).toBeDefined();
  });

  it('make one document of several tables for the Council', async () => {
    await methodologist.send('/stats');
    await methodologist.press('К цифрам');
    await methodologist.press('Итоги для Совета');
    const { name, content } = lastDocument(bot, methodologist);
    expect(name).toMatch(/\.docx$/u);
    const xml = readZipText(content, 'word/document.xml');
    for (const said of ['Итоги для Совета', 'Сводка', 'Дефициты и ближайшие мероприятия', 'УТВЕРЖДАЮ'])
      expect(xml).toContain(said);
    expect(xml.match(/Ответственный за сведения/gu)).toHaveLength(1);
  });

  it('say that there is nothing in an empty territory', async () => {
    const other = await bot.teacher({
      roles: [{ role: 'methodologist', territoryId: empty.territoryId }],
    });
    await other.send('/stats');
    expect(other.screen()).toContain('В боте нет данных');
    await other.send('/gaps');
    expect(other.screen()).toContain('Доли дефицитов появятся после завершения кампании');
    await other.press('Картинка');
    expect(other.last().photo).toBeDefined();
    for (const data of [`statst:${place.territoryId}`, `gapsp:${place.territoryId}:0:0`]) {
      await other.pressData(data);
      expect(other.screen()).toContain('Цифры видит методист территории');
    }
    for (const data of [`gapsf:${place.territoryId}:xlsx`, `statsf:${place.territoryId}:docx`])
      await other.pressData(data);
    await other.pressData(`gapsh:${place.territoryId}:0`);
    expect(other.messages().some(({ document }) => document)).toBe(false);
    for (const data of ['gapsh:0:99', 'gapsp:0:7:-5', 'gapsf:0:exe', 'statsf:x', 'figs:1'])
      await other.pressData(data);
    expect(bot.log.filter(line => line.includes('"level":50'))).toEqual([]);
  });

  it('are nothing for a teacher', async () => {
    const teacher = await bot.teacher();
    for (const command of ['/stats', '/gaps']) {
      await teacher.send(command);
      expect(teacher.screen()).toContain('Цифры видит методист территории');
    }
    await teacher.pressData('figs');
    expect(teacher.screen()).toContain('Цифры видит методист территории');
  });
});

async function release(bot: TestBot, territoryId: number, heavy: Record<string, number>): Promise<void> {
  const campaign = await bot.prisma.campaign.create({
    data: {
      key: 'september',
      territoryId,
      title: 'Сентябрь 2022',
      opensAt: new Date('2022-09-01T06:00:00Z'),
      closesAt: new Date('2022-09-25T06:00:00Z'),
      releasedAt: new Date('2022-09-26T06:00:00Z'),
      audience: {},
    },
  });
  await bot.prisma.campaignResult.createMany({
    data: Object.entries(heavy).map(([competencyKey, people]) => ({
      campaignId: campaign.id,
      frameworkKey: FRAMEWORK,
      competencyKey,
      count: 40,
      scoreSum: 100n,
      scoreMax: 400n,
      levels: { minimal: 40 - people, high: people - 1, critical: 1 },
    })),
  });
}

/** Somebody strong in digital work, who shows the profile to methodologists or does not. */
async function strongColleague(
  bot: TestBot,
  fullName: string,
  { shared }: { shared: boolean },
): Promise<number> {
  const at = new Date('2022-09-10T09:00:00Z');
  const school = await bot.prisma.organisation.findFirstOrThrow({ where: { key: 'one' } });
  const questionnaire = await bot.prisma.questionnaire.findFirstOrThrow({
    where: { frameworkKey: FRAMEWORK },
  });
  const consents = ['processing', ...(shared ? ['profileSharing'] : [])];
  const person = await bot.prisma.person.create({
    data: {
      telegramId: BigInt(9_000_000 + fullName.length),
      fullName,
      registeredAt: at,
      employments: { create: { organisationId: school.id, state: 'accepted' } },
      consents: {
        create: consents.map(kind => ({ kind, version: '1', textHash: '', granted: true, decidedAt: at })),
      },
      ...(shared ? { shares: { create: { audience: 'methodologist', grantedAt: at } } } : {}),
      attempts: {
        create: {
          questionnaireId: questionnaire.id,
          state: 'submitted',
          startedAt: at,
          submittedAt: at,
          profile: {
            create: {
              frameworkKey: FRAMEWORK,
              competencyKey: 'digital',
              scoreSum: 12,
              scoreMax: 12,
              answered: 4,
              total: 4,
              level: 'minimal',
            },
          },
        },
      },
    },
  });
  return person.id;
}
