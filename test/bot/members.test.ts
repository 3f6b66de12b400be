import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let place: Municipality;
let olga: Person;
beforeAll(async () => {
  bot = await startTestBot();
  place = await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44', 'school-45': 'СОШ № 45' });
  olga = await bot.teacher({ roles: [{ role: 'coordinator', organisationId: school() }] });
});
afterAll(() => bot.stop());
beforeEach(async () => {
  await bot.prisma.attempt.deleteMany();
  await bot.prisma.campaign.deleteMany();
  await bot.prisma.employment.deleteMany();
});

const school = () => place.organisations['school-44'] ?? 0;

/** Somebody of the roster who has not come to the bot. */
async function member(
  fullName: string,
  details: { position?: string; state?: string } = {},
): Promise<number> {
  const { id } = await bot.prisma.person.create({ data: { fullName } });
  await bot.prisma.employment.create({
    data: {
      personId: id,
      organisationId: school(),
      position: 'subjectTeacher',
      state: 'accepted',
      ...details,
    },
  });
  return id;
}

async function campaign(
  title: string,
  options: { closesAt?: string; opensAt?: string; anonymous?: boolean; audience?: object } = {},
) {
  const definition = await bot.prisma.questionnaire.findFirstOrThrow({ where: { kind: 'self_diagnosis' } });
  const questionnaire = options.anonymous
    ? await bot.prisma.questionnaire.create({
        data: {
          key: `anonymous-${title}`,
          version: '1.0.0',
          title,
          kind: 'survey',
          anonymous: true,
          definition: {},
          contentHash: '-',
          retiredAt: new Date('2020-01-01'),
        },
      })
    : definition;
  const created = await bot.prisma.campaign.create({
    data: {
      key: title,
      title,
      territoryId: place.territoryId,
      questionnaires: { create: { questionnaireId: questionnaire.id } },
      opensAt: new Date(options.opensAt ?? '2026-09-10T00:00:00Z'),
      closesAt: new Date(options.closesAt ?? '2026-09-30T12:00:00Z'),
      audience: options.audience ?? {},
    },
  });
  return { id: created.id, questionnaireId: questionnaire.id };
}

const attempt = (personId: number, campaignId: number, questionnaireId: number, state: string) =>
  bot.prisma.attempt.create({
    data: { personId, campaignId, questionnaireId, state, startedAt: new Date('2026-09-12T00:00:00Z') },
  });

async function openList(): Promise<void> {
  await olga.send('/people');
  await olga.press('Список');
}

