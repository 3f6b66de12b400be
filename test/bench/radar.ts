import { createHash } from 'node:crypto';
import { renderRadar } from '../../src/charts/radar.ts';
import { monotonicMs } from '../../src/lib/clock.ts';
import { median, rounded } from './statistics.ts';

export interface Radar {
  /** The first picture of a process, which loads the libraries and the font. */
  firstMs: number;
  /** Each of the following, median. */
  ms: number;
  bytes: number;
  /** To hashing 16 MB on the same machine, in turns: a figure by which machines can be compared. */
  toHash: number;
}

const AXES = [
  'Предметная',
  'Методическая',
  'Психолого-педагогическая',
  'Коммуникативная',
  'Цифровая',
  'Оценочная',
  'Инклюзивная',
  'Проектная и исследовательская',
];

/** Eight axes, before and now: the largest picture there is. */
export async function measureRadar(pictures: number): Promise<Radar> {
  const block = Buffer.alloc(16 * 1024 * 1024, 7);
  const draw = () =>
    renderRadar({
      axes: AXES.map(label => ({ label })),
      series: [
        { label: 'Было', values: [40, 55, 62.5, null, 71, 33, 80, 20] },
        { label: 'Стало', values: [55, 60, 62.5, 45, 90, 41, null, 35] },
      ],
      noDataLabel: 'недостаточно данных',
    });
  const timed = async (work: () => unknown): Promise<number> => {
    const startedMs = monotonicMs();
    await work();
    return monotonicMs() - startedMs;
  };
  const firstMs = await timed(draw);
  const drawnMs: number[] = [];
  const hashedMs: number[] = [];
  for (let picture = 0; picture < pictures; picture += 1) {
    drawnMs.push(await timed(draw));
    hashedMs.push(await timed(() => createHash('sha256').update(block).digest()));
  }
  return {
    firstMs: rounded(firstMs),
    ms: rounded(median(drawnMs)),
    bytes: (await draw()).byteLength,
    toHash: rounded(median(drawnMs) / median(hashedMs)),
  };
}
