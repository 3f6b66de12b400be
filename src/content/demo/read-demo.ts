import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { parseCsv } from '../../files/csv.ts';
import { type DemoFile, demoFileSchema } from './demo-file.ts';
import { occurrenceRow, organisationRow, personRow, planRow, seminarRow } from './demo-tables.ts';

/** The folder with the demo's data. */
export const DEMO_FOLDER = path.resolve(import.meta.dirname, '../../../prisma/content/demo');

export interface DemoData {
  readonly file: DemoFile;
  readonly organisations: readonly z.infer<typeof organisationRow>[];
  readonly plan: readonly z.infer<typeof planRow>[];
  readonly occurrences: readonly z.infer<typeof occurrenceRow>[];
  readonly seminars: readonly z.infer<typeof seminarRow>[];
  readonly people: readonly z.infer<typeof personRow>[];
  /** Changes with every change of the files. */
  readonly hash: string;
}

/** Reads the demo's data. It comes with the program, so anything wrong with it is a bug and throws. */
export async function readDemo(): Promise<DemoData> {
  const hash = createHash('sha256');
  const read = async (name: string): Promise<string> => {
    const text = await readFile(path.join(DEMO_FOLDER, name), 'utf8');
    hash.update(text);
    return text;
  };
  const table = async <Row>(name: string, row: z.ZodType<Row>): Promise<Row[]> =>
    z.array(row).parse(parseCsv(await read(name)));
  const file = demoFileSchema.parse(JSON.parse(await read('demo.json')));
  const organisations = await table('organisations.csv', organisationRow);
  const plan = await table('plan_004.csv', planRow);
  const occurrences = await table('occurrences_004.csv', occurrenceRow);
  const seminars = await table('seminars_003.csv', seminarRow);
  const people = await table('people.csv', personRow);
  return { file, organisations, plan, occurrences, seminars, people, hash: hash.digest('hex') };
}
