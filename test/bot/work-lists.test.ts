import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

let bot: TestBot;
let district: Municipality;
let methodologist: Person;
beforeAll(async () => {
  bot = await startTestBot();
  district = await createMunicipality(bot.prisma, { 'school-1': 'СОШ № 1' });
  methodologist = await bot.teacher({
    name: 'Мария Методист',
    roles: [{ role: 'methodologist', territoryId: district.territoryId }],
  });
});
afterAll(() => bot.stop());

it('groups of internships come by pages, closed ones apart', async () => {
  const { territoryId } = district;
  const site = await bot.prisma.internshipSite.create({
    data: { territoryId, key: 'site', title: 'Площадка' },
  });
  const programme = await bot.prisma.internshipProgramme.create({
    data: { territoryId, key: 'programme', title: 'Программа' },
  });
  const days = { startsOn: new Date('2026-10-01'), endsOn: new Date('2027-05-31') };
  for (let number = 1; number <= 9; number += 1)
    await bot.prisma.internshipGroup.create({
      data: {
        siteId: site.id,
        programmeId: programme.id,
        title: `Группа ${number}`,
        state: number <= 2 ? 'closed' : 'open',
        createdAt: new Date('2026-09-01'),
        ...days,
      },
    });
  await methodologist.send('/programme');
  expect(plain(methodologist.screen())).toContain('Группа 3');
  expect(plain(methodologist.screen())).not.toContain('Группа 1 ');
  await methodologist.press('Дальше');
  expect(methodologist.screen().match(/Группа \d/gu)).toHaveLength(1);
  await methodologist.press('Завершённые');
  expect(methodologist.screen().match(/Группа \d/gu)).toHaveLength(2);
  await methodologist.press('Идущие');
  expect(methodologist.screen().match(/Группа \d/gu)).toHaveLength(6);
  await methodologist.pressData(`ingp:${territoryId}:900:0`);
  expect(methodologist.screen().match(/Группа \d/gu)).toHaveLength(1);
});

it('pairs are filtered by what they need', async () => {
  const pair = (state: string, activeSince: Date | null) =>
    bot.prisma.mentoringPair.create({
      data: {
        territoryId: district.territoryId,
        kind: 'teacherToTeacher',
        state,
        proposedAt: new Date('2026-06-01'),
        activeSince,
      },
    });
  await pair('draft', null);
  await pair('active', new Date('2026-05-01'));
  await pair('active', new Date('2026-09-14'));
  const lines = () => plain(methodologist.screen()).match(/^\d+\. /gmu)?.length ?? 0;
  await methodologist.send('/pairs');
  expect(lines()).toBe(3);
  await methodologist.press('Ждут шага');
  expect(lines()).toBe(1);
  await methodologist.press('Молчат');
  expect(lines()).toBe(1);
  await methodologist.pressData('npp:0:77');
  expect(lines()).toBe(3);
});
