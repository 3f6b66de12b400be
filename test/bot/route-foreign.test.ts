import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import { createRouteKit } from '../kit/route.ts';

let bot: TestBot;
let kit: ReturnType<typeof createRouteKit>;
beforeAll(async () => {
  bot = await startTestBot();
  kit = createRouteKit(bot);
  await createMunicipality(bot.prisma, { s1: 'СОШ № 1', s2: 'СОШ № 2' });
});
afterAll(() => bot.stop());

describe('somebody else’s route', () => {
  it('is as good as none for every button that could be forged', async () => {
    const owner = await kit.withDraft();
    await kit.addAction(owner, 'Тайный пункт');
    await owner.press('Подтверждение');
    await owner.send('Тайный текст');
    const route = await kit.routeOf(owner);
    const item = route.items[0];
    const before = JSON.stringify(await kit.routeOf(owner));
    const stranger = await bot.teacher({ organisation: 's2', name: 'Чужая' });
    const [iom, id, evidence, deficit] = [route.id, item?.id, item?.evidence[0]?.id, route.deficits[0]?.id];
    for (const data of [
      `rt:${iom}:0`,
      `rw:${iom}`,
      `rq:${iom}:submit:1`,
      `rq:${iom}:recall:0`,
      `rq:${iom}:approve:1`,
      `rp:${iom}:2030-01-01`,
      `rp:${iom}:2030-02-31`,
      `rd:${iom}:year`,
      `rr:${iom}`,
      `ri:${id}`,
      `ra:${id}:markDone`,
      `rx:${id}:1`,
      `rf:${id}:title`,
      `rm:${id}:2027-01`,
      `re:${id}`,
      `rv:${id}:${evidence}`,
      `rz:${id}:${evidence}`,
      `ro:${iom}:${deficit}:contest`,
      `rg:${iom}`,
      `rh:${iom}:${deficit}`,
      `rl:${iom}:${deficit}`,
      `rj:${iom}:1`,
      `mr:${iom}:0`,
      `ma:${iom}`,
      `mb:${iom}`,
      `mw:${iom}`,
      `mp:${iom}`,
      `mi:${id}`,
      `mc:${id}`,
      `mk:${id}`,
      `mv:${id}:${evidence}`,
      'routes',
      'rt:-1:-1',
      'ri:999999999',
      'rt',
      'ri:1:2:3',
      `ri:${'9'.repeat(50)}`,
    ])
      await stranger.pressData(data, 1);
    expect(JSON.stringify(await kit.routeOf(owner))).toBe(before);
    expect(stranger.messages().some(({ text }) => text.includes('Тайный'))).toBe(false);
    expect(await bot.prisma.auditEntry.count({ where: { object: `iom:${iom}` } })).toBe(0);
  });

  it('typed words of a focus that was forged into the database are not taken either', async () => {
    const owner = await kit.withDraft();
    await kit.addAction(owner, 'Пункт');
    const route = await kit.routeOf(owner);
    const stranger = await bot.teacher({ name: 'Чужая' });
    const item = route.items[0]?.id ?? 0;
    for (const [kind, subjectId, detail] of [
      ['iomItem', item, null],
      ['iomText', item, 'item title'],
      ['iomText', route.id, 'action other -1'],
      ['iomText', route.id, `deficit goal ${route.deficits[0]?.id}`],
      ['iomText', route.id, 'reflection'],
      ['iomText', route.id, 'return'],
      ['iomText', item, 'comment'],
      ['iomText', item, 'returnItem'],
    ] as const) {
      const data = { kind, subjectId, detail, setAt: new Date() };
      await bot.prisma.chatFocus.upsert({
        where: { chatId: BigInt(stranger.id) },
        create: { chatId: BigInt(stranger.id), ...data },
        update: data,
      });
      await stranger.send('Чужие слова');
    }
    expect(JSON.stringify(await kit.routeOf(owner))).not.toContain('Чужие слова');
  });
});
