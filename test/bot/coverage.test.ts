import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/files/read-xlsx.ts';
import { readZipText } from '../files/read-zip.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { lastDocument } from '../kit/last-document.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

// One bot for all: what is told here only reads.
describe('the coverage of a campaign', () => {
  let bot: TestBot;
  let place: Municipality;
  let other: Municipality;
  let campaignId: number;
  let methodologist: Person;

  beforeAll(async () => {
    bot = await startTestBot();
    place = await createMunicipality(bot.prisma, {
      big: 'СОШ № 1',
      few: 'СОШ № 2',
      none: 'СОШ № 3',
      tiny: 'Начальная школа',
    });
    other = await createMunicipality(bot.prisma, {}, { key: 'other', title: 'Другой район' });
    campaignId = await openCampaign(bot, place.territoryId);
    await staff(bot, place.organisations.big, campaignId, { submitted: 12, started: 3, waiting: 5 });
    await staff(bot, place.organisations.few, campaignId, { submitted: 3, started: 2, waiting: 9 });
    await staff(bot, place.organisations.none, campaignId, { submitted: 0, started: 0, waiting: 7 });
    await staff(bot, place.organisations.tiny, campaignId, { submitted: 3, started: 0, waiting: 0 });
    methodologist = await bot.teacher({
      name: 'Мария Методист',
      roles: [{ role: 'methodologist', territoryId: place.territoryId }],
    });
  });
  afterAll(() => bot.stop());

  it('says four numbers of every organisation and hides where few have submitted', async () => {
    await methodologist.send('/coverage');
    const screen = plain(methodologist.screen());
    expect(screen).toContain('Охват: Диагностика дефицитов');
    expect(screen).toContain('завершили · в пути · не начали · недоступны');
    expect(screen).toContain('СОШ № 1: 12 · 3 · 5 · 0');
    expect(screen).toContain('СОШ № 2: меньше 5 ответов');
    expect(screen).toContain('СОШ № 3: 0 · 0 · 7 · 0');
    expect(screen).toContain('Начальная школа: меньше 5 ответов');
    // Three and three make six; no other sum would say less.
    expect(screen).toContain('Завершили 40,9 % (18 из 44)');
    expect(screen).toContain('По показанным строкам: 12 · 3 · 12 · 0');
  });

  it('does not say on the button how many have not started while a row is hidden', () => {
    expect(methodologist.screen()).toContain('[Напомнить тем, кто не начал]');
  });

  it('goes out as picture, XLSX and DOCX, which hide the same', async () => {
    await methodologist.send('/coverage');
    await methodologist.press('Картинка');
    expect(methodologist.last().photo).toBeDefined();
    await methodologist.send('/coverage');
    await methodologist.press('XLSX');
    const rows = (await readXlsx(lastDocument(bot, methodologist).content))[0]?.rows ?? [];
    const few = rows.find(row => row[0] === 'СОШ № 2');
    expect(few?.slice(1)).toEqual(Array.from({ length: 4 }, () => 'меньше 5 ответов'));
    expect(rows.find(row => row[0] === 'СОШ № 1')?.slice(1)).toEqual(['12', '3', '5', '0']);
    await methodologist.send('/coverage');
    await methodologist.press('DOCX');
    const xml = readZipText(lastDocument(bot, methodologist).content, 'word/document.xml');
    expect(xml).toContain('УТВЕРЖДАЮ');
    expect(xml).toContain('методическая служба района');
    expect(xml).toContain('меньше 5 ответов');
  });

  it('tells other divisions by the share alone', async () => {
    await methodologist.send('/coverage');
    await methodologist.press('Разрезы');
    await methodologist.press('По категориям');
    const screen = plain(methodologist.screen());
    expect(screen).toContain('По категориям');
    expect(screen).toMatch(/40,9 % \(18 из 44\) · Не указано/u);
  });

  it('shows a coordinator the own organisation only', async () => {
    const coordinator = await bot.teacher({
      roles: [{ role: 'coordinator', organisationId: place.organisations.big ?? 0 }],
    });
    await coordinator.send('/coverage');
    const screen = plain(coordinator.screen());
    expect(screen).toContain('СОШ № 1: 12 · 3 · 5 · 0');
    expect(screen).not.toContain('СОШ № 3');
    await coordinator.pressData(`covp:${campaignId}:3:0`);
    expect(coordinator.screen()).toContain('Этот разрез показать нельзя');
  });

  it('shows nothing to strangers, teachers and methodologists of another territory, whatever they send', async () => {
    const teacher = await bot.teacher({ organisation: 'big' });
    await teacher.send('/coverage');
    expect(teacher.screen()).toContain('Охват видят');
    await teacher.pressData(`covf:${campaignId}:0:xlsx`);
    expect(teacher.messages().some(message => message.document)).toBe(false);
    const foreign = await bot.teacher({
      roles: [{ role: 'methodologist', territoryId: other.territoryId }],
    });
    await foreign.send('/coverage');
    expect(foreign.screen()).toContain('Кампаний, которые уже начались, пока нет');
    for (const data of [`cov:${campaignId}`, `covp:${campaignId}:0:0`, `covp:${campaignId}:1:0`]) {
      await foreign.pressData(data);
      expect(foreign.screen()).not.toContain('СОШ');
    }
    await foreign.pressData(`covf:${campaignId}:0:docx`);
    expect(foreign.messages().some(message => message.document)).toBe(false);
    for (const data of ['covp:1:9:0', 'covp:x', 'covf:1:0:exe', 'cov:', 'covp:1:0:999999999'])
      await methodologist.pressData(data);
    expect(bot.log.filter(line => line.includes('"level":50'))).toEqual([]);
  });
});