describe('the list of an organisation', () => {
  it('shows who answered a running campaign, and nothing but the fact', async () => {
    const [anna, boris] = [await member('Анна Ответившая'), await member('Борис Начавший')];
    await member('Вера Молчащая');
    const { id, questionnaireId } = await campaign('Сентябрь');
    await attempt(anna, id, questionnaireId, 'submitted');
    await attempt(boris, id, questionnaireId, 'inProgress');
    await openList();
    expect(olga.last().text).toBe(
      [
        'СОШ № 44: 3',
        '«Сентябрь» до 30 сентября, ср, 15:00 (Москва): ответили 1 из 3',
        '',
        '1. Анна Ответившая — ответ есть',
        '2. Борис Начавший — ответа ещё нет',
        '3. Вера Молчащая — ответа ещё нет',
      ].join('\n'),
    );
  });

  it('counts only whom the campaign asks, and leaves out requests, other schools and people who leave', async () => {
    const anna = await member('Анна Учитель');
    await member('Борис Психолог', { position: 'psychologist' });
    await member('Вера Просящая', { state: 'requested' });
    await member('Глеб Отклонённый', { state: 'declined' });
    const gone = await member('Дина Уходящая');
    await bot.prisma.person.update({ where: { id: gone }, data: { deletionAskedAt: new Date() } });
    const { id, questionnaireId } = await campaign('Для учителей', {
      audience: { positions: ['subjectTeacher'] },
    });
    await attempt(anna, id, questionnaireId, 'submitted');
    await openList();
    expect(olga.last().text).toContain('СОШ № 44: 2');
    expect(olga.last().text).toContain('ответили 1 из 1');
    expect(olga.last().text).toContain('Борис Психолог — не участвует');
    for (const hidden of ['Вера', 'Глеб', 'Дина']) expect(olga.last().text).not.toContain(hidden);
  });

  it('never tells anything of an anonymous campaign, nor of one that is over or to come', async () => {
    const anna = await member('Анна Ответившая');
    const secret = await campaign('Тайная', { anonymous: true });
    const over = await campaign('Прошлая', { closesAt: '2026-09-14T00:00:00Z' });
    await campaign('Будущая', { opensAt: '2026-09-20T00:00:00Z' });
    await attempt(anna, secret.id, secret.questionnaireId, 'submitted');
    await openList();
    expect(olga.last().text).toBe('СОШ № 44: 1\n\n1. Анна Ответившая');
    for (const { id } of [secret, over]) {
      await olga.pressData(`pm:${school()}:${id}:0`);
      expect(olga.last().text).toBe('СОШ № 44: 1\n\n1. Анна Ответившая');
    }
  });

  it('switches between campaigns that run at the same time', async () => {
    const anna = await member('Анна Ответившая');
    await campaign('Первая', { closesAt: '2026-09-20T12:00:00Z' });
    const second = await campaign('Вторая');
    await attempt(anna, second.id, second.questionnaireId, 'submitted');
    await openList();
    expect(olga.last().text).toContain('«Первая»');
    expect(olga.last().text).toContain('ответа ещё нет');
    await olga.press('Вторая');
    expect(olga.last().text).toContain('Анна Ответившая — ответ есть');
  });

  it('has ten on a page, and numbers that go on', async () => {
    for (let number = 1; number <= 12; number += 1)
      await member(`Педагог ${String(number).padStart(2, '0')}`);
    await openList();
    expect(olga.last().text).toContain('10. Педагог 10');
    expect(olga.last().text).not.toContain('Педагог 11');
    await olga.press('Дальше ›');
    expect(olga.last().text).toContain('11. Педагог 11\n12. Педагог 12');
    expect(olga.screen()).toContain('[11] [12]');
    await olga.press('12');
    expect(olga.last().text).toContain('Педагог 12');
    await olga.press('‹ Список');
    expect(olga.last().text).toContain('11. Педагог 11');
    for (const page of [500, 999_999_999]) await olga.pressData(`pm:${school()}:0:${page}`);
    expect(olga.last().text).toContain('10. Педагог 10');
  });

  it('is written down; the card of one person stands in their own audit', async () => {
    const anna = await member('Анна Увиденная');
    const before = await bot.prisma.auditEntry.count();
    await openList();
    await olga.press('1');
    const entries = await bot.prisma.auditEntry.findMany({ orderBy: { id: 'asc' }, skip: before });
    expect(entries).toMatchObject([
      {
        action: 'participationView',
        capacity: 'coordinator',
        subjectId: null,
        object: `organisation:${school()}`,
      },
      { action: 'rosterView', capacity: 'coordinator', subjectId: anna },
    ]);
  });

  it('is refused to a coordinator of another school with the same buttons', async () => {
    const anna = await member('Анна Соседняя');
    const { id } = await bot.prisma.employment.findFirstOrThrow({ where: { personId: anna } });
    const stranger = await bot.teacher({
      roles: [{ role: 'coordinator', organisationId: place.organisations['school-45'] ?? 0 }],
    });
    await stranger.send('/people');
    const screen = stranger.screen();
    for (const data of [`pm:${school()}:0:0`, `pmc:${id}:0:0`, `pim:${id}`]) {
      await stranger.pressData(data);
      expect(stranger.notices().at(-1)).toContain('недоступно');
    }
    expect(stranger.screen()).toBe(screen);
    expect(await bot.prisma.auditEntry.count({ where: { subjectId: anna } })).toBe(0);
  });
});