async function openCampaign(bot: TestBot, territoryId: number): Promise<number> {
  const questionnaire = await bot.prisma.questionnaire.findFirstOrThrow({
    where: { anonymous: false },
  });
  const now = bot.clock.now();
  const campaign = await bot.prisma.campaign.create({
    data: {
      key: 'autumn',
      territoryId,
      title: 'Диагностика дефицитов',
      opensAt: new Date(now.subtract({ hours: 24 }).epochMilliseconds),
      closesAt: new Date(now.add({ hours: 24 * 20 }).epochMilliseconds),
      audience: {},
      invites: false,
      questionnaires: { create: { questionnaireId: questionnaire.id } },
    },
  });
  return campaign.id;
}

async function staff(
  bot: TestBot,
  organisationId: number | undefined,
  campaignId: number,
  counts: { submitted: number; started: number; waiting: number },
): Promise<void> {
  const at = new Date(bot.clock.now().epochMilliseconds);
  const { questionnaireId } = await bot.prisma.campaignQuestionnaire.findFirstOrThrow({
    where: { campaignId },
  });
  const states = [
    ...Array.from({ length: counts.submitted }, () => 'submitted'),
    ...Array.from({ length: counts.started }, () => 'inProgress'),
    ...Array.from({ length: counts.waiting }, () => null),
  ];
  for (const state of states) {
    const person = await bot.prisma.person.create({
      data: {
        telegramId: BigInt(8_000_000 + nextPerson()),
        fullName: 'Проба',
        registeredAt: at,
        consents: {
          create: ['processing', 'mailing'].map(kind => ({
            kind,
            version: '1',
            textHash: '',
            granted: true,
            decidedAt: at,
          })),
        },
        employments: { create: { organisationId: organisationId ?? 0, state: 'accepted' } },
      },
    });
    if (state === null) continue;
    await bot.prisma.attempt.create({
      data: {
        personId: person.id,
        questionnaireId,
        campaignId,
        state,
        source: 'self',
        startedAt: at,
        ...(state === 'submitted' ? { submittedAt: at } : {}),
      },
    });
  }
}

let people = 0;
function nextPerson(): number {
  people += 1;
  return people;
}
